import type { Place } from '../marks/mark.ts';
import type { Page } from './page.ts';

/** The place that a range covers, with its words of this moment; null where it is in no text of the page. */
export function placeOf(page: Page, range: AbstractRange): Place | null {
  const found = page.locate(range);
  return found && { ...found, quote: page.text(found.scope).text.slice(found.span.start, found.span.end) };
}
