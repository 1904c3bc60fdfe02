import { keysOfParts, nameOfEntry } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Annotation, Article, Snapshot, Span } from '@/utils/model/records.ts';
import type { TextAnnotation } from '@/utils/model/target.ts';
import { annotation as markSchema } from '@/utils/schema/annotation.ts';
import { snapshot as textSchema } from '@/utils/schema/article.ts';
import { damagedField, mendedArticle } from '@/utils/schema/damage.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';
import { withDatabase } from '../database/database.ts';
import { listEntries } from './entries.ts';

/** Figures that the reviewer marked in an article of another entry. */
export interface FiguresElsewhere {
  /** The entry's code or title. */
  name: string;
  article: Article;
  /** The text in which they were marked. */
  text: Snapshot;
  figures: Span[];
}

/** How far is looked: among the newest marks, for so many articles. */
const MARKS = 4_000;
const ARTICLES = 16;

/**
 * Figures that were marked in other entries of an award beside one of some words.
 * @param words in small letters
 */
export async function listFiguresElsewhere(
  { id: entryId, awardId }: Entry,
  words: readonly string[],
): Promise<FiguresElsewhere[]> {
  if (words.length === 0) return [];
  const marks = await withDatabase(({ annotations }) =>
    annotations.orderBy('updatedAt').reverse().limit(MARKS).toArray(),
  );
  const isMeant = (mark: Annotation): mark is TextAnnotation => {
    if (mark.kind !== 'statistic' || mark.deletedAt || damagedField(markSchema, mark) !== null) return false;
    const { target } = mark;
    if (target.type !== 'text' || target.scope !== 'article') return false;
    const around = `${target.prefix}${target.exact}${target.suffix}`.toLowerCase();
    return words.some((some) => around.includes(some));
  };
  const meant = marks.filter(isMeant);
  if (meant.length === 0) return [];
  const entryOf = new Map<string, Entry>();
  for (const entry of await listEntries(awardId))
    for (const key of keysOfParts(entry, registrableDomain)) entryOf.set(key, entry);
  const byText = new Map<string, TextAnnotation[]>();
  for (const mark of meant) {
    const key = JSON.stringify([mark.articleId, mark.target.snapshotHash]);
    byText.set(key, [...(byText.get(key) ?? []), mark]);
  }
  const texts = [...byText.values()].slice(0, ARTICLES);
  return withDatabase(async ({ articles, snapshots }) => {
    const found: FiguresElsewhere[] = [];
    for (const ofText of texts) {
      const { articleId, target } = ofText[0]!;
      const article = mendedArticle(await articles.get(articleId));
      const entry = article?.keys.map((key) => entryOf.get(key)).find((one) => one !== undefined);
      const text = await snapshots.get([articleId, target.snapshotHash]);
      const isWhole = text !== undefined && damagedField(textSchema, text) === null;
      if (!article || !entry || entry.id === entryId || !isWhole) continue;
      const figures = ofText.map(({ target: { start, end } }) => ({ start, end }));
      found.push({ name: nameOfEntry(entry), article, text, figures });
    }
    return found;
  });
}
