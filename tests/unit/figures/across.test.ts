import { describe, expect, test } from 'vitest';
import { compareParts, compareWorks, type PartVersions } from '@/utils/figures/index.ts';

const asTexts = (texts: readonly string[], publishedOn: string | null = '2021-10-12'): PartVersions[] =>
  texts.map((text) => ({ texts: [text], publishedOn }));
const parts = (...texts: string[]) =>
  compareParts(asTexts(texts)).map(
    ({ verdict, places }) =>
      `${places.map(({ text, start, end }) => texts[text]!.slice(start, end)).join(verdict === 'holds' ? ' = ' : ' ≠ ')}`,
  );

const LAND = 'Toàn xã có 1.248 hộ tự nguyện hiến đất làm đường.';

describe('one thing, told otherwise in another part', () => {
  test.each([
    [LAND, 'Như kỳ trước đã nêu, 1.284 hộ tự nguyện hiến đất làm đường giao thông.', '1.248 ≠ 1.284'],
    [
      `Ở bản Luông có Chi hội Phụ nữ.\n${LAND}`,
      `Bản Pá Sang ở xa.\n${LAND.replace('1.248', '1.284')}`,
      '1.248 ≠ 1.284',
    ],
    [LAND, 'Cả xã có 1.284 hộ tự nguyện hiến đất làm đường.', '1.248 ≠ 1.284'],
    [
      'Huyện tổ chức 214 cuộc đối thoại với dân.',
      'Ông kể thêm. Huyện tổ chức 196 cuộc đối thoại với dân.',
      '214 ≠ 196',
    ],
    ['Huyện đã tổ chức 214 cuộc đối thoại.', 'Toàn huyện tổ chức 196 cuộc đối thoại.', '214 ≠ 196'],
    [
      'Đến nay, cả thôn chỉ còn 9 hộ chưa có nước hợp vệ sinh.',
      'Cả thôn còn 14 hộ chưa có nước hợp vệ sinh.',
      '9 ≠ 14',
    ],
    ['Toàn huyện có 173 mô hình.', 'Hiện toàn huyện có 137 mô hình.', '173 ≠ 137'],
    ['Đảng bộ xã có 312 đảng viên.', 'Đảng bộ xã hiện có 321 đảng viên.', '312 ≠ 321'],
    ['Tỷ lệ hộ nghèo của xã còn 3,7%.', 'Đến nay, tỷ lệ hộ nghèo của xã chỉ còn 4,1%.', '3,7% ≠ 4,1%'],
    [
      'Năm 2021, tổng thu ngân sách trên địa bàn đạt 2.350 tỷ đồng.',
      'Tổng thu ngân sách trên địa bàn năm 2021 đạt 2.530 tỷ đồng.',
      '2.350 ≠ 2.530',
    ],
    [
      'Năm nay, tổng thu ngân sách trên địa bàn đạt 2.350 tỷ đồng.',
      'Năm 2021, tổng thu ngân sách trên địa bàn đạt 2.530 tỷ đồng.',
      '2.350 ≠ 2.530',
    ],
    [
      'Xã Nà Ớt có 412 hộ tham gia bảo hiểm y tế.',
      'Ở xã Nà Ớt, huyện Mai Sơn, 421 hộ tham gia bảo hiểm y tế.',
      '412 ≠ 421',
    ],
    ['Toàn huyện có 173 mô hình “Dân vận khéo”.', 'Toàn huyện có 182 mô hình “Dân vận khéo”.', '173 ≠ 182'],
  ])('%s | %s', (a, b, told) => {
    expect(parts(a, b)).toContain(told);
  });
});

describe('one thing, told alike', () => {
  test.each([
    [LAND, LAND, '1.248 = 1.248'],
    [LAND, 'Hơn 1.200 hộ tự nguyện hiến đất làm đường.', '1.248 = 1.200'],
    ['Toàn huyện có 173 mô hình.', 'Toàn huyện có 173 mô hình.', '173 = 173'],
    ['Tỷ lệ hộ nghèo của xã còn 3,7%.', 'Tỷ lệ hộ nghèo của xã còn 3,7%.', '3,7% = 3,7%'],
  ])('%s | %s', (a, b, told) => {
    expect(parts(a, b)).toEqual([told]);
  });
});

