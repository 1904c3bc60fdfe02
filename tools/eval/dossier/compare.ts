import type { Dossier } from '../../../utils/dossier/model.ts';

/** What an independent reader found in a file. */
export interface ReadBack {
  /** The words of every mark, in any order. */
  quotes: string[];
  /** Other counts that have to be those of the dossier, by their name in {@link expectedCounts}. */
  counts: Partial<Record<keyof ReturnType<typeof expectedCounts>, number>>;
  /** What is wrong with the file itself. */
  problems: string[];
}

/** Reads a file of one format, by code that knows nothing of its writer. */
export type Reader = (bytes: Uint8Array) => ReadBack | Promise<ReadBack>;

/** What a dossier holds. */
export const expectedCounts = ({ entries, articles, counts }: Dossier) => ({
  entries: entries.length,
  articles: articles.length,
  marks: counts.total,
  campaigns: counts.campaign,
  statistics: counts.statistic,
});

/** The words of every mark. */
export const expectedQuotes = ({ articles }: Dossier): string[] =>
  articles.flatMap(({ marks }) => marks.map(({ annotation }) => annotation.target.exact));

/** What two heaps of texts do not have in common: the first few, with what is missing and what is too many. */
export function differences(expected: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of expected) left.set(text, (left.get(text) ?? 0) + 1);
  for (const text of found) left.set(text, (left.get(text) ?? 0) - 1);
  return [...left].flatMap(([text, count]) =>
    count === 0 ? [] : [`${count > 0 ? 'missing' : 'too many'} ${Math.abs(count)}: ${text.slice(0, 60)}`],
  );
}
