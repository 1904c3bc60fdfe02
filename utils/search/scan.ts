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

/** Marks after which a search can pause. */
const MARKS_PER_STEP = 100;

/**
 * Looks through works in their order. Pauses where its caller likes. Nothing is made of what does not fit: a key looks at a hundred
 * thousand texts.
 * @param found gets what is found, as it is found
 */
export function* scan(works: Iterable<Work>, query: Query, found: Found): Generator<void, void> {
  let marks = 0;
  for (const work of works) {
    const id = work.entry?.id ?? '';
    const head = fitOf(work.head, query);
    if (head)
      found.add({ key: `t ${id}`, where: 'titles', work, part: null, mark: null, doc: work.head, fit: head });
    const said = fitOf(work.said, query);
    if (said)
      found.add({ key: `s ${id}`, where: 'marks', work, part: null, mark: null, doc: work.said, fit: said });
    for (const part of work.articles) {
      const { held } = part;
      const articleId = held.article.id;
      // The title of a work of one part is told already.
      const title = !work.entry || held.article.title !== work.entry.title ? fitOf(held.head, query) : null;
      if (title) {
        const key = `h ${id} ${articleId}`;
        found.add({ key, where: 'titles', work, part, mark: null, doc: held.head, fit: title });
      }
      for (const mark of held.marks) {
        const fit = match(mark, query);
        if (fit) found.add({ key: `m ${id} ${mark.id}`, where: 'marks', work, part, mark, doc: mark, fit });
        marks += 1;
        if (marks % MARKS_PER_STEP === 0) yield;
      }
      const text = fitOf(held.body, query);
      if (text) {
        const key = `b ${id} ${articleId}`;
        found.add({ key, where: 'texts', work, part, mark: null, doc: held.body, fit: text });
      }
    }
    yield;
  }
}

const fitOf = (doc: Searched, query: Query): Fit | null => (doc.bare === '' ? null : match(doc, query));