describe('two things: nothing is said', () => {
  test.each([
    ['years', `Năm 2020: ${LAND}`, `Năm 2021: ${LAND.replace('1.248', '1.310')}`],
    [
      'a year that the sentence before names',
      `Xã bắt đầu từ năm 2019. ${LAND}`,
      `Nói chuyện năm 2021. ${LAND.replace('1.248', '1.310')}`,
    ],
    ['a year that only one names', LAND, `Cuối năm 2020, ${LAND.replace('1.248', '1.310')}`],
    [
      'this year and last',
      'Năm nay, tổng thu ngân sách trên địa bàn đạt 2.350 tỷ đồng.',
      'Năm ngoái, tổng thu ngân sách trên địa bàn đạt 2.130 tỷ đồng.',
    ],
    [
      'months',
      'Chín tháng, tổng thu ngân sách trên địa bàn đạt 1.750 tỷ đồng.',
      'Sáu tháng đầu năm, tổng thu ngân sách trên địa bàn đạt 1.150 tỷ đồng.',
    ],
    [
      'then and now',
      'Ban đầu, cả thôn có 14 hộ chưa có nước hợp vệ sinh.',
      'Cả thôn còn 9 hộ chưa có nước hợp vệ sinh.',
    ],
    ['terms', 'Nhiệm kỳ trước, Đảng bộ xã có 312 đảng viên.', 'Đảng bộ xã có 345 đảng viên.'],
    [
      'communes',
      'Xã Nà Ớt có 412 hộ tham gia bảo hiểm y tế.',
      'Xã Chiềng Mai có 421 hộ tham gia bảo hiểm y tế.',
    ],
    [
      'communes that were named before',
      'Chúng tôi đến xã Nà Ớt.\nCả xã có 412 hộ tham gia bảo hiểm y tế.',
      'Chúng tôi đến xã Chiềng Mai.\nCả xã có 421 hộ tham gia bảo hiểm y tế.',
    ],
    [
      'names without their kind',
      'Nà Ớt có 412 hộ tham gia bảo hiểm y tế.',
      'Chiềng Mai có 421 hộ tham gia bảo hiểm y tế.',
    ],
    [
      'a commune and its district',
      'Toàn xã có 712 hộ tự nguyện hiến đất làm đường.',
      'Toàn huyện có 1.248 hộ tự nguyện hiến đất làm đường.',
    ],
    ['hamlets by number', 'Thôn 3 có 45 hộ làm du lịch cộng đồng.', 'Thôn 5 có 52 hộ làm du lịch cộng đồng.'],
    ['plan and result', 'Xã phấn đấu có 1.500 hộ tự nguyện hiến đất làm đường.', LAND],
    ['a plan in its other clause', 'Theo kế hoạch, toàn xã có 1.500 hộ tự nguyện hiến đất làm đường.', LAND],
    ['a task', 'Chỉ tiêu giao là 1.500 hộ tự nguyện hiến đất làm đường.', LAND],
    ['what goes on otherwise', LAND, 'Toàn xã có 1.120 hộ tự nguyện hiến đất làm nhà văn hóa.'],
    ['a part of it', LAND, 'Toàn xã có 712 hộ nghèo tự nguyện hiến đất làm đường.'],
    ['a part that is told as such', LAND, 'Trong đó, 712 hộ tự nguyện hiến đất làm đường.'],
    ['what was added', LAND, 'Toàn xã tăng 1.100 hộ tự nguyện hiến đất làm đường.'],
    ['from so many', 'Toàn huyện có 60 mô hình.', 'Toàn huyện đi từ 44 mô hình.'],
    ['other things', LAND, 'Toàn xã có 1.310 hộ tham gia bảo hiểm y tế.'],
    [
      'movements',
      'Toàn huyện có 173 mô hình “Dân vận khéo”.',
      'Toàn huyện có 182 mô hình “Hũ gạo nghĩa tình”.',
    ],
    [
      'people',
      'Anh Lò Văn Panh có 15 con bò sinh sản lai Sind.',
      'Chị Thào Thị Máy có 20 con bò sinh sản lai Sind.',
    ],
    [
      'families',
      'Gia đình anh có 15 con bò sinh sản lai Sind.',
      'Gia đình chị có 20 con bò sinh sản lai Sind.',
    ],
    [
      'gifts on two days',
      'Xã tặng 20 suất quà cho hộ nghèo trong bản.',
      'Xã tặng 30 suất quà cho hộ nghèo trong bản.',
    ],
    ['courses', 'Xã tổ chức 3 lớp tập huấn.', 'Xã tổ chức 5 lớp tập huấn.'],
    [
      'shares for each',
      'Bình quân mỗi chi bộ có 18 đảng viên tham gia sinh hoạt chuyên đề.',
      'Có 25 đảng viên tham gia sinh hoạt chuyên đề.',
    ],
    ['whose it is', 'Đảng bộ xã có 312 đảng viên.', 'Chi bộ thôn có 245 đảng viên.'],
    ['nobody says whose', 'Có 312 đảng viên.', 'Có 245 đảng viên.'],
    [
      'bounds',
      'Mỗi chi bộ có ít nhất 15 đảng viên tham gia sinh hoạt chuyên đề.',
      'Có 25 đảng viên tham gia sinh hoạt chuyên đề.',
    ],
    ['far apart', LAND, 'Toàn xã có 12 hộ tự nguyện hiến đất làm đường.'],
    [
      'zeros that round',
      'Toàn xã có 12.000 hộ tự nguyện hiến đất làm đường.',
      'Toàn xã có 12.340 hộ tự nguyện hiến đất làm đường.',
    ],
    ['a rate that fell', 'Tỷ lệ hộ nghèo của xã giảm 3,7%.', 'Tỷ lệ hộ nghèo của xã còn 4,1%.'],
    ['whose rate', 'Tỷ lệ hộ nghèo của xã còn 3,7%.', 'Tỷ lệ hộ nghèo của huyện còn 4,1%.'],
    [
      'days of the month',
      'Ngày 12/9, toàn huyện có 173 ca mắc mới trong cộng đồng.',
      'Ngày 13/9, toàn huyện có 182 ca mắc mới trong cộng đồng.',
    ],
    [
      'rounds',
      'Đợt 1, toàn huyện có 173 thanh niên lên đường nhập ngũ.',
      'Đợt 2, toàn huyện có 182 thanh niên lên đường nhập ngũ.',
    ],
  ])('%s', (_, a, b) => {
    expect(parts(a, b)).toEqual([]);
    expect(parts(b, a)).toEqual([]);
  });
});

