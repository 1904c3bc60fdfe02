import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { type Change, checkChange, type Direction, type Wording } from './change.ts';
import { type Ground, kinship, MOST_BACK, textAfter, textBefore, textBetween, words } from './toolkit.ts';

const SOFT = '(?: thêm| mạnh| nhẹ| nhanh| đến| tới| gần| được| đều| bình quân| xấp xỉ| hẳn| ròng)*';
const UP = words(`(?:tăng|nhiều hơn|cao hơn|vượt|lớn hơn)${SOFT}\\s*$`);
const DOWN = words(`(?:giảm|ít hơn|thấp hơn|hụt|sụt|nhỏ hơn)${SOFT}\\s*$`);
const REACHES = words(
  '(?:lên|xuống|còn|lên đến|lên tới|lên thành|đến|tới|thành|chỉ còn)(?: còn| mức| gần| đến| tới)*\\s*$',
);
const FROM = words('từ(?: mức| con số| chỗ| chỉ)?\\s*$');
const RISES = words('tăng|nâng|lên|vượt');
const FALLS = words('giảm|hạ|xuống|còn|rút');
const SAME_CHANGE =
  /^[\s,(–-]*(?:(?:tức|tức là|tương ứng|tương đương|hay|hay là|bằng|đạt|là|với|mức|tỷ lệ|tốc độ|tăng|giảm|mức tăng|mức giảm|so với[^,;()]*|so cùng kỳ[^,;()]*)[\s,(]*)*$/u;
const AGAINST = words('so với|so|cùng kỳ|năm trước|năm ngoái|trước đó|tháng trước|cách đây');
const IS_PLAN = words('kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|phấn đấu');
const OTHER_BASE = words(
  'tham chiếu|trung bình|mỗi năm|hằng năm|hàng năm|/năm|năm bình quân|lần lượt|lũy kế|lượng và|kế hoạch|dự toán|chỉ tiêu|mục tiêu',
);
const MULTIPLE = words('(?:tăng )?(?:gấp|bằng)(?: gần| hơn)?\\s*$');
const OF = words('(?:bằng|đạt)\\s*$');
const ENDS = /;|[.!?]\s/;

/** Growth between figures that a sentence gives: now and then, the difference, the rate. */
export function growths(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  const done = new Set<Figure>();
  for (let at = 0; at < figures.length; at += 1) {
    const change = fromTo(ground, at) ?? (done.has(figures[at]!) ? null : changeAt(ground, at));
    const checked = change && checkBest(ground, at, change);
    if (!checked || !change) continue;
    found.push(checked);
    for (const figure of [change.by, change.rate]) if (figure) done.add(figure);
  }
  return found;
}

/** “từ B lên A, tăng p%”: the two ends stand together, what tells the change stands behind or before. */
function fromTo(ground: Ground, at: number): Change | null {
  const { figures } = ground.passage;
  const then = figures[at]!;
  const now = figures[at + 1];
  if (!now || !FROM.test(textBefore(ground, at, 24)) || !isSameThing(now, then)) return null;
  const between = textBetween(ground.article, then, now);
  if (ENDS.test(between) || !REACHES.test(between)) return null;
  const before = textBefore(ground, at, 60);
  const verb = `${before.slice(-24)} ${between}`;
  const direction: Direction | null =
    RISES.test(between) && !FALLS.test(between)
      ? 'up'
      : FALLS.test(between)
        ? 'down'
        : RISES.test(verb)
          ? 'up'
          : null;
  const change: Change = { now, then, by: null, rate: null, wording: 'more', direction };
  for (const next of [at + 2, at + 3]) {
    const figure = figures[next];
    if (!figure) break;
    const before2 = textBefore(ground, next, 120);
    if (ENDS.test(before2) || before2.length > 70) break;
    const isRate = isRateFigure(figure);
    const worded = isRate ? wordingOf(ground, next) : null;
    const isBracket = figure.depth > now.depth;
    if (isRate && (worded || isBracket || SAME_CHANGE.test(before2)) && !change.rate) {
      change.rate = figure;
      change.wording = worded ?? 'more';
    } else if (!isRate && (directionBefore(before2) || isBracket) && isSameThing(figure, now) && !change.by)
      change.by = figure;
    else break;
  }
  if (!change.rate && !change.by) {
    const lead = figures[at - 1];
    const isLed = lead && isRateFigure(lead) && textBetween(ground.article, lead, then).length < 40;
    const worded = isLed ? wordingOf(ground, at - 1) : null;
    if (lead && worded && !/[;.(]/.test(textBetween(ground.article, lead, then))) {
      change.rate = lead;
      change.wording = worded;
    }
  }
  return change.rate || change.by ? change : null;
}

const isRateFigure = ({ dimension }: Figure): boolean =>
  dimension === 'percent' || dimension === 'points' || dimension === 'multiple';

const isSameThing = (a: Figure, b: Figure): boolean => {
  const kin = kinship(a, b);
  return kin !== null && kin !== 'count';
};

const directionBefore = (before: string): Direction | null =>
  UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null;

/** How a rate is worded by what stands before it; null where nothing says that it tells a change. */
function wordingOf(ground: Ground, at: number): Wording | null {
  const figure = ground.passage.figures[at]!;
  const before = textBefore(ground, at, 60);
  if (figure.dimension === 'multiple') {
    if (MULTIPLE.test(before)) return 'times';
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
  const direction = directionBefore(before);
  const isRate = isRateFigure(figure);
  const wording = isRate ? wordingOf(ground, at) : 'more';
  if (!wording || (!direction && !isRate) || REACHES.test(before)) return null;
  const change: Change = {
    now: null,
    then: null,
    by: isRate ? null : figure,
    rate: isRate ? figure : null,
    wording,
    direction,
  };
  let last = at;
  const next = figures[at + 1];
  const between = next ? textBetween(ground.article, figure, next) : '';
  if (
    next &&
    SAME_CHANGE.test(between) &&
    between.trim() !== ',' &&
    between.trim() !== '' &&
    !/;/.test(between)
  ) {
    if (!isRate && (next.dimension === 'percent' || next.dimension === 'points')) change.rate = next;
    else if (isRate && wording === 'more' && !isRateFigure(next) && !/so với|so cùng/.test(between))
      change.by = next;
    if (change.rate === next || change.by === next) last = at + 1;
  }
  change.then = baseBehind(ground, last, change) ?? null;
  if (last === at && isRate && wording === 'of' && !change.then) return null;
  change.now = resultBefore(ground, at, change);
  if (!change.now) return null;
  change.then ??= baseBefore(ground, change);
  return change.then || (change.by && change.rate) ? change : null;
}

/** “… so với 486 tác phẩm”, “… cùng kỳ (17,4 nghìn con)”. */
function baseBehind(ground: Ground, last: number, { by }: Change): Figure | null {
  const { article, passage } = ground;
  const base = passage.figures[last + 1];
  if (!base || isRateFigure(base) || base.form !== 'number') return null;
  const between = textBetween(article, passage.figures[last]!, base);
  if (ENDS.test(between) || between.length > 70 || !AGAINST.test(between) || IS_PLAN.test(between))
    return null;
  if (/,/.test(between.replace(/^[\s)]*,/, '')) || UP.test(between) || DOWN.test(between)) return null;
  return by && !isSameThing(by, base) ? null : base;
}

/** The nearest figure before a change that it may be told of. */
function resultBefore(ground: Ground, at: number, { by, then }: Change): Figure | null {
  const { figures } = ground.passage;
  const like = then ?? by;
  if (!like) return null;
  const { depth } = figures[at]!;
  let between = textBefore(ground, at, 200);
  for (let head = at - 1; head >= 0 && at - head <= MOST_BACK; head -= 1) {
    if (ENDS.test(between)) return null;
    const figure = figures[head]!;
    const before = textBefore(ground, head, 120);
    const isOwn = figure.form === 'number' && figure.depth <= depth && isSameThing(figure, like);
    if (isOwn && !directionBefore(before)) return IS_PLAN.test(before.slice(-30)) ? null : figure;
    between = before;
  }
  return null;
}

/** “trước khi sắp xếp có 155 đơn vị, sau sắp xếp còn 58 đơn vị, giảm 97”: an earlier value that the change fits. */
function baseBefore(ground: Ground, change: Change): Figure | null {
  const { figures } = ground.passage;
  const { now } = change;
  const at = figures.indexOf(now!);
  const then = figures[at - 1];
  if (!now || !then || then.form !== 'number' || !isSameThing(now, then)) return null;
  const between = textBetween(ground.article, then, now);
  const isTold = AGAINST.test(between) || words('còn|lên|xuống|nay').test(between);
  if (!isTold || ENDS.test(between)) return null;
  const checked = checkChange(ground.article, { ...change, then });
  return checked?.verdict === 'holds' ? then : null;
}

/** Checks a change; where it fails with the nearest result, another one before it that fits is meant. */
function checkBest(ground: Ground, at: number, change: Change): Draft | null {
  const { article, passage } = ground;
  const checked = checkChange(article, change);
  if (!checked || checked.verdict === 'holds') return checked;
  for (let head = at - 1; head >= 0 && at - head <= MOST_BACK; head -= 1) {
    const now = passage.figures[head]!;
    if (now === change.now || now === change.then || !change.now || !isSameThing(now, change.now)) continue;
    const other = checkChange(article, { ...change, now });
    if (other?.verdict === 'holds') return other;
  }
  const last = passage.figures.indexOf(change.rate ?? change.by!);
  const around = textBefore(ground, last, 60) + textAfter(ground, last, 60).split(/[;.]\s/)[0];
  return OTHER_BASE.test(around) ? null : checked;
}
