import type { StatisticKind } from '@/utils/model/records.ts';
import type { UnitKind } from '@/utils/units/units.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isCapital, isGlued, isSign, NUMBER, type Tokens, textOf, WORD } from '../../tokens.ts';
import { endOfTerm } from '../noun.ts';

/** What stands after a number. Token indices, end exclusive. */
export interface Unit {
  from: number;
  to: number;
  kind: StatisticKind;
  /** Has it a scale word (“nghìn”, “triệu”), so that a fraction of it may be counted? */
  hasMagnitude: boolean;
  /** Known to the lexicon: a guess is good enough for a plain number only. */
  isKnown: boolean;
}

/** “tỷ đồng/người/năm” has two; more are other things with slashes. */
const MAX_PER = 3;

/**
 * Reads the unit at a token.
 * @param to where the text that may be read ends
 * @returns null where no unit stands, or one that makes the number a name (“2 cấp”, “4 sao”)
 */
export function readUnit(tokens: Tokens, lexicon: Lexicon, from: number, to: number): Unit | null {
  if (from >= to) return null;
  const unit = bareUnit(tokens, lexicon, from, to);
  if (unit) unit.to = endOfPer(tokens, lexicon, unit.to, to);
  return unit;
}

function bareUnit(tokens: Tokens, lexicon: Lexicon, from: number, to: number): Unit | null {
  const match = unitAt(tokens, lexicon, from, to);
  const matchEnd = from + lexicon.lengthOf(match);
  const isTerm = lexicon.terms.longest(tokens.ids, from, to) !== 0;
  const termEnd = isTerm || !match ? endOfTerm(tokens, lexicon, from, to) : from;
  if (!match || (isTerm && termEnd > matchEnd))
    return termEnd > from ? { from, to: termEnd, kind: 'count', hasMagnitude: false, isKnown: isTerm } : null;
  const kind = lexicon.units.valueOf(match);
  if (kind === 'none') return null;
  if (kind === 'magnitude') return scaled(tokens, lexicon, from, matchEnd, to);
  return { from, to: matchEnd, kind: STATISTIC_KINDS[kind], hasMagnitude: false, isKnown: true };
}

/** What a unit of each kind makes of its number. */
const STATISTIC_KINDS: Readonly<Record<Exclude<UnitKind, 'magnitude'>, StatisticKind>> = {
  measure: 'measure',
  money: 'money',
  multiple: 'multiple',
  percent: 'percent',
  points: 'points',
  rank: 'rank',
  score: 'measure',
  time: 'duration',
};

/** After a scale word: money, a measure, counted things, or nothing, which means đồng left out. */
function scaled(tokens: Tokens, lexicon: Lexicon, from: number, at: number, to: number): Unit | null {
  const unit = at < to ? unitAt(tokens, lexicon, at, to) : 0;
  const unitEnd = at + lexicon.lengthOf(unit);
  const termEnd = at < to ? endOfTerm(tokens, lexicon, at, to) : at;
  const isTerm = at < to && lexicon.terms.longest(tokens.ids, at, to) !== 0;
  // “3 nghìn đồng chí” are people, “3 tỷ đồng tiền mặt” is money.
  const isCash = unitEnd < to && lexicon.is(tokens.ids[unitEnd]!, 'cash');
  if (unit && (isCash || !(isTerm && termEnd > unitEnd))) {
    const kind = lexicon.units.valueOf(unit);
    if (kind === 'money' || kind === 'measure')
      return { from, to: unitEnd, kind, hasMagnitude: true, isKnown: true };
  }
  if (termEnd > at) return { from, to: termEnd, kind: 'count', hasMagnitude: true, isKnown: true };
  return { from, to: at, kind: 'money', hasMagnitude: true, isKnown: true };
}

/** A unit, unless its word begins another that counts nothing (“đồng thời”). */
function unitAt(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  const unit = lexicon.units.longest(tokens.ids, from, to);
  const other = lexicon.phraseEnds.longest(tokens.ids, from, to);
  return lexicon.lengthOf(other) > lexicon.lengthOf(unit) ? 0 : unit;
}

function endOfPer(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  let end = from;
  for (let count = 0; count < MAX_PER && isSign(tokens, end, '/'); count += 1) {
    if (isNextCount(tokens, lexicon, from - 1, end + 1, to)) break;
    const next = endOfRound(tokens, lexicon, end + 1, to);
    const per = Math.max(
      lexicon.lengthOf(lexicon.units.longest(tokens.ids, next, to)),
      lexicon.lengthOf(lexicon.terms.longest(tokens.ids, next, to)),
    );
    if (!per && (next > end + 1 || !isPlainWord(tokens, next))) break;
    end = next + Math.max(per, 1);
  }
  return end;
}

/** “2 vụ/1 đối tượng”: the people of a case are counted for themselves; “3 vụ/1 tháng” is a rate. */
const isNextCount = (tokens: Tokens, lexicon: Lexicon, before: number, at: number, to: number): boolean =>
  at + 1 < to &&
  tokens.kinds[at] === NUMBER &&
  lexicon.is(tokens.ids[before]!, 'case') &&
  lexicon.terms.longest(tokens.ids, at + 1, to) !== 0 &&
  lexicon.units.longest(tokens.ids, at + 1, to) === 0;

/** “triệu đồng/1 ha”, “bác sĩ/10.000 dân”, “giường bệnh/vạn dân”: a rate may be told for one or a round number. */
function endOfRound(tokens: Tokens, lexicon: Lexicon, at: number, to: number): number {
  const isRound = at < to && tokens.kinds[at] === NUMBER && /^0?10*(?:\.000)*$/.test(textOf(tokens, at));
  const from = isRound ? at + 1 : at;
  const scale = from < to ? lexicon.units.longest(tokens.ids, from, to) : 0;
  return scale && lexicon.units.valueOf(scale) === 'magnitude' ? from + lexicon.lengthOf(scale) : from;
}

/** Things that goods are sold by are too many to list (“đồng/bó”). */
const isPlainWord = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && tokens.kinds[at] === WORD && isGlued(tokens, at) && !isCapital(tokens, at);
