import { describe, expect, it } from 'vitest';
import { type Missing, missingIn } from '@/utils/entries/review-state.ts';
import { readPoints, totalOf } from '@/utils/entries/scores.ts';
import type { Review } from '@/utils/model/entries.ts';
import { emptyReview } from '@/utils/store/desk/reviews.ts';
import { anEntry } from '../../sample/desk.ts';

const CRITERIA = [
  { name: 'Tính mới', most: 5 },
  { name: 'Bút pháp', most: 3 },
];
const OPENED = anEntry().parts.map(({ address }) => address);
const decided = (verdict: Review['decision']['verdict'], reason = 'Chắc') => ({
  decision: { verdict, reason },
});
const short = (one: Missing) =>
  one.what === 'part' ? `part ${one.index + 1}` : one.what === 'points' ? one.criterion : one.what;

it.each<[string, Partial<Review>, string[]]>([
  ['nothing', {}, ['verdict', 'reason']],
  ['“not proposed” with a reason, unread and unscored', decided('notProposed'), []],
  ['“undecided” with a reason', decided('undecided'), []],
  ['“undecided” without one', decided('undecided', ' '), ['reason']],
  [
    'a proposal that nothing was opened of',
    decided('proposed'),
    ['part 1', 'part 2', 'Tính mới', 'Bút pháp'],
  ],
  [
    'a proposal, half read and half scored',
    { ...decided('proposed'), opened: OPENED.slice(0, 1), scores: { 'Bút pháp': 0 } },
    ['part 2', 'Tính mới'],
  ],
  [
    'a proposal, read and scored',
    { ...decided('proposed'), opened: OPENED, scores: { 'Tính mới': 4.5, 'Bút pháp': 3 } },
    [],
  ],
  ['a refusal whose sheet was begun', { ...decided('notProposed'), scores: { 'Tính mới': 2 } }, ['Bút pháp']],
  [
    'points of a criterion that the award has no more',
    { ...decided('notProposed'), scores: { Khác: 2 } },
    [],
  ],
])('a review with %s lacks what it must have', (_, changes, missing) => {
  const review = { ...emptyReview('entry-1'), ...changes };
  expect(missingIn(anEntry(), review, { criteria: CRITERIA }).map(short)).toEqual(missing);
});

it.each([
  ['2,5', 5, { points: 2.5 }],
  ['2.5', 5, { points: 2.5 }],
  [' 10 ', null, { points: 10 }],
  ['0', 5, { points: 0 }],
  ['5', 5, { points: 5 }],
  ['', 5, { points: null }],
  ['5,01', 5, { problem: 'range' }],
  ['-1', 5, { problem: 'range' }],
  ['12', 5, { problem: 'range' }],
  ['2,', 5, { problem: 'number' }],
  ['2,125', 5, { problem: 'number' }],
  ['hai', 5, { problem: 'number' }],
  ['1e1', null, { problem: 'number' }],
] as const)('“%s” of at most %s is read as points, or refused', (typed, most, result) => {
  expect(readPoints(typed, most)).toEqual(result);
});

describe('the sum of a sheet', () => {
  it('is exact in decimals, and leaves out criteria that the award has no more', () => {
    const scores = { 'Tính mới': 0.1, 'Bút pháp': 0.2, Khác: 9 };
    expect(totalOf(CRITERIA, scores)).toEqual({ points: 0.3, most: 8, left: 0 });
  });

  it('says how many lines are empty, and knows no most where one line has none', () => {
    const criteria = [...CRITERIA, { name: 'Tác động', most: null }];
    expect(totalOf(criteria, { 'Tính mới': 2 })).toEqual({ points: 2, most: null, left: 2 });
  });
});
