import { i18n } from '#i18n';
import type { Host } from './host';
import type { Page } from './page';
import type { ReaderState, SelectedText } from './state';
import { tell } from './toasts';

/** Milliseconds of rest in a selection made by keyboard before the adder shows. */
const REST = 150;

/** What is selected, also inside an open shadow root. */
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

/** Keeps `state.selection` at what the reviewer has selected, by mouse or by keyboard (caret browsing included). */
export function watchSelection(
  document: Document,
  host: Host,
  state: ReaderState,
  signal: AbortSignal,
): void {
  let isDragging = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = () => takeSelected(document, state);

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
