import type { Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import { DATE_WORDS, LEADING_WORDS, MAGNITUDES, UNITS } from './figure-words.ts';
import { wordSimilarity } from './similarity.ts';
import { sameWriting } from './writing.ts';

/** What stands right beside a span and belongs to its figure. */
interface Surroundings {
  /** The span with the rest of the words and figures it cuts through. */
  whole: string;
  /** … these alone. */
  joined: string;
  /** The word before a figure, folded; empty where something else stands there. */
  before: string;
  /** The words after a figure that may be its unit or the rest of its date, folded. */
  after: string[];
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{N}/u;
/** Between two digits these make one figure: 11,5 · 1.656 · 152/159 · 6/10/2021 · 10-15 · 7:30. */
const JOINT = /[.,/:‐‑–-]/;
/** Beside a digit these change what the figure says. */
const SIGN = /[+\-−–±~≈<>≤≥%‰°$€£¥₫²³]/;

function unitAt(text: string, offset: number): string {
  return text[offset] ?? '';
}

/** Whether a figure or word goes on over `outer`, seen from `inner` beside it and `beyond` behind it. */
function goesOn(inner: string, outer: string, beyond: string): boolean {
  if (WORD_UNIT.test(outer))
    return WORD_UNIT.test(inner) || (DIGIT.test(outer) && /[.,/:+\-−–±~<>%$€£¥₫]/.test(inner));
  if (JOINT.test(outer) && DIGIT.test(inner) && DIGIT.test(beyond)) return true;
  return SIGN.test(outer) && DIGIT.test(inner);
}

function widen(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && goesOn(unitAt(text, start), unitAt(text, start - 1), unitAt(text, start - 2)))
    start -= 1;
  while (end < text.length && goesOn(unitAt(text, end - 1), unitAt(text, end), unitAt(text, end + 1)))
    end += 1;
  return { start, end };
}

/** How far a figure's words are looked for on each side, in UTF-16 units. */
const REACH = 48;
const LAST_WORD = /([\p{L}\p{M}]+) ?$/u;
const NEXT_WORD = /^ ?([\p{L}\p{M}\p{N}/²³]+)/u;
const STARTS_WITH_FIGURE = /^[+\-−–±~<>≤≥$€£¥₫]?\p{N}/u;
const LAST_OWN_WORD = /([\p{L}\p{M}\p{N}]+)$/u;

function surroundingsOf(text: string, span: Span): Surroundings {
  const { start, end } = widen(text, span);
  const whole = text.slice(start, end);
  const joined = text.slice(start, span.start) + text.slice(span.end, end);
  const lead = STARTS_WITH_FIGURE.test(whole)
    ? LAST_WORD.exec(text.slice(Math.max(0, start - REACH), start))
    : null;
  const after: string[] = [];
  let last = fold(LAST_OWN_WORD.exec(whole)?.[1] ?? '');
  let rest = text.slice(end, end + REACH);
  while (DIGIT.test(last) || MAGNITUDES.has(last) || (DATE_WORDS.has(last) && after.length > 0)) {
    const next = NEXT_WORD.exec(rest);
    if (!next) break;
    last = fold(next[1]!);
    after.push(last);
    rest = rest.slice(next[0].length);
  }
  return { whole, joined, before: fold(lead?.[1] ?? ''), after };
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
  const before = surroundingsOf(old.text, old.span);
  const after = surroundingsOf(now.text, now.span);
  const joined =
    DIGIT.test(before.joined) || DIGIT.test(after.joined) || SIGN.test(before.joined + after.joined);
  if (joined && !sameWriting(before.whole, after.whole)) return true;
  if (!statistic) return false;
  return (
    differ(before.before, after.before, (word) => LEADING_WORDS.has(word)) ||
    unitsDiffer(before.after, after.after)
  );
}
