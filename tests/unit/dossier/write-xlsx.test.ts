import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput } from '@/utils/dossier/model.ts';
import { writeXlsx } from '@/utils/dossier/writers/write-xlsx.ts';
import { checkFigures } from '@/utils/figures/index.ts';
import { anAward, anEntry, anEntrySource } from '../../sample/desk.ts';
import { aCampaign, aFullArticle, aMark, aSnapshot, aStatistic } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';
import { type ReadCell, type ReadSheet, readWorkbook } from './read-workbook.ts';

const vi = wordsOf('vi');

const TEXT =
  'Toàn xã có 1.248 hộ hiến đất, trong đó 712 hộ nghèo, còn lại 546 hộ trung bình. Thu ngân sách tăng 11,5% so với năm 2020. Phong trào “Dân vận khéo” lan rộng, “Dân vận khéo” đi vào hương ước.';
const at = (words: string, from = 0) => TEXT.indexOf(words, from);

const ARTICLE = aFullArticle({ id: 'article-1' });

const INPUT: DossierInput = {
  articles: [ARTICLE],
  annotations: [
    aMark('statistic', '1.248 hộ', {
      start: at('1.248'),
      statistic: aStatistic({ kind: 'count', value: 1248, unit: 'hộ', subject: 'hộ hiến đất' }),
    }),
    aMark('statistic', '11,5%', { start: at('11,5%'), statistic: aStatistic({ direction: 'up' }) }),
    aMark('campaign', 'Dân vận khéo', {
      start: at('Dân vận khéo'),
      campaign: aCampaign({ date: '2009-05-25' }),
    }),
    aMark('campaign', 'Dân vận khéo', {
      start: at('Dân vận khéo', at('Dân vận khéo') + 1),
      campaign: aCampaign(),
      note: 'nhắc lại',
    }),
  ],
  snapshots: [aSnapshot({ text: TEXT })],
  entries: [
    anEntrySource({
      award: anAward({
        criteria: [
          { name: 'Tính mới', most: 4 },
          { name: 'Hiệu quả', most: 2 },
        ],
      }),
      review: {
        entryId: 'entry-1',
        reviewer: '',
        decision: { verdict: 'proposed', reason: 'Chi tiết đắt.' },
        remark: 'Gần dân.',
        scores: { 'Tính mới': 2.5 },
        overrules: { type: { answer: 'yes', reason: 'hỏi ban thư ký' } },
        opened: [],
        stamps: {},
      },
      eligibility: [
        { rule: 'type', answer: 'ask', reason: { says: 'typeMissing', values: [] } },
        { rule: 'window', answer: 'yes', reason: { says: 'inside', values: ['01/11/2020', '31/10/2021'] } },
      ],
    }),
  ],
  checks: checkFigures(TEXT).map((finding) => ({
    articleId: ARTICLE.id,
    finding,
    text: TEXT,
    answer: 'fault',
    note: '',
  })),
  exportedAt: '2026-11-22T08:00:00.000Z',
  reviewer: 'Vũ Hạnh Nguyên',
};

const write = (changes: Partial<DossierInput> = {}) => writeXlsx(buildDossier({ ...INPUT, ...changes }), vi);

async function sheetsOf(changes: Partial<DossierInput> = {}): Promise<Map<string, ReadSheet>> {
  return new Map((await readWorkbook(await write(changes))).map((sheet) => [sheet.name, sheet]));
}

const values = (row: Record<string, ReadCell>) =>
  Object.fromEntries(Object.entries(row).map(([head, { value }]) => [head, value]));

