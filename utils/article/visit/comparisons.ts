import type { Anchoring, AnchorRequest, SliceOptions } from '@/utils/anchoring/index.ts';
import type { Span } from '@/utils/model/records.ts';
import type { ArticleText } from '@/utils/text/article-text.ts';
import { contains } from '@/utils/text/inherited.ts';
import { compareWithMarked, SAME } from './difference/compare.ts';
import { declaredLanguage, hasTranslatorTraces } from './difference/translation.ts';
import { type HeldPlace, HeldWords } from './sight/held-words.ts';
import { seenLines } from './sight/seen-lines.ts';
import type { Comparison, Shows, UnseenReason } from './sight/sight.ts';
import type { Visit } from './visit.ts';
import { VisitLog } from './visit-log.ts';

/** A mark that is not shown. */
export interface Unseen {
  reason: UnseenReason;
  /** What hides the words: unfolding it shows them. */
  hider: Element | null;
}

/** A mark that was not found as it was marked. */
export interface LostMark extends AnchorRequest {
  /** What became of it in the text that it counts in. */
  anchoring: Anchoring;
  text: ArticleText;
  /** What the page shows of the text that it was made in. */
  shows: Shows;
}

/** What follows from what was seen in a visit, beside the texts that were marked. */
export class Comparisons {
  readonly #visit: Visit;
  readonly #log = new VisitLog();
  #held: HeldWords | null = null;
  #comparisons = new Map<string, Comparison>();
  /** How often the visit had looked when these were made. */
  #looks = 0;

  constructor(visit: Visit) {
    this.#visit = visit;
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
    this.#keepUp();
    const key = `${text.text.length} ${marks.map(({ start, end }) => `${start}-${end}`).join()}\n${marked}`;
    const known = this.#comparisons.get(key);
    if (known) return known;
    const { document, language } = this.#visit;
    const log = this.#visit.hasSeen(text) ? this.#log : null;
    const comparison = compareWithMarked(marked, marks, {
      lines: seenLines(text, log),
      hasLost: (line) => log?.hasLost(line) ?? false,
      holds: (words) => this.#heldWords(snapshotOf).includes(words),
      hides: (words) => this.#heldWords(snapshotOf).hides(words),
      isTranslatorAtWork: hasTranslatorTraces(document) || declaredLanguage(document) !== language,
    });
    this.#comparisons.set(key, comparison);
    return comparison;
  }

  /**
   * Why marks are not shown that were not found as they were marked, by their ids; those that are known to have changed
   * or to be gone are left out.
   */
  async unseen(
    lost: readonly LostMark[],
    snapshotOf: (hash: string) => string | null,
    options: SliceOptions = {},
  ): Promise<Map<string, Unseen>> {
    this.#keepUp();
    const unseen = new Map<string, Unseen>();
    const asked = lost.filter(({ shows }) => shows !== 'translated');
    const held =
      asked.length === 0 ? null : await this.#heldWords(snapshotOf).find(asked.map(requestOf), options);
    for (const { id, anchoring, text, shows } of lost) {
      const place = held?.get(id);
      const reason = place && reasonOf(place, anchoring, text);
      if (reason) unseen.set(id, { reason, hider: place.hider });
      // Words that changed are proved by what stands around them, if it is not another language.
      else if (shows === 'translated' || (shows !== 'whole' && anchoring.status !== 'changed'))
        unseen.set(id, { reason: shows, hider: null });
    }
    return unseen;
  }

  #heldWords(snapshotOf: (hash: string) => string | null): HeldWords {
    this.#held ??= new HeldWords(this.#visit.document.body, snapshotOf);
    return this.#held;
  }

  /** Forgets what the page has been looked at again since. */
  #keepUp(): void {
    if (this.#looks === this.#visit.looks) return;
    this.#looks = this.#visit.looks;
    for (const lines of this.#visit.takeStates()) this.#log.see(lines);
    this.#held = null;
    this.#comparisons.clear();
  }
}

const requestOf = ({ id, target, kind }: LostMark): AnchorRequest => ({ id, target, kind });

/**
 * What it means that a mark's words stand at a place of the page; null where it means nothing: what changed stands in
 * another block, or the words are in the very text in which they were not found.
 */
function reasonOf(
  { block, hider }: HeldPlace,
  { status, span }: Anchoring,
  text: ArticleText,
): 'hidden' | 'outside' | null {
  if (span !== null && !stands(text, span, block)) return null;
  if (hider) return 'hidden';
  return status === 'orphan' && text.lines.every(({ element }) => element !== block) ? 'outside' : null;
}

/** Whether a stretch of a text is shown within a block. */
function stands(text: ArticleText, span: Span, block: Element): boolean {
  const node = text.rangesOf(span)[0]?.startContainer;
  return node !== undefined && contains(block, node);
}
