import { expect, it } from 'vitest';
import { type Station, stationAt } from '@/entrypoints/reader/strip/stations.ts';

const stations: Station[] = [
  { id: 'gợi ý', kind: 'suggestion', share: 0.5 },
  { id: 'số liệu', kind: 'statistic', share: 0.5 },
  { id: 'cuối', kind: 'remark', share: 1 },
];

it.each([
  [300, 'số liệu'],
  [295, 'số liệu'],
  [306, 'số liệu'],
  [310, undefined],
  [600, 'cuối'],
  [0, undefined],
])('a press at %i of 600 leads to %s', (y, id) => {
  expect(stationAt(stations, y, 600)?.id).toBe(id);
});
