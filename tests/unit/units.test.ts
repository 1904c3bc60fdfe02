import { describe, expect, it } from 'vitest';
import { parseStatistic } from '../../utils/suggest/index.ts';
import { RENAMED_UNITS, UNITS_BY_KIND } from '../../utils/units/units.ts';
import { statusBetween } from './anchoring/sentence-edits.ts';

it('every name is one unit’s', () => {
  const names = UNITS_BY_KIND.map(([name]) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it.each(UNITS_BY_KIND.filter(([, kind]) => kind !== 'magnitude'))(
  'suggestions read a figure in: %s',
  (name) => {
    const text = `Nhà máy đạt 45 ${name}.`;
    const reading = parseStatistic(text, { start: text.indexOf('45'), end: text.length - 1 });
    expect(reading?.statistic.unit?.toLowerCase()).toBe(name.toLowerCase());
  },
);

describe('a marked number', () => {
  const statusOf = statusBetween(
    'Đường vào bản uốn theo con suối nhỏ. ',
    ' Ai cũng muốn nghe thêm chuyện ấy.',
  );
  const pairs = RENAMED_UNITS.flatMap(([name, others]) => others.map((other) => [name, other] as const));

  it.each(pairs)('is as it was where %s is written as: %s', (name, other) => {
    expect(statusOf(`Vụ này, cả xã đạt *45* [${name}→${other}] theo sổ.`)).toMatch(/exact|moved/);
  });

  it.each(RENAMED_UNITS.map(([name]) => name))('is changed where %s gives way to another unit', (name) => {
    expect(statusOf(`Vụ này, cả xã đạt *45* [${name}→bao] theo sổ.`)).toBe('changed');
  });
});
