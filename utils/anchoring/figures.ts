import type { Span } from '../model.ts';
import { type FigurePhrase, labelOf, readPhrase } from './figure-phrase.ts';
import { wordSimilarity } from './similarity.ts';
import { sameWriting } from './writing.ts';

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

/** A span with the rest of the words and figures that it cuts through. */
export function widen(text: string, span: Span): Span {
  let { start, end } = span;
  const at = (offset: number) => unitAt(text, offset);
  while (start > 0 && goesOn(at(start + 1), at(start), at(start - 1), at(start - 2))) start -= 1;
  while (end < text.length && goesOn(at(end - 2), at(end - 1), at(end), at(end + 1))) end += 1;
  return { start, end };
}

/** So far around a span stands what may belong to its figure, in UTF-16 units; the phrase itself ends with its sentence. */
const REACH = 160;

/** So alike, one word is the other with a typo in it. */
const TYPO = 0.6;

/** Whether two words are one, a typo in it put right at most. */
function isSameWord(a: string, b: string): boolean {
  return a === b || (!DIGIT.test(a) && !DIGIT.test(b) && wordSimilarity(a, b) >= TYPO);
}

/** So many equal words tell what is counted, whatever is said more of it. */
const ENOUGH_COUNTED = 2;

/** Whether the words after a figure name different things. */
function countedDiffers(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) if (!isSameWord(a[index]!, b[index]!)) return true;
  return a.length !== b.length && shorter < ENOUGH_COUNTED;
}

function listsDiffer(a: readonly string[], b: readonly string[]): boolean {
  return a.length !== b.length || a.some((item, index) => item !== b[index]);
}

/** Whether two rows are called otherwise; of what has no name nothing is known. */
function namesDiffer(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [ours, theirs] = [a.split(' '), b.split(' ')];
  return ours.length !== theirs.length || ours.some((word, index) => !isSameWord(word, theirs[index]!));
}

/** Whether what belongs to a figure says something else; where one text says less of the time, nothing is known. */
function phrasesDiffer(a: FigurePhrase, b: FigurePhrase): boolean {
  return (
    a.partner !== b.partner ||
    listsDiffer(a.signals, b.signals) ||
    countedDiffers(a.counted, b.counted) ||
    (a.time.length > 0 && b.time.length > 0 && listsDiffer(a.time, b.time)) ||
    namesDiffer(a.label, b.label)
  );
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
  return phrasesDiffer(readPhrase(old.text, before), readPhrase(now.text, after));
}

/** Whether the row that a span stands in is called otherwise in the other text: then its figures tell of something else. */
export function isInOtherRow(old: { text: string; span: Span }, now: { text: string; span: Span }): boolean {
  return namesDiffer(labelOf(old.text, old.span), labelOf(now.text, now.span));
}
