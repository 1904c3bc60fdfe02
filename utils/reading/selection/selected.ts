import type { TextScope } from '@/utils/model/records.ts';
import type { Page } from '../page/page.ts';

/** Words the reviewer has selected, ready to be marked. Their offsets are read from the range when they are used. */
export interface SelectedText {
  scope: TextScope;
  /** What the adder stands at: the last stretch. */
  range: Range;
  /** Every stretch, in the order of the text: Firefox selects several (Ctrl, cells of a table). */
  ranges: readonly Range[];
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

/** The places of a page's texts that are selected now. */
export const locateSelected = (document: Document, page: Page): ReturnType<Page['locate']>[] =>
  selectedRanges(document, page.shadowRoots).flatMap((range) => page.locate(range) ?? []);

/** The stretches of a page's text that are selected now; null when none is. */
export function readSelection(document: Document, page: Page): SelectedText | null {
  const found = selectedRanges(document, page.shadowRoots).flatMap((range) => page.locate(range) ?? []);
  const ranges = found.flatMap(({ scope, span }) => page.rangeOf(scope, span) ?? []);
  const [last, range] = [found.at(-1), ranges.at(-1)];
  return last && range ? { scope: last.scope, range, ranges } : null;
}
