import { i18n } from '#i18n';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Work } from '@/utils/search/shelf.ts';

/** What a work is called: its code, else its title; of an article without an entry the article’s. */
export function nameOfWork({ entry, articles }: Work): string {
  if (entry) return entry.code ?? titleOfEntry(entry);
  const article = articles[0]?.held.article;
  return article?.title ?? article?.urls[0] ?? '–';
}

/** Where in a work something stands: “BLV-0123, kỳ 2”. @param index the part's place, from 0; null for the whole entry */
export function placeWords(work: Work, index: number | null): string {
  const name = nameOfWork(work);
  const isSeries = (work.entry?.parts.length ?? 0) > 1;
  return index === null || !isSeries ? name : i18n.t('library.inPart', [name, index + 1]);
}

/** Where a part of a work can be opened; null where no address of it is known. */
export function addressOf(work: Work, index: number): string | null {
  const part = work.articles.find((one) => one.index === index);
  return work.entry?.parts[index]?.address ?? part?.held.article.urls[0] ?? null;
}
