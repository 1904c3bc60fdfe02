import { type Comparisons, Visit } from '@/utils/article/index.ts';

type Tools = typeof import('../comparing.ts');

/** A visit to a page, and its comparisons with what was marked: what makes them comes when the two differ. */
export class LateComparisons {
  readonly visit: Visit;
  #tools: Tools | null = null;
  #now: Comparisons | null = null;

  constructor(document: Document) {
    this.visit = new Visit(document);
  }

  /** Null until they were brought: then no mark has a place in a text that differs from its own. */
  get now(): Comparisons | null {
    return this.#now;
  }

  /** What compares texts, once it was brought. */
  get tools(): Tools | null {
    return this.#tools;
  }

  /**
   * Brings what compares texts.
   * @throws Fault where the reader cannot have it brought (any more)
   */
  async bring(): Promise<Tools> {
    this.#tools = await import('../comparing.ts');
    this.#now ??= new this.#tools.Comparisons(this.visit);
    return this.#tools;
  }
}
