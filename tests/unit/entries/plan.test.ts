import { expect, it } from 'vitest';
import { guessLayout } from '@/utils/entries/columns.ts';
import { planImport, withListed } from '@/utils/entries/plan.ts';
import { type ListedEntry, readRows } from '@/utils/entries/read-rows.ts';
import { readDelimited } from '@/utils/entries/table/delimited.ts';
import type { Entry } from '@/utils/model/entries.ts';

const domainOf = (host: string) => host.split('.').slice(-2).join('.');

const listed = (changes: Partial<ListedEntry> = {}): ListedEntry => ({
  line: 2,
  code: 'A-1',
  title: 'Một',
  authors: 'An',
  outlet: null,
  type: null,
  subcommittee: null,
  parts: [{ address: 'https://a.vn/1', publishedOn: null }],
  ...changes,
});

const stored = (changes: Partial<Entry> = {}): Entry => ({
  id: 'entry-1',
  awardId: 'award-1',
  code: 'A-1',
  title: 'Một',
  authors: 'An',
  outlet: 'Báo Mẫu',
  type: 'báo in',
  subcommittee: 'Báo in 1',
  parts: [{ address: 'https://a.vn/1', publishedOn: null }],
  position: 0,
  createdAt: '2026-11-20T01:00:00.000Z',
  deletedAt: null,
  stamps: {},
  ...changes,
});

it.each<[string, Partial<ListedEntry>, Partial<Entry>, 'fresh' | 'same' | string[]]>([
  ['the same once more, though it says less', {}, {}, 'same'],
  ['a code written otherwise', { code: 'a 1' }, {}, ['code']],
  ['a corrected author', { authors: 'Bình' }, {}, ['authors']],
  [
    'one part more',
    { parts: [...listed().parts, { address: 'https://a.vn/2', publishedOn: null }] },
    {},
    ['parts'],
  ],
  ['no parts, where there were some', { parts: [] }, {}, 'same'],
  ['a code for what had none, known by its address', {}, { code: null, title: 'Khác' }, ['code', 'title']],
  ['no code, known by its title', { code: null, parts: [] }, { code: 'A-9' }, 'same'],
  ['another code at the same address: a duplicate, not the same', { code: 'A-2', title: 'Hai' }, {}, 'fresh'],
  [
    'a variant of an address',
    { code: null, title: null, parts: [{ address: 'http://www.a.vn/1?utm_source=x', publishedOn: null }] },
    {},
    ['parts'],
  ],
  ['a new one', { code: 'B-1', title: 'Hai', parts: [] }, {}, 'fresh'],
])('a list with %s', (_, list, held, outcome) => {
  const plan = planImport([listed(list)], [stored(held)], domainOf);
  if (outcome === 'fresh') expect(plan).toMatchObject({ fresh: [{}], changed: [], same: [] });
  else if (outcome === 'same') expect(plan).toMatchObject({ fresh: [], changed: [], same: [{}] });
  else expect(plan.changed.map(({ fields }) => fields)).toEqual([outcome]);
});

it('a changed entry becomes what the list says, and keeps what it does not say', () => {
  const [change] = planImport([listed({ authors: 'Bình' })], [stored()], domainOf).changed;
  expect(withListed(change!)).toEqual(stored({ authors: 'Bình' }));
});

it('five thousand rows are read and compared whole', () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, index) => `A-${index}\tTác phẩm ${index}\thttps://a.vn/bai-${index}`,
  );
  const sheet = readDelimited(['Mã\tTên tác phẩm\tLink', ...rows].join('\n'));
  const { entries, refused } = readRows(sheet, guessLayout(sheet));
  expect(refused).toEqual([]);
  const held = entries.slice(0, 2_600).map((one, index) => stored({ ...one, id: `e${index}` }));
  const { fresh, same } = planImport(entries, held, domainOf);
  expect([fresh.length, same.length]).toEqual([2_400, 2_600]);
});
