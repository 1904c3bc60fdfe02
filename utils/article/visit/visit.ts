import type { ArticleText } from '@/utils/text/article-text.ts';
import { declaredLanguage } from './difference/translation.ts';
import { hasSentence } from './words.ts';

/** States of a text that are remembered until somebody asks for them, the first and the last ones: a clock has thousands. */
const MOST_STATES = 32;

/** One visit to a page: what its text was seen to say since it was opened. comparisons.ts says what follows from it. */
export class Visit {
  readonly document: Document;
  /** The language that the page declared when it was opened. */
  readonly language: string;
  /** The objects through which the article's text was read. */
  readonly #texts = new WeakSet<ArticleText>();
  #last: readonly string[] | null = null;
  #states: (readonly string[])[] = [];
  #looks = 0;

  constructor(document: Document) {
    this.document = document;
    this.language = declaredLanguage(document);
  }

  /** How often the page was looked at, or may have changed: what was known of it holds while this stays. */
  get looks(): number {
    return this.#looks;
  }

  /**
   * Takes note of what the article's text says now. Called for each state of it; a text that is read anew from the same
   * page goes on where the last one ended.
   * @returns whether a sentence came or went
   */
  see(text: ArticleText): boolean {
    this.#texts.add(text);
    this.#looks += 1;
    const before = this.#last;
    const now = text.lines.map(({ line }) => line.text);
    if (before?.length === now.length && now.every((line, index) => line === before[index])) return false;
    this.#last = now;
    if (this.#states.length === MOST_STATES) this.#states.splice(1, 1);
    this.#states.push(now);
    return isAnyNew(before ?? [], now) || isAnyNew(now, before ?? []);
  }

  /** What the page holds may have changed. */
  forget(): void {
    this.#looks += 1;
  }

  /** Whether a text is the article's, instead of the whole page's. */
  hasSeen(text: ArticleText): boolean {
    return this.#texts.has(text);
  }

  /** Hands over the lines of each state of the text since this was last asked for, oldest first. */
  takeStates(): (readonly string[])[] {
    return this.#states.splice(0);
  }
}

/** Whether there is a sentence among `lines` that is not among those of before. */
function isAnyNew(before: readonly string[], lines: readonly string[]): boolean {
  const known = new Set(before);
  return lines.some((line) => !known.has(line) && hasSentence(line));
}
