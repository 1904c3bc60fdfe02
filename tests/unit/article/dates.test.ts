import { expect, test } from 'vitest';
import { dayOrderOf, findDate, inZone } from '@/utils/article/day/dates.ts';
import { MONTH_NAMES, monthOf } from '@/utils/article/day/month-names.ts';
import { VIETNAM_OFFSET } from '@/utils/model/days.ts';

const DAY_FIRST: [text: string, day: string | null, time: string | null][] = [
  ['Thứ 4, Ngày 06 / 10 / 2021', '2021-10-06', null],
  ['Thứ 6, 21/03/2025 | 15:45', '2025-03-21', '15:45'],
  ['01/03/2026 09:51', '2026-03-01', '09:51'],
  ['07/03/2026 08:01 GMT+7', '2026-03-07', '08:01'],
  ['07/03/2026   08:52 (GMT+07:00)', '2026-03-07', '08:52'],
  ['Thứ bảy, 7/3/2026, 00:05 (GMT+7)', '2026-03-07', '00:05'],
  ['Thứ bảy, 07/03/2026 - 08:07', '2026-03-07', '08:07'],
  ['07-03-2026 - 00:01 AM', '2026-03-07', '00:01'],
  ['07-03-2026 - 08:15 PM', '2026-03-07', '20:15'],
  ['Thứ Hai, 24/12/2012, 03:04 AM (GMT+7)', '2012-12-24', '03:04'],
  ['| Cập nhật thứ hai, ngày 24/12/12 11:05 tối', '2012-12-24', '23:05'],
  ['Chủ Nhật, 04/08/2024 - 07:54', '2024-08-04', '07:54'],
  ['ngày 6 tháng 10 năm 2021', '2021-10-06', null],
  ['6 tháng 10, 2021 lúc 9h30', '2021-10-06', '09:30'],
  ['12 Tháng Mười, 2023', '2023-10-12', null],
  ['12 tháng mười hai, 2023 lúc 7:41 sáng', '2023-12-12', '07:41'],
  ['Tháng Mười Một 2, 2023', '2023-11-02', null],
  ['Tháng Năm 5, 2023', '2023-05-05', null],
  ['Thứ năm, 12 Tháng 10 2023 07:41', '2023-10-12', '07:41'],
  ['12 Th10, 2023', '2023-10-12', null],
  ['Th1 2, 2023', '2023-01-02', null],
  ['12 Th13, 2023', null, null],
  ['5 tháng mười lăm, 2023', null, null],
  ['15:45 | 21/03/2025', '2025-03-21', '15:45'],
  ['14:46, ngày 28/12/2012', '2012-12-28', '14:46'],
  ['Theo Báo Ví Dụ | 25/12/2012 10:25', '2012-12-25', '10:25'],
  ['17.2.2025', '2025-02-17', null],
  ['2026-03-07T08:07:18+07:00', '2026-03-07', '08:07'],
  ['2026/3/7 18:30', '2026-03-07', '18:30'],
  ['20260307', '2026-03-07', null],
  ['20260307T080718+0700', '2026-03-07', null],
  ['mã số 20260307', null, null],
  ['202603071234', null, null],
  ['2024年4月24日10:05', '2024-04-24', '10:05'],
  ['14 мая 2025, 20:28', '2025-05-14', '20:28'],
  ['5. Januar 2026, 17:58 Uhr', '2026-01-05', '17:58'],
  ['4 Febbraio 2025 - 13:41', '2025-02-04', '13:41'],
  ['29 de mayo de 2025', '2025-05-29', null],
  ['October 10, 2021', '2021-10-10', null],
  ['Oct. 3rd, 2021', '2021-10-03', null],
  ['2nd March 2025 at 7:05 pm', '2025-03-02', '19:05'],
  ['Số 0983.970.780', null, null],
  ['tỷ lệ 12/13', null, null],
  ['31/02/2024', null, null],
  ['giai đoạn 2021-2026', null, null],
  ['khóa XIII, nhiệm kỳ 2020 - 2025', null, null],
  ['QĐ 30/2020/NĐ-CP', null, null],
  ['', null, null],
];

test.each(DAY_FIRST)('reads %s', (text, day, time) => {
  const found = findDate(text, 'day-first');
  expect([found?.day ?? null, found?.time ?? null]).toEqual([day, time]);
});

test.each([
  ['2/26/2015 7:11 AM', 'month-first', '2015-02-26'],
  ['3/4/2025', 'month-first', '2025-03-04'],
  ['3/4/2025', 'day-first', '2025-04-03'],
  ['26/2/2015', 'month-first', '2015-02-26'],
] as const)('orders %s %s', (text, order, day) => {
  expect(findDate(text, order)?.day).toBe(day);
});

test.each([
  ['vi', 'day-first'],
  ['en-US', 'month-first'],
  ['en', 'month-first'],
  ['en-GB', 'day-first'],
  [null, 'day-first'],
] as const)('language %s prints dates %s', (language, order) => {
  expect(dayOrderOf(language)).toBe(order);
});

test.each([
  ['2021-10-05T20:30:00Z', '2021-10-06', '03:30'],
  ['2021-10-06T01:00:00+09:00', '2021-10-05', '23:00'],
  ['2021-10-06T08:00:00+07:00', '2021-10-06', '08:00'],
  ['2021-10-06 23:30', '2021-10-06', '23:30'],
  ['2021-10-06', '2021-10-06', null],
])('moves %s to Vietnam', (text, day, time) => {
  const local = inZone(findDate(text, 'day-first')!, VIETNAM_OFFSET);
  expect([local.day, local.time]).toEqual([day, time]);
});

test('every language names twelve months, and no name means two', () => {
  const meanings = new Map<string, number>();
  const languages = Object.keys(MONTH_NAMES);
  expect(languages).toEqual([...languages].sort());
  for (const names of Object.values(MONTH_NAMES)) {
    const months = names.split(' ');
    expect(months).toHaveLength(12);
    for (const [index, forms] of months.entries())
      for (const form of forms.split('|')) {
        expect(form).toBe(form.toLowerCase());
        expect(meanings.get(form) ?? index, form).toBe(index);
        meanings.set(form, index);
        expect(monthOf(form)).toBe(index + 1);
      }
  }
});

test('a long line costs no more than its beginning', () => {
  expect(findDate(`${'1/'.repeat(50_000)}`, 'day-first')).toBeNull();
});
