import type { DateRow } from './printed-dates.ts';

/** Written before the rule and put away until it stood. */
export const UNSEEN_DATE_ROWS: DateRow[] = [
  ['Bài đăng 08:15 12/10/2021, được chỉnh lý 20:14 15/11/2021', '2021-10-12', '08:15'],
  ['Veröffentlicht am 12.10.2021, 08:15 Uhr · Aktualisiert am 15.11.2021, 20:14 Uhr', '2021-10-12', '08:15'],
  ['Ngày hiệu chỉnh 15/11/2021 20:14 – Ngày phát hành 12/10/2021', '2021-10-12', null],
  [
    'Cập nhật cuối: 20 giờ 14, thứ Hai 15/11/2021 / Lên trang: 8 giờ 15, thứ Ba 12/10/2021',
    '2021-10-12',
    '08:15',
  ],
  ['Posted on Oct 12, 2021 at 8:15 AM; edited Nov 15, 2021 at 8:14 PM', '2021-10-12', '08:15'],
  ['20:14 15/11/2021 (cập nhật) – 08:15 12/10/2021 (đăng)', '2021-10-12', '08:15'],
  ['Ngày gửi: 12/10/2021, ngày duyệt sửa: 15/11/2021 20:14', '2021-10-12', null],
  ['Created: 12 October 2021 | Last Modified: 15 November 2021 20:14', '2021-10-12', null],
  ['Đăng 12/10/2021 08:15, sửa lần 1: 13/10/2021 09:00, sửa lần 2: 15/11/2021 20:14', '2021-10-12', '08:15'],
  ['Cập nhật: 20:14 | 15/11/2021. Xuất bản: 08:15 | 12/10/2021', '2021-10-12', '08:15'],
];
