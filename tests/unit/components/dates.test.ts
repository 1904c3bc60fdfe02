import { expect, it, vi } from 'vitest';
import { formatDay, formatWhen } from '@/components/words/dates.ts';
import { stringsOf } from '../dossier/locale.ts';

const vietnamese = stringsOf('vi');
const english = stringsOf('en');
let strings = vietnamese;
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, [value = ''] = []) => strings.get(key)?.replace('$1', value) },
}));

it.each([
  ['2021-10-06', '06/10/2021', 'ngày 06/10/2021'],
  ['2021-10-06T20:30:00.000Z', '07/10/2021', 'ngày 07/10/2021'],
  ['2016-05', '05/2016', 'tháng 05/2016'],
  ['2016', '2016', 'năm 2016'],
])('%s is written “%s”, in a sentence “%s”', (iso, day, when) => {
  expect(formatDay(iso)).toBe(day);
  expect(formatWhen(iso)).toBe(when);
});

it('what a reviewer typed and is no date stays as typed', () => {
  expect(formatDay('Tháng 5 năm 2016')).toBe('Tháng 5 năm 2016');
});

it.each([
  ['2021-10-06', '6 Oct 2021'],
  ['2021-10-14T20:30:00.000Z', '15 Oct 2021'],
  ['2016-05', 'May 2016'],
  ['2016', '2016'],
])('%s is written “%s” in English, as of two numbers nobody knows which is the month', (iso, day) => {
  strings = english;
  expect(formatDay(iso)).toBe(day);
  strings = vietnamese;
});
