import { effect, untracked } from '@preact/signals';
import { i18n } from '#i18n';
import type { Host } from './host';
import type { Page } from './page';
import type { Ears } from './shield/ears';
import type { ReaderState, SelectedText } from './state';
import { tell } from './toasts';

/** Milliseconds of rest in a selection made by keyboard before the adder shows. */
const REST = 150;

/** CSS pixels a pointer moves when it drags. */
const DRAG = 3;

/**
 * Milliseconds after a gesture in which the selection still changes by it: browsers tell of a change a little later, a
 * key that is held down goes on, and the handles of a selection made by touch are dragged without a word to the page.
 */
const SETTLING = 200;
const KEYS = 1_000;
const HANDLES = 10_000;

/** What is selected, also inside an open shadow root. Firefox selects several stretches, too (Ctrl, table cells). */
function selectedRanges(document: Document, shadowRoots: readonly ShadowRoot[]): AbstractRange[] {
  const selection = document.getSelection();
  if (!selection) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const composed =
    ranges.length === 1 && shadowRoots.length > 0 && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [...shadowRoots] })
      : [];
  return (composed.length > 0 ? composed : ranges).filter((range) => !range.collapsed);
}

const locateSelected = (document: Document, page: Page) =>
  selectedRanges(document, page.shadowRoots).flatMap((range) => page.locate(range) ?? []);

/** The stretches of a page's text that are selected now; null when none is. */
export function readSelection(document: Document, page: Page): SelectedText | null {
  const found = selectedRanges(document, page.shadowRoots).flatMap((range) => page.locate(range) ?? []);
  const ranges = found.flatMap(({ scope, span }) => page.rangeOf(scope, span) ?? []);
  const [last, range] = [found.at(-1), ranges.at(-1)];
  return last && range ? { scope: last.scope, range, ranges } : null;
}

/** Puts into `state.selection` what is selected at this moment. */
export function takeSelected(document: Document, state: ReaderState): void {
  const page = state.page.value;
  if (!page) return;
  state.catchUp();
  state.selection.value = readSelection(document, page);
  const ranges = selectedRanges(document, page.shadowRoots);
  if (ranges.some((range) => page.isOfAnother(range))) tell(state, i18n.t('toast.otherArticle'));
}

/**
 * Goes on with a selection that was made, or was being made, when another reader was here: the gesture was that one's to
 * hear.
 */
export function resumeSelection(document: Document, state: ReaderState): void {
  state.expectSelection(KEYS);
  takeSelected(document, state);
}

/** How a press of the pointer began. */
interface Press {
  x: number;
  y: number;
}

/** Whether a pointer that went down here, and comes up there, selects: a mere click does not. */
const isDrag = (press: Press, { clientX, clientY, shiftKey, pointerType }: PointerEvent) =>
  shiftKey || pointerType !== 'mouse' || Math.hypot(clientX - press.x, clientY - press.y) > DRAG;

/** Whether a key selects words, caret browsing included. */
const isSelecting = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent) =>
  (shiftKey && /^(?:Arrow|Home|End|Page)/.test(key)) || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');

/**
 * Keeps `state.selection` at what the reviewer has selected, by pointer or by keyboard. What a script of the page
 * selects is nobody's: only a change that comes with a gesture of the reviewer counts.
 */
export function watchSelection(
  document: Document,
  ears: Ears,
  host: Host,
  state: ReaderState,
  signal: AbortSignal,
): void {
  let press: Press | null = null;
  /** Until when a change of the selection is the reviewer's doing, in milliseconds of `performance.now`. */
  let until = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the reviewer has selected something on a page that is not read yet. */
  let isUnread = false;

  const read = () => {
    clearTimeout(timer);
    timer = undefined;
    isUnread = !state.page.value;
    state.isSelecting.value = false;
    takeSelected(document, state);
  };
  const readSoon = (rest: number) => {
    clearTimeout(timer);
    timer = setTimeout(read, rest);
  };
  const expect = (patience: number) => {
    until = Math.max(until, performance.now() + patience);
  };
  /** Whether the words are still selected that were read; what the page selects instead is not offered. */
  const isAsRead = () => {
    const page = state.page.value;
    const before = state.selection.value;
    if (!page || !before) return false;
    state.catchUp();
    const [now, was] = [locateSelected(document, page).at(-1), page.locate(before.range)];
    return (
      now?.scope === was?.scope && now?.span.start === was?.span.start && now?.span.end === was?.span.end
    );
  };

  // A press inside our own UI neither starts a selection nor ends one.
  ears.on('pointerdown', (event) => {
    press = host.owns(event) ? null : { x: event.clientX, y: event.clientY };
    state.isSelecting.value = press !== null;
  });
  const release = (event: PointerEvent) => {
    if (press && isDrag(press, event)) {
      expect(event.pointerType === 'mouse' ? SETTLING : HANDLES);
      // The browser settles the selection after this event.
      readSoon(0);
    } else if (timer === undefined) state.isSelecting.value = false;
    press = null;
  };
  ears.on('pointerup', release);
  ears.on('pointercancel', release);
  ears.on('mouseup', (event) => {
    if (host.owns(event) || event.detail < 2) return;
    expect(SETTLING);
    readSoon(0);
  });
  ears.on('keydown', (event) => {
    if (!isSelecting(event)) return;
    expect(KEYS);
    state.isSelecting.value = true;
  });
  ears.on('selectionchange', () => {
    if (document.getSelection()?.isCollapsed) {
      clearTimeout(timer);
      timer = undefined;
      isUnread = false;
      if (!press) state.isSelecting.value = false;
      state.selection.value = null;
    } else if (press) return;
    else if (performance.now() < until) readSoon(REST);
    else if (!isAsRead()) state.selection.value = null;
  });
  state.expectSelection = (patience = SETTLING) => expect(patience);
  state.settleSelection = () => {
    if (timer !== undefined) read();
    else if (!isAsRead()) state.selection.value = null;
  };
  const stop = effect(() => {
    if (state.page.value && isUnread) untracked(read);
  });
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
}
