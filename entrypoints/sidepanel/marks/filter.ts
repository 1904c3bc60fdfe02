import type { AnnotationKind, MarkFlag } from '@/utils/model/records.ts';
import type { MarkRow } from '@/utils/platform/panel/protocol.ts';
import { finder, type Searchable, searchable } from '@/utils/text/search.ts';

/** Which marks are listed: of one group any of what is chosen, of all groups something. */
export interface MarkFilter {
  kinds: readonly AnnotationKind[];
  flags: readonly MarkFlag[];
  /** Only those of which the page no longer says what was marked. */
  toReview: boolean;
  query: string;
}

export const NO_FILTER: MarkFilter = { kinds: [], flags: [], toReview: false, query: '' };

export const isFiltering = ({ kinds, flags, toReview, query }: MarkFilter): boolean =>
  kinds.length > 0 || flags.length > 0 || toReview || query.trim() !== '';

/** Whether the page, which shows the article, has no one place for a mark. */
export const isLost = ({ anchorStatus, unseen }: MarkRow): boolean =>
  !unseen && (anchorStatus === 'ambiguous' || anchorStatus === 'orphan');

/** Whether a person has to look whether the mark still holds. */
export const needsReview = (row: MarkRow): boolean =>
  (row.anchorStatus === 'changed' && !row.unseen) || (isLost(row) && !row.keptAsEvidence);

/** A row is folded once, however often a letter is typed. */
const folded = new WeakMap<MarkRow, Searchable>();

function textOf(row: MarkRow): Searchable {
  const known = folded.get(row);
  if (known) return known;
  const { before, words, after } = row.line;
  const text = searchable(`${before}${words}${after} ${row.target.exact} ${row.name ?? ''} ${row.note}`);
  folded.set(row, text);
  return text;
}

/**
 * The marks that are listed, in the order they came in; where words are looked for, those first that have their diacritics as they
 * were typed.
 */
export function filterMarks(rows: readonly MarkRow[], filter: MarkFilter): readonly MarkRow[] {
  const { kinds, flags, toReview, query } = filter;
  const ofKind = rows.filter(
    (row) =>
      (kinds.length === 0 || kinds.includes(row.kind)) &&
      (flags.length === 0 || (row.flag !== null && flags.includes(row.flag))) &&
      (!toReview || needsReview(row)),
  );
  if (query.trim() === '') return ofKind;
  const find = finder(query);
  const hits = ofKind.map((row) => ({ row, hit: find(textOf(row)) }));
  return (['exact', 'bare'] as const).flatMap((wanted) =>
    hits.flatMap(({ row, hit }) => (hit === wanted ? row : [])),
  );
}

/** A list with a value more, or without it where it was there. */
export const toggled = <Value>(list: readonly Value[], value: Value): Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
