import { unzipSync } from 'fflate';
import { cellText, MOST_COLUMNS, MOST_ROWS, type Sheet } from './sheet.ts';

/** Why a file is none that can be read. */
export class UnreadableWorkbook extends Error {}

/** Bytes that an unpacked part of a workbook may have: a list of 20,000 rows has a tenth. */
const LARGEST_PART = 100_000_000;

/** Makes a document of XML: the browser's `DOMParser`, or another one in a test. */
export type ParseXml = (xml: string) => Document;

/**
 * Reads the sheets of an `.xlsx` workbook (ECMA-376, SpreadsheetML): texts, numbers as they are kept, the last result of
 * formulas, and beside a cell's text the address that it links to. Of merged cells the first one holds the text in each
 * of its columns; a merge over rows stays in the first row. Pictures, styles and macros are not looked at.
 * @throws UnreadableWorkbook when the bytes are no such workbook, e.g. one with a password
 */
export function readWorkbook(bytes: Uint8Array, parseXml: ParseXml): Sheet[] {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.(?:xml|rels)$/i.test(name) && originalSize < LARGEST_PART,
    });
    const decoder = new TextDecoder();
    const open = (path: string): Document | null => {
      const part = parts[path];
      return part ? parseXml(decoder.decode(part)) : null;
    };
    const workbook = open('xl/workbook.xml');
    if (!workbook) throw new UnreadableWorkbook('no workbook');
    const paths = relationsOf(open('xl/_rels/workbook.xml.rels'), 'xl');
    const shared = sharedTexts(open('xl/sharedStrings.xml'));
    return all(workbook, 'sheet').flatMap((sheet) => {
      const path = paths.get(attribute(sheet, 'id') ?? '');
      const content = path ? open(path) : null;
      if (!path || !content || sheet.getAttribute('state') === 'veryHidden') return [];
      const links = relationsOf(open(path.replace(/([^/]+)$/, '_rels/$1.rels')), '');
      return [{ name: sheet.getAttribute('name') ?? '', rows: rowsOf(content, shared, links) }];
    });
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook(String(error));
  }
}

/** Elements by their local name: writers choose their own prefixes. */
const all = (root: Document | Element, name: string): Element[] => [
  ...root.getElementsByTagNameNS('*', name),
];

/** An attribute by its local name. */
const attribute = (element: Element, name: string): string | null =>
  [...element.attributes].find((one) => one.localName === name && one.prefix)?.value ?? null;

/** The targets of a part's relations by their ids, from the root of the package. @param base folder of the part; '' for outer addresses */
function relationsOf(relations: Document | null, base: string): Map<string, string> {
  const targets = relations ? all(relations, 'Relationship') : [];
  return new Map(
    targets.map((one) => {
      const target = one.getAttribute('Target') ?? '';
      const path = base === '' ? target : target.startsWith('/') ? target.slice(1) : `${base}/${target}`;
      return [one.getAttribute('Id') ?? '', path];
    }),
  );
}

/** The texts that cells point at. What is only said of how a word sounds (`rPh`) is left out. */
function sharedTexts(document: Document | null): string[] {
  return document ? all(document, 'si').map(runsOf) : [];
}

const runsOf = (element: Element): string =>
  all(element, 't')
    .filter((one) => (one.parentNode as Element | null)?.localName !== 'rPh')
    .map((one) => one.textContent ?? '')
    .join('');

/** “BC12” → row 11, column 54. */
function placeOf(reference: string): [row: number, column: number] | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}

function rowsOf(
  content: Document,
  shared: readonly string[],
  targets: ReadonlyMap<string, string>,
): string[][] {
  const rows: string[][] = [];
  const put = (row: number, column: number, text: string) => {
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) return;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length <= column) cells.push('');
    cells[column] = text;
  };
  for (const cell of all(content, 'c')) {
    const place = placeOf(cell.getAttribute('r') ?? '');
    const text = place ? cellText(shownIn(cell, shared)) : '';
    if (place && text !== '') put(...place, text);
  }
  for (const link of all(content, 'hyperlink')) {
    const place = placeOf((link.getAttribute('ref') ?? '').split(':')[0]!);
    const target = targets.get(attribute(link, 'id') ?? '');
    const text = place ? (rows[place[0]]?.[place[1]] ?? '') : '';
    if (place && target && !text.includes(target)) put(...place, cellText(`${text} ${target}`));
  }
  for (const merge of all(content, 'mergeCell')) {
    const [from, to] = (merge.getAttribute('ref') ?? '').split(':').map(placeOf);
    const text = from ? (rows[from[0]]?.[from[1]] ?? '') : '';
    if (!from || !to || text === '') continue;
    for (let column = from[1] + 1; column <= Math.min(to[1], MOST_COLUMNS); column += 1)
      put(from[0], column, text);
  }
  return rows;
}

/** What a cell shows, or `=…` where a formula has no result. */
function shownIn(cell: Element, shared: readonly string[]): string {
  const type = cell.getAttribute('t');
  if (type === 'inlineStr') return runsOf(cell);
  const value = all(cell, 'v')[0]?.textContent ?? null;
  const formula = all(cell, 'f')[0];
  if (value === null || value === '') return formula ? `=${formula.textContent ?? ''}` : '';
  return type === 's' ? (shared[Number(value)] ?? '') : value;
}
