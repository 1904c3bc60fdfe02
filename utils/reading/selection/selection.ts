import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Announcements } from '../announcements.ts';
import type { Connection } from '../connection.ts';
import { type Mark, type Place, scopeOf } from '../marks/mark.ts';
import type { OpenPage } from '../page/open-page.ts';
import { placeOf } from '../page/place-of.ts';
import { locateSelected, readSelection, type SelectedText, selectedRanges } from './selected.ts';

/** Milliseconds of rest in a selection made by keyboard before the adder shows. */
const REST = 150;

/**
 * Milliseconds after a gesture in which the selection still changes by it: browsers tell of a change a little later, a
 * key that is held down goes on, and the handles of a selection made by touch are dragged without a word to the page.
 */
const PATIENCE = { pointer: 200, keys: 1_000, handles: 10_000 };

interface Earlier {
  announcements: Announcements;
  connection: Connection;
  page: OpenPage;
}

/**
 * The words that the reviewer has selected, and the mark that waits for new bounds. What a script of the page selects is
 * nobody's: only a change that comes with a gesture of the reviewer counts, as whoever hears those tells.
 */
export class Selection {
  readonly #document: Document;
  readonly #earlier: Earlier;
  readonly #selected = signal<SelectedText | null>(null);
  readonly #isSelecting = signal(false);
  readonly #seeking = signal<string | null>(null);
  /** Until when a change of the selection is the reviewer's doing, in milliseconds of `performance.now`. */
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether words that the selection cuts in two are to be cut: else the whole word is meant. */
  #cutsWords = false;
  /** Whether the reviewer has selected something on a page that is not read yet. */
  #isUnread = false;

  readonly selected: ReadonlySignal<SelectedText | null> = this.#selected;
  /** Whether the reviewer is selecting: {@link selected} is not read yet. */
  readonly isSelecting: ReadonlySignal<boolean> = this.#isSelecting;
  /** The id of the mark that looks for new bounds. */
  readonly seeking: ReadonlySignal<string | null> = this.#seeking;

  constructor(document: Document, earlier: Earlier, signal: AbortSignal) {
    this.#document = document;
    this.#earlier = earlier;
    const stops = [
      effect(() => {
        if (earlier.page.current.value && this.#isUnread) untracked(() => this.#read());
      }),
      effect(() => {
        if (earlier.connection.isGone.value) this.leave();
      }),
    ];
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop();
      clearTimeout(this.#timer);
    });
  }

  /** Whether a gesture of the reviewer begins that may select. */
  begin(isSelecting: boolean): void {
    this.#isSelecting.value = isSelecting;
  }

  /** A gesture is over that has selected nothing. */
  end(): void {
    if (this.#timer === undefined) this.#isSelecting.value = false;
  }

  /**
   * The next change of the selection is the reviewer's doing, or ours.
   * @param cutsWords whether a word is meant to be cut in two where the selection does
   */
  expect(by: keyof typeof PATIENCE, cutsWords: boolean): void {
    this.#cutsWords = cutsWords;
    this.#until = Math.max(this.#until, performance.now() + PATIENCE[by]);
  }

  /** Reads what a gesture has selected, as soon as the browser has settled it. */
  readNext(): void {
    this.#readIn(0);
  }

  /**
   * The document's selection has changed.
   * @param isPressed whether by a pointer that is down still
   */
  change(isPressed: boolean): void {
    if (this.#document.getSelection()?.isCollapsed) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#isUnread = false;
      if (!isPressed) this.#isSelecting.value = false;
      this.#selected.value = null;
    } else if (isPressed) return;
    else if (performance.now() < this.#until) this.#readIn(REST);
    else if (!this.#isAsRead()) this.#selected.value = null;
  }

  /**
   * Goes on with a selection that was made, or was being made, when another reader was here: the gesture was that one's
   * to hear.
   */
  resume(): void {
    this.expect('keys', false);
    this.#take();
  }

  /**
   * What is selected at this moment, stretch by stretch: the page's own selection, where there is still one, else the
   * live ranges the adder stands at.
   */
  places(): Place[] {
    this.#earlier.page.catchUp();
    if (this.#timer !== undefined) this.#read();
    else if (!this.#isAsRead()) this.#selected.value = null;
    const page = this.#earlier.page.current.value;
    const selected = this.#selected.value;
    if (!page || !selected) return [];
    const { ranges } = readSelection(this.#document, page, this.#cutsWords) ?? selected;
    return ranges.flatMap((range) => placeOf(page, range) ?? []);
  }

  /** Lets go of the words that are selected, ours and the page's. */
  drop(): void {
    if (!this.#selected.value) return;
    this.#selected.value = null;
    this.#document.getSelection()?.removeAllRanges();
  }

  /** Puts the adder away; the words stay selected on the page. */
  hide(): void {
    this.#selected.value = null;
  }

  /** Lets a mark look for new bounds, starting from where it stands: Shift and an arrow then move its end. */
  seekBounds({ annotation, anchoring }: Mark): void {
    this.#seeking.value = annotation.id;
    const page = this.#earlier.page.current.value;
    const range = anchoring.span && page?.rangeOf(scopeOf(annotation.target), anchoring.span);
    const selection = this.#document.getSelection();
    if (!range || !selection) return;
    // Keys go to the page's text, not to the button that was pressed.
    const { activeElement } = this.#document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    // The mark may have been made of half a word.
    this.expect('pointer', true);
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  /** Ends the search for new bounds. */
  endSeeking(): void {
    this.#seeking.value = null;
  }

  /** Lets go also of words that a mark's own bounds had selected, which the reviewer never did. */
  clear(): void {
    this.#document.getSelection()?.removeAllRanges();
    this.drop();
  }

  /** The page, or the extension, is gone. */
  leave(): void {
    this.#selected.value = null;
    this.#seeking.value = null;
  }

  #readIn(rest: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), rest);
  }

  #read(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isUnread = !this.#earlier.page.current.value;
    this.#isSelecting.value = false;
    this.#take();
  }

  #take(): void {
    const page = this.#earlier.page.current.value;
    if (!page) return;
    this.#earlier.page.catchUp();
    this.#selected.value = readSelection(this.#document, page, this.#cutsWords);
    const ranges = selectedRanges(this.#document, page.shadowRoots);
    if (ranges.some((range) => page.isOfAnother(range)))
      this.#earlier.announcements.tell({ says: 'otherArticle' });
  }

  /** Whether the words are still selected that were read; what the page selects instead is not offered. */
  #isAsRead(): boolean {
    const page = this.#earlier.page.current.value;
    const before = this.#selected.value;
    if (!page || !before) return false;
    this.#earlier.page.catchUp();
    const now = locateSelected(this.#document, page, this.#cutsWords).at(-1);
    const was = page.locate(before.range);
    return (
      now?.scope === was?.scope && now?.span.start === was?.span.start && now?.span.end === was?.span.end
    );
  }
}
