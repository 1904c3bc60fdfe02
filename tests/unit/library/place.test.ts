import { expect, it } from 'vitest';
import { HOME, readPlace, writePlace } from '@/entrypoints/library/address/place.ts';
import { NO_FILTER } from '@/utils/entries/filter.ts';

it.each([
  ['the beginning', HOME],
  ['a search', { ...HOME, words: '“hiến đất” & 5%', shown: 'marks' as const }],
  ['a page', { ...HOME, view: 'trash' as const }],
  [
    'filters',
    {
      ...HOME,
      awardId: 'award-1',
      filter: { ...NO_FILTER, subcommittee: '', verdict: 'proposed' as const, campaign: 'dan van|kheo' },
    },
  ],
])('%s stands in the address as it is', (_, place) => {
  expect(readPlace(`?${writePlace(place)}`)).toEqual(place);
});

it('the beginning needs no words in the address', () => {
  expect(writePlace(HOME)).toBe('');
});

it('what an address says wrongly is as at the beginning', () => {
  expect(readPlace('?view=nowhere&shown=x&state=dead')).toEqual(HOME);
});
