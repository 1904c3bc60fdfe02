import { type DeskFilter, FILTER_NAMES, filterFrom, NO_FILTER } from '@/utils/entries/filter.ts';
import { SECTIONS, type Section } from '@/utils/search/scan.ts';
import { VIEWS, type View } from './views.ts';

/** Which of the things found are shown: those of a section, all, or the entries in which they were found. */
export type Shown = Section | 'all' | 'entries';
export const SHOWN: readonly Shown[] = ['all', ...SECTIONS, 'entries'];

/** Where in the library the reviewer is: all that the page's address says. */
export interface Place {
  view: View;
  /** What is looked for, as it was typed. */
  words: string;
  shown: Shown;
  filter: DeskFilter;
  /** Null where the address does not say. */
  awardId: string | null;
}

export const HOME: Place = { view: 'list', words: '', shown: 'all', filter: NO_FILTER, awardId: null };

/** Reads the part of an address behind its `?`; what it does not say, or says wrongly, is as at the beginning. */
export function readPlace(search: string): Place {
  const params = new URLSearchParams(search);
  const oneOf = <Value extends string>(values: readonly Value[], name: string, otherwise: Value): Value =>
    values.find((one) => one === params.get(name)) ?? otherwise;
  return {
    view: oneOf(VIEWS, 'view', HOME.view),
    words: params.get('words') ?? '',
    shown: oneOf(SHOWN, 'shown', HOME.shown),
    filter: filterFrom((name) => params.get(name)),
    awardId: params.get('award'),
  };
}

/** The address of a place, behind its `?`; empty at the beginning. */
export function writePlace({ view, words, shown, filter, awardId }: Place): string {
  const params = new URLSearchParams();
  if (view !== HOME.view) params.set('view', view);
  if (words !== '') params.set('words', words);
  if (shown !== HOME.shown) params.set('shown', shown);
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    if (value !== null) params.set(name, value);
  }
  if (awardId !== null) params.set('award', awardId);
  return params.toString();
}
