import type { Span } from '@/utils/model/records.ts';
import { sameWriting } from '../cut/writing.ts';
import { namesDiffer, phrasesDiffer } from './difference.ts';
import { labelOf, readPhrase, sentenceAround } from './phrase.ts';

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{N}/u;
/** Between two digits these make one figure: 11,5 · 1.656 · 152/159 · 6/10/2021 · 10-15 · 7:30. */
const JOINT = /[.,/:‐‑–-]/;
/** Within a document's symbol: 05-CT/TW, 112/KH-UBND. */
const SYMBOL_JOINT = /[/‐‑–-]/;
const SYMBOL_PART = /[\p{N}\p{Lu}]/u;
/** Beside a digit these change what the figure says. */
const SIGN = /[+\-−–±~≈<>≤≥%‰°$€£¥₫²³]/;

function unitAt(text: string, offset: number): string {
  return text[offset] ?? '';
}

/** Beside a digit these belong to its figure, whatever stands on their other side. */
const FIGURE_SIGN = /[/+\-−–±~<>%$€£¥₫]/;

/** Whether a figure or word goes on over `outer`, seen from the units inside and `beyond` it. */
function goesOn(within: string, inner: string, outer: string, beyond: string): boolean {
  if (WORD_UNIT.test(outer)) {
    if (WORD_UNIT.test(inner)) return true;
    if (SYMBOL_JOINT.test(inner) && SYMBOL_PART.test(within) && SYMBOL_PART.test(outer)) return true;
    return DIGIT.test(outer) && (FIGURE_SIGN.test(inner) || (JOINT.test(inner) && DIGIT.test(within)));
  }
  if (JOINT.test(outer) && DIGIT.test(inner) && DIGIT.test(beyond)) return true;
  if (SYMBOL_JOINT.test(outer) && SYMBOL_PART.test(inner) && SYMBOL_PART.test(beyond)) return true;
  return SIGN.test(outer) && DIGIT.test(inner);
}

/**
 * A span with the rest of the words and figures that it cuts through: “[1,5]” of “11,5%” is “11,5%”, “[05]” of “05-CT/TW” the
 * whole symbol, “[152]” of “152/159 tổ chức” is “152/159”; “[33]” of “33 hộ” stays.
 */
export function widen(text: string, span: Span): Span {
  let { start, end } = span;
  const at = (offset: number) => unitAt(text, offset);
  while (start > 0 && goesOn(at(start + 1), at(start), at(start - 1), at(start - 2))) start -= 1;
  while (end < text.length && goesOn(at(end - 2), at(end - 1), at(end), at(end + 1))) end += 1;
  return { start, end };
}

/** So far around a span stands what may belong to its figure, in UTF-16 units; the phrase itself ends with its sentence. */
const REACH = 400;

function textIn(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** What a span was widened by: the rest of the words and figures it cuts through. */
function joinedTo(text: string, span: Span, whole: Span): string {
  return text.slice(whole.start, span.start) + text.slice(span.end, whole.end);
}

/** A span with all around it that may belong to its figure. */
export function reachOf({ text, span }: { text: string; span: Span }): string {
  return text.slice(Math.max(0, span.start - REACH), span.end + REACH);
}

/**
 * Whether the figure that a span holds or touches reads differently in two texts where the spans themselves are
 * equal: a digit more, another sign, unit or date beside it. Of “[11,5]” in “tăng 11,5% so với năm 2020”:
 *
 *     tăng 111,5% so với năm 2020          differs: another number
 *     tăng 11,5 triệu so với năm 2020      differs: another unit
 *     giảm 11,5% so với năm 2020           differs, where it is a statistic: what is beside it belongs to it
 *     tăng 11,5% so với năm 2019           likewise: it is compared with something else
 *     Năm nay tăng 11,5% so với năm 2020   does not differ
 *
 * @param statistic a marked statistic's neighbouring words count too; of other marks only what is joined to them
 */
export function figureDiffers(
  old: { text: string; span: Span },
  now: { text: string; span: Span },
  statistic: boolean,
): boolean {
  if (reachOf(old) === reachOf(now)) return false;
  const before = widen(old.text, old.span);
  const after = widen(now.text, now.span);
  const joined = joinedTo(old.text, old.span, before) + joinedTo(now.text, now.span, after);
  const isSymbol = SYMBOL_JOINT.test(joined) && DIGIT.test(textIn(old.text, before));
  const isJoined = isSymbol || DIGIT.test(joined) || SIGN.test(joined);
  if (isJoined && !sameWriting(textIn(old.text, before), textIn(now.text, after))) return true;
  if (!statistic) return false;
  const [ours, theirs] = [sentenceAround(old.text, before), sentenceAround(now.text, after)];
  if (ours.before === theirs.before && ours.after === theirs.after) return isInOtherRow(old, now);
  return phrasesDiffer(readPhrase(old.text, before), readPhrase(now.text, after));
}

/** Whether the row that a span stands in is called otherwise in the other text: then its figures tell of something else. */
export function isInOtherRow(old: { text: string; span: Span }, now: { text: string; span: Span }): boolean {
  return namesDiffer(labelOf(old.text, old.span), labelOf(now.text, now.span));
}
