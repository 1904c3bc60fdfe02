import { describe, expect, it } from 'vitest';
import { vietnamDay } from '@/utils/model/days.ts';

const KNOWING = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

describe('the day in Viet Nam', () => {
  it('begins at 17:00 of the day before in UTC', () => {
    expect(vietnamDay('2021-10-11T16:59:59.999Z')).toBe('2021-10-11');
    expect(vietnamDay('2021-10-11T17:00:00Z')).toBe('2021-10-12');
    expect(vietnamDay('2021-12-31T20:00:00-03:00')).toBe('2022-01-01');
    expect(vietnamDay('2024-02-28T23:30:00Z')).toBe('2024-02-29');
  });

  it('is what the time zone says, at each hour of a day in each year since it holds', () => {
    for (let time = Date.UTC(1975, 5, 14); time < Date.UTC(2040, 0); time += 37 * 60 * 60 * 1_000)
      expect(vietnamDay(new Date(time).toISOString())).toBe(KNOWING.format(time));
  });

  it('is none where there is no time', () => {
    expect(() => vietnamDay('hôm qua')).toThrow(RangeError);
  });
});
