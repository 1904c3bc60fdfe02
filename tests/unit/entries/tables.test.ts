import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '@/utils/entries/table/delimited.ts';
import { readWorkbook, UnreadableWorkbook } from '@/utils/entries/table/xlsx.ts';
import { makeWorkbook } from './workbook.ts';

const parseXml = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;

describe('rows as text', () => {
  it.each([
    [
      'pasted with tabs',
      'Mã\tTên\nA1\tMột; hai, ba',
      [
        ['Mã', 'Tên'],
        ['A1', 'Một; hai, ba'],
      ],
    ],
    [
      'with semicolons, as Excel writes them here',
      'Mã;Tên\r\nA1;Một, hai\r\n',
      [
        ['Mã', 'Tên'],
        ['A1', 'Một, hai'],
      ],
    ],
    [
      'with commas and quotes',
      'Mã,Tên\n"A1","Nói ""thật"", làm thật"',
      [
        ['Mã', 'Tên'],
        ['A1', 'Nói "thật", làm thật'],
      ],
    ],
    [
      'with a line break in a cell',
      'A1\t"https://a.vn/1\nhttps://a.vn/2"\tB',
      [['A1', 'https://a.vn/1\nhttps://a.vn/2', 'B']],
    ],
    ['with the mark of UTF-8 and the line that names the delimiter', '\ufeffsep=;\nMã;Tên', [['Mã', 'Tên']]],
    ['with decomposed letters', 'Tên'.normalize('NFD'), [['Tên']]],
    ['with a quote that is never closed', 'A1\t"Một', [['A1', 'Một']]],
    ['with a quote inside of a text', 'A1\tNgười "giữ lửa"', [['A1', 'Người "giữ lửa"']]],
    ['that are none', '', []],
  ])('%s', (_, text, rows) => {
    expect(readDelimited(text).rows).toEqual(rows);
  });
});

describe('a workbook', () => {
  const [sheet, second] = readWorkbook(
    makeWorkbook([
      {
        name: 'Tổng hợp',
        rows: [
          ['DANH SÁCH TÁC PHẨM', null, null],
          ['Mã số', 'Tên “tác phẩm” & <tác giả>', 44_480],
          [{ formula: 'A1&"x"', result: 'BLV-1' }, { formula: 'A1' }, { error: '#REF!' }],
          [
            { text: 'Kỳ 1', link: 'https://bao-mau.vn/ky-1?a=1&b=2' },
            { text: 'https://a.vn/x', link: 'https://a.vn/x' },
          ],
        ],
        merges: ['A1:C1', 'B3:B4'],
      },
      { name: 'Hai', rows: [['một']] },
    ]),
    parseXml,
  );

  it('gives its sheets with texts, numbers, results of formulas and what is none', () => {
    expect(sheet!.name).toBe('Tổng hợp');
    expect(second).toEqual({ name: 'Hai', rows: [['một']] });
    expect(sheet!.rows[1]).toEqual(['Mã số', 'Tên “tác phẩm” & <tác giả>', '44480']);
    expect(sheet!.rows[2]).toEqual(['BLV-1', '=A1', '#REF!']);
  });

  it('gives the address behind a link beside its text, once', () => {
    expect(sheet!.rows[3]).toEqual(['Kỳ 1 https://bao-mau.vn/ky-1?a=1&b=2', 'https://a.vn/x']);
  });

  it('repeats a heading over the columns it spans, and nothing over rows', () => {
    expect(sheet!.rows[0]).toEqual(['DANH SÁCH TÁC PHẨM', 'DANH SÁCH TÁC PHẨM', 'DANH SÁCH TÁC PHẨM']);
  });

  it.each([
    ['no archive', new Uint8Array([1, 2, 3])],
    ['an older .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['another archive', makeWorkbook([]).slice(0, 40)],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => readWorkbook(bytes, parseXml)).toThrow(UnreadableWorkbook);
  });
});
