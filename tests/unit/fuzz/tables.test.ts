import { DOMParser } from '@xmldom/xmldom';
import { array, constantFrom, integer, nat, oneof, record, string, tuple, uint8Array } from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { guessLayout } from '@/utils/entries/columns.ts';
import { readRows } from '@/utils/entries/read-rows.ts';
import { readDelimited } from '@/utils/entries/table/delimited.ts';
import type { Sheet } from '@/utils/entries/table/sheet.ts';
import { readWorkbook, UnreadableWorkbook } from '@/utils/entries/table/xlsx.ts';
import { holdsFor } from '../../sample/fuzz/fuzz.ts';
import { makeWorkbook } from '../entries/workbook.ts';

/** As in the browser, where what is no XML is a document that says so. */
const parseXml = (xml: string) => {
  try {
    return new DOMParser({ onError: () => {} }).parseFromString(xml, 'text/xml') as unknown as Document;
  } catch {
    return new DOMParser().parseFromString('<parsererror/>', 'text/xml') as unknown as Document;
  }
};

/** A sheet is read into entries, of which each has a line of the sheet and something that names it. */
function readSheet(sheet: Sheet): void {
  const layout = guessLayout(sheet);
  const { entries, refused } = readRows(sheet, layout);
  for (const { line } of [...entries, ...refused]) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(sheet.rows.length);
  }
  for (const { code, title, parts } of entries) {
    expect(code !== null || title !== null || parts.length > 0).toBe(true);
    for (const { address } of parts) expect(new URL(address).protocol).toMatch(/^https?:$/);
  }
}

const cell = oneof(
  constantFrom(
    'Mã số',
    'Tên tác phẩm',
    'Tác giả',
    'Link',
    'Ngày đăng',
    'BLV-1',
    'Hũ gạo nghĩa tình',
    '12/10/2021',
    '44480',
    '#REF!',
    '=A1',
    'https://bao-mau.vn/a',
    'javascript:alert(1)',
    'http://[',
    '',
    ' ',
    '"',
    '\n',
  ),
  string({ unit: 'grapheme', maxLength: 12 }),
  string({ unit: 'binary', maxLength: 5 }),
);

const pasted = tuple(
  constantFrom('\t', ';', ',', '\t;'),
  array(array(cell, { maxLength: 6 }), { maxLength: 12 }),
).map(([between, rows]) => rows.map((row) => row.join(between)).join('\n'));

holdsFor('rows that are pasted are read', oneof(pasted, string()), (text) => readSheet(readDelimited(text)));

const BOOK = makeWorkbook([
  {
    name: 'Tổng hợp',
    rows: [
      ['Mã số', 'Tên tác phẩm', 'Link', 'Ngày đăng'],
      ['BLV-1', 'Hũ gạo & nghĩa tình', { text: 'Kỳ 1', link: 'https://bao-mau.vn/ky-1' }, 44_480],
      [{ formula: 'A1&"x"', result: 'BLV-2' }, { formula: 'A1' }, { error: '#REF!' }, null],
    ],
    merges: ['A2:A3'],
  },
]);

const readBook = (bytes: Uint8Array) => {
  try {
    for (const sheet of readWorkbook(bytes, parseXml)) readSheet(sheet);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableWorkbook);
  }
};

holdsFor(
  'a workbook whose bytes are damaged is read or called unreadable',
  oneof(
    uint8Array({ maxLength: 200 }),
    array(tuple(nat(BOOK.length - 1), nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
      const bytes = BOOK.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    }),
  ),
  readBook,
);

const PARTS = unzipSync(BOOK);
const NAMES = Object.keys(PARTS);

holdsFor(
  'a workbook whose parts are damaged is read or called unreadable',
  array(
    record({
      part: constantFrom(...NAMES),
      at: nat(),
      length: integer({ min: 0, max: 40 }),
      by: constantFrom(
        '',
        '<',
        '&',
        '">',
        '9'.repeat(12),
        '-1',
        'XFD1048576',
        'A0',
        '<c r="ZZZZ9"><v>x</v></c>',
        '<row r="0">',
        't="s"',
        '\u0000',
        '&#x110000;',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  (changes) => {
    const parts = { ...PARTS };
    for (const { part, at, length, by } of changes) {
      const xml = strFromU8(parts[part]!);
      const place = at % (xml.length + 1);
      parts[part] = strToU8(xml.slice(0, place) + by + xml.slice(place + length));
    }
    readBook(zipSync(parts));
  },
);
