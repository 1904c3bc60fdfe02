import { buildCounts, type Dossier } from '../model.ts';

/** Marks in one Word file: some 250 pages. A larger one takes word processors minutes, and more memory than a computer may have. */
const MOST_MARKS = 2_500;
/** Entries without marks take a page each. */
const PER_ENTRY = 25;

/** Sections of a document as so many Word files, in their order. @param marksOf how many marks a section tells */
export function inVolumes<Section>(
  sections: readonly Section[],
  marksOf: (section: Section) => number,
): Section[][] {
  const volumes: { held: Section[]; size: number }[] = [];
  for (const section of sections) {
    const size = PER_ENTRY + marksOf(section);
    const last = volumes.at(-1);
    if (last && last.size + size <= MOST_MARKS) {
      last.size += size;
      last.held.push(section);
    } else volumes.push({ held: [section], size });
  }
  return volumes.map(({ held }) => held);
}

/** A dossier as so many Word files, in its order; one where it is not too large for a word processor. */
export function volumesOf(dossier: Dossier): Dossier[] {
  const sections = [
    ...dossier.entries.map((entry) => ({ entry, article: null, counts: entry.counts })),
    ...dossier.loose.map((article) => ({ entry: null, article, counts: article.counts })),
  ];
  const volumes = inVolumes(sections, ({ counts }) => counts.total);
  if (volumes.length < 2) return [dossier];
  return volumes.map((held) => {
    const entries = held.flatMap(({ entry }) => entry ?? []);
    const loose = held.flatMap(({ article }) => article ?? []);
    const articles = [...new Set([...entries.flatMap((entry) => entry.articles), ...loose])];
    return { ...dossier, entries, loose, articles, counts: buildCounts(articles) };
  });
}
