import { describe, expect, it } from 'vitest';
import { agreementOf, consolidateEntry, type Opinion } from '@/utils/consolidation/index.ts';
import type { Review, Verdict } from '@/utils/model/entries.ts';
import { anAnnotation } from '../../sample/records.ts';

const CRITERIA = [
  { name: 'Phát hiện', most: 4 },
  { name: 'Bút pháp', most: 2 },
];

const review = (verdict: Verdict | null, scores: Record<string, number>): Review => ({
  entryId: 'entry-1',
  reviewer: '',
  decision: { verdict, reason: verdict === null ? '' : 'lý do' },
  remark: '',
  scores,
  overrules: {},
  opened: [],
  stamps: {},
});

const mark = (
  id: string,
  start: number,
  end: number,
  snapshotHash = 'hash-1',
  exact = 'x'.repeat(end - start),
) => anAnnotation({ id, target: { ...anAnnotation().target, start, end, exact, snapshotHash } });

const opinion = (reviewer: string, changes: Partial<Opinion>): Opinion => ({
  reviewer,
  review: null,
  marks: [],
  findings: [],
  ...changes,
});

describe('an entry that three have judged', () => {
  const fault = { articleId: 'article-1', fingerprint: 'tong', note: '', stamps: {} };
  const entry = consolidateEntry(
    [
      opinion('', {
        review: review('notProposed', { 'Phát hiện': 2.5, 'Bút pháp': 1.1 }),
        marks: [mark('a', 0, 30), mark('b', 90, 95, 'hash-1', 'riêng')],
        findings: [{ ...fault, answer: 'fault' }],
      }),
      opinion('Sĩ', {
        review: review('proposed', { 'Phát hiện': 3.5, 'Bút pháp': 1.2 }),
        marks: [mark('c', 20, 25), mark('d', 95, 99)],
      }),
      opinion('Ẩm', {
        review: review('notProposed', { 'Phát hiện': 2.5 }),
        marks: [mark('e', 500, 505, 'hash-2', 'x'.repeat(5))],
      }),
      opinion('chưa đọc', {}),
    ],
    CRITERIA,
  );

  it('has scores, verdicts and marks side by side, of those who said anything', () => {
    expect(entry).toMatchObject({
      reviewers: ['', 'Sĩ', 'Ẩm'],
      verdicts: { proposed: 1, undecided: 0, notProposed: 2 },
      criteria: [
        { name: 'Phát hiện', points: [2.5, 3.5, 2.5], spread: 1, mean: 8.5 / 3 },
        { name: 'Bút pháp', points: [1.1, 1.2, null], spread: 0.1, mean: 1.15 },
      ],
      total: { points: [3.6, 4.7, null], spread: 1.1 },
      marks: [2, 2, 1],
      findings: [{ fingerprint: 'tong', answers: ['fault', null, null] }],
    });
  });

  it('has the passages that two or more marked: where marks touch in one text, or say the same in another', () => {
    expect(
      entry.shared.map(({ reviewers, marks }) => [reviewers, marks.map(({ mark: { id } }) => id)]),
    ).toEqual([
      [
        ['', 'Sĩ', 'Ẩm'],
        ['a', 'c', 'e'],
      ],
    ]);
  });
});

it('marks that only stand side by side share nothing', () => {
  const { shared } = consolidateEntry(
    [opinion('', { marks: [mark('a', 0, 10)] }), opinion('Sĩ', { marks: [mark('b', 10, 20)] })],
    CRITERIA,
  );
  expect(shared).toEqual([]);
});

it('a round tells its agreement, criterion by criterion, and nothing where too few have judged', () => {
  const judged = (index: number) =>
    consolidateEntry(
      ['a', 'b'].map((reviewer) =>
        opinion(reviewer, {
          review: review(index % 2 ? 'proposed' : 'notProposed', { 'Phát hiện': index % 4, 'Bút pháp': 1 }),
        }),
      ),
      CRITERIA,
    );
  const entries = Array.from({ length: 12 }, (_, index) => judged(index));
  expect(agreementOf(entries)).toMatchObject({
    verdicts: { coefficient: 1, entries: 12, unanimous: 12 },
    total: { coefficient: 1 },
    criteria: { 'Phát hiện': { coefficient: 1 }, 'Bút pháp': { coefficient: null } },
  });
  expect(agreementOf(entries.slice(0, 4)).verdicts.coefficient).toBeNull();
});
