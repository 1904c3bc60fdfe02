import { NUMBER, SIGN, WORD } from '../../tokens.ts';
import type { Ground, WordClass } from './ground.ts';
import { afterInsertion, isComma, isOpeningQuote } from './signs.ts';

/** Tokens of a noun phrase behind a figure; what runs on is told by the sentence itself. */
const LONGEST = 18;
/** Tokens after which a phrase is cut where its last prepositional phrase begins. */
const LONG_ENOUGH = 13;
/** Tokens of a further noun of an enumeration (“lúa, hoa màu và cây ăn quả”). */
const LONGEST_ITEM = 4;
const LONGEST_LAST = 2;
/** Tokens that “và” may join to a phrase. */
const LONGEST_JOINED = 8;

/** Where a phrase behind a figure may go on to. */
export interface Reach {
  /** The next figure, or the end of the sentence. */
  limit: number;
  /** What stands at the limit. */
  next: 'count' | 'amount' | null;
  /** A rate is told of a thing with its whole statement (“87% hộ khoán đã chuyển sang kê khai”), a count of a thing alone. */
  isRate: boolean;
  /** A counted noun stands before the phrase, so that it may go on with a comma. */
  isCounted: boolean;
}

/**
 * Where the phrase ends that says what was counted: before the next figure, a reason or an end, a comparison, a second
 * verb (“130 học sinh vượt khó | đã được nhận học bổng”). Commas and “và” inside of an enumeration do not end it.
 * @param start the first token behind the unit
 * @returns `start` where nothing is told
 */
export function endOfPhrase(ground: Ground, start: number, reach: Reach): number {
  const { tokens, words, isTime } = ground;
  const to = Math.min(reach.limit, start + LONGEST);
  let soft = start;
  let at = start;
  while (at < to && !isTime[at]) {
    const next = goOn(ground, start, at, to, reach);
    if (next === at) break;
    if (at - start > LONG_ENOUGH / 2 && words.from(tokens, 'softStop', at, to)) soft = at;
    at = next;
  }
  if (at - start > LONG_ENOUGH && soft > start) at = soft;
  if (at === reach.limit && reach.next === 'amount') at = beforeMeasure(ground, start, at);
  const isOpenList = isComma(tokens, start) && words.first(tokens, ['and'], start, at) < 0;
  return isOpenList ? start : trimmed(ground, start, at);
}

/** The next token of the phrase, behind an insertion or an enumeration; `at` where the phrase ends. */
function goOn(ground: Ground, start: number, at: number, to: number, reach: Reach): number {
  const { tokens, words } = ground;
  if (tokens.kinds[at] === SIGN)
    return at > start || reach.isCounted || isOpeningQuote(tokens, at)
      ? afterSign(ground, start, at, to, reach)
      : at;
  if (tokens.kinds[at] !== WORD && tokens.kinds[at] !== NUMBER) return at;
  const kept = words.from(tokens, 'notStop', at, to);
  if (kept) return at + kept;
  if (words.from(tokens, 'stop', at, to)) return at;
  if (words.from(tokens, 'and', at, to)) return Math.min(joinedBy(ground, at, reach), to);
  if (reach.isRate) return at + 1;
  if (words.from(tokens, 'countStop', at, to)) return at;
  const isSoft = at > start + 1 && words.from(tokens, 'softStop', at, to) > 0;
  const ends = isSoft && (at - start >= LONG_ENOUGH / 2 || words.from(tokens, 'adverb', at, to) > 0);
  return ends ? at : at + 1;
}

/** “31 hộ có lãi 100 triệu đồng”: what the next figure measures is told of that one. */
function beforeMeasure({ tokens, words }: Ground, start: number, end: number): number {
  for (let at = end - 1; at >= start; at -= 1)
    if (words.from(tokens, 'owning', at, end) || words.from(tokens, 'measure', at, end) === end - at)
      return at;
  return end;
}

/** Drops what cannot end a phrase (“đảng viên đến từ” before “13 chi bộ”). */
export function trimmed({ tokens, words }: Ground, start: number, end: number): number {
  let to = end;
  for (let cut = 1; cut && to > start; to -= cut)
    cut =
      tokens.kinds[to - 1] === SIGN && !isClosing(tokens.text[tokens.starts[to - 1]!]!)
        ? 1
        : danglingBefore({ tokens, words }, to, start);
  return to;
}

/** “đến”, “với” at the end of a phrase, but not the end of a compound (“trực thuộc”, “thiểu số”). */
function danglingBefore(
  { tokens, words }: Pick<Ground, 'tokens' | 'words'>,
  end: number,
  start: number,
): number {
  const length = words.upTo(tokens, 'dangling', end, start);
  return words.upTo(tokens, 'compound', end, start) > length ? 0 : length;
}

const isClosing = (sign: string): boolean => '”»")%'.includes(sign);

