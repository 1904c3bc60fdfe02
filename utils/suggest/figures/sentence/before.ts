import { isSign } from '../../tokens.ts';
import type { Ground, Range, WordClass } from './ground.ts';
import {
  afterInsertion,
  closesQuote,
  endsHere,
  isComma,
  isDash,
  isOpeningQuote,
  isStrong,
  openingOf,
} from './signs.ts';
import { afterCompare, standardAt } from './standard.ts';

/** What a clause opens with: the sign before it, a figure that was read before, or the sentence itself. */
export type Opener = 'start' | 'figure' | ',' | ';' | ':' | '(';

/** The words of a clause before a figure. */
export interface Lead extends Range {
  /** Where the clause begins, with the words that open it. */
  clause: number;
  opener: Opener;
  /** The words that link the lead with its figure (“đạt”, “còn”) stand from here to `figure`. */
  link: number;
  figure: number;
}

/** Tokens before a figure that are looked at. */
const FAR = 48;
/** Tokens of the last noun of an enumeration before its verb (“thủy lợi, kè biển và cấp nước đạt”). */
const LONGEST_ITEM = 6;
const LONGEST_LIST = 14;
/** Tokens behind a dash that joins two nouns (“công nghiệp - xây dựng”). */
const LONGEST_PAIR = 3;

/** Reads the clause that leads to a figure, without the words that open and link it. */
export function leadTo(ground: Ground, figure: number, lowest: number, isAfterFigure: boolean): Lead {
  const { clause: start, opener } = clauseStart(ground, figure, lowest, isAfterFigure);
  const clause = opener === 'figure' ? firstAnd(ground, start, figure) : start;
  const from = behindComparison(ground, withoutOpening(ground, clause, figure), figure);
  const to = withoutLinks(ground, from, withoutComparison(ground, from, figure));
  return { clause, opener, figure, from, to, link: to > from ? to : clause };
}

/** “So với cùng kỳ | giảm 9 vụ”: the standard that opens a clause is no part of its lead. */
function behindComparison(ground: Ground, from: number, figure: number): number {
  const start = afterCompare(ground, from, figure);
  return start > from ? withoutOpening(ground, standardAt(ground, start, figure).to, figure) : from;
}

/** Behind a figure that no sign parts from this one, the clause begins with the first “và”. */
function firstAnd({ tokens, words }: Ground, from: number, to: number): number {
  const and = words.first(tokens, ['and'], from, to);
  return and < 0 ? from : and;
}

/** Before “cao hơn giống cũ”, “thấp hơn tháng trước”: what a figure is compared with leads to no figure. */
function withoutComparison({ tokens, words }: Ground, from: number, to: number): number {
  const higher = words.first(tokens, ['higher'], from, to);
  return higher < 0 ? to : higher;
}

/** The clause before this one in the same statement: what stands before its comma or colon. */
export function clauseBefore(ground: Ground, { clause, opener }: Lead, lowest: number): Lead | null {
  const isNear = (opener === ',' || opener === ':' || opener === '(') && clause - 1 > lowest;
  return isNear ? leadTo(ground, clause - 1, lowest, false) : null;
}

function clauseStart(
  ground: Ground,
  figure: number,
  lowest: number,
  isAfterFigure: boolean,
): { clause: number; opener: Opener } {
  const { tokens } = ground;
  const least = Math.max(lowest, figure - FAR);
  let from = figure;
  while (from > least) {
    const at = from - 1;
    const isBracket = isSign(tokens, at, ')');
    if (closesQuote(tokens, at) || isBracket) {
      const open = isBracket ? openingOf(tokens, at, least) : quoteBefore(ground, at, least);
      if (open < 0) return { clause: from, opener: ',' };
      from = open;
    } else if (isSign(tokens, at, '(')) return { clause: from, opener: '(' };
    else if (isOpeningQuote(tokens, at)) return { clause: from, opener: 'start' };
    else if (isStrong(tokens, at)) return { clause: from, opener: openerOf(ground, at) };
    else if ((isDash(tokens, at) || isComma(tokens, at)) && !isListComma(ground, at, figure, least))
      return { clause: from, opener: ',' };
    else from = at;
  }
  return { clause: from, opener: isAfterFigure ? 'figure' : 'start' };
}

function openerOf({ tokens }: Ground, at: number): Opener {
  const sign = tokens.text[tokens.starts[at]!]!;
  return !endsHere(tokens, at) && (sign === ';' || sign === ':') ? sign : 'start';
}

