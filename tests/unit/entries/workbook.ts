import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook: a text, a number, a text with a link behind it, a formula with or without a result, an error. */
export type Cell =
  | string
  | number
  | { text: string; link: string }
  | { formula: string; result?: string }
  | { error: string }
  | null;

export interface WorkbookSheet {
  name: string;
  rows: Cell[][];
  /** E.g. `A1:H1`. */
  merges?: string[];
}

const escapeXml = (text: string) => text.replace(/[<>&"]/g, (one) => `&#${one.charCodeAt(0)};`);

function nameOf(row: number, column: number): string {
  const high = Math.floor(column / 26);
  const letters = (high > 0 ? String.fromCharCode(64 + high) : '') + String.fromCharCode(65 + (column % 26));
  return `${letters}${row + 1}`;
}

/** Makes an `.xlsx` file as spreadsheets do: shared texts, relations for links, merged cells, results of formulas. */
export function makeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const shared: string[] = [];
  const files: Record<string, string> = {};
  for (const [index, { rows, merges = [] }] of sheets.entries()) {
    const links: string[] = [];
    const hyperlinks: string[] = [];
    const cellXml = (cell: Cell, row: number, column: number): string => {
      const r = nameOf(row, column);
      if (cell === null) return `<c r="${r}" s="1"/>`;
      if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`;
      if (typeof cell !== 'string' && 'error' in cell) return `<c r="${r}" t="e"><v>${cell.error}</v></c>`;
      if (typeof cell !== 'string' && 'formula' in cell) {
        const result = cell.result === undefined ? '' : `<v>${escapeXml(cell.result)}</v>`;
        return `<c r="${r}" t="str"><f>${escapeXml(cell.formula)}</f>${result}</c>`;
      }
      const text = typeof cell === 'string' ? cell : cell.text;
      if (typeof cell !== 'string') {
        links.push(cell.link);
        hyperlinks.push(`<hyperlink ref="${r}" r:id="rId${links.length}"/>`);
      }
      return `<c r="${r}" t="s"><v>${shared.push(text) - 1}</v></c>`;
    };
    const body = rows
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, at, column)).join('')}</row>`,
      )
      .join('');
    const merged = merges.length
      ? `<mergeCells>${merges.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`
      : '';
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>${body}</sheetData>${merged}${hyperlinks.length ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : ''}</worksheet>`;
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map((target, at) => `<Relationship Id="rId${at + 1}" Type="hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`).join('')}</Relationships>`;
  }
  files['xl/workbook.xml'] =
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`;
  files['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`;
  // The phonetic run is no part of the text; the second one is rich text.
  files['xl/sharedStrings.xml'] =
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared.map((text) => `<si><r><t xml:space="preserve">${escapeXml(text.slice(0, 3))}</t></r><r><t xml:space="preserve">${escapeXml(text.slice(3))}</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>`).join('')}</sst>`;
  files['[Content_Types].xml'] =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}
