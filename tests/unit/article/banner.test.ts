import { expect, test } from 'vitest';
import { readBanner } from '@/utils/article/body/banner.ts';
import { readSeriesPart } from '@/utils/article/headline/series.ts';

test.each([
  ['TÁC PHẨM THAM DỰ GIẢI BÁO CHÍ BÚA LIỀM VÀNG LẦN THỨ VI-2021', 'Búa liềm vàng', 'VI', 2021],
  ['Tác phẩm dự thi Giải Búa liềm vàng lần thứ X - năm 2025', 'Búa liềm vàng', 'X', 2025],
  ['Tác phẩm tham dự Giải báo chí toàn quốc về xây dựng Đảng (Búa liềm vàng) năm 2023', null, null, 2023],
  ['Bài dự thi cuộc thi viết Diên Hồng lần thứ 3', 'Diên Hồng', '3', null],
  ['Hưởng ứng Giải báo chí Ngọn lửa nhỏ lần thứ II, năm 2024', 'Ngọn lửa nhỏ', 'II', 2024],
] as const)('%s', (text, award, edition, year) => {
  const banner = readBanner(text);
  expect(banner).toMatchObject({ text, edition, year });
  if (award) expect(banner?.award).toBe(award);
});

test.each([
  'Lễ trao giải báo chí năm 2021',
  'Tham dự giải bóng đá',
  'Giải thưởng Búa liềm vàng',
  'Đồng chí Bí thư tham dự giải chạy của huyện và phát biểu.',
  `dự giải ${'a '.repeat(100_000)}`,
])('no banner: %.60s', (text) => {
  expect(readBanner(text)).toBeNull();
});

test.each([
  ['Giữ rừng từ gốc - Bài 2: Những người ở lại', 'Bài 2'],
  ['Bài cuối: Để dân tin', 'Bài cuối'],
  ['Để dân tin (Kỳ 1)', 'Kỳ 1'],
  ['Kỳ cuối: Để dân tin', 'Kỳ cuối'],
  ['Chuyện làng tôi - Phần III', 'Phần III'],
  ['Bài học từ cơ sở', null],
  ['Họp bài 5 lần', null],
] as const)('%s is part %s', (title, part) => {
  expect(readSeriesPart(title)).toBe(part);
});
