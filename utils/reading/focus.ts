import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { TextState } from '@/utils/article/index.ts';
import type { Span } from '@/utils/model/records.ts';
import type { Suggestion } from '@/utils/suggest/index.ts';
import type { Mark } from './marks/mark.ts';
import type { Marks } from './marks/marks.ts';
import type { OpenPage } from './page/open-page.ts';
import type { Selection } from './selection/selection.ts';
import type { Suggestions } from './suggestions.ts';

/**
 * What the reviewer is looking at: a mark (with those that share the clicked point), a suggestion, figures that were
 * checked against each other, or what the editors changed since the article was marked.
 */
export type LookedAt =
  | { type: 'mark'; id: string; overlapping: readonly string[]; isNew: boolean }
  | { type: 'suggestion'; fingerprint: string }
  /** The figures of one finding of the figure checks, in the article text of that hash. */
  | { type: 'finding'; id: string; hash: string; spans: readonly Span[] }
  | { type: 'textChange'; text: TextState };

interface Earlier {
  page: OpenPage;
  marks: Marks;
  suggestions: Suggestions;
  selection: Selection;
}

/** What is looked at, and the candidate place that is looked at with it. */
export class Focus {
  readonly #earlier: Earlier;
  readonly #wanted = signal<LookedAt | null>(null);
  readonly #preview = signal<Span | null>(null);
  readonly #seen = signal<ReadonlySet<string>>(new Set());

  /** What the reviewer turned to last, also while it is not on the page: a mark that is still to be loaded, say. */
  readonly wanted: ReadonlySignal<LookedAt | null> = this.#wanted;
  /** A candidate place the reviewer is looking at. */
  readonly preview: ReadonlySignal<Span | null> = this.#preview;
  /** The fingerprints of the suggestions that were looked at. */
  readonly seen: ReadonlySignal<ReadonlySet<string>> = this.#seen;
  readonly mark: ReadonlySignal<Mark | null> = computed(() => {
    const wanted = this.#wanted.value;
    if (wanted?.type !== 'mark') return null;
    return this.#earlier.marks.get(wanted.id);
  });
  readonly suggestion: ReadonlySignal<Suggestion | null> = computed(() => {
    const wanted = this.#wanted.value;
    if (wanted?.type !== 'suggestion') return null;
    return this.#earlier.suggestions.open.value.find((one) => one.fingerprint === wanted.fingerprint) ?? null;
  });
  /** The figures that are looked at together; null outside of a finding, and once their text is another one. */
  readonly figures: ReadonlySignal<readonly Span[] | null> = computed(() => {
    const wanted = this.#wanted.value;
    if (wanted?.type !== 'finding') return null;
    return this.#earlier.page.current.value?.hash('article') === wanted.hash ? wanted.spans : null;
  });
  /** What is looked at; null by itself once it is gone. */
  readonly current: ReadonlySignal<LookedAt | null> = computed(() => {
    const wanted = this.#wanted.value;
    const isThere =
      wanted?.type === 'textChange' || this.figures.value || this.mark.value || this.suggestion.value;
    return isThere ? wanted : null;
  });

  constructor(earlier: Earlier) {
    this.#earlier = earlier;
  }

  /**
   * Turns to something else to look at. Words that are selected are let go: their adder would stand before the card, and
   * keys would act on what nobody sees.
   */
  turnTo(lookedAt: LookedAt): void {
    const { selection } = this.#earlier;
    this.#preview.value = null;
    selection.endSeeking();
    selection.drop();
    this.#wanted.value = lookedAt;
    if (lookedAt.type === 'suggestion')
      this.#seen.value = new Set(this.#seen.value).add(lookedAt.fingerprint);
  }

  /**
   * @param isNew whether its note waits for the reviewer's typing: right after marking
   * @param overlapping the marks that share the clicked point, this one among them
   */
  turnToMark(id: string, { isNew = false, overlapping = [] as readonly string[] } = {}): void {
    this.turnTo({ type: 'mark', id, overlapping, isNew });
  }

  turnToSuggestion({ fingerprint }: Pick<Suggestion, 'fingerprint'>): void {
    this.turnTo({ type: 'suggestion', fingerprint });
  }

  /** Goes on at a card that was open when another reader was here, and leaves selected what is. */
  resume(id: string, isNew: boolean): void {
    this.#wanted.value = { type: 'mark', id, overlapping: [], isNew };
  }

  /** Looks anew at what is looked at: its own card comes back from a search for new bounds. */
  again(): void {
    if (this.#wanted.value) this.turnTo({ ...this.#wanted.value });
    else this.#earlier.selection.endSeeking();
  }

  /** The card on the text follows what is known of the text; null where there is nothing to say any more. */
  follow(text: TextState | null): void {
    if (this.#wanted.value?.type === 'textChange') this.#wanted.value = text && { type: 'textChange', text };
  }

  close(): void {
    this.#wanted.value = null;
    this.#preview.value = null;
  }

  /** Looks at a place where the mark might stand; null at none. */
  look(candidate: Span | null): void {
    this.#preview.value = candidate;
  }

  /** Looks at the next one of the marks that share the clicked point. */
  nextOverlap(): void {
    const wanted = this.#wanted.value;
    if (wanted?.type !== 'mark' || wanted.overlapping.length === 0) return;
    const { id, overlapping } = wanted;
    const next = overlapping[(overlapping.indexOf(id) + 1) % overlapping.length]!;
    this.#wanted.value = { ...wanted, id: next, isNew: false };
  }
}
