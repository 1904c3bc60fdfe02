import { describe, expect, it } from 'vitest';
import { addressKeys } from '@/utils/article/index.ts';
import {
  type DeskRow,
  deskRow,
  nextEntry,
  partToOpen,
  progressOf,
  searchText,
  shownOf,
  wordFinder,
} from '@/utils/entries/desk.ts';
import { findDuplicates } from '@/utils/entries/duplicates.ts';
import { type DeskFilter, filterFrom, filterRows, NO_FILTER } from '@/utils/entries/filter.ts';
import { missingIn, stateOf } from '@/utils/entries/review-state.ts';
import type { Entry, Review } from '@/utils/model/entries.ts';
import { emptyReview } from '@/utils/store/desk/reviews.ts';
import { anEntry } from '../../sample/desk.ts';

const review = (changes: Partial<Review> = {}): Review => ({ ...emptyReview('entry-1'), ...changes });
const opened = anEntry().parts.map(({ address }) => address);
const done = review({ decision: { verdict: 'proposed', reason: 'Chắc' }, opened });
const NO_SHEET = { criteria: [] };
const row = (id: string, said?: Review, changes: Partial<Entry> = {}) =>
  deskRow(anEntry({ id, ...changes }), said, NO_SHEET);

it.each([
  ['nothing written', undefined, 'unread'],
  ['nothing written any more', review(), 'unread'],
  ['a part opened', review({ opened: ['https://a.vn/1'] }), 'reading'],
  ['a remark', review({ remark: 'Hay' }), 'reading'],
  ['a verdict without a reason', review({ decision: { verdict: 'proposed', reason: ' ' } }), 'reading'],
  ['a reason without a verdict', review({ decision: { verdict: null, reason: 'Chắc' } }), 'reading'],
  ['both', done, 'reviewed'],
  ['points', review({ scores: { Mới: 2 } }), 'reading'],
  ['“undecided” with a reason', review({ decision: { verdict: 'undecided', reason: 'Chờ' } }), 'reviewed'],
] as const)('an entry with %s is %s', (_, said, state) => {
  expect(stateOf(said, missingIn(anEntry(), said, NO_SHEET))).toBe(state);
});

describe('the next entry to read', () => {
  const reading = review({ remark: 'Hay' });
  it.each([
    ['is the first unread one', [row('a', done), row('b'), row('c')], null, 'b'],
    ['is the first unread one after the chosen one', [row('a'), row('b', reading), row('c')], 'b', 'c'],
    ['begins again from the top', [row('a'), row('b', done), row('c', done)], 'c', 'a'],
    ['is never the one that is chosen', [row('a', done), row('b')], 'b', null],
    ['is one that is not finished, where none is unread', [row('a', reading), row('b', done)], 'b', 'a'],
    ['is none when all are reviewed', [row('a', done), row('b', done)], 'a', null],
    ['is the first one where the chosen one is filtered out', [row('b'), row('c')], 'a', 'b'],
  ])('%s', (_, rows, current, next) => {
    expect(nextEntry(rows, current)?.entry.id ?? null).toBe(next);
  });

  it('opens at its first part that was not opened, and at its first when all were', () => {
    const [one, two] = anEntry().parts.map(({ address }) => address) as [string, string];
    expect(partToOpen(anEntry(), undefined)).toBe(one);
    expect(partToOpen(anEntry(), review({ opened: [one] }))).toBe(two);
    expect(partToOpen(anEntry(), review({ opened: [two, one] }))).toBe(one);
    expect(partToOpen(anEntry({ parts: [] }), undefined)).toBeNull();
    const begun = row('a', review({ opened: [one] }));
    expect(nextEntry([begun], null)).toEqual({ entry: begun.entry, address: two });
  });
});

