import { buildCounts, type Dossier, type DossierArticle, type DossierEntry } from '../model.ts';

/** Marks in one Word file: some 250 pages. A larger one takes word processors minutes, and more memory than a computer may have. */
const MOST_MARKS = 2_500;
/** Entries without marks take a page each. */
const PER_ENTRY = 25;

/** A dossier as so many Word files, in its order; one where it is not too large for a word processor. */
export function volumesOf(dossier: Dossier): Dossier[] {
  const volumes: { entries: DossierEntry[]; loose: DossierArticle[]; size: number }[] = [];
  const volumeFor = (size: number) => {
    const last = volumes.at(-1);
    if (last && last.size + size <= MOST_MARKS) {
      last.size += size;
      return last;
    }
    const volume = { entries: [], loose: [], size };
    volumes.push(volume);
    return volume;
  };
  for (const entry of dossier.entries) volumeFor(PER_ENTRY + entry.counts.total).entries.push(entry);
  for (const article of dossier.loose) volumeFor(PER_ENTRY + article.counts.total).loose.push(article);
  if (volumes.length < 2) return [dossier];
  return volumes.map(({ entries, loose }) => {
    const articles = [...new Set([...entries.flatMap((entry) => entry.articles), ...loose])];
    return { ...dossier, entries, loose, articles, counts: buildCounts(articles) };
  });
}
