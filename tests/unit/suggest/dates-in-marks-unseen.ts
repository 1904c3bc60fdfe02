import type { MarkRow } from './dates-in-marks.ts';

/** Written before the rule and put away until it stood. */
export const UNSEEN_DATE_MARKS: MarkRow[] = [
  ['mùng 3 tháng 2', 'Kỷ niệm mùng 3 tháng 2 ở chi bộ.', null],
  [
    'hồi 7 giờ 30 phút ngày 5 tháng 9 năm 2021',
    'Lễ bắt đầu hồi 7 giờ 30 phút ngày 5 tháng 9 năm 2021.',
    null,
  ],
  ['nhiệm kỳ 2020-2025', 'Đại hội nhiệm kỳ 2020-2025 của chi bộ.', null],
  ['6 tháng cuối năm 2021', 'Kế hoạch 6 tháng cuối năm 2021.', { value: 6, unit: 'tháng', kind: 'duration' }],
  ['tháng 6 năm nay', 'Từ tháng 6 năm nay, trạm y tế mở cửa.', null],
  ['suốt 3 tháng', 'Đội đi suốt 3 tháng trên núi.', { value: 3, unit: 'tháng', kind: 'duration' }],
  ['quý I/2021, xã thu 4,5 tỷ đồng', 'Trong quý I/2021, xã thu 4,5 tỷ đồng.', { kind: 'money' }],
  ['năm 2021 tăng 12%', 'Sản lượng năm 2021 tăng 12%.', { value: 12, unit: '%', direction: 'up' }],
  ['tháng hai năm 2021', 'Hồi tháng hai năm 2021, lũ về.', null],
  ['hai tháng', 'Chỉ sau hai tháng, đường đã xong.', { value: 2, unit: 'tháng' }],
  ['thế kỷ 21', 'Đầu thế kỷ 21, bản chưa có điện.', null],
  ['Ngày 2 và 3/9, có 1.200 lượt khách', 'Ngày 2 và 3/9, có 1.200 lượt khách.', { value: 1200 }],
  ['vào 9 giờ 15 phút sáng', 'Đoàn xuất phát vào 9 giờ 15 phút sáng.', null],
  ['tháng 12-2020, xóm còn 58 hộ', 'Cuối tháng 12-2020, xóm còn 58 hộ.', { value: 58, unit: 'hộ' }],
  ['5 ngày', 'Lớp tập huấn mở trong 5 ngày.', { value: 5, unit: 'ngày' }],
];