describe('a workbook', () => {
  it('has a sheet for each thing, under names that Excel takes', async () => {
    const sheets = await sheetsOf();
    expect([...sheets.keys()]).toEqual([
      'Tác phẩm',
      'Nhận xét',
      'Phong trào, văn bản',
      'Số liệu',
      'Chỗ đánh dấu',
      'Kiểm số',
      'Điều kiện',
    ]);
    for (const words of [vi, wordsOf('en')]) {
      const names = Object.entries(words).filter(([key]) => /^sheet_(?!title)/.test(key));
      expect(names).toHaveLength(9);
      for (const [, name] of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    }
  });

  it('tells entries and reviews: verdict, points as numbers, days as days', async () => {
    const sheets = await sheetsOf();
    const [entry] = sheets.get('Tác phẩm')!.rows;
    expect(values(entry!)).toMatchObject({
      'Mã số': 'BLV-0123',
      'Tên tác phẩm': 'Giữ nếp họp chi bộ',
      'Số kỳ': 2,
      'Đăng kỳ đầu': new Date('2021-06-15T00:00:00Z'),
      'Kết luận': 'Đề xuất',
      Tổng: 2.5,
      'Điểm tối đa': 6,
      'Số chỗ đánh dấu': 4,
      'Phong trào, văn bản': 1,
      'Lỗi số liệu': 1,
    });
    expect(entry!['Đăng kỳ đầu']!.format).toBe('dd/mm/yyyy');
    const [review] = sheets.get('Nhận xét')!.rows;
    expect(values(review!)).toMatchObject({
      'Người nhận xét': 'Vũ Hạnh Nguyên',
      'Tính mới': 2.5,
      'Hiệu quả': null,
      'Lý do': 'Chi tiết đắt.',
      'Nhận xét chung': 'Gần dân.',
    });
  });

  it('tells figures as numbers with the printed form beside, percentages as such, and their checks', async () => {
    const { rows } = (await sheetsOf()).get('Số liệu')!;
    expect(values(rows[0]!)).toMatchObject({
      'Trích nguyên văn': '1.248 hộ',
      'Giá trị': 1248,
      'Đối tượng': 'hộ hiến đất',
      'Câu trong bài': TEXT.slice(0, TEXT.indexOf('.', at('trung bình')) + 1),
      'Kiểm số': expect.stringContaining('712 + 546'),
    });
    expect(rows[1]!['Giá trị']).toMatchObject({ value: 0.115, format: '0.0%' });
    expect(rows[0]!['Giá trị']!.format).toBe('#,##0');
  });

  it('tells a range by its two ends, and what is no number as it is', async () => {
    const figure = (exact: string, value: number | [number, number] | string, unit: string | null) =>
      aMark('statistic', exact, {
        start: value.toString().length,
        statistic: aStatistic({ value, unit, kind: 'range' }),
      });
    const { rows } = (
      await sheetsOf({
        annotations: [figure('8,3–8,5%', [8.3, 8.5], '%'), figure('152/159', '152/159', null)],
      })
    ).get('Số liệu')!;
    expect(rows.map(values)).toMatchObject([
      { 'Giá trị': 0.083, Đến: 0.085 },
      { 'Giá trị': '152/159', Đến: null },
    ]);
  });

  it('tells each campaign once with how often it is marked, and every mark with a link to its words', async () => {
    const sheets = await sheetsOf();
    const campaigns = sheets.get('Phong trào, văn bản')!.rows;
    expect(campaigns).toHaveLength(1);
    expect(values(campaigns[0]!)).toMatchObject({
      Tên: 'Dân vận khéo',
      [vi.campaign_times]: 2,
      'Ngày ban hành': new Date('2009-05-25T00:00:00Z'),
      'Ghi chú của người nhận xét': 'nhắc lại',
    });
    const marks = sheets.get('Chỗ đánh dấu')!.rows;
    expect(marks.map((row) => row['Trích nguyên văn']!.value)).toEqual([
      '1.248 hộ',
      '11,5%',
      'Dân vận khéo',
      'Dân vận khéo',
    ]);
    for (const row of marks) expect(row['Địa chỉ']!.link).toMatch(/^https:\/\/bao-mau\.vn\/.*#:~:text=/);
    expect(new Set(marks.map((row) => row['Địa chỉ']!.link)).size).toBe(4);
  });

  it('tells checks with their working, and each rule with who decided', async () => {
    const sheets = await sheetsOf();
    expect(values(sheets.get('Kiểm số')!.rows[0]!)).toMatchObject({
      'Kết quả': 'Không khớp',
      'Phép tính': expect.stringContaining('712 + 546'),
    });
    expect(sheets.get('Điều kiện')!.rows.map(values)).toMatchObject([
      { 'Ai quyết': 'Người nhận xét', 'Lý do': 'hỏi ban thư ký' },
      { 'Ai quyết': 'máy soát', 'Lý do': expect.stringContaining('01/11/2020') },
    ]);
  });

  it('keeps heads in sight, filters, and sets widths, heights and the page', async () => {
    const files = unzipSync(await write());
    for (let sheet = 1; sheet <= 7; sheet += 1) {
      const xml = strFromU8(files[`xl/worksheets/sheet${sheet}.xml`]!);
      expect(xml).toContain('ySplit="1"');
      expect(xml).toContain('xSplit="2"');
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(xml).toMatch(/<col [^>]*width="36"/);
      expect(xml).toMatch(/<row r="2"[^>]* ht="\d+"/);
      expect(xml).toContain('orientation="landscape"');
    }
  });

  it('keeps a text a text, letter for letter, whatever it begins with', async () => {
    const texts = [
      "=cmd|' /C calc'!A0",
      '@SUM(1)',
      '+1',
      '-2',
      '_x0041_ và _x000D_',
      ' hai đầu ',
      '<b>&"\'',
      'a\nb',
      "'=1",
    ];
    const annotations = texts.map((note, start) => aMark('remark', note, { start, note }));
    const { rows } = (await sheetsOf({ annotations, snapshots: [] })).get('Chỗ đánh dấu')!;
    expect(rows.map((row) => row['Ghi chú của người nhận xét']!.value)).toEqual(texts);
    expect(rows.map((row) => row['Trích nguyên văn']!.value)).toEqual(texts);
    expect(rows.flatMap((row) => Object.values(row)).filter(({ formula }) => formula !== undefined)).toEqual(
      [],
    );
    const files = unzipSync(await write({ annotations }));
    for (const [name, bytes] of Object.entries(files)) {
      if (/sheet\d+\.xml$/.test(name)) expect(strFromU8(bytes)).not.toContain('<f');
    }
  });

  it('is well-formed with what XML cannot hold, and cuts what no cell of Excel holds', async () => {
    const note = `\0\u0001\ud800\uffff${'ừ'.repeat(100_000)}`;
    const file = await write({ annotations: [aMark('remark', 'a', { note })], reviewer: note.slice(0, 50) });
    for (const [name, bytes] of Object.entries(unzipSync(file))) {
      if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue;
      const errors: string[] = [];
      new DOMParser({
        onError: (level, message) => errors.push(`${name}: ${level} ${message}`),
      }).parseFromString(strFromU8(bytes), 'text/xml');
      expect(errors).toEqual([]);
    }
    const [, , , , marks] = await readWorkbook(file);
    const held = String(marks!.rows[0]!['Ghi chú của người nhận xét']!.value);
    expect(held).toHaveLength(32_767);
    expect(held.startsWith('ừừ')).toBe(true);
    expect(held.endsWith(' […]')).toBe(true);
  });

  it('links nowhere but into the web, and to the article where the way to the words is too long', async () => {
    const long = `https://bao-mau.vn/${'a'.repeat(1_900)}`;
    const source = (source: string, start: number) =>
      aMark('remark', TEXT.slice(start, start + 60), { start, source });
    const annotations = [
      source('javascript:alert(1)', 0),
      source(long, 20),
      source(`${long}${'b'.repeat(300)}`, 40),
    ];
    const { rows } = (await sheetsOf({ annotations })).get('Chỗ đánh dấu')!;
    expect(rows.map((row) => row['Địa chỉ']!.link)).toEqual([null, long, null]);
  });

  it('is whole for an empty dossier', async () => {
    const sheets = await sheetsOf({ articles: [], annotations: [], entries: [], snapshots: [], checks: [] });
    expect([...sheets.values()].map(({ rows }) => rows.length)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('lists every entry, those of which nothing was read, too', async () => {
    const entries = [
      anEntrySource(),
      anEntrySource({ entry: anEntry({ id: 'entry-2', code: 'BLV-0124' }), articleIds: [] }),
    ];
    const { rows } = (await sheetsOf({ entries })).get('Tác phẩm')!;
    expect(rows.map((row) => row['Mã số']!.value)).toEqual(['BLV-0123', 'BLV-0124']);
  });
});
