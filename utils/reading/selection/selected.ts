import type { Span, TextScope } from '@/utils/model/records.ts';
import { overlaps } from '@/utils/model/spans.ts';
import { wholeWords } from '@/utils/text/word-edges.ts';
import type { Page } from '../page/page.ts';

/** Words the reviewer has selected, ready to be marked. Their offsets are read from the range when they are used. */
export interface SelectedText {
  scope: TextScope;
  /** What the adder stands at: the last stretch. */
  range: Range;
  /** Every stretch, in the order of the text: Firefox selects several (Ctrl, cells of a table). */
  ranges: readonly Range[];
  /** The words, where they are more than the browser shows as selected: it cut one in two. */
  grown: string | null;
}

/** Where what is selected stands. */
interface Located {
  scope: TextScope;
  span: Span;
}

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

/**
 * The places of a page's texts that are selected now, in whole words.
 * @param cut leaves words cut in two where the selection cuts them
 */
export const locateSelected = (document: Document, page: Page, cut: boolean): Located[] =>
  inWords(page, rawPlaces(document, page), cut);

function inWords(page: Page, places: readonly Located[], cut: boolean): Located[] {
  const found: Located[] = [];
  for (const place of places) {
    const { scope } = place;
    const span = cut ? place.span : wholeWords(page.text(scope).text, place.span);
    // Two halves of one word are one place.
    const at = found.findIndex((one) => one.scope === scope && overlaps(one.span, span));
    const [other] = at < 0 ? [] : found.splice(at, 1);
    const start = Math.min(span.start, other?.span.start ?? span.start);
    const end = Math.max(span.end, other?.span.end ?? span.end);
    found.push({ scope, span: { start, end } });
  }
  return found;
}

const rawPlaces = (document: Document, page: Page): Located[] =>
  selectedRanges(document, page.shadowRoots).flatMap((range) => page.locate(range) ?? []);

/** The stretches of a page's text that are selected now; null when none is. @param cut as in {@link locateSelected} */
export function readSelection(document: Document, page: Page, cut: boolean): SelectedText | null {
  const raw = rawPlaces(document, page);
  const found = inWords(page, raw, cut);
  const ranges = found.flatMap(({ scope, span }) => page.rangeOf(scope, span) ?? []);
  const [last, range] = [found.at(-1), ranges.at(-1)];
  if (!last || !range) return null;
  const shown = raw.at(-1)?.span;
  const isAsShown = shown?.start === last.span.start && shown.end === last.span.end;
  const { text } = page.text(last.scope);
  return {
    scope: last.scope,
    range,
    ranges,
    grown: isAsShown ? null : text.slice(last.span.start, last.span.end),
  };
}
