import type { AnchorRequest } from '../../anchoring/anchor.ts';
import type { Anchoring } from '../../anchoring/anchoring.ts';
import type { Span } from '../../model.ts';
import type { ArticleText } from '../../text/article-text.ts';
import { type Comparison, compareWithMarked, SAME } from './compare.ts';
import { HeldWords } from './held-words.ts';
import { seenLines } from './seen-lines.ts';
import type { Shows } from './shows.ts';
import { declaredLanguage, hasTranslatorTraces } from './translation.ts';
import { VisitLog } from './visit-log.ts';
import { hasSentence } from './words.ts';

/**
 * Why a mark is not shown although nothing is known against it: its words are `hidden` in the page, or shown `outside`
 * of the article's text, or the page shows a translated, a partial or some other text.
 */
export type UnseenReason = 'hidden' | 'outside' | Exclude<Shows, 'whole'>;

/** A mark that is not shown. */
export interface Unseen {
  reason: UnseenReason;
  /** What hides the words: unfolding it shows them. */
  hider: Element | null;
}

/** One visit to a page: what its texts were seen to say since it was opened, and what follows from that. */
export class Visit {
  readonly #document: Document;
  readonly #logs = new WeakMap<ArticleText, VisitLog>();
  readonly #language: string;
  #log = new VisitLog();
  #held: HeldWords | null = null;
  #known: { marked: string; marks: string; comparison: Comparison } | null = null;

  constructor(document: Document) {
    this.#document = document;
    this.#language = declaredLanguage(document);
  }

  /**
   * Takes note of what the article's text says now. Called for each state of it; a text that is read anew from the same
   * page goes on where the last one ended.
   * @returns whether a sentence came or went
   */
  see(text: ArticleText): boolean {
    this.#logs.set(text, this.#log);
    this.#known = null;
    return this.#log.see(text.lines.map(({ line }) => line.text)).some(hasSentence);
  }

  /** What the page holds may have changed: it is looked at again when it is asked for. */
  forget(): void {
    this.#held = null;
    this.#known = null;
  }

  /**
   * Compares a text with the one that was marked.
   * @param marks where marks stand in the marked text
   * @param snapshotOf the kept texts by their hashes
   */
  compare(
    text: ArticleText,
    marked: string,
    marks: readonly Span[],
    snapshotOf: (hash: string) => string | null,
  ): Comparison {
    if (text.text === marked) return SAME;
    const log = this.#logs.get(text) ?? null;
    const key = marks.map(({ start, end }) => `${start}-${end}`).join();
    if (log && this.#known?.marked === marked && this.#known.marks === key) return this.#known.comparison;
    const comparison = compareWithMarked(marked, marks, {
      lines: seenLines(text, log),
      holds: (words) => this.#heldWords(snapshotOf).includes(words),
      isTranslatorAtWork:
        hasTranslatorTraces(this.#document) || declaredLanguage(this.#document) !== this.#language,
    });
    if (log) this.#known = { marked, marks: key, comparison };
    return comparison;
  }

  /**
   * Why a mark is not shown that was not found as it was marked; null where it is known to have changed or to be gone.
   * @param shows what the page shows of the text that the mark was made in
   */
  unseen(
    request: Omit<AnchorRequest, 'id'>,
    anchoring: Anchoring,
    text: ArticleText,
    shows: Shows,
    snapshotOf: (hash: string) => string | null,
  ): Unseen | null {
    const { status, span } = anchoring;
    if (status === 'exact' || status === 'moved') return null;
    if (shows === 'translated') return { reason: shows, hider: null };
    const held = this.#heldWords(snapshotOf).find(request);
    const isHere = span === null || (held !== null && this.#stands(text, span, held.block));
    if (held && isHere) return { reason: held.hider ? 'hidden' : 'outside', hider: held.hider };
    // Words that changed are proved by what stands around them.
    return shows === 'whole' || status === 'changed' ? null : { reason: shows, hider: null };
  }

  /** Whether a stretch of a text is shown within a block. */
  #stands(text: ArticleText, span: Span, block: Element): boolean {
    const node = text.rangesOf(span)[0]?.startContainer;
    return node !== undefined && block.contains(node);
  }

  #heldWords(snapshotOf: (hash: string) => string | null): HeldWords {
    this.#held ??= new HeldWords(this.#document.body, snapshotOf);
    return this.#held;
  }
}
