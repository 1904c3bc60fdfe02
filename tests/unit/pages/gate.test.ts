import { describe, expect, it } from 'vitest';
import { asBadOcr, asCodes, asTcvn3, asVni } from '../../../tools/eval/documents/layouts/legacy.ts';
import { type PageRun, type PageWords, readLayout } from '../../../utils/pages/index.ts';
import { suggest } from '../../../utils/suggest/index.ts';
import { Sheet } from './typeset.ts';

const TEXT =
  'Theo báo cáo của Huyện ủy, toàn xã có 1.250 hộ tham gia phong trào “Dân vận khéo”, tăng 11,5% so với năm 2020; nhân dân đóng góp 318,5 triệu đồng và 2.640 ngày công để mở rộng con đường liên thôn dài 4,2 km.';
const ENGLISH =
  'This article looks at the work of the cells in the villages and the ways in which they came to the aid of the poor, whose number fell to 112 in the year.';

const set = (text: string, change: (sheet: Sheet) => void = () => {}): PageWords => {
  const sheet = new Sheet();
  sheet.paragraph(text, { x: 60, y: 100, width: 300 });
  change(sheet);
  return sheet.page({ vni: { name: 'ABCDEF+VNI-Helve' }, vn: { name: '.VnTimeH' } });
};
const verdictOf = (...pages: PageWords[]): string[] =>
  readLayout(pages, null).gates.map(({ verdict }) => verdict);
const holed = (count: number): PageWords =>
  set(TEXT, (sheet) => {
    for (let i = 0; i < count; i += 1) {
      const run = sheet.runs[5 + i] as PageRun;
      sheet.runs[5 + i] = { ...run, text: ` ${run.text.slice(1)}`, holes: 1 };
    }
  });

describe('what a page’s words are worth', () => {
  it.each([
    ['good', set(TEXT)],
    ['good', set(TEXT.normalize('NFD'))],
    ['good', set(TEXT.replaceAll('ư', 'ƣ'))],
    ['good', set(TEXT.toUpperCase())],
    ['good', set(`${TEXT} ${ENGLISH}`)],
    ['foreign', set(ENGLISH)],
    ['legacyFont', set(asVni(TEXT))],
    ['legacyFont', set(asVni(TEXT).toUpperCase())],
    ['legacyFont', set(asTcvn3(TEXT))],
    ['legacyFont', set(asCodes(TEXT))],
    ['badOcr', set(asBadOcr(TEXT))],
    ['holes', holed(3)],
    ['noText', new Sheet().page()],
    ['noText', new Sheet().line('–', 300, 800).page()],
  ])('%s', (verdict, page) => {
    expect(verdictOf(page)).toEqual([verdict]);
  });

  it.each([asVni, asTcvn3, asCodes, asBadOcr])(
    'nothing is suggested from a page that does not read',
    (change) => {
      const layout = readLayout([set(change(TEXT))], null);
      expect(layout.text).toBe('');
      expect(suggest(layout.text)).toEqual([]);
      expect(suggest(TEXT).length).toBeGreaterThan(4);
    },
  );

  it('a page of few letters is judged as the others of its file', () => {
    const few = new Sheet(2).line('TO LE 45 % 12.500', 60, 100).page();
    expect(verdictOf(set(asBadOcr(TEXT)), few)).toEqual(['badOcr', 'badOcr']);
    expect(verdictOf(set(TEXT), few)).toEqual(['good', 'good']);
  });
});

describe('what does not read on a page that does', () => {
  it.each([
    ['by its letters', asVni('NGHIÊN CỨU – TRAO ĐỔI'), 'text'],
    ['by its letters, in small ones', asVni('Nghiên cứu lý luận và thực tiễn'), 'text'],
    ['by its font’s name', 'X©y dùng', 'vn'],
    ['by its font’s name, letters that might be English', 'TAP CHI', 'vni'],
  ])('a line is left out %s', (_, text, font) => {
    const page = set(TEXT, (sheet) => sheet.line(text, 60, 40, 9, { font }));
    const layout = readLayout([page], null);
    expect(layout.text).toBe(TEXT);
    expect(layout.gates).toEqual([{ page: 1, verdict: 'good', leftOut: [page.runs.length - 1] }]);
  });

  it.each(['Müller', 'HĐND', 'Ê-đê', 'Loan Quế', 'H’Hen Niê', 'thuỷ quyển oà khóc', 'A3 và 5G'])(
    '%s stays',
    (name) => {
      const page = set(TEXT, (sheet) => sheet.line(`Ông ${name} nói.`, 60, 400));
      expect(readLayout([page], null).text).toContain(name);
    },
  );

  it('Unicode in a font that is named like a legacy one stays', () => {
    const sheet = new Sheet();
    sheet.paragraph(TEXT, { x: 60, y: 100, width: 300, font: 'vni' });
    expect(readLayout([sheet.page({ vni: { name: 'VNI-Times' } })], null).text).toBe(TEXT);
  });

  it('a paragraph with a hole gives no text', () => {
    const page = holed(1);
    const sheet = new Sheet();
    sheet.runs.push(...page.runs);
    sheet.paragraph(`Sau đó, ${TEXT}`, { x: 60, y: 400, width: 300 });
    const layout = readLayout([sheet.page()], null);
    expect(layout.text).toBe(`Sau đó, ${TEXT}`);
    expect(layout.gates[0]!.leftOut).toHaveLength(page.runs.length);
  });
});
