import { hiddenNames } from '@/utils/award/hidden-names.ts';
import { shownOf } from '@/utils/entries/desk.ts';
import type { MarkTally } from '@/utils/entries/filter.ts';
import type { Entry, Review } from '@/utils/model/entries.ts';
import { fold } from '@/utils/text/fold.ts';
import { covered, type HeldArticle, looseWork, type Work, workOf } from './shelf.ts';

/** What works are made of. */
export interface Stock {
  /** In the order in which they are shown. */
  entries: readonly Entry[];
  /** Those of all awards: an article of another award's entry is not without one. */
  allEntries: readonly Entry[];
  /** By the entry's id. */
  reviews: ReadonlyMap<string, Review>;
  articles: Iterable<HeldArticle>;
  isBlind: boolean;
  /** The keys of an address (utils/article/identity/). */
  keysOf: (address: string) => readonly string[];
}

/** All works of an award, and the articles that belong to no entry of any. */
export interface Shelf {
  works: Work[];
  loose: Work[];
  tallies: Map<string, MarkTally>;
}

/** What was made of an article is kept as long as the article stays the same. */
export class Shelver {
  readonly #covered = new WeakMap<HeldArticle, { names: string; held: HeldArticle }>();
  readonly #tallies = new WeakMap<HeldArticle, MarkTally>();

  /** Brings entries and articles together. Pauses where its caller likes. @param shelf is filled */
  *shelve(
    { entries, allEntries, reviews, articles, isBlind, keysOf }: Stock,
    shelf: Shelf,
  ): Generator<void, void> {
    const byKey = new Map<string, HeldArticle>();
    const all = [...articles];
    for (const held of all) for (const key of held.article.keys) byKey.set(key, held);
    const taken = new Set<HeldArticle>();
    const articleAt = (address: string) => {
      for (const key of keysOf(address)) {
        const held = byKey.get(key);
        if (held) return held;
      }
      return undefined;
    };
    yield;
    for (const entry of allEntries) {
      for (const { address } of entry.parts) {
        const held = articleAt(address);
        if (held) taken.add(held);
      }
      yield;
    }
    for (const entry of entries) {
      const parts = entry.parts.flatMap(({ address }, index) => {
        const held = articleAt(address);
        return held ? [{ index, held: isBlind ? this.#cover(held, entry) : held }] : [];
      });
      shelf.works.push(workOf(shownOf(entry, { blind: isBlind }), reviews.get(entry.id), parts));
      shelf.tallies.set(entry.id, sum(parts.map(({ held }) => this.#tallyOf(held))));
      yield;
    }
    for (const held of all) if (!taken.has(held)) shelf.loose.push(looseWork(held));
  }

  #cover(held: HeldArticle, { authors }: Entry): HeldArticle {
    const lines = [authors, held.article.byline].filter((line) => line !== null);
    const names = lines.join('\n');
    const known = this.#covered.get(held);
    if (known?.names === names) return known.held;
    const made = covered(held, hiddenNames(fold(held.body.text), lines));
    this.#covered.set(held, { names, held: made });
    return made;
  }

  #tallyOf(held: HeldArticle): MarkTally {
    const known = this.#tallies.get(held);
    if (known) return known;
    const made = {
      marks: held.marks.length,
      flags: new Set(held.marks.flatMap(({ flag }) => flag ?? [])),
      campaigns: new Set(
        held.marks.flatMap(({ kind, group }) => (kind === 'campaign' && group ? group : [])),
      ),
    };
    this.#tallies.set(held, made);
    return made;
  }
}

function sum(tallies: readonly MarkTally[]): MarkTally {
  if (tallies.length === 1) return tallies[0]!;
  return {
    marks: tallies.reduce((all, { marks }) => all + marks, 0),
    flags: new Set(tallies.flatMap(({ flags }) => [...flags])),
    campaigns: new Set(tallies.flatMap(({ campaigns }) => [...campaigns])),
  };
}
