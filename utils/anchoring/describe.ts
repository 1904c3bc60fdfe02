import type { Span, TextScope, TextTarget } from '@/utils/model/records.ts';
import { standsOnce } from './cut/unique.ts';

/** Context reaches at least this far on each side, mostly past the end of the sentence. UTF-16 units. */
const LEAST_CONTEXT = 128;
/** … and at most this far, also where the text repeats itself for longer. */
const MOST_CONTEXT = 512;

/** Moves a cut that would split a surrogate pair outwards. */
function whole(text: string, offset: number, step: -1 | 1): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && offset < text.length && unit >= 0xdc00 && unit <= 0xdfff ? offset + step : offset;
}

/**
 * Describes a span of an article text as W3C quote and position selectors in one. The context on both sides grows
 * until prefix + exact + suffix stands only once in the text, or a bound is reached.
 * @param text the article text that the span's offsets count in, canonical
 * @param snapshotHash key of the snapshot of `text`
 * @throws RangeError when the span is empty or lies outside the text
 */
export function describe(
  text: string,
  span: Span,
  snapshotHash: string,
  scope: TextScope = 'article',
): TextTarget {
  const { start, end } = span;
  if (!(start >= 0 && start < end && end <= text.length))
    throw new RangeError(`No text from ${start} to ${end} in ${text.length} characters`);
  let from = start;
  let to = end;
  for (let reach = LEAST_CONTEXT; reach <= MOST_CONTEXT; reach *= 2) {
    from = whole(text, Math.max(0, start - reach), -1);
    to = whole(text, Math.min(text.length, end + reach), 1);
    if (standsOnce(text, text.slice(from, to))) break;
  }
  return {
    type: 'text',
    scope,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    start,
    end,
    snapshotHash,
  };
}
