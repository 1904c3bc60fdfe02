import { describe, expect, it } from 'vitest';
import { aroundHeadline, type PageWords, placeOf, readHead, readLayout } from '../../../utils/pages/index.ts';
import { Sheet } from './typeset.ts';

const OURS =
  'Nhân dân Xã Nà Khoang đã đóng góp 318,5 triệu đồng và 2.640 ngày công để mở rộng con đường liên thôn dài 4,2 km, nay xe 5 tấn vào tận ngõ.';
const THEIRS =
  'Chiều 3-10, hội chợ khai mạc với 120 gian hàng, dự kiến đón 35.000 lượt khách; doanh số năm ngoái đạt 9,6 tỷ đồng, tăng 7% so với năm trước.';

/** Ours in two columns, theirs beside and under it. */
function newspaperPage(): PageWords {
  const sheet = new Sheet(3);
  sheet.line('BÁO VÙNG CAO', 40, 30, 9).line('Thứ Sáu, ngày 4-10-2024', 430, 30, 9);
  sheet.line('Chi bộ nhỏ, việc lớn', 40, 80, 26);
  for (const x of [40, 220]) sheet.paragraph(`${OURS} ${OURS}`, { x, y: 110, width: 165 });
  sheet.line('TRẦN MINH KHOA', 300, 320, 10, { font: 'bold' });
  sheet.line('Hội chợ mùa thu', 410, 80, 20);
  sheet.paragraph(`${THEIRS} ${THEIRS}`, { x: 410, y: 110, width: 145 });
  sheet.line('Khai mạc hội chợ', 40, 470, 24);
  for (const x of [40, 220]) sheet.paragraph(THEIRS, { x, y: 500, width: 165 });
  return sheet.page();
}

describe('the frame of an article', () => {
  it('what is outside does not count', () => {
    const page = newspaperPage();
    const { text } = readLayout([page], [{ page: 3, box: [50, 70, 600, 340] }]);
    expect(text).toContain('318,5 triệu đồng');
    expect(text).not.toMatch(/hội chợ/i);
  });

  it.each([
    ['its headline', 200, 90],
    ['its first column', 100, 200],
    ['its second column', 500, 250],
  ])('is proposed around %s', (_, x, y) => {
    const page = newspaperPage();
    const frame = aroundHeadline(page, x, y);
    const { text } = readLayout([page], frame);
    expect(text.startsWith('Chi bộ nhỏ, việc lớn\nNhân dân')).toBe(true);
    expect(text.match(/318,5 triệu/g)).toHaveLength(4);
    expect(text).not.toMatch(/hội chợ/i);
  });

  it('is null where a page has no words', () => {
    expect(aroundHeadline(new Sheet().page(), 500, 500)).toBeNull();
  });
});

describe('the head of an article', () => {
  it('is read from the print', () => {
    const page = newspaperPage();
    const layout = readLayout([page], aroundHeadline(page, 200, 90));
    expect(readHead(layout, [page])).toEqual({
      title: 'Chi bộ nhỏ, việc lớn',
      author: 'Trần Minh Khoa',
      publishedOn: '2024-10-04',
      outlet: 'BÁO VÙNG CAO',
      page: '3',
    });
  });

  it('says nothing that is not printed', () => {
    const sheet = new Sheet();
    sheet.paragraph(OURS, { x: 60, y: 300, width: 400 });
    const page = sheet.page();
    expect(readHead(readLayout([page], null), [page])).toEqual({
      title: null,
      author: null,
      publishedOn: null,
      outlet: null,
      page: '1',
    });
  });
});

describe('places', () => {
  it('are a rectangle a line, in ‰ of the page', () => {
    const sheet = new Sheet(7, 500, 1000);
    sheet.line('Nhân dân đóng góp 318,5', 50, 100, 10, { width: 200 });
    sheet.line('triệu đồng làm đường.', 50, 112, 10, { width: 200 });
    const page = { ...sheet.page(), label: 'A7' };
    const layout = readLayout([page], null);
    const start = layout.text.indexOf('318,5');
    const [place, ...others] = placeOf(layout, [page], { start, end: layout.text.indexOf(' làm') });
    expect(others).toEqual([]);
    expect(place).toMatchObject({ page: 7, label: 'A7' });
    expect(place!.rects).toHaveLength(2);
    const [[x, y, width, height], second] = place!.rects as [
      [number, number, number, number],
      readonly number[],
    ];
    expect(x).toBeCloseTo(100 + (18 / 23) * 400, 0);
    expect(x + width).toBeCloseTo(500, 0);
    expect(y).toBeLessThan(100);
    expect(y + height).toBeGreaterThan(100);
    expect(second[0]).toBe(100);
  });

  it('are one a page where words go on over a page', () => {
    const [one, two] = [new Sheet(1), new Sheet(2)];
    one.line('Nhân dân đã đóng góp hơn', 60, 700);
    two.line('318,5 triệu đồng làm đường.', 60, 200);
    const pages = [one.page(), two.page()];
    const layout = readLayout(pages, null);
    const places = placeOf(layout, pages, {
      start: layout.text.indexOf('hơn'),
      end: layout.text.indexOf(' làm'),
    });
    expect(places.map(({ page, rects }) => [page, rects.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});
