import { effect, untracked } from '@preact/signals';
import type { Ears } from './ears';
import type { Host } from './host';
import type { ReaderState } from './state';

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

/** The selection's range, also where it lies inside an open shadow root. */
export function selectedRange(document: Document, shadowRoots: readonly ShadowRoot[]): AbstractRange | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const [composed] =
    'getComposedRanges' in selection && shadowRoots.length > 0
      ? selection.getComposedRanges({ shadowRoots: [...shadowRoots] })
      : [];
  const range = composed ?? selection.getRangeAt(0);
  return range.collapsed ? null : range;
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

  const selected = () => {
    const page = state.page.value;
    if (!page) return null;
    state.catchUp();
    const range = selectedRange(document, page.shadowRoots);
    const found = range && page.locate(range);
    const live = found && page.rangeOf(found.scope, found.span);
    return found && live ? { scope: found.scope, range: live } : null;
  };
  const read = () => {
    clearTimeout(timer);
    timer = undefined;
    isUnread = !state.page.value;
    state.selection.value = selected();
  };
  const readSoon = (rest: number) => {
    clearTimeout(timer);
    timer = setTimeout(read, rest);
  };
  const expect = (patience: number) => {
    until = Math.max(until, performance.now() + patience);
  };
  /** Whether the page left the words as they were selected. */
  const isAsRead = () => {
    const page = state.page.value;
    const [before, now] = [state.selection.value, selected()].map((one) => one && page?.locate(one.range));
    return (
      before != null &&
      before.scope === now?.scope &&
      before.span.start === now.span.start &&
      before.span.end === now.span.end
    );
  };

  // A press inside our own UI neither starts a selection nor ends one.
  ears.on('pointerdown', (event) => {
    press = host.owns(event) ? null : { x: event.clientX, y: event.clientY };
  });
  const release = (event: PointerEvent) => {
    if (press && isDrag(press, event)) {
      expect(event.pointerType === 'mouse' ? SETTLING : HANDLES);
      // The browser settles the selection after this event.
      readSoon(0);
    }
    press = null;
  };
  ears.on('pointerup', release);
  ears.on('pointercancel', release);
  ears.on('mouseup', (event) => {
    if (host.owns(event) || event.detail < 2) return;
    expect(SETTLING);
    readSoon(0);
  });
  ears.on('keydown', (event) => isSelecting(event) && expect(KEYS));
  ears.on('selectionchange', () => {
    if (document.getSelection()?.isCollapsed) {
      clearTimeout(timer);
      timer = undefined;
      isUnread = false;
      state.selection.value = null;
    } else if (press) return;
    else if (performance.now() < until) readSoon(REST);
    else if (!isAsRead()) state.selection.value = null;
  });
  state.expectSelection = () => expect(SETTLING);
  state.settleSelection = () => {
    if (timer !== undefined) read();
  };
  const stop = effect(() => {
    if (state.page.value && isUnread) untracked(read);
  });
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
}
