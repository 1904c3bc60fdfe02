import { mayBeLess } from '../arithmetic/interval.ts';
import { intervalOf } from '../arithmetic/printed-interval.ts';
import { compare } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { isSameThing, kinship } from './kinship.ts';
import { draft, printed } from './show.ts';
import { type Ground, MOST_PARTS, textAfter, textBefore, textBetween, words } from './toolkit.ts';

const FALLS = words('giảm|hạ|xuống');
const NAMED = words('là|gồm|bao gồm|gồm có|như|cụ thể|:');
const LEADS = words('dẫn đầu|đứng đầu|cao nhất|nhiều nhất|lớn nhất|đứng thứ nhất');
const NEXT = words('tiếp đến|tiếp theo|kế đến|kế tiếp|sau đó là|đứng thứ hai|thứ hai');
const RISING = words('năm sau (?:luôn )?(?:cao|nhiều|lớn) hơn năm trước|tăng dần|tăng đều|tăng qua các năm');
const HIGHER = words(
  '(?:(?:cao|lớn|nhiều|tốt) hơn|vượt)(?: so với)?(?: mức)?(?: bình quân| trung bình)?[^,;.\\d]{0,40}\\(?\\s*$',
);
const LOWER = words(
  '(?:thấp|nhỏ|ít) hơn(?: so với)?(?: mức)?(?: bình quân| trung bình)?[^,;.\\d]{0,40}\\(?\\s*$',
);
const STANDARD = words('mức|so với|bình quân|trung bình|con số|tỷ lệ');

/** Figures whose order the text asserts: ranges, thresholds, ranks, “cao hơn mức”. */
export function orders(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  return figures.flatMap((_, at) =>
    [reversed(ground, at), threshold(ground, at), ranked(ground, at), higher(ground, at)].filter(
      (draft) => draft !== null,
    ),
  );
}

/** “8.200 - 7.600 đồng/kg”. */
function reversed(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const figure = passage.figures[at]!;
  const isRange = figure.form === 'range' && figure.second && !['bare', 'count'].includes(figure.dimension);
  if (!isRange || !/[-–—]/.test(printed(article, figure)) || compare(figure.value, figure.second!) <= 0)
    return null;
  if (FALLS.test(textBefore(ground, at, 20))) return null;
  return draft('compare', 'fails', [figure], { terms: [printed(article, figure)], remark: 'reversed-range' });
}

/** “Ba đảng bộ trên 60% là A 72%, B 60% và C 64%”. */
function threshold(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const bound = figures[at]!;
  const isFrom = /^[^,;.\d]{0,30}trở lên/.test(article.lower.slice(bound.outer.end, bound.outer.end + 40));
  const comparator = bound.comparator ?? (isFrom ? 'at_least' : null);
  const isBound =
    comparator && comparator !== 'about' && comparator !== 'nearly' && comparator !== 'estimated';
  if (!isBound || bound.form !== 'number') return null;
  const named = namedBy(ground, at);
  if (named.length < 2 || bound.dimension !== 'percent') return null;
  const limits = { over: 1, at_least: 1, under: -1, at_most: -1 }[
    comparator as 'over' | 'at_least' | 'under' | 'at_most'
  ];
  const isStrict = comparator === 'over' || comparator === 'under';
  const plain = intervalOf({ ...bound, comparator: null, step: { n: 0n, d: 1n } });
  const fails = named.some((figure) => {
    const value = intervalOf({ ...figure, step: { n: 0n, d: 1n } });
    return limits === 1 ? !mayBeLess(plain, value, isStrict) : !mayBeLess(value, plain, isStrict);
  });
  return draft('compare', fails ? 'fails' : 'holds', [bound, ...named], {
    terms: [named.map((figure) => printed(article, figure)).join('; ')],
    printed: printed(article, bound),
    sign: limits === 1 ? (isStrict ? '>' : '≥') : isStrict ? '<' : '≤',
    remark: null,
  });
}