describe('a filter', () => {
  const rows = [
    row('a', done, { type: 'Báo in', subcommittee: 'Báo in 1' }),
    row('b', undefined, { type: 'Ảnh', subcommittee: null }),
  ];
  const facts = {
    answerOf: ({ entry }: DeskRow) => (entry.id === 'b' ? ('ask' as const) : ('yes' as const)),
    levelOf: ({ entry }: DeskRow) => (entry.id === 'b' ? 'Tỉnh' : null),
    isGiven: (id: string) => id === 'b',
    marksOf: (id: string) =>
      id === 'a'
        ? { marks: 3, flags: new Set(['wrong' as const]), campaigns: new Set(['dan-van-kheo']) }
        : undefined,
  };
  it.each<[string, Partial<DeskFilter>, string[]]>([
    ['nothing', {}, ['a', 'b']],
    ['a subcommittee', { subcommittee: 'Báo in 1' }, ['a']],
    ['those without one', { subcommittee: '' }, ['b']],
    ['those that one was given', { given: 'me' }, ['b']],
    ['a state', { state: 'unread' }, ['b']],
    ['a verdict', { verdict: 'proposed' }, ['a']],
    ['what is to be asked', { eligibility: 'ask' }, ['b']],
    ['a type, however it is written', { type: 'BÁO IN' }, ['a']],
    ['a level', { level: 'Tỉnh' }, ['b']],
    ['a flag', { flag: 'wrong' }, ['a']],
    ['a flag that no mark has', { flag: 'doubtful' }, []],
    ['a campaign', { campaign: 'dan-van-kheo' }, ['a']],
    ['two at once', { flag: 'wrong', level: 'Tỉnh' }, []],
  ])('by %s', (_, filter, ids) => {
    expect(filterRows(rows, { ...NO_FILTER, ...filter }, facts).map((one) => one.entry.id)).toEqual(ids);
  });

  it('takes from an address only values that there are', () => {
    const values: Record<string, string> = { state: 'unread', verdict: 'no such', type: 'Ảnh', flag: 'x' };
    expect(filterFrom((name) => values[name] ?? null)).toEqual({
      ...NO_FILTER,
      state: 'unread',
      type: 'Ảnh',
    });
  });
});

describe('words are found', () => {
  const text = searchText(anEntry({ code: 'BLV-2', title: 'Đảng viên ở khu trọ', authors: 'Lò Thị Mẩy' }));
  it.each([
    ['without diacritics', 'dang vien', true],
    ['with them', 'Đảng viên', true],
    ['of an author', 'may', true],
    ['of a code, in part', 'blv-2', true],
    ['that stand apart', 'vien dang', true],
    ['but not what is not there', 'xyz', false],
  ])('%s', (_, words, isFound) => {
    expect(wordFinder(words)(text)).toBe(isFound);
  });
});

it('an entry that is read blind is not found by its authors or outlet', () => {
  const entry = anEntry({ title: 'Dân vận khéo', authors: 'Lò Thị Mẩy', outlet: 'Báo Sơn La' });
  const isFound = (words: string, blind: boolean) => wordFinder(words)(searchText(shownOf(entry, { blind })));
  expect(isFound('lo thi may', false)).toBe(true);
  expect(isFound('lo thi may', true)).toBe(false);
  expect(isFound('son la', true)).toBe(false);
  expect(isFound('dan van', true)).toBe(true);
});

it('progress is counted by subcommittee, those of the award first', () => {
  const rows = [
    row('a', done, { subcommittee: 'Ảnh' }),
    row('b', undefined, { subcommittee: 'Báo in 1' }),
    row('c', done, { subcommittee: 'Báo in 1' }),
    row('d', undefined, { subcommittee: null }),
  ];
  expect(progressOf(rows, ['BÁO IN 1', 'Ảnh'])).toEqual([
    { subcommittee: 'Báo in 1', reviewed: 1, all: 2 },
    { subcommittee: 'Ảnh', reviewed: 1, all: 1 },
    { subcommittee: '', reviewed: 0, all: 1 },
  ]);
});

it('entries with an article in common are named to each other, whatever its address looks like', () => {
  const at = (id: string, ...addresses: string[]) =>
    anEntry({ id, code: id, parts: addresses.map((address) => ({ address, publishedOn: null })) });
  const found = new Map<string, string[]>();
  const steps = findDuplicates(
    [
      at('A', 'https://a.vn/1', 'https://a.vn/2'),
      at('B', 'http://www.a.vn/1?utm_source=x', 'https://a.vn/2'),
      at('C', 'https://a.vn/3'),
    ],
    (address) => addressKeys([address], (host) => host.split('.').slice(-2).join('.')),
    found,
  );
  for (const _ of steps);
  expect(Object.fromEntries(found)).toEqual({ A: ['B'], B: ['A'] });
});
