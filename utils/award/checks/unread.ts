import type { EntryPart } from '@/utils/model/entries.ts';
import type { KnownArticle } from '../said.ts';

/** Of how many parts nothing is known beside the list: what their pages say is open. */
export const unreadParts = (
  parts: readonly EntryPart[],
  articles: ReadonlyMap<string, KnownArticle>,
): number => parts.filter(({ address }) => !articles.has(address)).length;
