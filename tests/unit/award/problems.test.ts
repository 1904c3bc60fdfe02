import { expect, it } from 'vitest';
import { type ProblemWord, problemsOf } from '@/utils/award/problems.ts';
import { READY_MADE } from '@/utils/award/ready-made.ts';
import { READY_SHEETS, SCALES, sumOf } from '@/utils/award/score-sheets.ts';
import type { Award } from '@/utils/model/award.ts';
import { anAward } from '../../sample/desk.ts';

const level = (name: string, from: string | null, to: string | null) => ({
  name,
  from,
  to,
  isPresumed: false,
});
const NATIONAL = level('Toàn quốc', '2020-11-01', '2021-10-31');

const ROWS: [what: string, award: Partial<Award>, is: [path: string, says: ProblemWord][]][] = [
  ['an award in order', {}, []],
  ['no name', { name: ' ' }, [['name', 'noName']]],
  ['a script in a name', { name: 'Giải <script>alert(1)</script>' }, [['name', 'markup']]],
  ['a letter that turns others round', { name: 'Giải \u202Egnàv' }, [['name', 'markup']]],
  ['a smaller sign that is no tag', { name: 'Giải < 5 kỳ' }, []],
  [
    'a window that ends before it starts',
    { levels: [level('Tỉnh', '2021-10-31', '2020-11-01')] },
    [['levels.0.to', 'endBeforeStart']],
  ],
  ['a window of one day', { levels: [level('Tỉnh', '2021-10-31', '2021-10-31')] }, []],
  [
    'a province’s window within the national one',
    { levels: [level('Cấp tỉnh', '2020-11-01', '2021-09-15'), NATIONAL] },
    [],
  ],
  [
    'two windows of one level that overlap',
    { levels: [NATIONAL, level('Toàn Quốc', '2021-10-31', '2022-10-31')] },
    [['levels.1.from', 'overlap']],
  ],
  [
    'two windows of one level one after the other',
    { levels: [NATIONAL, level('Toàn quốc', '2021-11-01', null)] },
    [],
  ],
  [
    'a window without a start overlaps what came before',
    { levels: [NATIONAL, level('Toàn quốc', null, '2020-12-01')] },
    [['levels.1.from', 'overlap']],
  ],
  ['a level without a name', { levels: [level('', null, null)] }, [['levels.0.name', 'noName']]],
  ['no part at all', { maxParts: 0 }, [['maxParts', 'notOverZero']]],
  ['a type twice', { types: ['Báo in', 'báo in'] }, [['types.1', 'sameName']]],
  ['a subcommittee twice', { subcommittees: ['Ảnh', 'Báo in', 'ảnh'] }, [['subcommittees.2', 'sameName']]],
  [
    'points that do not sum up to the scale',
    {
      scale: 10,
      criteria: [
        { name: 'A', most: 5 },
        { name: 'B', most: 4 },
      ],
    },
    [['criteria', 'sum']],
  ],
  [
    'tenths that do',
    {
      scale: 10,
      criteria: [
        { name: 'A', most: 9.7 },
        { name: 'B', most: 0.2 },
        { name: 'C', most: 0.1 },
      ],
    },
    [],
  ],
  ['no scale chosen', { criteria: [{ name: 'A', most: 3 }] }, []],
  [
    'a criterion without points',
    { scale: 10, criteria: [{ name: 'A', most: null }] },
    [['criteria.0.most', 'noPoints']],
  ],
  [
    'points below nothing',
    {
      scale: 10,
      criteria: [
        { name: 'A', most: 12 },
        { name: 'B', most: -2 },
      ],
    },
    [['criteria.1.most', 'notOverZero']],
  ],
  [
    'a criterion twice: points are kept by its name',
    {
      scale: 10,
      criteria: [
        { name: 'Tính mới', most: 5 },
        { name: 'tính mới', most: 5 },
      ],
    },
    [['criteria.1.name', 'sameName']],
  ],
];

it.each(ROWS)('%s', (_, award, is) => {
  expect(problemsOf(anAward(award)).map(({ path, says }) => [path, says])).toEqual(is);
});

it('nothing that can be chosen ready-made has a problem', () => {
  for (const { id, draft } of READY_MADE) expect([id, problemsOf(draft)]).toEqual([id, []]);
  for (const { scale, criteria } of READY_SHEETS) {
    expect(SCALES).toContain(scale);
    expect(sumOf(criteria)).toBe(scale);
  }
});
