import type { DomainOf } from '@/utils/article/index.ts';
import type { ListedEntry } from '../read-rows.ts';
import { orderOf, placesOf, siteOf } from './propose-parts.ts';
import { isOneSeries, type SeriesPlace, seriesName } from './series.ts';

interface Member {
  entry: ListedEntry;
  places: SeriesPlace[];
  site: string | null;
}

/**
 * Which entries of a list are parts of one work, by their titles or addresses: each group in the order of reading. One with a
 * code is an entry by somebody's word, and one of several parts was joined already.
 * @returns only groups of two or more
 */
export function seriesAmong(entries: readonly ListedEntry[], domainOf: DomainOf): ListedEntry[][] {
  const groups: Member[][] = [];
  for (const entry of entries) {
    const [part, ...more] = entry.parts;
    if (!part || more.length > 0 || entry.code !== null) continue;
    const places = placesOf(entry.title, part.address);
    if (places.length === 0) continue;
    const member = { entry, places, site: siteOf(part.address, domainOf) };
    const group = groups.find(([first]) => first!.site === member.site && areOneSeries(first!, member));
    if (group) group.push(member);
    else groups.push([member]);
  }
  return groups
    .filter(({ length }) => length > 1)
    .map((group) =>
      group.sort((a, b) => orderOf(a.places[0]!) - orderOf(b.places[0]!)).map(({ entry }) => entry),
    );
}

const areOneSeries = (one: Member, other: Member): boolean =>
  one.places.some((place) => other.places.some((another) => isOneSeries(place, another)));

/**
 * A list in which the rows of each group are one entry, in the place of the group's first row.
 * @param groups lines, each group in the order of reading
 */
export function joinRows(
  entries: readonly ListedEntry[],
  groups: readonly (readonly number[])[],
): ListedEntry[] {
  const byLine = new Map(entries.map((entry) => [entry.line, entry]));
  const joined = new Map<number, ListedEntry | null>();
  for (const lines of groups) {
    const members = lines.flatMap((line) => byLine.get(line) ?? []);
    const [first, ...others] = members;
    if (!first || others.length === 0) continue;
    const place = Math.min(...members.map(({ line }) => line));
    for (const { line } of members) joined.set(line, null);
    const title = first.title && seriesName(first.title);
    joined.set(place, { ...first, title, line: place, parts: members.flatMap(({ parts }) => parts) });
  }
  return entries.flatMap((entry) => {
    const group = joined.get(entry.line);
    return group === undefined ? entry : (group ?? []);
  });
}
