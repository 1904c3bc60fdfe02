import { describe, expect, test } from 'vitest';
import { checkFigures, type Finding } from '@/utils/figures/index.ts';
import { canonicalise } from '@/utils/text/canonical.ts';

const reports = (text: string): Finding[] => checkFigures(text).filter(({ verdict }) => verdict !== 'holds');

describe('bad input gives silence, not nonsense', () => {
  test.each([
    ['a whole of nothing', 'Xã có 0 chi bộ, gồm 0 đảng bộ và 0 chi bộ, đạt 0/0 (0%).'],
    ['nothing by nothing', 'Đã giải quyết 0/0 đơn, đạt 100%; tăng 0 đơn (0%) so với 0 đơn cùng kỳ.'],
    ['a loss', 'Công ty lỗ -12,5 tỷ đồng, giảm 3 tỷ đồng (20%) so với mức lỗ -15,5 tỷ đồng.'],
    ['two currencies', 'Tổng vốn 100 triệu USD, gồm 60 tỷ đồng và 40 tỷ đồng.'],
    ['two measures', 'Toàn xã có 500 ha, trong đó 300 tấn lúa và 150 tấn ngô.'],
    ['two territories', 'Tỉnh A có 12 huyện, tỉnh B có 9 huyện, gồm 150 xã và 18 phường.'],
    ['two years', 'Năm 2020 có 120 vụ, năm 2021 có 98 vụ, năm 2022 có 134 vụ, trong đó 12 vụ nghiêm trọng.'],
    ['noise', 'Tồng vồn 12.,5 tỷ đôn9, gồ m 7,,2 tỷ và 5.3. tỷ; đạt 8O% kê hoạch (1O0).'],
    ['no words', '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20'],
    ['signs only', '(((((( %%% //// 5%%% 5//5//5 ;;;; ----'],
    ['an unclosed bracket', 'Có 12 xã (gồm 5 xã miền núi, 4 xã đồng bằng'],
    ['a very long number', `Kinh phí ${'9'.repeat(400)} đồng, gồm ${'1'.repeat(300)},5 đồng và 2 đồng.`],
  ])('%s', (_, text) => {
    expect(reports(text)).toEqual([]);
  });

  test('nothing at all', () => {
    expect(checkFigures('')).toEqual([]);
    expect(checkFigures('\n\n', { title: '' })).toEqual([]);
  });

  test('English and Vietnamese notation in one article', () => {
    const text =
      'Huyện có 1,250 hộ nghèo, gồm 750 hộ ở miền núi và 500 hộ ở đồng bằng, chiếm 12.5% tổng số hộ.';
    expect(checkFigures(text).map(({ kind, verdict }) => [kind, verdict])).toContainEqual(['sum', 'holds']);
    expect(reports(text)).toEqual([]);
  });

  test('decomposed letters give the same as composed ones', () => {
    const text = 'Toàn huyện có 24 xã, thị trấn, gồm 21 xã và 2 thị trấn.';
    const decomposed = canonicalise(text.normalize('NFD')).text;
    expect(checkFigures(decomposed).map(({ spans }) => spans)).toEqual(
      checkFigures(text).map(({ spans }) => spans),
    );
  });

  test('a figure that five relations use', () => {
    const text =
      'Đảng bộ có 200 đảng viên, trong đó 120 nam và 80 nữ (chiếm 40%), tăng 50 đảng viên (33,3%), đạt 100% kế hoạch (200 đảng viên), bình quân mỗi chi bộ 20 đảng viên ở 10 chi bộ.';
    expect(reports(text)).toEqual([]);
    expect(checkFigures(text).length).toBeGreaterThanOrEqual(4);
  });

  test('a table turned into text', () => {
    const rows = Array.from({ length: 400 }, (_, row) => `Xã ${row} ${row * 3} hộ ${row % 7} thôn ${row}%`);
    expect(reports(rows.join('\n'))).toEqual([]);
    expect(reports(rows.join(' '))).toEqual([]);
  });

  test('a megabyte, in one sentence or in many, ends and stays within the text', () => {
    const sentence =
      'Xã có 159 tổ chức đảng, trong đó 80 đảng bộ và 79 chi bộ, tăng 12 (8,2%) so với năm 2020; đạt 75% kế hoạch (212)';
    for (const end of ['. ', ', ']) {
      const text = `${sentence}${end}`.repeat(Math.ceil(1e6 / sentence.length));
      for (const { spans } of checkFigures(text))
        for (const { start, end: to } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(to);
        }
    }
    // It ends; how soon is the bench's to say.
  }, 600_000);
});
