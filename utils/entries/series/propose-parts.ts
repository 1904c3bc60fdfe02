import { addressKeys, type DomainOf, isWebAddress, plain } from '@/utils/article/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { isOneSeries, readSeriesAddress, readSeriesTitle, type SeriesPlace, seriesName } from './series.ts';

/** A link of a page, as it is shown there. */
export interface PageLink {
  address: string;
  text: string;
}

/** A page that may be a part of an entry. */
export interface PageAtHand {
  address: string;
  title: string | null;
  links: readonly PageLink[];
}

/** A further part that a page leads to. */
export interface ProposedPart extends PageLink {
  place: SeriesPlace;
}

/** An entry that a page may be a part of, and why. */
export interface ProposedEntry {
  entry: Entry;
  why: 'linked' | 'title';
}

/** The places that a page has by its title and by its address. */
export const placesOf = (title: string | null, address: string): SeriesPlace[] =>
  [title === null ? null : readSeriesTitle(title), readSeriesAddress(address)].filter((one) => one !== null);

/** The place that counts: what is written in the title goes before what an address is made of. */
export const placeOfPart = (title: string | null, address: string): SeriesPlace | null =>
  placesOf(title, address)[0] ?? null;

/**
 * The other parts of a series that a page leads to: links of its own site that call themselves a part and have the series'
 * name in common with the page. Asked, never taken: a series on one topic may hold works of several authors.
 * @param known addresses that need not be proposed
 */
export function proposeParts(
  { address, title, links }: PageAtHand,
  known: readonly string[],
  domainOf: DomainOf,
): ProposedPart[] {
  const own = placesOf(title, address);
  const seen = new Set(addressKeys([address, ...known], domainOf));
  const site = siteOf(address, domainOf);
  const found: ProposedPart[] = [];
  for (const { address: to, text } of links) {
    const [key] = addressKeys([to], domainOf);
    if (!key || seen.has(key) || siteOf(to, domainOf) !== site) continue;
    const places = placesOf(text, to);
    const place = places[0];
    if (!place || !places.some((one) => own.some((other) => isOneSeries(one, other)))) continue;
    seen.add(key);
    found.push({ address: to, text, place });
  }
  return found.sort((a, b) => orderOf(a.place) - orderOf(b.place));
}

/** For sorting: the last part comes last, what has no number before it. */
export const orderOf = ({ number, isLast }: SeriesPlace) => (isLast ? 99 : (number ?? 98));

/**
 * The entries that a page may be a part of, likeliest first: those that it leads to the parts of, if it calls itself a part
 * of something, and those that have its series' name.
 */
export function proposeEntries(
  { address, title, links }: PageAtHand,
  entries: readonly Entry[],
  domainOf: DomainOf,
): ProposedEntry[] {
  const own = placesOf(title, address);
  if (own.length === 0) return [];
  const linked = new Set(
    addressKeys(
      links.map((link) => link.address),
      domainOf,
    ),
  );
  const names = new Set(own.flatMap(({ sides }) => sides));
  const proposed: ProposedEntry[] = [];
  for (const entry of entries) {
    const parts = entry.parts.map((part) => part.address);
    const isNamed =
      (entry.title !== null && names.has(plain(seriesName(entry.title)))) ||
      parts.some((part) => placesOf(null, part).some((one) => own.some((other) => isOneSeries(one, other))));
    const isLinked = addressKeys(parts, domainOf).some((key) => linked.has(key));
    if (isLinked) proposed.push({ entry, why: 'linked' });
    else if (isNamed) proposed.push({ entry, why: 'title' });
  }
  return proposed.sort((a, b) => Number(b.why === 'linked') - Number(a.why === 'linked'));
}

export function siteOf(address: string, domainOf: DomainOf): string | null {
  return isWebAddress(address) ? domainOf(new URL(address).hostname) : null;
}

/** Where a page belongs among an entry's parts: after those of lower numbers; an index from 0. */
export function placeAmong({ parts }: Pick<Entry, 'parts'>, place: SeriesPlace | null): number {
  const { number = null, isLast = true } = place ?? {};
  if (number === null || isLast) return parts.length;
  const later = parts.findIndex(({ address }) => {
    const other = readSeriesAddress(address);
    return other !== null && (other.isLast || (other.number ?? 0) > number);
  });
  return later < 0 ? parts.length : later;
}
