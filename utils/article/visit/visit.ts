import type { ArticleText } from '@/utils/text/article-text.ts';
import { declaredLanguage } from './difference/translation.ts';
import { VisitLog } from './visit-log.ts';
import { hasSentence } from './words.ts';

/** One visit to a page: what its texts were seen to say since it was opened. comparisons.ts says what follows from it. */
export class Visit {
  readonly document: Document;
  /** The language that the page declared when it was opened. */
  readonly language: string;
  readonly #logs = new WeakMap<ArticleText, VisitLog>();
  readonly #log = new VisitLog();
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
    this.#logs.set(text, this.#log);
    this.#looks += 1;
    return this.#log.see(text.lines.map(({ line }) => line.text)).some(hasSentence);
  }

  /** What the page holds may have changed. */
  forget(): void {
    this.#looks += 1;
  }

  /** What was seen of a text; null where it is not the article's. */
  logOf(text: ArticleText): VisitLog | null {
    return this.#logs.get(text) ?? null;
  }
}
