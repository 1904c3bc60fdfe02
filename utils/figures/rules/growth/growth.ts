import { compare } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { isRateFigure, isSameThing } from '../kinship.ts';
import { hasOwnSubject } from '../own-subject.ts';
import { type Ground, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { type Change, checkChange, type Direction, type Wording } from './change.ts';
import {
  baseBehind,
  heldAgainst,
  isLateInList,
  takeReached,
  takeResult,
  takeSameChange,
} from './change-ends.ts';
import { fittingChange, scaleSlip } from './fitting-change.ts';
import {
  DOWN,
  ENDS,
  FALLS,
  FROM,
  IS_NOW,
  IS_PLAN,
  LONGEST_VERB,
  OF,
  OTHER_BASE,
  REACHES,
  RISES,
  SAME_CHANGE,
  TIMES,
  UP,
  YEARLY,
} from './growth-words.ts';
import { isOtherYear, namedBase, yearOfBase } from './named-base.ts';
import { ofNamedResult } from './named-result.ts';
import { ofNamedYears } from './named-years.ts';
import { areOtherThings } from './other-thing.ts';
import { fromSentenceBefore } from './sentence-before.ts';
import { checkYearly } from './yearly.ts';

/** Growth between figures that a text gives: now and then, the difference, the rate. */
export function growths(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  const done = new Set<Figure>();
  for (let at = 0; at < figures.length; at += 1) {
    const pair = fromTo(ground, at);
    const change = pair ?? (done.has(figures[at]!) ? null : changeAt(ground, at));
    if (!change) continue;
    const checked = pair ? checkPair(ground, pair) : checkBest(ground, at, change);
    if (!checked) continue;
    found.push(checked);
    for (const figure of [change.by, change.rate]) if (figure) done.add(figure);
  }
  return found;
}

/** “từ B lên A, tăng p%”: the two ends stand together, what tells the change stands behind or before. */
function fromTo(ground: Ground, at: number): Change | null {
  const { figures } = ground.passage;
  const prior = figures[at]!;
  const now = figures[at + 1];
  if (!now || !FROM.test(textBefore(ground, at, 24)) || !isSameThing(now, prior)) return null;
  if (now.form !== 'number' || prior.form !== 'number') return null;
  const between = textBetween(ground.article, prior, now);
  if (ENDS.test(between) || (!REACHES.test(between) && !IS_NOW.test(between))) return null;
  const change: Change = {
    now,
    prior,
    by: null,
    rate: null,
    wording: 'more',
    direction: isContrary(textBefore(ground, at, 60), between)
      ? compare(now.value, prior.value) > 0
        ? 'down'
        : 'up'
      : directionOf(textBefore(ground, at, 60).slice(-30), between),
  };
  for (const next of [at + 2, at + 3]) {
    const figure = figures[next];
    const before = figure ? textBefore(ground, next, 120) : '';
    if (!figure || figure.sentence !== now.sentence || ENDS.test(before) || before.length > 70) break;
    const isBracket = figure.depth > now.depth;
    const isRate = isRateFigure(figure);
    const worded = isRate ? wordingOf(ground, next) : null;
    if (isRate && (worded || isBracket || SAME_CHANGE.test(before)) && !change.rate) {
      change.rate = figure;
      change.wording = worded ?? 'more';
    } else if (
      !isRate &&
      !change.by &&
      isSameThing(figure, now) &&
      (directionBefore(before) || isBracket) &&
      !LISTS.test(before)
    )
      change.by = figure;
    else break;
  }
  if (!change.rate && !change.by) takeRateBefore(ground, at, change);
  return change;
}

/** “từ 31 xã còn 12 đơn vị (gồm 9 xã và 3 phường)”: parts of what is left, no difference. */
const PLANS = /kế hoạch|dự toán|chỉ tiêu|mục tiêu/g;
const LISTS = words('(?:gồm|bao gồm|trong đó|cụ thể)(?: có)?:?\\s*$');

/** “Cổ phiếu tăng 2,5 lần, giá từ 15.000 …”: the ends are of something else. */
const OTHER_SUBJECT = /,\s*(?!(?:từ|tức|tương ứng|tương đương|hay|nghĩa là|cụ thể|tăng|giảm)(?!\p{L}))\p{L}/u;

/** “giảm 2,3%, từ 6,4% xuống 4,1%”. */
function takeRateBefore(ground: Ground, at: number, change: Change): void {
  const lead = ground.passage.figures[at - 1];
  if (!lead || lead.sentence !== change.prior!.sentence) return;
  const between = textBetween(ground.article, lead, change.prior!);
  if (between.length > 30 || /[;.(]/.test(between) || OTHER_SUBJECT.test(between)) return;
  const worded = isRateFigure(lead) ? wordingOf(ground, at - 1) : null;
  if (worded) Object.assign(change, { rate: lead, wording: worded });
  else if (directionBefore(textBefore(ground, at - 1, 40)) && isSameThing(lead, change.prior!))
    change.by = lead;
}

/** “tăng từ 17 đồng chí xuống còn 13”: the verb says one thing, what follows the other, so one of them is wrong. */
const isContrary = (before: string, between: string): boolean =>
  (/tăng(?: mạnh| nhanh| đều| dần)?,? từ(?: mức)?\s*$/.test(before) &&
    /(?:xuống|còn)(?: còn| mức)?\s*$/.test(between)) ||
  (/giảm(?: mạnh| nhanh| đều| dần)?,? từ(?: mức)?\s*$/.test(before) &&
    /lên(?: mức| tới| đến)?\s*$/.test(between));

function directionOf(before: string, between: string): Direction | null {
  if (RISES.test(between) && !FALLS.test(between)) return 'up';
  if (FALLS.test(between)) return 'down';
  return RISES.test(before) ? 'up' : FALLS.test(before) ? 'down' : null;
}

function directionBefore(before: string): Direction | null {
  const near = before.slice(-LONGEST_VERB);
  return UP.test(near) ? 'up' : DOWN.test(near) ? 'down' : null;
}

/** How a rate is worded by what stands before it; null where nothing says that it tells a change. */
function wordingOf(ground: Ground, at: number): Wording | null {
  const figure = ground.passage.figures[at]!;
  const before = textBefore(ground, at, 60);
  if (figure.dimension === 'multiple') {
    if (TIMES.test(before)) return 'times';
    return directionBefore(before) ? 'more-times' : null;
  }
  if (directionBefore(before)) return 'more';
  return OF.test(before) ? 'of' : null;
}

/** “A, tăng D (p%) so với B”: a difference or a rate with its verb, and what stands around it. */
function changeAt(ground: Ground, at: number): Change | null {
  const { figures } = ground.passage;
  const figure = figures[at]!;
  const before = textBefore(ground, at, 80);
  const against = heldAgainst(ground, at);
  const direction = against ?? directionBefore(before);
  const isRate = isRateFigure(figure);
  const wording = isRate ? wordingOf(ground, at) : 'more';
  if (figure.form !== 'number' || !wording || (!direction && !isRate) || REACHES.test(before)) return null;
  const change: Change = {
    now: null,
    prior: against && !isRate ? figures[at - 1]! : null,
    by: isRate ? null : figure,
    rate: isRate ? figure : null,
    wording,
    direction,
  };
  const last = takeSameChange(ground, at, change) || takeReached(ground, at, change) ? at + 1 : at;
  change.prior ??= baseBehind(ground, last, change);
  if (!change.now && (!isRate || change.prior || change.by || wording !== 'of'))
    takeResult(ground, at, change);
  const year = yearOfBase(ground, change);
  if (year !== null) change.prior = namedBase(ground, change, year) ?? change.prior;
  return change;
}

/** A pair of ends without a rate says its direction only. */
function checkPair(ground: Ground, change: Change): Draft | null {
  const { article } = ground;
  const at = change.rate ? change.rate.at : -1;
  const around = at < 0 ? '' : textBefore(ground, at, 60) + textAfter(ground, at, 24);
  if (YEARLY.test(around)) return checkYearly(article, change);
  const checked = checkChange(article, change);
  if (checked?.verdict === 'fails')
    return scaleSlip(ground, change) ?? (isOfOther(ground, change) ? null : checked);
  return checked;
}

/** Is a change told of another subject than its result, in a clause of its own? */
function isOfOther({ article }: Ground, { now, by, rate }: Change): boolean {
  const [first] = [by, rate].filter((figure) => figure !== null).sort((a, b) => a.at - b.at);
  if (!now || !first || first.at < now.at) return false;
  const { start } = article.sentences[now.sentence]!;
  return hasOwnSubject(textBetween(article, now, first), article.lower.slice(start, now.outer.end));
}

/** “vượt 62 đảng viên so với chỉ tiêu 750 đảng viên”: the plan is the base. */
const isOfNamedPlan = ({ article }: Ground, { by, prior }: Change): boolean =>
  by !== null && prior !== null && prior.at === by.at + 1 && IS_PLAN.test(textBetween(article, by, prior));

/** Checks a change; where it fails with the nearest figures, others that fit are meant. */
function checkBest(ground: Ground, at: number, change: Change): Draft | null {
  const { article } = ground;
  const isWhole =
    change.now !== null && (change.prior !== null || (change.by !== null && change.rate !== null));
  const checked = isWhole ? checkChange(article, change) : null;
  if (checked?.verdict === 'holds') return checked;
  const fitting = fittingChange(ground, at, change);
  if (fitting || !checked)
    return (
      fitting ??
      scaleSlip(ground, change) ??
      fromSentenceBefore(ground, change) ??
      ofNamedResult(ground, change) ??
      ofNamedYears(ground, change)
    );
  const last = (change.rate ?? change.by!).at;
  const around = textBefore(ground, last, 60) + textAfter(ground, last, 60).split(/[;.]\s/)[0];
  const isLeftOpen =
    OTHER_BASE.test(isOfNamedPlan(ground, change) ? around.replace(PLANS, '') : around) ||
    isLateInList(ground, change) ||
    isOtherYear(ground, change) ||
    isOfOther(ground, change) ||
    areOtherThings(ground, change);
  if (isLeftOpen) return null;
  return checked.verdict === 'fails' ? (scaleSlip(ground, change) ?? checked) : checked;
}
