import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { wordsOf } from '../../../lib/dossier-words.ts';
import type { ReadBack } from '../compare.ts';

/** Excel's own escapes in a text (ECMA-376, part 1, 22.9.2.19). */
const ESCAPE = /_x([\dA-Fa-f]{4})_/g;

/** The sheets of a workbook by their names, read by ECMA-376: unzipped, its XML parsed, shared strings looked up. */
export function sheetsOf(bytes: Uint8Array): { sheets: Map<string, string[][]>; problems: string[] } {
  const files = unzipSync(bytes);
  const problems: string[] = [];
  const parsed = (name: string): Element => {
    const parser = new DOMParser({ onError: (_, message) => problems.push(`${name}: ${message}`) });
    return parser.parseFromString(strFromU8(files[name]!), 'text/xml').documentElement!;
  };
  const shared = [...parsed('xl/sharedStrings.xml').getElementsByTagName('si')].map((item) =>
    (item.textContent ?? '').replace(ESCAPE, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
  const names = [...parsed('xl/workbook.xml').getElementsByTagName('sheet')].map(
    (sheet) => sheet.getAttribute('name') ?? '',
  );
  const sheets = new Map(
    names.map((name, at) => [name, rowsOf(strFromU8(files[`xl/worksheets/sheet${at + 1}.xml`]!), shared)]),
  );
  for (const [name, xml] of Object.entries(files))
    if (/worksheets\/sheet\d+\.xml$/.test(name) && /<f[ >]/.test(strFromU8(xml)))
      problems.push(`${name} has a formula`);
  return { sheets, problems };
}

/** Reads a dossier's workbook. */
export function readXlsxFile(bytes: Uint8Array): ReadBack {
  const { sheets, problems } = sheetsOf(bytes);
  const words = wordsOf('vi');
  const column = (sheet: string, head: string) => {
    const [heads = [], ...rows] = sheets.get(sheet) ?? [];
    return rows.map((row) => row[heads.indexOf(head)] ?? '');
  };
  const kinds = column(words.sheet_marks, words.kind);
  const ofKind = (kind: 'campaign' | 'statistic') =>
    kinds.filter((found) => found === words.kind_of_mark[kind]).length;
  return {
    quotes: column(words.sheet_marks, words.quote),
    counts: {
      entries: column(words.sheet_entries, words.code).length,
      marks: kinds.length,
      campaigns: ofKind('campaign'),
      statistics: column(words.sheet_statistics, words.quote).length,
    },
    problems,
  };
}

const CELL = /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g;

/** The cells of a sheet row by row: a parser would make a tree of some million nodes. */
function rowsOf(xml: string, shared: readonly string[]): string[][] {
  return xml
    .split('<row ')
    .slice(1)
    .map((row) => {
      const cells: string[] = [];
      for (const [, letters, attributes, value = ''] of row.matchAll(CELL))
        cells[columnOf(letters!)] = attributes!.includes('t="s"') ? shared[Number(value)]! : value;
      return cells;
    });
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
