import { expect, it } from 'vitest';
import type { Entry } from '@/utils/model/entries.ts';
import { type Group, gather, ranked } from '@/utils/search/across.ts';
import { binOf } from '@/utils/search/bin.ts';
import { markLine } from '@/utils/search/line.ts';
import type { HeldArticle } from '@/utils/search/shelf.ts';
import { type Shelf, Shelver } from '@/utils/search/shelve.ts';
import { anEntry } from '../../sample/desk.ts';
import { aStatistic } from '../../sample/records.ts';
import { aHeldArticle, aWork } from '../../sample/works.ts';

const keyOf = (address: string) => [address.replace('https://', '')];
const at = (...addresses: string[]) => addresses.map((address) => ({ address, publishedOn: null }));

function shelve(
  articles: HeldArticle[],
  entries: Entry[],
  { isBlind = false, others = [] as Entry[] } = {},
): Shelf {
  const shelf: Shelf = { works: [], loose: [], tallies: new Map() };
  const stock = {
    entries,
    allEntries: [...entries, ...others],
    reviews: new Map(),
    articles,
    isBlind,
    keysOf: keyOf,
  };
  for (const _ of new Shelver().shelve(stock, shelf));
  return shelf;
}

const article = (
  id: string,
  text = '',
  marked: Parameters<typeof aHeldArticle>[1] = [],
  byline: string | null = null,
) => aHeldArticle(text, marked, { id, keys: [`a.vn/${id}`], urls: [`https://a.vn/${id}`], byline });

it('articles come to their entries in the order of the parts, others are without one, those of other awards neither', () => {
  const entry = anEntry({ id: 'e', parts: at('https://a.vn/2', 'https://a.vn/missing', 'https://a.vn/1') });
  const other = anEntry({ id: 'f', parts: at('https://a.vn/4') });
  const shelf = shelve(
    ['1', '2', '3', '4'].map((id) => article(id)),
    [entry],
    { others: [other] },
  );
  expect(shelf.works[0]!.articles.map(({ index, held }) => [index, held.article.id])).toEqual([
    [0, '2'],
    [2, '1'],
  ]);
  expect(shelf.loose.map(({ articles }) => articles[0]!.held.article.id)).toEqual(['3']);
});

it('an entry is told how many marks its articles have, with which flags and campaigns', () => {
  const campaign = {
    kind: 'drive',
    name: 'Dân vận khéo',
    number: null,
    issuer: null,
    date: null,
    gazetteerId: 'dvk',
  } as const;
  const shelf = shelve(
    [
      article('1', 'Dân vận khéo', [['campaign', 'Dân vận khéo', { campaign }]]),
      article('2', '33 hộ', [['remark', '33 hộ', { flag: 'wrong' }]]),
    ],
    [anEntry({ id: 'e', parts: at('https://a.vn/1', 'https://a.vn/2') })],
  );
  expect(shelf.tallies.get('e')).toEqual({
    marks: 2,
    flags: new Set(['wrong']),
    campaigns: new Set(['dvk']),
  });
});

it('of a work that is read blind neither authors nor outlet nor their names in text and marks are held', () => {
  const text = 'Chi bộ họp.\nTheo Lò Thị Mẩy, dân hiến đất.\nLò Thị Mẩy';
  const held = article(
    '1',
    text,
    [
      ['remark', 'Theo Lò Thị Mẩy'],
      ['remark', 'hiến đất'],
    ],
    'Lò Thị Mẩy',
  );
  const entry = anEntry({
    id: 'e',
    authors: 'Lò Thị Mẩy',
    outlet: 'Báo Sơn La',
    parts: at('https://a.vn/1'),
  });
  const [work] = shelve([held], [entry], { isBlind: true }).works;
  const everything = JSON.stringify([
    work!.head,
    work!.said,
    work!.articles.map(({ held: { head, body, marks } }) => [
      head,
      body,
      marks.map((mark) => [mark.text, mark.bare, mark.exact, mark.prefix, mark.suffix]),
    ]),
  ]);
  expect(everything).not.toMatch(/Mẩy|may|Sơn La|son la/i);
  const shown = work!.articles[0]!.held;
  expect(
    markLine(shown, shown.marks[1]!, null, true)
      .map((piece) => piece.text)
      .join(''),
  ).toBe('Theo ██████████, dân hiến đất.');
});

