import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readArticle } from '@/utils/article/read.ts';
import { articleEdit } from '@/utils/schema/article.ts';
import { ADDRESS, type Variation, variant } from './fixtures.ts';

/** What a page says of its day, and of itself, in forms that no record can hold. */
const SAYINGS: unknown[] = [
  '2021-02-31T25:61:00+07:00',
  '2021-10-12T24:00:00',
  '0000-00-00',
  '99999-01-01',
  '+012021-10-12T08:15:00Z',
  '-000001-01-01',
  '31/02/2021 08:75',
  '12/10/21 - 8:5',
  'Invalid Date',
  1634000000,
  [2021, 10, 12],
  { '@value': '2021-10-12' },
  true,
  null,
  '',
];

const said: [string, Variation][] = SAYINGS.flatMap((saying): [string, Variation][] => {
  const written = JSON.stringify(saying);
  const node = { '@type': 'NewsArticle' };
  const fields = ['datePublished', 'headline', 'author', 'publisher', 'inLanguage', 'description'];
  const all = { ...node, ...Object.fromEntries(fields.map((field) => [field, saying])) };
  return [
    [
      `${written} in structured data`,
      { head: `<script type="application/ld+json">${JSON.stringify(all)}</script>` },
    ],
    [`${written} in a tag`, { head: `<meta property="article:published_time" content="${saying}">` }],
    [`${written} on the page`, { top: `<div class="date">Ngày đăng: ${saying}</div>` }],
  ];
});

test.each(said)('what is read of a page that says %s can be kept', (_, variation) => {
  const { meta } = readArticle(new DOMParser().parseFromString(variant(variation), 'text/html'), ADDRESS);
  expect(v.safeParse(articleEdit, meta).issues).toBeUndefined();
});
