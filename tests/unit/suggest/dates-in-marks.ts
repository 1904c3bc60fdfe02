import type { Statistic } from '../../../utils/model/records.ts';

/** Words marked by hand as a figure, the text they stand in, and what they mean; null where they hold no figure. */
export type MarkRow = [mark: string, text: string, expected: Partial<Statistic> | null];

const LAND = 'Đến tháng 9 năm 2021, cả xóm đã hiến 4.150 m2 đất';

export const DATE_MARKS: MarkRow[] = [
  ['tháng 9 năm 2021', LAND, null],
  [LAND, LAND, { value: 4150, unit: 'm2' }],
  ['quý III năm 2021', 'Trong quý III năm 2021, xã đã giải ngân.', null],
  ['quý 3 năm 2021', 'Trong quý 3 năm 2021, xã đã giải ngân.', null],
  ['ngày 9 tháng 10', 'Lễ khởi công diễn ra ngày 9 tháng 10.', null],
  ['lúc 9 giờ', 'Cuộc họp bắt đầu lúc 9 giờ.', null],
  ['khóa XIII', 'Nghị quyết Trung ương khóa XIII.', null],
  ['khóa 13', 'Ban Chấp hành khóa 13 họp phiên đầu.', null],
  ['năm học 2020-2021', 'Tổng kết năm học 2020-2021 ở xã.', null],
  ['trong 9 năm', 'Chi bộ giữ vững trong 9 năm.', { value: 9, unit: 'năm', kind: 'duration' }],
  ['9 tháng năm 2021', 'Thu 9 tháng năm 2021 đạt kế hoạch.', { value: 9, unit: 'tháng', kind: 'duration' }],
  ['9 tháng đầu năm 2021', 'Trong 9 tháng đầu năm 2021, xã thu đủ.', { value: 9, unit: 'tháng' }],
  ['ngày 12/10/2021', 'Đăng ngày 12/10/2021 tại xã.', null],
  ['ngày 12/10', 'Họp ngày 12/10 tại xã.', null],
  ['năm 2021', 'Đến năm 2021 xã về đích.', null],
  ['giai đoạn 2020 - 2025', 'Kế hoạch giai đoạn 2020 - 2025 của xã.', null],
  ['lúc 14h30 ngày 5/9', 'Lễ khai giảng lúc 14h30 ngày 5/9.', null],
  ['Sáng 9/10, 26 hộ nhận gạo', 'Sáng 9/10, 26 hộ nhận gạo.', { value: 26, unit: 'hộ' }],
  ['Tháng 9/2021 có 26 hộ', 'Tháng 9/2021 có 26 hộ thoát nghèo.', { value: 26 }],
  [
    'Từ năm 2015 đến năm 2020, tỷ lệ hộ nghèo giảm 9,3%',
    'Từ năm 2015 đến năm 2020, tỷ lệ hộ nghèo giảm 9,3%.',
    { value: 9.3, unit: '%', direction: 'down' },
  ],
  ['15/20 hộ', 'Có 15/20 hộ tham gia.', { value: '15/20', unit: 'hộ' }],
  [
    'ngày 9-10-2021, xã có 3 mô hình',
    'Tính đến ngày 9-10-2021, xã có 3 mô hình.',
    { value: 3, unit: 'mô hình' },
  ],
  ['8 giờ mỗi ngày', 'Công nhân làm 8 giờ mỗi ngày.', { value: 8, unit: 'giờ' }],
  ['kéo dài 3 giờ', 'Buổi họp kéo dài 3 giờ.', { value: 3, unit: 'giờ' }],
  ['tháng chín năm 2021', 'Vào tháng chín năm 2021, cầu khánh thành.', null],
  ['chín tháng đầu năm', 'Trong chín tháng đầu năm, xã thu đủ.', { value: 9, unit: 'tháng' }],
  ['mười năm', 'Sau mười năm, bản đã khác.', { value: 10, unit: 'năm' }],
  ['tháng Mười', 'Cách mạng tháng Mười.', null],
  ['thứ hai', 'Sáng thứ hai, chi bộ chào cờ.', null],
];
