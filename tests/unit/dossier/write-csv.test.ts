import { describe, expect, it } from 'vitest';
import { buildDossier, type EntrySource } from '../../../utils/dossier/model.ts';
import {
  type CsvSeparator,
  csvField,
  csvNumber,
  guardCell,
} from '../../../utils/dossier/writers/csv-cell.ts';
import { writeCsv } from '../../../utils/dossier/writers/write-csv.ts';
import type { Annotation } from '../../../utils/model/records.ts';
import { anEntrySource } from '../../sample/desk.ts';
import { aCampaign, aFullArticle, aMark, aStatistic } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';

const vi = wordsOf('vi');

/** The text of a cell, as `guardCell` promises it. */
const unguarded = (cell: string) => cell.replace(/^'/, '');

/** Reads CSV strictly by RFC 4180, but for the separator; throws where the file breaks its rules. */
function parseCsv(csv: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`, 'y');
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const match = field.exec(csv);
    if (!match) throw new Error(`broken at ${at}: ${csv.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function exportCsv(
  annotations: Annotation[],
  { articles = [aFullArticle()], separator = ';' as CsvSeparator, entries = [] as EntrySource[] } = {},
) {
  const exportedAt = '2026-11-22T08:00:00.000Z';
  const input = { articles, annotations, entries, snapshots: [], exportedAt, reviewer: '' };
  const csv = writeCsv(buildDossier(input), vi, { separator });
  const [head = [], ...rows] = parseCsv(csv.slice(1), separator);
  return {
    csv,
    head,
    rows: rows.map(
      (row): Record<string, string> => Object.fromEntries(row.map((cell, index) => [head[index], cell])),
    ),
    widths: new Set([head.length, ...rows.map(({ length }) => length)]),
  };
}

describe('guardCell', () => {
  const FORMULAS = [
    '=1+1',
    '+84 900 000 000',
    '-5+cmd|x',
    '- Gạch đầu dòng',
    '@mọi người',
    '＝1+1',
    '＠x',
    ' =1+1',
    '\u00A0=1+1',
    '\t=1+1',
    '\r=1',
    '\nđầu dòng',
    "'đã có dấu",
    "'=1+1",
    "''",
  ];
  // What they say would be changed: a day, a time, lost digits, another sign.
  const MISREAD = ['3/4', '06/10/2021', '06-10-2021', '2021-10', '10:30', '1e5', '05', '123456789012', '(5)'];

  it.each([...FORMULAS, ...MISREAD])('guards %j, and gives it back', (text) => {
    for (const separator of [';', ','] as const) {
      expect(guardCell(text, separator)).toBe(`'${text}`);
      expect(unguarded(guardCell(text, separator))).toBe(text);
    }
  });

  it.each([
    '',
    ' ',
    '0',
    '200',
    '99999999999',
    '2.296',
    '152/159',
    '-5%',
    '+5',
    'tăng 11,5%',
    '152/159 tổ chức',
    '“Dân vận khéo”',
    '– gạch dài',
    'a=b',
    'e',
    '/',
    '%',
    '8,3–8,5',
    '1 000',
  ])('leaves %j as it is', (text) => {
    for (const separator of [';', ','] as const) expect(guardCell(text, separator)).toBe(text);
  });

  it.each(['11,5', '11,5%', '-0,2 %', '1.234,5'])(
    'leaves %j to a Vietnamese spreadsheet, and guards it from others, which read it as another number',
    (text) => {
      expect(guardCell(text, ';')).toBe(text);
      expect(guardCell(text, ',')).toBe(`'${text}`);
    },
  );

  it('takes no longer for a long run of signs', () => {
    const hostile = [' '.repeat(50_000), '1'.repeat(50_000), ' 1'.repeat(50_000)];
    for (const text of hostile) expect(guardCell(`${text}x`, ',')).toBe(`${text}x`);
  });
});

describe('csvField', () => {
  it.each([
    ['trơn', 'trơn'],
    ['nói "ừ"', '"nói ""ừ"""'],
    ['dòng\ndòng', '"dòng\ndòng"'],
    ['dòng\rdòng', '"dòng\rdòng"'],
    ['a;b', '"a;b"'],
    ['a\tc', 'a\tc'],
  ])('writes %j as %j', (text, field) => {
    expect(csvField(text, ';')).toBe(field);
    expect(csvField(text.replaceAll(';', ','), ',')).toBe(field.replaceAll(';', ','));
  });
});

describe('csvNumber', () => {
  it.each([
    [11.5, 1, '11,5', '11.5'],
    [57, 1, '57,0', '57.0'],
    [1248, 0, '1248', '1248'],
    [-0.25, 0, '-0,25', '-0.25'],
  ])('writes %d with %d decimals for either habit', (value, decimals, vietnamese, other) => {
    expect(csvNumber(value, decimals, ';')).toBe(vietnamese);
    expect(csvNumber(value, decimals, ',')).toBe(other);
  });
});

describe('writeCsv', () => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    const { csv } = exportCsv([aMark('remark', 'a')]);
    expect(csv.startsWith(`\uFEFF${vi.code};`)).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(new TextEncoder().encode(csv).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });

  it('keeps quotes and notes letter for letter, whatever they hold', () => {
    const texts = [
      'tăng 11,5%; “Dân vận khéo”',
      'nói "ừ", rồi thôi',
      'hai\ndòng',
      '=HYPERLINK("http://x")',
      "'=1",
      'ỗ ợ ữ'.normalize('NFD'),
      'Ðảng Đảng',
      ';|\t',
      '11,5%',
    ];
    const marks = texts.map((text, start) => aMark('remark', text, { start, note: text }));
    const { rows, widths } = exportCsv(marks);
    expect(rows.map((row) => unguarded(row['Trích nguyên văn'] ?? ''))).toEqual(texts);
    expect(rows.map((row) => unguarded(row['Ghi chú của người nhận xét'] ?? ''))).toEqual(texts);
    expect(widths.size).toBe(1);
  });

  it('never lets a cell start a formula', () => {
    const evil = '=cmd|calc';
    const article = aFullArticle({
      title: evil,
      byline: evil,
      outlet: evil,

      seriesPart: evil,
    });
    const mark = aMark('campaign', evil, {
      note: evil,
      source: evil,
      reviewer: evil,
      anchorStatus: 'changed',
      currentQuote: `${evil}!`,
      campaign: aCampaign({ name: evil, number: evil, issuer: evil, date: evil }),
      statistic: aStatistic({
        unit: evil,
        subject: evil,
        baseline: evil,
        attribution: evil,
        value: evil,
      }),
    });
    const cells = Object.values(exportCsv([mark], { articles: [article] }).rows[0]!);
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell === `'${evil}`)).toHaveLength(17);
  });

  it('gives each mark its article’s columns, its kind, status and days', () => {
    const { rows } = exportCsv(
      [
        aMark('statistic', 'tăng 11,5%', {
          anchorStatus: 'changed',
          currentQuote: 'tăng 15,1%',
          statistic: aStatistic({ direction: 'up' }),
        }),
        aMark('campaign', 'Chỉ thị 05', {
          articleId: 'article-2',
          currentQuote: 'không dùng đến',
          campaign: aCampaign({ kind: 'directive', number: '05-CT/TW', date: '2016-05-15' }),
        }),
      ],
      {
        articles: [
          aFullArticle(),
          aFullArticle({ id: 'article-2', title: null, byline: null, publishedOn: null }),
        ],
      },
    );
    expect(rows[0]).toMatchObject({
      'Tên bài': 'Về bản vùng cao nghe chuyện “ba cùng”',
      'Ngày đăng': '2021-06-15',
      'Loại chỗ đánh dấu': 'Số liệu',
      STT: '1',
      'Trích nguyên văn': 'tăng 11,5%',
      'Hiện nay trên trang': 'tăng 15,1%',
      'Tình trạng': 'Câu chữ đã sửa',
      'Ngày đối chiếu': '2026-11-22',
      'Số liệu: Giá trị': '11,5',
      'Số liệu: Tăng/giảm, mức': 'tăng',
      'Phong trào, văn bản: Tên': '',
    });
    expect(rows[1]).toMatchObject({
      'Tên bài': '(Bài chưa rõ tên)',
      'Tác giả': '',
      'Ngày đăng': '',
      'Loại chỗ đánh dấu': 'Phong trào, văn bản',
      'Hiện nay trên trang': '',
      'Tình trạng': 'Đúng chỗ',
      'Phong trào, văn bản: Loại': 'chỉ thị',
      'Phong trào, văn bản: Số, ký hiệu': '05-CT/TW',
      'Phong trào, văn bản: Ngày ban hành': '2016-05-15',
      'Số liệu: Giá trị': '',
    });
  });

  it('writes numbers as the spreadsheet reads them that takes its separator', () => {
    const mark = aMark('statistic', 'tăng 11,5%', { statistic: aStatistic() });
    expect(exportCsv([mark]).csv).toContain(';11,5;');
    expect(exportCsv([mark], { separator: ',' }).csv).toContain(',11.5,');
  });

  it('says of which entry an article is a part', () => {
    const entries = [anEntrySource()];
    const { rows } = exportCsv([aMark('remark', 'a')], { entries });
    expect(rows[0]).toMatchObject({
      [vi.code]: entries[0]!.entry.code,
      [vi.entry_title]: entries[0]!.entry.title,
    });
  });

  it('is only its head for an empty dossier, with no name used twice', () => {
    const { head, rows } = exportCsv([], { articles: [] });
    expect(rows).toEqual([]);
    expect(new Set(head).size).toBe(head.length);
  });
});
