import { expect, it } from 'vitest';
import { deskRow } from '@/utils/entries/desk.ts';
import { deadlineOf, orderRows } from '@/utils/entries/order.ts';
import { findPart } from '@/utils/entries/recognise.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { anAward, anEntry } from '../../sample/desk.ts';

const LEVELS = [
  { name: 'Tỉnh', from: '2020-11-01', to: '2021-09-15', isPresumed: false },
  { name: 'Toàn quốc', from: '2020-11-01', to: '2021-10-31', isPresumed: false },
];
const award = anAward({ levels: LEVELS, types: ['báo in', 'báo điện tử'] });
const on = (...days: (string | null)[]): Partial<Entry> => ({
  parts: days.map((publishedOn, index) => ({ address: `https://a.vn/${index}`, publishedOn })),
});

it.each([
  ['inside of the first window', ['2021-08-01', '2021-09-15'], '2021-09-15'],
  ['with a part that only the second window takes in', ['2021-09-14', '2021-09-16'], '2021-10-31'],
  ['outside of all', ['2021-11-02'], null],
  ['of days unknown', [null], null],
])('the deadline of an entry %s', (_, days, deadline) => {
  expect(deadlineOf(anEntry(on(...days)), award, new Map())).toBe(deadline);
});

it('the day that a page was read to be of goes before the one of the list', () => {
  const known = new Map([['https://a.vn/0', { publishedOn: '2021-10-02' }]]);
  expect(deadlineOf(anEntry(on('2021-08-01')), award, known)).toBe('2021-10-31');
});

it('rows are ordered by deadline or type, what is not known last, and else as they were given', () => {
  const rows = [
    anEntry({ id: 'a', type: 'Phát thanh', ...on('2021-10-02') }),
    anEntry({ id: 'b', type: 'BÁO ĐIỆN TỬ', ...on(null) }),
    anEntry({ id: 'c', type: null, ...on('2021-08-01') }),
    anEntry({ id: 'd', type: 'Báo in', ...on('2021-08-02') }),
  ].map((entry) => deskRow(entry, undefined, award));
  const ids = (order: 'given' | 'deadline' | 'type') =>
    orderRows(rows, order, award)
      .map(({ entry }) => entry.id)
      .join('');
  expect([ids('given'), ids('deadline'), ids('type')]).toEqual(['abcd', 'cdab', 'dbac']);
});

it('a page is recognised by any spelling of its address, in the award that is worked on first', () => {
  const domainOf = (host: string) => host.split('.').slice(-2).join('.');
  const entries = [
    anEntry({ id: 'other', awardId: 'award-2', ...on(null, null) }),
    anEntry({ id: 'own', ...on(null, null) }),
  ];
  const keys = ['a.vn/1'];
  const find = (award: string | null) => findPart(entries, keys, domainOf, award);
  expect(find('award-1')).toMatchObject({ entry: { id: 'own' }, index: 1 });
  expect(find('award-3')).toMatchObject({ entry: { id: 'other' }, index: 1 });
  expect(find(null)).toMatchObject({ entry: { id: 'other' }, index: 1 });
  expect(findPart(entries, ['a.vn/9'], domainOf)).toBeNull();
});
