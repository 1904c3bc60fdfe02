import type { Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import { DATE_WORDS, LEADING_WORDS, MAGNITUDES, UNITS } from './figure-words.ts';
import { wordSimilarity } from './similarity.ts';
import { sameWriting } from './writing.ts';

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{N}/u;
/** Between two digits these make one figure: 11,5 · 1.656 · 152/159 · 6/10/2021 · 10-15 · 7:30. */
const JOINT = /[.,/:‐‑–-]/;
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
    return DIGIT.test(outer) && (FIGURE_SIGN.test(inner) || (JOINT.test(inner) && DIGIT.test(within)));
  }
  if (JOINT.test(outer) && DIGIT.test(inner) && DIGIT.test(beyond)) return true;
  return SIGN.test(outer) && DIGIT.test(inner);
}

/** A span with the rest of the words and figures that it cuts through. */
export function widen(text: string, span: Span): Span {
  let { start, end } = span;
  const at = (offset: number) => unitAt(text, offset);
  while (start > 0 && goesOn(at(start + 1), at(start), at(start - 1), at(start - 2))) start -= 1;
  while (end < text.length && goesOn(at(end - 2), at(end - 1), at(end), at(end + 1))) end += 1;
  return { start, end };
}

/** How far a figure's words are looked for on each side, in UTF-16 units. */
const REACH = 48;
const LETTER = /[\p{L}\p{M}]/u;
const UNIT_LETTER = /[\p{L}\p{M}\p{N}/²³]/u;
const STARTS_WITH_FIGURE = /^[+\-−–±~<>≤≥$€£¥₫]?\p{N}/u;

/** The word that ends at `end`, or before the space there, folded; empty where something else stands there. */
function wordBefore(text: string, end: number, isPart: RegExp): string {
  const last = text[end - 1] === ' ' ? end - 1 : end;
  let start = last;
  while (start > 0 && last - start < REACH && isPart.test(text[start - 1]!)) start -= 1;
  return fold(text.slice(start, last));
}

/** The word before a span that begins with a figure; empty before another one. */
function leadOf(text: string, { start, end }: Span): string {
  return STARTS_WITH_FIGURE.test(text.slice(start, Math.min(end, start + 2)))
    ? wordBefore(text, start, LETTER)
    : '';
}

/** The words after a span that ends with a figure, as far as they may be its unit or the rest of its date, folded. */
function unitsAfter(text: string, { start, end }: Span): string[] {
  const units: string[] = [];
  let last = WORD_UNIT.test(unitAt(text, end - 1))
    ? wordBefore(text.slice(start, end), end - start, WORD_UNIT)
    : '';
  let at = end;
  while (DIGIT.test(last) || MAGNITUDES.has(last) || (DATE_WORDS.has(last) && units.length > 0)) {
    const from = text[at] === ' ' ? at + 1 : at;
    let to = from;
    while (to < end + REACH && UNIT_LETTER.test(unitAt(text, to))) to += 1;
    if (to === from) break;
    last = fold(text.slice(from, to));
    units.push(last);
    at = to;
  }
  return units;
}

/** So alike, one word is the other with a typo in it. */
const TYPO = 0.6;

function differ(a: string, b: string, known: (word: string) => boolean): boolean {
  if (a === b) return false;
  if (known(a) && known(b)) return true;
  return (known(a) || known(b)) && wordSimilarity(a, b) < TYPO;
}

function isUnit(word: string): boolean {
  return DIGIT.test(word) || MAGNITUDES.has(word) || UNITS.has(word) || DATE_WORDS.has(word);
}

/** Whether the first words after a figure name different things; a typo put right does not count. */
function unitsDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length && (a.some(isUnit) || b.some(isUnit) || a.length === 0 || b.length === 0))
    return true;
  return a.some((word, index) => {
    const other = b[index] ?? '';
    return differ(word, other, isUnit) || wordSimilarity(word, other) < TYPO;
  });
}

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
 * equal: a digit more, another sign, unit or date beside it.
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
  const isJoined = DIGIT.test(joined) || SIGN.test(joined);
  if (isJoined && !sameWriting(textIn(old.text, before), textIn(now.text, after))) return true;
  if (!statistic) return false;
  return (
    differ(leadOf(old.text, before), leadOf(now.text, after), (word) => LEADING_WORDS.has(word)) ||
    unitsDiffer(unitsAfter(old.text, before), unitsAfter(now.text, after))
  );
}
