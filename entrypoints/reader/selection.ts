import type { Host } from './host';
import type { ReaderState } from './state';

/** Milliseconds of rest in a selection made by keyboard before the adder shows. */
const REST = 150;

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

/** Keeps `state.selection` at what the reviewer has selected, by mouse or by keyboard (caret browsing included). */
export function watchSelection(
  document: Document,
  host: Host,
  state: ReaderState,
  signal: AbortSignal,
): void {
  let isDragging = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = () => {
    const page = state.page.value;
    if (!page) return;
    state.catchUp();
    const range = selectedRange(document, page.shadowRoots);
    const found = range && page.locate(range);
    const live = found && page.rangeOf(found.scope, found.span);
    state.selection.value = found && live ? { scope: found.scope, range: live } : null;
  };

  // A press inside our own UI neither starts a selection nor ends one.
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      isDragging = !host.owns(event);
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'pointerup',
    (event) => {
      if (!event.isTrusted) return;
      isDragging = false;
      // The browser settles the selection after this event.
      if (!host.owns(event)) setTimeout(read);
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      if (document.getSelection()?.isCollapsed) state.selection.value = null;
      else if (!isDragging) timer = setTimeout(read, REST);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