/** The figures of those that are named as reaching a bound, no more than are said to be. */
function namedBy(ground: Ground, at: number): Figure[] {
  const { figures } = ground.passage;
  const bound = figures[at]!;
  const count = figures[at - 1];
  const isCount =
    count?.isExact && count.sentence === bound.sentence && count.size >= 2 && count.size <= MOST_PARTS;
  const most = isCount ? count.size : MOST_PARTS;
  const named: Figure[] = [];
  for (
    let next = at + 1;
    next < figures.length && named.length < most && next - at < 3 * MOST_PARTS;
    next += 1
  ) {
    const figure = figures[next]!;
    const before = textBefore(ground, next, 120);
    const isNamed =
      named.length > 0 || NAMED.test(before) || /[(:]/.test(before) || isNamedEarlier(ground, at, next);
    const isLeft =
      figure.sentence !== bound.sentence || words('tăng|giảm|trong đó|còn|riêng|trong khi').test(before);
    if (!isNamed || isLeft) break;
    if (figure.dimension === bound.dimension && figure.form === 'number') named.push(figure);
  }
  return named;
}

/** “bao gồm: Đảng bộ Công an kết nạp 21 đảng viên, đạt 105%”: the list opened before a figure of another kind. */
function isNamedEarlier(ground: Ground, at: number, next: number): boolean {
  const first = textAfter(ground, at);
  return next > at + 1 && (NAMED.test(first) || first.includes(':'));
}

/** “dẫn đầu là A với 45 …, tiếp đến là B 38, rồi đến C 29”, “năm sau cao hơn năm trước: 31, 38, 44”. */
function ranked(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const first = figures[at]!;
  const second = figures[at + 1];
  if (!second || first.form !== 'number' || second.sentence !== first.sentence) return null;
  const before = textBefore(ground, at, 110);
  const isRising = RISING.test(before);
  const isRanked = LEADS.test(before) && NEXT.test(textBetween(article, first, second));
  if (!isRanked && !isRising) return null;
  const chain = [first];
  for (let next = at + 1; next < figures.length && chain.length < MOST_PARTS; next += 1) {
    const figure = figures[next]!;
    const kin = kinship(chain.at(-1)!, figure);
    const between = textBetween(article, chain.at(-1)!, figure);
    if (figure.form !== 'number' || kin === null || kin === 'count' || figure.sentence !== first.sentence)
      break;
    if (/;/.test(between) || words('tăng|giảm|trong đó|chiếm|cùng|tổng').test(between)) break;
    chain.push(figure);
  }
  if (chain.length < 2 || (isRising && chain.length < 3)) return null;
  const holds = chain.every((figure, which) => {
    const last = chain[which - 1];
    if (!last) return true;
    const [less, more] = isRising ? [last, figure] : [figure, last];
    return mayBeLess(intervalOf(less), intervalOf(more), false);
  });
  return draft('compare', holds ? 'holds' : 'fails', chain, {
    terms: [chain.map((figure) => printed(article, figure)).join(isRising ? ' < ' : ' > ')],
    remark: holds ? null : 'wrong-direction',
  });
}

/** “7,51%, cao hơn mức bình quân cả nước (6,93%)”. */
function higher(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const first = passage.figures[at]!;
  const second = passage.figures[at + 1];
  if (!second || first.form !== 'number' || second.form !== 'number') return null;
  const base = ({ dimension }: Figure): string => dimension.split('/')[0]!;
  const isOne = isSameThing(first, second) || (base(first) === base(second) && base(first) !== 'count');
  if (!isOne || first.sentence !== second.sentence) return null;
  const between = textBetween(article, first, second);
  if (between.length > 90 || /;|[.!?]\s/.test(between) || !STANDARD.test(between)) return null;
  const isHigher = HIGHER.test(between);
  if (!isHigher && !LOWER.test(between)) return null;
  const isStandard = /\(\s*$/.test(between) || /(?:mức|so với|con số|tỷ lệ|là|của)[^,;]{0,40}$/.test(between);
  if (!isStandard) return null;
  const [more, less] = isHigher ? [first, second] : [second, first];
  const holds = mayBeLess(intervalOf(less), intervalOf(more), true);
  return draft('compare', holds ? 'holds' : 'fails', [first, second], {
    terms: [printed(article, first)],
    printed: printed(article, second),
    sign: isHigher === holds ? '>' : '<',
    remark: holds ? null : 'wrong-direction',
  });
}
