import { cellText, MOST_COLUMNS, MOST_ROWS, type Sheet } from './sheet.ts';

/** What may stand between cells: a spreadsheet copies tabs; Excel writes `;` where the comma is a decimal sign. */
const DELIMITERS = ['\t', ';', ','] as const;

/** Characters by which the delimiter is told. */
const SAMPLE = 20_000;

/**
 * Reads rows as text: pasted from a spreadsheet, or a `.csv` file (RFC 4180, with any of {@link DELIMITERS}). Cells in
 * quotes may hold line breaks; a quote that is never closed ends with the text.
 */
export function readDelimited(text: string): Sheet {
  const source = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const delimiter = delimiterOf(source.slice(0, SAMPLE));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    if (row.length < MOST_COLUMNS) row.push(cellText(cell));
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < source.length && rows.length < MOST_ROWS; at += 1) {
    const character = source[at]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (character === delimiter) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r' || source[at + 1] !== '\n') cell += character === '\r' ? '\n' : character;
  }
  if (cell !== '' || row.length > 0) endRow();
  return { name: '', rows };
}

/** The delimiter that stands most often outside of quotes; a tab is never part of a text. */
function delimiterOf(sample: string): string {
  const bare = sample.replace(/"(?:[^"]|"")*"/g, '');
  if (bare.includes('\t')) return '\t';
  const counts = DELIMITERS.map((one) => bare.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
