import { isSign, type Tokens, WORD } from '../../tokens.ts';
import type { Figure } from '../figure.ts';
import { trimmed } from '../sentence/after.ts';
import { type Ground, isEmpty, type Range } from '../sentence/ground.ts';
import type { Sentence } from '../sentence/sentences.ts';
import { isComma, isStrong } from '../sentence/signs.ts';
import { afterCompare, LONGEST_STANDARD, standardAt } from '../sentence/standard.ts';
import { type FieldReading, wordsIn } from './field.ts';
import { isLinkedBy, isValueOfPrevious, type Setting } from './setting.ts';

/** A “so với …” of a sentence: its words, and whether it opens its clause (“So với năm 2020, …”). */
interface Comparison extends Range {
  at: number;
  opens: boolean;
}

/** Finds what the figures of a sentence are measured against. */
export function baselinesOf(
  ground: Ground,
  sentence: Sentence,
  settings: readonly Setting[],
): (FieldReading | null)[] {
  const governing = governingOf(ground, comparisonsIn(ground, sentence), settings);
  return settings.map((setting, at) => {
    const comparison = governing[at];
    return (
      standardBehind(ground, setting) ??
      startOfChange(ground, setting) ??
      comparedBefore(ground, setting) ??
      (comparison ? read(ground, comparison, 'compared') : standardBefore(ground, setting))
    );
  });
}

/**
 * The “so với …” that holds for each figure: the one right behind it; else, for a change, the one that opens the statement, or
 * the one at the end of its chain or list (not past a “;” behind which something else than a change is told).
 */
function governingOf(
  { tokens }: Ground,
  comparisons: readonly Comparison[],
  settings: readonly Setting[],
): (Comparison | null)[] {
  const governing: (Comparison | null)[] = settings.map(() => null);
  let last = comparisons.length - 1;
  let behind: Comparison | null = null;
  for (let at = settings.length - 1; at >= 0; at -= 1) {
    const { figure, tail, next } = settings[at]!;
    const isParted = next !== null && hasSemicolon(tokens, figure.to, next.figure.from) && !tellsChange(next);
    if (isParted) behind = null;
    for (; last >= 0 && comparisons[last]!.at >= figure.to; last -= 1)
      if (!comparisons[last]!.opens) behind = comparisons[last]!;
    const isNext = behind !== null && (!next || behind.at < next.figure.from);
    const isTold = isNext && behind!.at <= tail.to;
    const opening =
      comparisons.slice(Math.max(0, last - MOST_OPENINGS), last + 1).findLast(({ opens }) => opens) ?? null;
    if (isTold || (isChange(figure) && isNext)) governing[at] = behind;
    else if (isChange(figure)) governing[at] = opening ?? behind;
  }
  settings.forEach(({ lead, previous }, at) => {
    // “so với cùng kỳ giảm 9 vụ, 4 người chết”: the verb and its standard hold for the counts behind.
    const before = governing[at - 1];
    const isDirect =
      before?.opens && previous && before.to <= previous.figure.from && !isComma(tokens, before.to);
    if (isDirect && isEmpty(lead) && lead.opener === ',') governing[at] ??= before;
  });
  return governing;
}

/** A change, or a value with its change (“; hàng hóa 46 triệu tấn, tăng 8% so với cùng kỳ”). */
const tellsChange = ({ figure, next }: Setting): boolean =>
  isChange(figure) || (next !== null && isEmpty(next.lead) && isChange(next.figure));

const MOST_OPENINGS = 8;
/** Tokens between two figures that are searched for the sign that parts them. */
const FAR = 60;

function hasSemicolon(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + FAR); at += 1) if (isSign(tokens, at, ';')) return true;
  return false;
}

function comparisonsIn(ground: Ground, { from, to, figures }: Sentence): Comparison[] {
  const { tokens, words } = ground;
  const comparisons: Comparison[] = [];
  let next = 0;
  for (let at = from; at < to; at += 1) {
    const start = words.canStart(tokens, 'compare', at) ? afterCompare(ground, at, to) : at;
    if (start === at) continue;
    while (next < figures.length && figures[next]!.from <= at) next += 1;
    const range = standardAt(ground, start, figures[next]?.from ?? to);
    const opens =
      at === from ||
      isComma(tokens, at - 1) ||
      isStrong(tokens, at - 1) ||
      words.upTo(tokens, 'discourse', at, from) > 0;
    const leads = isComma(tokens, range.to) || range.to === figures[next]?.from;
    if (!isEmpty(range)) comparisons.push({ ...range, at, opens: opens && leads });
    at = Math.max(at, range.to - 1);
  }
  return comparisons;
}