const groupsOf = (kind: 'campaign' | 'statistic', works: ReturnType<typeof aWork>[], least = 1) => {
  const groups = new Map<string, Group>();
  for (const _ of gather(works, kind, groups));
  return ranked(groups.values(), least).map(({ first, works: count, sightings }) => [
    first.exact,
    count,
    sightings.length,
  ]);
};

it('campaigns are one, however they are spelt, those in most works first', () => {
  const named = (name: string, gazetteerId: string | null = null) => ({
    campaign: { kind: 'drive' as const, name, number: null, issuer: null, date: null, gazetteerId },
  });
  const works = [
    aWork(
      aHeldArticle('A', [
        ['campaign', 'Ba cùng', named('Ba cùng')],
        ['campaign', 'Dân vận khéo', named('Dân vận khéo', 'dvk')],
      ]),
      { id: 'a' },
    ),
    aWork(
      aHeldArticle('B', [
        ['campaign', '“Khéo”', named('Khéo', 'dvk')],
        ['campaign', 'khéo', named('Khéo', 'dvk')],
      ]),
      { id: 'b' },
    ),
    aWork(aHeldArticle('C', [['campaign', 'BA CÙNG', named('BA CÙNG')]]), { id: 'c' }),
    aWork(aHeldArticle('D', [['campaign', 'Một mình', named('Một mình')]]), { id: 'd' }),
  ];
  expect(groupsOf('campaign', works)).toEqual([
    ['Dân vận khéo', 2, 3],
    ['Ba cùng', 2, 2],
    ['Một mình', 1, 1],
  ]);
});

it('figures are the same with value, unit and what is counted; one of which that is not known or in doubt is none', () => {
  const counted = (changes: Parameters<typeof aStatistic>[0]) => ({ statistic: aStatistic(changes) });
  const HOUSEHOLDS = { value: 712, unit: 'hộ', subject: 'hộ nghèo' };
  const works = [
    aWork(aHeldArticle('712 hộ', [['statistic', '712 hộ', counted(HOUSEHOLDS)]]), { id: 'a' }),
    aWork(
      aHeldArticle('712 hộ', [['statistic', '712 hộ', counted({ ...HOUSEHOLDS, subject: 'Hộ nghèo' })]]),
      { id: 'b' },
    ),
    aWork(aHeldArticle('712 hộ', [['statistic', '712 hộ', counted({ ...HOUSEHOLDS, subject: 'hộ dân' })]]), {
      id: 'c',
    }),
    aWork(aHeldArticle('712 ha', [['statistic', '712 ha', counted({ ...HOUSEHOLDS, unit: 'ha' })]]), {
      id: 'd',
    }),
    aWork(aHeldArticle('712 hộ', [['statistic', '712 hộ', counted({ ...HOUSEHOLDS, subject: null })]]), {
      id: 'e',
    }),
    aWork(
      aHeldArticle('712 hộ', [['statistic', '712 hộ', counted({ ...HOUSEHOLDS, unconfirmed: ['subject'] })]]),
      { id: 'f' },
    ),
  ];
  expect(groupsOf('statistic', works, 2)).toEqual([['712 hộ', 2, 2]]);
});

it('the trash tells marks that were deleted with all others of their article as that article, newest first', () => {
  const early = '2026-11-20T01:00:00.000Z';
  const late = '2026-11-21T01:00:00.000Z';
  const gone = aHeldArticle(
    '33 hộ, 2 km',
    [
      ['remark', '33 hộ', { deletedAt: early }],
      ['remark', '2 km', { deletedAt: early }],
    ],
    { id: '1' },
  );
  const kept = aHeldArticle(
    '33 hộ, 2 km',
    [
      ['remark', '33 hộ'],
      ['remark', '2 km', { deletedAt: late }],
    ],
    { id: '2' },
  );
  const binned = binOf(
    [
      { ...gone, marks: [] },
      { ...kept, marks: kept.marks.slice(0, 1) },
    ],
    [...gone.marks, kept.marks[1]!],
    [anEntry({ deletedAt: '2026-11-20T09:00:00.000Z' })],
  );
  expect(binned.map((one) => one.what)).toEqual(['mark', 'entry', 'article']);
  expect(binned[2]).toMatchObject({ marks: gone.marks });
});
