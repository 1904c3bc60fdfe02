import { describe, expect, it } from 'vitest';
import { buildDossier } from '../../../utils/dossier/model.ts';
import { csvField, guardCell } from '../../../utils/dossier/writers/csv-cell.ts';
import { writeCsv } from '../../../utils/dossier/writers/write-csv.ts';
import type { Annotation, Article } from '../../../utils/model/records.ts';
import { aCampaign, aFullArticle, aMark, aStatistic } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';

const vi = wordsOf('vi');

/** The text of a cell, as `guardCell` promises it. */
const unguarded = (cell: string) => cell.replace(/^'/, '');

/** Reads CSV strictly by RFC 4180; throws where the file breaks its rules. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
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

function exportCsv(annotations: Annotation[], articles: Article[] = [aFullArticle()]) {
  const exportedAt = '2026-11-22T08:00:00.000Z';
  const csv = writeCsv(buildDossier({ articles, annotations, snapshots: [], exportedAt, reviewer: '' }), vi);
  const [head = [], ...rows] = parseCsv(csv.slice(1));
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
  it.each([
    '=1+1',
    '+84 900 000 000',
    '-5%',
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
    '3/4',
    '06/10/2021',
    '11,5',
    '11,5%',
    '2.296',
    '152/159',
    '10:30',
    '1e5',
    '05',
    '123456789012',
    '(5)',
    '5 ₫',
    '1 000',
  ])('guards %j, and gives it back', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    expect(unguarded(guardCell(text))).toBe(text);
  });

  it.each([
    '',
    ' ',
    '0',
    '200',
    '99999999999',
    'tăng 11,5%',
    '152/159 tổ chức',
    '“Dân vận khéo”',
    '– gạch dài',
    'a=b',
    'e',
    '/',
    '%',
    '8,3–8,5',
  ])('leaves %j as it is', (text) => {
    expect(guardCell(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  it('takes no longer for a long run of signs', () => {
    const hostile = [' '.repeat(50_000), '1'.repeat(50_000), ' 1'.repeat(50_000)];
    for (const text of hostile) expect(guardCell(`${text}x`)).toBe(`${text}x`);
  });
});

describe('csvField', () => {
  it.each([
    ['trơn', 'trơn'],
    ['a,b', '"a,b"'],
    ['nói "ừ"', '"nói ""ừ"""'],
    ['dòng\ndòng', '"dòng\ndòng"'],
    ['dòng\rdòng', '"dòng\rdòng"'],
    ['a;b\tc', 'a;b\tc'],
  ])('writes %j as %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});

describe('writeCsv', () => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    const { csv } = exportCsv([aMark('remark', 'a')]);
    expect(csv.startsWith('\uFEFFTên bài,')).toBe(true);
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
    const cells = Object.values(exportCsv([mark], [article]).rows[0]!);
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
      [aFullArticle(), aFullArticle({ id: 'article-2', title: null, byline: null, publishedOn: null })],
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
      'Số liệu: Giá trị': "'11,5",
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

  it('is only its head for an empty dossier, with no name used twice', () => {
    const { head, rows } = exportCsv([], []);
    expect(rows).toEqual([]);
    expect(new Set(head).size).toBe(head.length);
  });
});
