import { compareTexts, type Likeness, mayBeCopy } from './compare.ts';
import { type Print, pairAt, printOf } from './print.ts';

/** Another work that has much in common with one. */
export interface Copy extends Likeness {
  id: string;
}

/** A shingle that more works have than this is what everybody quotes. */
const MOST_SHARING = 20;

/** Of the shingles one in so many is looked up, a power of two: a copy shares hundreds. */
const SAMPLED = 8;

/** A work with what it was when it was last looked at. */
interface Held {
  text: string;
  print: Print;
  keys: number[];
}

/**
 * The works of an award, each compared with those that share some words or figures with it: all pairs of hundreds of
 * works would take too long, and one more work costs what it has in common with the others.
 */
export class WorkIndex {
  readonly #works = new Map<string, Held>();
  readonly #holders = new Map<number, Set<string>>();
  readonly #copies = new Map<string, Map<string, Likeness>>();

  /** Puts a work in, or its newer text in place of the older one. @returns false where nothing has changed */
  put(id: string, text: string): boolean {
    if (this.#works.get(id)?.text === text) return false;
    this.remove(id);
    const print = printOf(text);
    const keys = keysOf(print);
    const alike = this.#sharing(keys);
    this.#works.set(id, { text, print, keys });
    for (const key of keys) {
      const holders = this.#holders.get(key);
      if (holders) holders.add(id);
      else this.#holders.set(key, new Set([id]));
    }
    for (const other of alike) {
      const its = this.#works.get(other)!.print;
      const likeness = compareTexts(print, its);
      if (!mayBeCopy(print, its, likeness)) continue;
      this.#note(id, other, likeness);
      this.#note(other, id, likeness);
    }
    return true;
  }

  remove(id: string): void {
    for (const key of this.#works.get(id)?.keys ?? []) {
      const holders = this.#holders.get(key)!;
      holders.delete(id);
      if (holders.size === 0) this.#holders.delete(key);
    }
    for (const other of this.#copies.get(id)?.keys() ?? []) this.#copies.get(other)?.delete(id);
    this.#copies.delete(id);
    this.#works.delete(id);
  }

  ids(): string[] {
    return [...this.#works.keys()];
  }

  /** The works to be looked at beside one, the most alike first. */
  copiesOf(id: string): Copy[] {
    const copies = [...(this.#copies.get(id) ?? [])].map(([other, likeness]) => ({ id: other, ...likeness }));
    return copies.sort((a, b) => b.share - a.share || b.figures - a.figures);
  }

  #sharing(keys: readonly number[]): Set<string> {
    const alike = new Set<string>();
    for (const key of keys) {
      const holders = this.#holders.get(key);
      if (holders && holders.size <= MOST_SHARING) for (const id of holders) alike.add(id);
    }
    return alike;
  }

  #note(id: string, other: string, likeness: Likeness): void {
    const known = this.#copies.get(id);
    if (known) known.set(other, likeness);
    else this.#copies.set(id, new Map([[other, likeness]]));
  }
}

/** The version of what {@link keysOfWork} makes of a text: another one wherever words, figures or keys are made otherwise. */
export const WORK_KEYS_VERSION = 1;

/** What a work is looked up by, each once, of its text: unsigned numbers of 32 bits. */
export const keysOfWork = (text: string): number[] => [...new Set(keysOf(printOf(text)))];

/**
 * The works that an index of all of them would compare with some, without their texts.
 * @param works in the order in which they would be put in
 */
export function likelyCopies(
  works: readonly { id: string; keys: Iterable<number> }[],
  chosen: ReadonlySet<string>,
): Set<string> {
  const wanted = new Set<number>();
  for (const { id, keys } of works) if (chosen.has(id)) for (const key of keys) wanted.add(key);
  const holders = new Map<number, string[]>();
  for (const { id, keys } of works)
    for (const key of keys) {
      if (!wanted.has(key)) continue;
      const held = holders.get(key) ?? [];
      // Whoever comes later is compared with nobody for the sake of this key.
      if (held.length <= MOST_SHARING) held.push(id);
      holders.set(key, held);
    }
  const likely = new Set<string>();
  for (const held of holders.values())
    if (held.length > 1 && held.some((id) => chosen.has(id))) for (const id of held) likely.add(id);
  return likely;
}

/** What a work is looked up by. */
function keysOf({ shingles, figures }: Print): number[] {
  const keys = [...shingles].filter((shingle) => shingle % SAMPLED === 0);
  for (let at = 0; at + 1 < figures.length; at += 1) keys.push(pairAt(figures, at));
  return keys;
}
