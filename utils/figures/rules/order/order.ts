import { mayBeLess } from '../../arithmetic/interval.ts';
import { intervalOf } from '../../arithmetic/printed-interval.ts';
import { compare } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import { kinship } from '../kinship.ts';
import { draft, printed } from '../show.ts';
import { type Ground, MOST_PARTS, textBefore, textBetween, words } from '../toolkit.ts';
import { direction } from './direction.ts';
import { ofSentenceBefore, ofStandard } from './standard.ts';
import { threshold } from './threshold.ts';

const FALLS = words('giảm|hạ|xuống');
const LEADS = words('dẫn đầu|đứng đầu|cao nhất|nhiều nhất|lớn nhất|đứng thứ nhất');
const NEXT = words('tiếp đến|tiếp sau|xếp sau|tiếp theo|kế đến|kế tiếp|sau đó là|đứng thứ hai|thứ hai');
const RISING = words('năm sau (?:luôn )?(?:cao|nhiều|lớn) hơn năm trước|tăng dần|tăng đều|tăng qua các năm');
const FALLING = words('năm sau (?:luôn )?(?:thấp|ít|nhỏ) hơn năm trước|giảm dần|giảm đều|giảm qua các năm');
const OTHER_THAN_RANK = words('tăng|giảm|trong đó|chiếm|cùng|tổng');
/** Words before a range that is told as such: “dao động từ 7.600 đến 8.200”. */
const WAVERS = words('dao động|trong khoảng|khoảng|ở mức|giá');

const HIGHEST = words('(?:cao|nhiều|lớn|đông|dài) nhất');
const LOWEST = words('(?:thấp|ít|nhỏ|ngắn) nhất');
/** “thấp nhất từ trước tới nay” is held against another time. */
const TIMES = words('từ trước|kể từ|trong \\p{L}+ năm|tới nay|đến nay|năm (?:trước|ngoái)');

/** Figures whose order the text asserts: ranges, thresholds, ranks, “cao hơn mức”. */
export function orders(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  return figures.flatMap((_, at) =>
    [
      reversed(ground, at),
      threshold(ground, at),
      ranked(ground, at),
      ofStandard(ground, at),
      ofSentenceBefore(ground, at),
      extremes(ground, at),
      direction(ground, at),
    ].filter((found) => found !== null),
  );
}

/** “8.200 - 7.600 đồng/kg”. */
function reversed(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const figure = passage.figures[at]!;
  const isRange = figure.form === 'range' && figure.second && !['bare', 'count'].includes(figure.dimension);
  if (!isRange || compare(figure.value, figure.second!) <= 0) return null;
  const before = textBefore(ground, at, 30);
  const isTold = /[-–—]/.test(printed(article, figure)) || WAVERS.test(before);
  if (!isTold || FALLS.test(before)) return null;
  return draft('compare', 'fails', [figure], { terms: [printed(article, figure)], remark: 'reversed-range' });
}

/** “dẫn đầu là A với 45 …, tiếp đến là B 38, rồi đến C 29”, “năm sau cao hơn năm trước: 31, 38, 44”. */
function ranked(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const first = figures[at]!;
  const second = figures[at + 1];
  if (!second || first.form !== 'number' || second.sentence !== first.sentence) return null;
  const before = textBefore(ground, at, 110);
  const isFalling = FALLING.test(before);
  const isRow = isFalling || RISING.test(before);
  const isRanked = LEADS.test(before) && NEXT.test(textBetween(article, first, second));
  if (!isRanked && !isRow) return null;
  const chain = [first];
  for (let next = at + 1; next < figures.length && chain.length < MOST_PARTS; next += 1) {
    const figure = figures[next]!;
    const kin = kinship(chain.at(-1)!, figure);
    const between = textBetween(article, chain.at(-1)!, figure);
    if (figure.form !== 'number' || kin === null || kin === 'count' || figure.sentence !== first.sentence)
      break;
    if (/;/.test(between) || OTHER_THAN_RANK.test(between)) break;
    chain.push(figure);
  }
  if (chain.length < 2 || (isRow && chain.length < 3)) return null;
  const holds = chain.every((figure, which) => {
    const last = chain[which - 1];
    if (!last) return true;
    const [less, more] = isRow && !isFalling ? [last, figure] : [figure, last];
    return mayBeLess(intervalOf(less), intervalOf(more), false);
  });
  return draft('compare', holds ? 'holds' : 'fails', chain, {
    terms: [chain.map((figure) => printed(article, figure)).join(isRow && !isFalling ? ' < ' : ' > ')],
    remark: holds ? null : 'wrong-direction',
  });
}

/** “cao nhất là A với 98,3%, thấp nhất là B 74,1%”. */
function extremes(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const first = passage.figures[at]!;
  const second = passage.figures[at + 1];
  if (!second || first.form !== 'number' || second.form !== 'number' || first.sentence !== second.sentence)
    return null;
  const kin = kinship(first, second);
  if (kin !== 'unit' && kin !== 'noun') return null;
  const [before, between] = [textBefore(ground, at, 80), textBetween(article, first, second)];
  const isDown = HIGHEST.test(before) && LOWEST.test(between);
  const isUp = LOWEST.test(before) && HIGHEST.test(between);
  const isOne =
    between.length < 90 && !/[;.]\s/.test(`${before} ${between}`) && !TIMES.test(`${before} ${between}`);
  if (!isOne || (!isDown && !isUp)) return null;
  const [more, less] = isDown ? [first, second] : [second, first];
  const holds = mayBeLess(intervalOf(less), intervalOf(more), false);
  return draft('compare', holds ? 'holds' : 'fails', [first, second], {
    terms: [printed(article, more)],
    printed: printed(article, less),
    sign: holds ? '>' : '<',
    remark: holds ? null : 'wrong-direction',
  });
}