/** “bằng 95% dự toán”, “chiếm 40% tổng số hộ”, “gấp 2 lần năm học trước”. */
function standardBehind(ground: Ground, setting: Setting): FieldReading | null {
  const { figure, lead, next } = setting;
  const { tokens, words } = ground;
  if (!isRelative(figure)) return null;
  const limit = next?.figure.from ?? figure.to + LONGEST_STANDARD;
  const at = words.from(tokens, 'shareIn', figure.to, limit) ? figure.to + 1 : figure.to;
  if (tokens.kinds[at] !== WORD || words.from(tokens, 'compare', at, limit)) return null;
  const isShare =
    isValueOfPrevious(ground, setting) ||
    (isLinkedBy(ground, setting, 'shareLink') && words.upTo(tokens, 'act', figure.from, lead.from) < 2) ||
    figure.direction === 'equal';
  const isPlan = words.from(tokens, 'plan', at, limit) > 0;
  const isWhole =
    isShare &&
    (words.from(tokens, 'standard', at, limit) > 0 ||
      !words.from(tokens, 'notThing', at, limit) ||
      (figure.kind === 'multiple' && ground.isTime[at] === 1));
  if (!isPlan && !isWhole) return null;
  const range = standardAt(ground, at, limit);
  return isEmpty(range) ? null : read(ground, range, isPlan ? 'plan' : 'whole');
}

/** “từ 8,2% xuống còn 3,1%”: the earlier value. */
function startOfChange(ground: Ground, { figure, previous, lead }: Setting): FieldReading | null {
  const { tokens, words } = ground;
  if (!previous || figure.direction === null || figure.direction === 'equal') return null;
  const isStart = words.upTo(tokens, 'changeFrom', previous.figure.from, previous.lowest) > 0;
  const isReached =
    words.from(tokens, 'reached', previous.figure.to, figure.amount.from + 1) > 0 ||
    words.upTo(tokens, 'reached', figure.amount.from, previous.figure.to) > 0;
  if (!isStart || !isReached || !isEmpty(lead)) return null;
  return read(ground, previous.figure, 'change');
}

/** “cao hơn giống cũ 15%”: what stands between the comparing word and the figure. */
function comparedBefore(ground: Ground, { figure, lowest }: Setting): FieldReading | null {
  const { tokens, words } = ground;
  for (let at = figure.from - 1; at > lowest && figure.from - at < LONGEST_STANDARD; at -= 1) {
    if (isComma(tokens, at) || isStrong(tokens, at)) return null;
    const length = words.from(tokens, 'higher', at, figure.from);
    if (!length) continue;
    const start = at + length + words.from(tokens, 'compare', at + length, figure.from);
    const range = { from: start, to: trimmed(ground, start, figure.from) };
    return isEmpty(range) ? null : read(ground, range, 'compared');
  }
  return null;
}

/** “Vượt dự toán 312 tỷ đồng”: the plan stands before the figure. */
function standardBefore(ground: Ground, { figure, lead }: Setting): FieldReading | null {
  const { tokens, words } = ground;
  const verb = words.from(tokens, 'planVerb', lead.from, figure.from);
  const from = lead.from + verb;
  return verb && words.from(tokens, 'plan', from, figure.from)
    ? read(ground, { from, to: lead.to }, 'plan')
    : null;
}

const isRelative = ({ kind, unit }: Figure): boolean =>
  kind === 'percent' || kind === 'points' || kind === 'multiple' || (kind === 'ratio' && unit === null);

const isChange = (figure: Figure): boolean => figure.direction !== null || figure.kind === 'multiple';

const read = (ground: Ground, { from, to }: Range, rule: FieldReading['rule']): FieldReading => ({
  text: wordsIn(ground.tokens, { from, to }),
  rule,
  words: { from, to },
  isDoubtful: false,
});