/** Goes on behind a quotation, a bracket that holds no figure, a slash, or the comma of an enumeration. */
function afterSign(ground: Ground, start: number, at: number, to: number, reach: Reach): number {
  const { tokens } = ground;
  const sign = tokens.text[tokens.starts[at]!]!;
  if (isOpeningQuote(tokens, at)) return afterInsertion(tokens, at, to);
  if (sign === '/' || (sign === '-' && tokens.ends[at - 1] === tokens.starts[at])) return at + 1;
  if (isComma(tokens, at)) return afterComma(ground, start, at, to, reach);
  return at;
}

/**
 * Behind the next member of an enumeration of short nouns, or of verbs (“được điều động, luân chuyển”); one that no “và” and no
 * further comma closes may have two words.
 */
function afterComma(ground: Ground, start: number, comma: number, to: number, reach: Reach): number {
  const { tokens, words, isTime } = ground;
  const first = comma + 1;
  let end = first;
  while (end < to && tokens.kinds[end] === WORD && !words.startsAny(tokens, LIST_ENDS, end, to)) end += 1;
  const meetsFigure =
    (reach.next !== null && end >= reach.limit) || (end < to && tokens.kinds[end] === NUMBER);
  const isVerbList = words.from(tokens, 'act', first, to) > 0 && isVerbBefore(ground, comma);
  const isFirst =
    reach.isRate &&
    comma - memberStart(ground, start, comma) <= LONGEST_LAST &&
    words.first(tokens, VERBS, start, comma) < 0;
  const isNoun = !words.startsAny(tokens, NO_MEMBERS, first, to);
  if (isFirst && !meetsFigure && isNoun) return comma + 1;
  if (words.from(tokens, 'listEnd', end, to) && !isVerbList) return comma;
  const isClosed = end < to && (words.from(tokens, 'and', end, to) > 0 || isComma(tokens, end));
  if (end === first || end - first > (isClosed ? LONGEST_ITEM : LONGEST_LAST) || isTime[first] || meetsFigure)
    return comma;
  const opensAnew = words.startsAny(tokens, OPENS_ANEW, first, to);
  return opensAnew && !isVerbList ? comma : end;
}

function memberStart({ tokens }: Ground, start: number, comma: number): number {
  let at = comma;
  while (at > start && !isComma(tokens, at - 1)) at -= 1;
  return at;
}

const NO_MEMBERS: readonly WordClass[] = ['measure', 'act', 'higher', 'link', 'stop'];
const LIST_ENDS: readonly WordClass[] = ['and', 'listEnd'];

/** A rate is told of a whole statement: an enumeration before its verb goes on (“100% thôn, bản đã thành lập …”). */
const VERBS: readonly WordClass[] = ['act', 'harm', 'predicate', 'adverb'];
const OPENS_ANEW: readonly WordClass[] = [
  'predicate',
  'stop',
  'countStop',
  'discourse',
  'act',
  'harm',
  'link',
  'softStop',
  'owner',
  'purpose',
  'measure',
];

const isVerbBefore = ({ tokens, words }: Ground, end: number): boolean =>
  words.upTo(tokens, 'act', end, Math.max(0, end - 4)) > 0 ||
  words.upTo(tokens, 'harm', end, Math.max(0, end - 4)) > 0;

/** Where the words end that “và” joins to the phrase; `at` when a new statement follows. */
function joinedBy(ground: Ground, at: number, { limit, next }: Reach): number {
  const { tokens, words } = ground;
  const first = at + 1;
  let end = first;
  while (end < limit && tokens.kinds[end] === WORD && end - first <= LONGEST_JOINED) {
    if (
      end > first &&
      (words.from(tokens, 'stop', end, limit) || words.from(tokens, 'countStop', end, limit))
    )
      break;
    end += 1;
  }
  if (end === first || end - first > LONGEST_JOINED || (next !== null && end >= limit)) return at;
  if (tokens.kinds[end] === NUMBER && end < limit) return at;
  const isVerb = words.from(tokens, 'act', first, limit) || words.from(tokens, 'link', first, limit);
  const before = tokens.ids.subarray(Math.max(0, at - LONGEST_JOINED), at);
  const isSame = tokens.ids[first] !== 0 && before.includes(tokens.ids[first]!);
  return isVerb && !isSame && !isVerbBefore(ground, at) ? at : end;
}

/** Where a statement ends that begins at a token: at a sign, at “và/nhưng”, at a time, or before the next figure. */
export function endOfStatement({ tokens, words, isTime }: Ground, start: number, limit: number): number {
  let at = start;
  while (at < limit && tokens.kinds[at] === WORD && !isTime[at]) {
    if (at > start && (words.from(tokens, 'and', at, limit) || words.from(tokens, 'turn', at, limit))) break;
    at += 1;
  }
  return at;
}