function quoteBefore({ tokens }: Ground, close: number, lowest: number): number {
  for (let at = close - 1; at >= lowest && close - at < FAR; at -= 1)
    if (isOpeningQuote(tokens, at)) return at;
  return -1;
}

/** Whether a comma stands inside an enumeration of nouns: short on its right, and a noun on its left. */
function isListComma(ground: Ground, comma: number, figure: number, least: number): boolean {
  const { tokens, words, isTime } = ground;
  const first = comma + 1;
  const end = nextSign(ground, withoutLinks(ground, first, figure), first);
  if (end <= first || end - first > LONGEST_LIST || isTime[first]) return false;
  const isPair = isDash(tokens, comma) && end - first <= LONGEST_PAIR;
  if (isDash(tokens, comma) && !isPair) return false;
  if (!isPair && words.startsAny(tokens, OPENS_CLAUSE, first, end)) return false;
  let from = comma;
  while (from > least && comma - from < LONGEST_LIST && !partsClause(ground, from - 1)) from -= 1;
  from = withoutOpening(ground, from, comma);
  if (from >= comma || isTime[comma - 1]) return false;
  const isMeasure = words.from(tokens, 'measure', from, comma) > 0 || hasObjectOfMeasure(ground, from, comma);
  if (isMeasure && words.first(tokens, ['turn'], from + 1, comma) >= 0) return false;
  if (!isPair && words.startsAny(tokens, isMeasure ? ['link', 'purpose'] : VERBS, first, end)) return false;
  if (isMeasure) return true;
  if (
    end - first > LONGEST_ITEM ||
    words.startsAny(tokens, ['scene', 'timeLead', 'owner', 'person', 'post', 'stop'], from, comma)
  )
    return false;
  return words.first(tokens, ['adverb', 'act'], from, comma) < 0;
}

/** “Công an giữ tỷ lệ điều tra, khám phá án …”: the measure stands right behind a verb. */
function hasObjectOfMeasure({ tokens, words }: Ground, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const verb = words.from(tokens, 'act', at, to);
    if (verb && words.from(tokens, 'measure', at + verb, to)) return true;
  }
  return false;
}

const VERBS: readonly WordClass[] = ['act', 'harm', 'link'];
const OPENS_CLAUSE: readonly WordClass[] = [
  'measure',
  'owner',
  'discourse',
  'timePhrase',
  'part',
  'post',
  'stop',
];

function nextSign({ tokens }: Ground, to: number, from: number): number {
  let at = from;
  while (at < to && !isComma(tokens, at)) at += 1;
  return at;
}

const partsClause = ({ tokens }: Ground, at: number): boolean =>
  isStrong(tokens, at) ||
  isComma(tokens, at) ||
  isDash(tokens, at) ||
  '()'.includes(tokens.text[tokens.starts[at]!]!);

/** Behind the words that open a clause and tell nothing of a figure: “trong đó”, “đến nay”, “riêng”. */
export function withoutOpening(ground: Ground, from: number, to: number): number {
  const { tokens, isTime } = ground;
  let at = from;
  for (let more = 1; more && at < to; at += more) {
    if (isTime[at] || isComma(tokens, at)) more = 1;
    else if (isSign(tokens, at, '(')) more = afterInsertion(tokens, at, to) - at;
    else more = opens(ground, at, to);
  }
  return at;
}

/** Tokens that open a clause, unless they begin a measure or a longer verb (“chỉ ra”). */
function opens({ tokens, words }: Ground, at: number, to: number): number {
  const length = words.from(tokens, 'discourse', at, to);
  const isOther = words.from(tokens, 'measure', at, to) > 0 || words.from(tokens, 'act', at, to) > length;
  return isOther ? 0 : length;
}

/** Before the words that link a noun with its figure: “đạt”, “ước đạt”, “năm 2023 còn”. */
export function withoutLinks(ground: Ground, from: number, to: number): number {
  const { tokens, isTime } = ground;
  let end = to;
  for (let more = 1; more && end > from; end -= more) {
    if (isTime[end - 1] || isComma(tokens, end - 1) || isDash(tokens, end - 1)) more = 1;
    else more = linkBefore(ground, end, from);
  }
  return end;
}

/** Tokens of a link that ends before a token; the end of a longer word (“loại trung bình”, “cắt giảm”) is none. */
function linkBefore({ tokens, words }: Ground, end: number, from: number): number {
  const length = words.upTo(tokens, 'link', end, from) || words.upTo(tokens, 'place', end, from);
  return words.upTo(tokens, 'notLink', end, from) > length ? 0 : length;
}
