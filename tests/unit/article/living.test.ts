import { expect, test } from 'vitest';
import { differsAsLiving } from '@/utils/article/visit/living.ts';

test.each([
  ['Lượt xem: 1234 · đăng 34 phút trước', 'Lượt xem: 1678 · đăng 58 phút trước'],
  ['1.234 lượt xem', '1.301 lượt xem'],
  ['Bình luận (12)', 'Bình luận (31)'],
  ['12 bình luận · 3 lượt chia sẻ', '48 bình luận · 1,2k lượt chia sẻ'],
  ['0:02 / 3:45 Nghe đọc bài', '0:04 / 3:45 Nghe đọc bài'],
  ['Bây giờ là 09:11:08', 'Bây giờ là 10:22:41'],
  ['Cập nhật lúc 08:15', 'Cập nhật lúc 21:02'],
  ['Cập nhật: 12/10/2021 08:15', 'Cập nhật: 13/10/2021 09:40'],
  ['Thứ Ba, 12/10/2021 - 08:15', 'Chủ nhật, 17/10/2021 - 21:00'],
  ['Sơn La 28°C', 'Sơn La 19°C'],
  ['4,5/5 (12 đánh giá)', '4,7/5 (31 đánh giá)'],
  ['12 views, 3 comments', '31 views, 4 comments'],
  ['5 minutes ago', '2 hours ago'],
  ['Hiện có 312 người đang đọc bài này.', 'Hiện có 288 người đang đọc bài này.'],
])('“%s” → “%s” is the page’s own', (before, after) => {
  expect(differsAsLiving(before, after, false)).toBe(true);
});

test.each([
  ['Video về xóm Khe Sim đã đạt 1.234 lượt xem.', 'Video về xóm Khe Sim đã đạt 2.345 lượt xem.'],
  [
    'Cuộc họp lúc 08:15 ngày 12/10/2021 bàn việc hiến đất.',
    'Cuộc họp lúc 09:15 ngày 12/10/2021 bàn việc hiến đất.',
  ],
  ['- Số hộ nghèo: 58 hộ', '- Số hộ nghèo: 47 hộ'],
  ['- Đón 1.200 lượt khách', '- Đón 1.500 lượt khách'],
  ['- Cổng dịch vụ công: 1.200 lượt truy cập', '- Cổng dịch vụ công: 2.100 lượt truy cập'],
  ['Khởi công: 12/10/2021', 'Khởi công: 12/11/2021'],
  ['Khai mạc: 08:15', 'Khai mạc: 09:15'],
  ['Mời xem 3 mô hình', 'Mời xem 5 mô hình'],
  ['Có 4/5 hộ', 'Có 3/5 hộ'],
  ['28,6%', '26,8%'],
  ['Hiến 4.150 m2 đất', 'Hiến 4.510 m2 đất'],
])('“%s” → “%s” may be the article’s', (before, after) => {
  expect(differsAsLiving(before, after, false)).toBe(false);
});

test.each([
  ['1.200 lượt truy cập', '2.100 lượt truy cập'],
  ['28°C', '19°C'],
])('in a table or list “%s” → “%s” may be the article’s', (before, after) => {
  expect(differsAsLiving(before, after, true)).toBe(false);
});
