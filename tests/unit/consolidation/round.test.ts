import { describe, expect, it } from 'vitest';
import {
  consolidateRound,
  type Opinion,
  strengthOfAlpha,
  strengthOfKappa,
} from '@/utils/consolidation/index.ts';
import type { Verdict } from '@/utils/model/entries.ts';
import { anAnnotation } from '../../sample/records.ts';

const CRITERIA = [
  { name: 'Phát hiện', most: 4 },
  { name: 'Bút pháp', most: 2 },
];

const opinion = (reviewer: string, verdict: Verdict | null, scores: Record<string, number>): Opinion => ({
  reviewer,
  review: {
    entryId: 'entry-1',
    reviewer,
    decision: { verdict, reason: '' },
    remark: '',
    scores,
    overrules: {},
    opened: [],
    stamps: {},
  },
  marks: [anAnnotation()],
  findings: [],
});

const nothing = (reviewer: string): Opinion => ({ reviewer, review: null, marks: [], findings: [] });

describe('a round', () => {
  const round = consolidateRound(
    new Map([
      ['a', [nothing(''), opinion('Sĩ', 'proposed', { 'Phát hiện': 3 }), opinion('Ẩm', 'proposed', {})]],
      ['b', [nothing(''), opinion('Sĩ', 'proposed', { 'Phát hiện': 3, 'Bút pháp': 1.5 })]],
      [
        'c',
        [nothing(''), opinion('Nguyên', 'notProposed', {}), opinion('Sĩ', 'undecided', {}), nothing('Ẩm')],
      ],
      ['d', [nothing('')]],
    ]),
    CRITERIA,
  );

  it('has a column for whoever said anything of any entry, and for nobody else', () => {
    expect(round.reviewers).toEqual(['Nguyên', 'Sĩ', 'Ẩm']);
    expect(round.rows.map(({ id, said }) => [id, said.map((one) => one?.verdict ?? null)])).toEqual([
      ['a', [null, 'proposed', 'proposed']],
      ['b', [null, 'proposed', null]],
      ['c', ['notProposed', 'undecided', null]],
      ['d', [null, null, null]],
    ]);
  });

  it('counts only whole sheets, and tells where verdicts differ', () => {
    expect(round.rows[0]!.said[1]).toEqual({ verdict: 'proposed', points: null, marks: 1 });
    expect(round.rows[1]!.said[1]).toEqual({ verdict: 'proposed', points: 4.5, marks: 1 });
    expect(round.rows.map(({ isDisputed }) => isDisputed)).toEqual([false, false, true, false]);
  });
});

it('an agreement is called by its bands, and where there is no figure, by why', () => {
  const of = (coefficient: number | null, entries = 10) => ({ coefficient, entries, unanimous: 3 });
  expect([-0.3, 0.19, 0.2, 0.4, 0.6, 1].map((one) => strengthOfKappa(of(one), 10))).toEqual([
    'none',
    'none',
    'weak',
    'moderate',
    'strong',
    'strong',
  ]);
  expect([0, 0.5, 0.667, 0.79, 0.8].map((one) => strengthOfAlpha(of(one), 10))).toEqual([
    'none',
    'weak',
    'moderate',
    'moderate',
    'strong',
  ]);
  expect(strengthOfKappa(of(null, 9), 10)).toBe('few');
  expect(strengthOfAlpha(of(null), 10)).toBe('uniform');
});
