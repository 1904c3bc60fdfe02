import { htmlText } from '../copying/rich-text.ts';
import type { DossierTable } from '../tables.ts';

/** A table with its heading; what is wider than the page is scrolled by itself. Empty where it has no rows. */
export function tableSection({ heading, columns, rows }: DossierTable, level: 'h2' | 'h3'): string {
  if (rows.length === 0) return '';
  const heads = columns.map(({ head, align }) => `<th scope="col"${classOf(align)}>${htmlText(head)}</th>`);
  const lines = rows.map(
    (row) =>
      `<tr>${row
        .map(({ text, strong }, column) => {
          const said = strong ? `<b>${htmlText(text)}</b>` : htmlText(text);
          return `<td${classOf(columns[column]?.align)}>${said}</td>`;
        })
        .join('')}</tr>`,
  );
  return [
    `<${level}>${htmlText(heading)}</${level}>`,
    `<div class="wide"><table class="grid"><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...lines,
    '</tbody></table></div>',
  ].join('\n');
}

const classOf = (align: string | undefined): string => (align === undefined ? '' : ` class="${align}"`);