describe('several parts', () => {
  const other = LAND.replace('1.248', '1.284');

  test('a finding is named alike whichever part comes to be known, and other words are added', () => {
    const [first] = compareParts(asTexts([LAND, other]));
    const among = compareParts(asTexts(['Chuyện ở bản.', `Một đoạn mới.\n${LAND}`, 'Chuyện ở rừng.', other]));
    expect(among.map(({ fingerprint }) => fingerprint)).toEqual([first!.fingerprint]);
    expect(among[0]!.places.map(({ text }) => text)).toEqual([1, 3]);
  });

  test('it is another one with another figure, at the same place', () => {
    const [first] = compareParts(asTexts([LAND, other]));
    const [second] = compareParts(asTexts([LAND, LAND.replace('1.248', '1.294')]));
    expect(second!.fingerprint).not.toBe(first!.fingerprint);
    expect(second!.place).toBe(first!.place);
  });

  test('a part that agrees with itself and another in one of two tellings says nothing', () => {
    expect(parts(`${LAND}\n${other}`, other)).toEqual(['1.284 = 1.284']);
  });
});

describe('works of one edition', () => {
  const works = (texts: string[], days: (string | null)[] = []) =>
    compareWorks(texts.map((text, at) => ({ text, publishedOn: days[at] ?? '2021-10-12' })));

  test('are compared where both name the place', () => {
    const found = works([
      'Xã Nà Ớt có 412 hộ tham gia bảo hiểm y tế.',
      'Về xã Nà Ớt, chúng tôi nghe kể. Cả xã có 421 hộ tham gia bảo hiểm y tế.',
    ]);
    expect(found.map(({ verdict }) => verdict)).toEqual(['fails']);
  });

  test.each([
    ['neither names one', [LAND, LAND.replace('1.248', '1.310')]],
    [
      'one names none',
      ['Xã Nà Ớt có 412 hộ tham gia bảo hiểm y tế.', 'Cả xã có 421 hộ tham gia bảo hiểm y tế.'],
    ],
    ['the second and the third alone are alike', ['Chuyện khác.', `Xã Nà Ớt. ${LAND}`, `Xã Nà Ớt. ${LAND}`]],
  ])('and not where %s', (_, texts) => {
    expect(works(texts)).toEqual([]);
  });
});

test('a text that is one sentence of a hundred thousand letters is compared in its time', () => {
  const long = Array.from(
    { length: 2_000 },
    (_, at) => `xã có ${at + 100} hộ tự nguyện hiến đất lần này`,
  ).join(', ');
  expect(() => compareParts(asTexts([long, long]))).not.toThrow();
});
