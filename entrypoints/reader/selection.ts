import { i18n } from '#i18n';
import type { Host } from './host';
import type { ReaderState } from './state';
import { tell } from './toasts';

/** Milliseconds of rest in a selection made by keyboard before the adder shows. */
const REST = 150;

/** What is selected, also inside an open shadow root. Firefox selects several stretches, too (Ctrl, table cells). */
export function selectedRanges(document: Document, shadowRoots: readonly ShadowRoot[]): AbstractRange[] {
  const selection = document.getSelection();
  if (!selection) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const composed =
    ranges.length === 1 && shadowRoots.length > 0 && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [...shadowRoots] })
      : [];
  return (composed.length > 0 ? composed : ranges).filter((range) => !range.collapsed);
}

/** Puts into `state.selection` what is selected at this moment. */
export function readSelection(document: Document, state: ReaderState): void {
  const page = state.page.value;
  if (!page) return;
  state.catchUp();
  const ranges = selectedRanges(document, page.shadowRoots);
  const found = ranges.flatMap((range) => page.locate(range) ?? []);
  // The adder stands at the last one, where the reviewer's pointer is.
  const last = found.at(-1);
  const live = last && page.rangeOf(last.scope, last.span);
  state.selection.value = last && live ? { scope: last.scope, range: live } : null;
  if (ranges.some((range) => page.isOfAnother(range))) tell(state, i18n.t('toast.otherArticle'));
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

  const read = () => readSelection(document, state);

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
