import type { Article, Figure } from '../../reading/figure.ts';
import { isRateFigure, isSameThing, kinship } from '../kinship.ts';
import { isOfPeriods } from '../time-units.ts';
import { type Ground, MOST_BACK, textBefore, textBetween, words } from '../toolkit.ts';
import { type Change, checkChange, type Direction } from './change.ts';
import {
  AGAINST,
  BASE_OF_TIMES,
  DOWN,
  ENDS,
  IS_NOW,
  IS_PLAN,
  LONGEST_VERB,
  NOW,
  OF_YEAR,
  SAME_CHANGE,
  UP,
  WAS,
} from './growth-words.ts';

/** “vượt 11 đảng viên so với chỉ tiêu 350”: by so many more, or fewer, than were planned. */
const PASSES = words('(?:vượt|thiếu|hụt|hơn|nhiều hơn|ít hơn)\\s*$');
/** Characters between what was and what is. */
const FAR = 120;
const IN_BRACKET = /^(?: \p{L}+){1,3} \(\s*(?:giảm|tăng|tương ứng|tương đương|[-–−+])?\s*$/u;
const OPENS_PARTS = /(?:gồm|trong đó|:|\()[^;]*$/;

/** “gấp 2,6 lần ba năm trước đó”: how long ago, no amount. */
const isPeriod = ({ lower }: Article, figure: Figure): boolean =>
  isOfPeriods(figure) &&
  /^ (?:trước|qua|gần|liền|đầu|cuối|nay|tới|sau)/.test(lower.slice(figure.outer.end, figure.outer.end + 8));

function directionBefore(before: string): boolean {
  const near = before.slice(-LONGEST_VERB);
  return UP.test(near) || DOWN.test(near);
}

/** “… so với 486 tác phẩm”, “… cùng kỳ (17,4 nghìn con)”, “gấp 3,2 lần con số 15 mô hình”. */
export function baseBehind(
  ground: Ground,
  last: number,
  { by, rate: wordingOfRate, wording }: Change,
): Figure | null {
  const { article, passage } = ground;
  const base = passage.figures[last + 1];
  const told = passage.figures[last]!;
  if (!base || isRateFigure(base) || base.form !== 'number' || base.sentence !== told.sentence) return null;
  if (isPeriod(article, base)) return null;
  const between = textBetween(article, told, base);
  if (wording === 'times' && BASE_OF_TIMES.test(between)) return base;
  const isPlan =
    IS_PLAN.test(between) && !(by && !wordingOfRate && PASSES.test(textBefore(ground, by.at, 40)));
  if (ENDS.test(between) || between.length > 70 || !AGAINST.test(between) || isPlan) return null;
  if (/,/.test(between.replace(/^[\s)]*,/, '')) || UP.test(between) || DOWN.test(between)) return null;
  return by && !isSameThing(by, base) ? null : base;
}

/** The result that a change is told of, and the base that stands before it. */
export function takeResult(ground: Ground, at: number, change: Change): void {
  const { article, passage } = ground;
  const { figures } = passage;
  const before = figures[at - 1];
  const isBase =
    before &&
    !change.prior &&
    before.sentence === figures[at]!.sentence &&
    !isRateFigure(before) &&
    !IS_PLAN.test(textBefore(ground, at - 1, 50)) &&
    /(?:(?:so với|so với cùng kỳ|cùng kỳ)[^,;]{0,20}|(?:năm ngoái|năm trước|kỳ trước|mùa trước|vụ trước|quý trước|tháng trước)(?: là| đạt| có)? ?)$/.test(
      textBefore(ground, at - 1, 50),
    ) &&
    !ENDS.test(textBefore(ground, at, 60));
  if (isBase && (!change.by || isSameThing(change.by, before))) change.prior = before;
  change.now = resultBefore(ground, isBase ? at - 1 : at, change) ?? onlyResult(ground, at, change);
  if (!change.now || change.prior) return;
  const earlier = figures[change.now.at - 1];
  if (
    earlier?.form !== 'number' ||
    earlier.sentence !== change.now.sentence ||
    !isSameThing(change.now, earlier)
  )
    return;
  const between = textBetween(article, earlier, change.now);
  const isYears = OF_YEAR.test(textBefore(ground, earlier.at, 40)) && OF_YEAR.test(between);
  const isNow =
    isYears ||
    NOW.test(between) ||
    AGAINST.test(between) ||
    /(?<!\p{L})(?:còn|lên|xuống)(?!\p{L})/u.test(between);
  if (!isNow || /[.!?]\s/.test(between)) return;
  if (isYears && yearOf(textBefore(ground, earlier.at, 40)) > yearOf(between)) {
    // “năm 2023 đạt 486 tỷ đồng, năm 2022 đạt 432 tỷ đồng, tăng 12,5%”: the later year is the result, wherever it stands.
    change.prior = change.now;
    change.now = earlier;
    return;
  }
  const wasAndIs =
    IS_NOW.test(between) && WAS.test(textBefore(ground, earlier.at, 60)) && between.length < FAR;
  const isTimes = change.rate?.dimension === 'multiple' && change.wording === 'times' && NOW.test(between);
  const checked = checkChange(article, { ...change, prior: earlier });
  if (isTimes || isYears || wasAndIs || checked?.verdict === 'holds') change.prior = earlier;
}

/** The year that words before a figure name; this year lies behind every other. */
function yearOf(before: string): number {
  const [, year = ''] = /năm (\d{4}|ngoái|trước|nay)[^,;.\d]*$/.exec(before) ?? [];
  return year === 'nay' ? Infinity : Number(year) || 0;
}

/** The nearest figure before a change that it may be told of. */
function resultBefore(ground: Ground, at: number, { by, prior }: Change): Figure | null {
  const { figures } = ground.passage;
  const like = prior ?? by;
  const { depth, sentence } = figures[at]!;
  let between = textBefore(ground, at, 200);
  for (let head = at - 1; head >= 0 && at - head <= MOST_BACK; head -= 1) {
    const figure = figures[head]!;
    if (ENDS.test(between) || figure.sentence !== sentence) return null;
    const before = textBefore(ground, head, 120);
    const isOwn =
      figure.form === 'number' &&
      figure.depth <= depth &&
      !isRateFigure(figure) &&
      (!like || isSameThing(figure, like));
    if (isOwn && !directionBefore(before)) return IS_PLAN.test(before.slice(-30)) ? null : figure;
    between = before;
  }
  return null;
}

/** “120 vụ …, 45 người chết …; so với cùng kỳ giảm 12 vụ (9,1%)”: the one figure of the sentence that counts the same. */
function onlyResult(ground: Ground, at: number, { by, prior }: Change): Figure | null {
  const { figures } = ground.passage;
  if (!by || prior || !AGAINST.test(textBefore(ground, at, 40))) return null;
  const same: Figure[] = [];
  for (let head = at - 1; head >= Math.max(0, at - 2 * MOST_BACK); head -= 1) {
    const figure = figures[head]!;
    if (figure.sentence !== by.sentence) break;
    const kin = figure.form === 'number' ? kinship(figure, by) : null;
    if (kin === 'noun' || kin === 'unit') same.push(figure);
  }
  const [only] = same;
  return only && same.length === 1 && !IS_PLAN.test(textBefore(ground, only.at, 30)) ? only : null;
}

/** “46 chi bộ: 19 …, 14 … và 13 …, tăng 3 chi bộ”: behind a list of parts, a change may be the whole’s as well as the last part’s. */
export function isLateInList(ground: Ground, { now, prior }: Change): boolean {
  if (!now || prior) return false;
  const { article, passage } = ground;
  let parts = 0;
  for (let head = now.at - 1; head >= Math.max(0, now.at - 2 * MOST_BACK); head -= 1) {
    const figure = passage.figures[head]!;
    if (figure.sentence !== now.sentence) return false;
    if (figure.form !== 'number' || !isSameThing(figure, now) || isRateFigure(figure)) continue;
    const next = passage.figures[head + 1]!;
    const isOpened = OPENS_PARTS.test(textBetween(article, figure, next));
    if (isOpened) return parts > 0 && figure.size > now.size;
    parts += 1;
  }
  return false;
}

/** “tăng 12,5% lên 4,5 triệu con”: the result behind its change. */
export function takeReached(ground: Ground, at: number, change: Change): boolean {
  const { figures } = ground.passage;
  const now = figures[at + 1];
  if (now?.form !== 'number' || isRateFigure(now) || now.sentence !== figures[at]!.sentence) return false;
  if (
    !/^,? (?:lên|xuống|còn|lên mức|xuống mức|xuống còn|lên tới) ?$/.test(
      textBetween(ground.article, figures[at]!, now),
    )
  )
    return false;
  change.now = now;
  return true;
}

/** “tăng 132 tác phẩm (9,5%)”: the same change told in the other way. */
export function takeSameChange(ground: Ground, at: number, change: Change): boolean {
  const { figures } = ground.passage;
  const figure = figures[at]!;
  const next = figures[at + 1];
  if (!next || next.sentence !== figure.sentence || next.form !== 'number') return false;
  const between = textBetween(ground.article, figure, next);
  // “giảm 34 người chết (-25,56%)”: a word more of what is counted.
  const isInBracket = next.depth > figure.depth && IN_BRACKET.test(between);
  if ((!SAME_CHANGE.test(between) && !isInBracket) || /^[\s,]*$/.test(between)) return false;
  const isRate = change.rate !== null;
  // “tăng 8,0% (3,00 triệu tấn của cùng kỳ)”: what was, no difference.
  const behind = ground.article.lower.slice(next.outer.end, next.outer.end + 30).split(/[),;]/)[0]!;
  if (isRate && !isRateFigure(next) && AGAINST.test(behind)) {
    change.prior = next;
    return true;
  }
  if (!isRate && (next.dimension === 'percent' || next.dimension === 'points')) change.rate = next;
  else if (isRate && change.wording === 'more' && !isRateFigure(next) && !/so với|so cùng/.test(between))
    change.by = next;
  return change.rate === next || change.by === next;
}

/** “thấp hơn năm 2024 (21.900) là 540”: what is more or less is told before what it is held against. */
const HELD =
  /(?:(?<up>cao hơn|nhiều hơn|lớn hơn|tăng so với|vượt)|(?<down>thấp hơn|ít hơn|giảm so với|kém))[^,;.()]{0,50}\(\s*$/;

/** The direction of such a difference; null where there is none. */
export function heldAgainst(ground: Ground, at: number): Direction | null {
  const base = ground.passage.figures[at - 1];
  const isBehind = /^\s*\)\s*(?:(?:là|tới|đến) )?$/.test(textBefore(ground, at, 12));
  if (!base || !isBehind || base.form !== 'number' || isRateFigure(base)) return null;
  const held = HELD.exec(textBefore(ground, at - 1, 80))?.groups;
  return held ? (held.up ? 'up' : 'down') : null;
}
