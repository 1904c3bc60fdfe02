import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { type Ground, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { checkChange, type Direction } from './change.ts';
import { AGAINST, DOWN, ENDS, IS_PLAN, NOW, OF_YEAR, UP, YEARLY } from './growth-words.ts';

const APART = words(
  '(?:chênh|chênh lệch|chênh nhau|cách|cách nhau|cách biệt|khác nhau)(?: là| tới| đến| nhau)?\\s*$',
);
const EXTREMES = words('cao nhất|thấp nhất|nhiều nhất|ít nhất');
/** “cao hơn cùng kỳ (33,1%) 5,5 điểm phần trăm”: the verb stands before the base. */
const VERB_BEFORE_BASE = /(?<up>tăng|cao hơn|nhiều hơn|vượt|nhỉnh hơn)|(?<down>giảm|thấp hơn|ít hơn|kém)/;
/** “vượt 0,4 điểm phần trăm so với chỉ tiêu (95%)”. */
const PLAN_IN_BRACKETS = /^[^,;.()]*so với [^,;.()]*\(\d/;
/** Figures before a change among which its result stands. */
const BACK = 4;
const MOST_BETWEEN = 110;

interface Ends {
  now: Figure;
  prior: Figure;
  direction: Direction | null;
  /** Does the text say that these two are compared? */
  isTold: boolean;
}

/** Points between two percentages: “84,7% …, đến năm 2023 đạt 95,1%, tăng 10,4 điểm phần trăm”. */
export function points(ground: Ground): Draft[] {
  const found: Draft[] = [];
  for (const rate of ground.passage.figures) {
    if (rate.dimension !== 'points' || rate.form !== 'number') continue;
    const around = textBefore(ground, rate.at, 60) + textAfter(ground, rate.at, 40).split(/[,;.]/)[0]!;
    const isOfPlan = IS_PLAN.test(around) && !PLAN_IN_BRACKETS.test(textAfter(ground, rate.at, 60));
    const ends = YEARLY.test(around) || isOfPlan ? null : endsOf(ground, rate);
    if (!ends) continue;
    const { now, prior, direction } = ends;
    const checked = checkChange(ground.article, {
      now,
      prior,
      rate,
      by: null,
      wording: 'more',
      direction,
    });
    if (checked && (checked.verdict === 'holds' || ends.isTold)) found.push(checked);
  }
  return found;
}

function endsOf(ground: Ground, rate: Figure): Ends | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const isEnd = (figure: Figure | undefined): figure is Figure =>
    figure?.dimension === 'percent' && figure.form === 'number' && figure.sentence === rate.sentence;
  const next = figures[rate.at + 1];
  const isAhead = isEnd(next) && next.depth > rate.depth;
  // “95,4% dân số, với 134.706 người …, tăng 1,9 điểm phần trăm so với năm 2023 (93,5%)”: other figures may stand between.
  const last = isAhead
    ? figures.slice(Math.max(0, rate.at - BACK), rate.at).findLast(isEnd)
    : figures[rate.at - 1];
  const earlier = figures[rate.at - 2];
  const before = textBefore(ground, rate.at, 80);
  const direction = UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null;
  if (!isEnd(last) || ENDS.test(before)) return null;
  if (direction && isEnd(next)) {
    const behind = textBetween(article, rate, next);
    const isNamed = AGAINST.test(behind) || (isAhead && /^\s*\(\s*$/.test(behind) && AGAINST.test(before));
    const isBase = isNamed && !/[,;]|[.!?]\s/.test(behind) && behind.length < 70;
    if (isBase && (isAhead || !IS_PLAN.test(behind)))
      return { now: last, prior: next, direction, isTold: true };
  }
  if (!isEnd(earlier)) return null;
  const between = textBetween(article, earlier, last);
  if (between.length > MOST_BETWEEN || ENDS.test(between)) return null;
  const lead = textBefore(ground, earlier.at, 80);
  if (APART.test(before)) {
    const isTold = EXTREMES.test(lead) && EXTREMES.test(between);
    return { now: last, prior: earlier, direction: null, isTold };
  }
  const verb =
    last.depth > earlier.depth && /^\s*\)\s*(?:là |tới |đến )?$/.test(before)
      ? VERB_BEFORE_BASE.exec(between)
      : null;
  if (verb)
    return {
      now: earlier,
      prior: last,
      direction: verb.groups!.up ? 'up' : 'down',
      isTold: !/,/.test(between.slice(verb.index)),
    };
  if (!direction) return null;
  const isTold = (OF_YEAR.test(lead) && OF_YEAR.test(between)) || NOW.test(between);
  return { now: last, prior: earlier, direction, isTold };
}
