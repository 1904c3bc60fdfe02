import { describe, expect, it } from 'vitest';
import type { Statistic } from '../../../utils/model/records.ts';
import { parseStatistic } from '../../../utils/suggest/index.ts';

const parse = (text: string, mark: string): Statistic | null => {
  const start = text.indexOf(mark);
  return parseStatistic(text, { start, end: start + mark.length })?.statistic ?? null;
};

const MARKS: [mark: string, text: string, expected: Partial<Statistic>][] = [
  ['ba trường học', 'Xã có ba trường học.', { value: 3, unit: 'trường học', kind: 'count' }],
  ['hơn một nửa', 'Có hơn một nửa số hộ đăng ký.', { value: '1/2', kind: 'ratio', comparator: 'over' }],
  ['hai phần ba', 'Có hai phần ba số hộ đồng ý.', { value: '2/3', kind: 'ratio' }],
  ['Hàng nghìn', 'Hàng nghìn hộ dân hưởng lợi.', { value: 1000, unit: 'hộ dân', comparator: 'at_least' }],
  [
    'hàng chục tỷ đồng',
    'Tiết kiệm hàng chục tỷ đồng.',
    { value: 1e10, unit: 'đồng', comparator: 'at_least' },
  ],
  [
    'Hơn một nghìn học sinh',
    'Hơn một nghìn học sinh dự lễ.',
    { value: 1000, unit: 'học sinh', comparator: 'over' },
  ],
  ['hai mươi lăm nghìn đồng', 'Giá hai mươi lăm nghìn đồng.', { value: 25000, unit: 'đồng', kind: 'money' }],
  ['một trăm linh năm cây', 'Trồng một trăm linh năm cây.', { value: 105, unit: 'cây' }],
  ['ba triệu rưỡi', 'Lương ba triệu rưỡi.', { value: 3500000 }],
  ['hai nghìn tỷ đồng', 'Vốn hai nghìn tỷ đồng.', { value: 2e12, kind: 'money' }],
  ['gấp đôi', 'Sản lượng tăng gấp đôi.', { value: 2, unit: 'lần', kind: 'multiple', direction: 'up' }],
  [
    '152/159',
    'Có 152/159 tổ chức cơ sở đảng hoàn thành tốt.',
    { value: '152/159', unit: 'tổ chức cơ sở đảng' },
  ],
  [
    '11,5',
    'Sản xuất tăng 11,5% so với năm 2020.',
    { value: 11.5, unit: '%', direction: 'up', baseline: 'năm 2020' },
  ],
  ['5 năm', 'Sau 5 năm thực hiện.', { value: 5, unit: 'năm', kind: 'duration' }],
];

describe('parseStatistic', () => {
  it.each(MARKS)('%s', (mark, text, expected) => expect(parse(text, mark)).toMatchObject(expected));

  it('finds nothing where no number is marked', () =>
    expect(parse('Không còn hộ nghèo.', 'hộ nghèo')).toBeNull());
});
