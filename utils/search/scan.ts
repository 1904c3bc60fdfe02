import { type Fit, match, type Searched } from './match.ts';
import type { Query } from './query.ts';
import type { HeldArticle, HeldMark, Work } from './shelf.ts';

export const SECTIONS = ['titles', 'marks', 'texts', 'others'] as const;
/** Where something was found: in what works are called, in marks, notes and reasons, in what articles say; or anywhere, but spelt otherwise. */
export type Section = (typeof SECTIONS)[number];

/** Something that was found. */
export interface Hit {
  /** Apart from all others of a search. */
  key: string;
  where: Exclude<Section, 'others'>;
  work: Work;
  /** The part it was found in; null where it is said of the whole entry. */
  part: { index: number; held: HeldArticle } | null;
  mark: HeldMark | null;
  /** What it was found in. */
  doc: Searched;
  fit: Fit;
}

/** Hits of a section that are kept to be shown; further ones are counted. Nobody reads on after so many. */
export const MOST_SHOWN = 1_000;

/** What a search has found so far. */
export class Found {
  readonly #phrases = perSection<Hit[]>(() => []);
  readonly #words = perSection<Hit[]>(() => []);
  readonly #counts = perSection(() => 0);
  /** Entries in which anything was found. */
  readonly entryIds = new Set<string>();

  add(hit: Hit): void {
    const section = hit.fit.isExact ? hit.where : 'others';
    this.#counts[section] += 1;
    if (hit.work.entry) this.entryIds.add(hit.work.entry.id);
    const list = (hit.fit.isPhrase ? this.#phrases : this.#words)[section];
    if (list.length < MOST_SHOWN) list.push(hit);
  }

  count(section: Section | null): number {
    const counted: readonly Section[] = section ? [section] : SECTIONS;
    return counted.reduce((sum, one) => sum + this.#counts[one], 0);
  }

  /** What is shown of a section: where the words stand next to each other before where they stand apart. */
  hits(section: Section): Hit[] {
    return [...this.#phrases[section], ...this.#words[section]].slice(0, MOST_SHOWN);
  }
}

const perSection = <Value>(make: () => Value): Record<Section, Value> => ({
  titles: make(),
  marks: make(),
  texts: make(),
  others: make(),
});

/** Texts after which a search can pause. */
const TEXTS_PER_STEP = 100;

/**
 * Looks through works in their order. Pauses where its caller likes.
 * @param found gets what is found, as it is found
 */
export function* scan(works: Iterable<Work>, query: Query, found: Found): Generator<void, void> {
  let texts = 0;
  const look = (doc: Searched, hit: Omit<Hit, 'doc' | 'fit'>) => {
    texts += 1;
    if (doc.bare === '') return;
    const fit = match(doc, query);
    if (fit) found.add({ ...hit, doc, fit });
  };
  for (const work of works) {
    const id = work.entry?.id ?? '';
    look(work.head, { key: `t ${id}`, where: 'titles', work, part: null, mark: null });
    look(work.said, { key: `s ${id}`, where: 'marks', work, part: null, mark: null });
    for (const part of work.articles) {
      const { article, head, marks, body } = part.held;
      // The title of a work of one part is told already.
      if (!work.entry || article.title !== work.entry.title)
        look(head, { key: `h ${id} ${article.id}`, where: 'titles', work, part, mark: null });
      for (const mark of marks) {
        look(mark, { key: `m ${mark.id}`, where: 'marks', work, part, mark });
        if (texts % TEXTS_PER_STEP === 0) yield;
      }
      look(body, { key: `b ${id} ${article.id}`, where: 'texts', work, part, mark: null });
    }
    yield;
  }
}
