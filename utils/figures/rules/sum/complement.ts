import { compare } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { earlierFigures } from '../earlier.ts';
import { IS_PLAN } from '../growth/growth-words.ts';
import { sizeRatio } from '../judge.ts';
import { GENERAL, isRateFigure, kinship } from '../kinship.ts';
import { isOfOtherTime } from '../other-time.ts';
import { type Ground, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { plain, sumOf, total, verdictOf } from './addition.ts';
import { isAttached } from './attached.ts';
import { namesHalves, OPEN_LIST, REST } from './sum-words.ts';

/** What was done, and what leaves the others: “9 đề án đã hoàn thành, 5 đề án đang triển khai”. */
const DONE = words('đã|xong|hoàn thành|được|đạt|đồng ý|tán thành|đúng hạn|bị loại|thông qua');
const NOT_DONE = words('đang|chưa|không|chờ|trễ hạn|quá hạn|phản đối|bị');
/** Figures before the two parts among which their whole stands, in their sentence or the one before. */
const BACK = 6;
/** By how much two parts may miss the whole that they leave nothing of. */
const NEAR = { least: 0.8, most: 1.25 };
const FAR = { least: 0.93, most: 1.07 };
const LONGEST = 130;
/** “1.150 công nhân thì 1.104 người ở lại, 46 người xin nghỉ”. */
const THEN = words('thì\\s*$');
const NO_AMOUNT = new Set(['percent', 'points', 'multiple', 'bare', 'năm', 'tháng', 'ngày', 'giờ', 'tuổi']);

/** Two parts that leave nothing out, the second by its words: “W …, đã xong A, còn B đang chờ”; “A bị loại; B … còn lại”. */
export function complements(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let at = 0; at + 1 < figures.length; at += 1) {
    const a = figures[at]!;
    // “13 dự án (618 triệu USD), 5 dự án (124 triệu USD)”: another figure may stand between.
    const [one, other] = [figures[at + 1]!, figures[at + 2]];
    const b = other && kinship(a, one) === null ? other : one;
    const isPair =
      isPart(ground, a) &&
      isPart(ground, b) &&
      a.sentence === b.sentence &&
      a.depth === b.depth &&
      ['noun', 'unit'].includes(kinship(a, b) ?? '') &&
      textBetween(ground.article, a, b).length < LONGEST;
    const drafted = isPair ? ofPair(ground, a, b) : null;
    if (drafted) found.push(drafted);
  }
  return found;
}

const isPart = (ground: Ground, { form, dimension, comparator, at }: Figure): boolean =>
  form === 'number' && !NO_AMOUNT.has(dimension) && comparator === null && !isAttached(ground, at);

function ofPair(ground: Ground, a: Figure, b: Figure): Draft | null {
  const { figures } = ground.passage;
  const [next, last] = [figures[b.at + 1], figures[a.at - 1]];
  const between = textBetween(ground.article, a, b);
  const isOfWhole =
    last !== undefined && last.sentence === a.sentence && THEN.test(textBetween(ground.article, last, a));
  const isThird = (other: Figure | undefined): boolean =>
    other !== undefined &&
    (between.includes(';') || !isParted(ground, other === next ? b : other)) &&
    other.sentence === a.sentence &&
    kinship(other, a) === 'noun' &&
    other.size < a.size + b.size * NEAR.least;
  const lead = textBefore(ground, a.at, 60).split(/[,;:]/).at(-1)!;
  const tail = textAfter(ground, b.at, 60).split(/[,;]|[.!?](?:\s|$)/)[0]!;
  const own = `${between.split(between.includes(';') ? ';' : ',').at(-1)!} ${tail}`;
  const isRest = REST.test(own);
  const isHalved = namesHalves(`${lead} ${between} ${tail}`) && !OPEN_LIST.test(lead);
  const first = `${lead} ${between.split(/[,;]/)[0]!}`;
  const isDone = NOT_DONE.test(own) && DONE.test(first) && !NOT_DONE.test(first);
  if (
    !(isRest || isHalved || isDone || isOfWhole) ||
    OPEN_LIST.test(between + tail) ||
    isThird(next) ||
    (!isOfWhole && isThird(last))
  )
    return null;
  const whole = wholeOf(ground, a, b, isRest || isHalved, lead);
  return whole
    ? sumOf(ground.article, whole, [plain(a), plain(b)], verdictOf(whole, [plain(a), plain(b)]))
    : null;
}

/** Does a semicolon part a figure from the next one? */
const isParted = (ground: Ground, { at }: Figure): boolean => textAfter(ground, at).includes(';');

/** The one figure before two parts that may be their whole; one that fits, where there are several. */
function wholeOf(ground: Ground, a: Figure, b: Figure, isRest: boolean, lead: string): Figure | null {
  const { article } = ground;
  const parts = [plain(a), plain(b)];
  const all = earlierFigures(ground, a.at).filter((figure) => {
    const before = article.lower.slice(Math.max(0, figure.outer.start - 40), figure.outer.start);
    const kin = kinship(figure, a);
    const isOne = kin === 'noun' || kin === 'unit' || (kin === 'class' && (GENERAL.test(a.noun) || isRest));
    return (
      isOne &&
      !isRateFigure(figure) &&
      !IS_PLAN.test(before) &&
      compare(figure.value, a.value) > 0 &&
      compare(figure.value, b.value) > 0
    );
  });
  // “cử tri nữ 8.912 người”: the name of the parts is that of their whole.
  const named = all.filter(({ noun }) => noun !== '' && !GENERAL.test(noun) && lead.includes(noun));
  const near = named.length > 0 ? named : all;
  const fitting = near.findLast((figure) => verdictOf(figure, parts) === 'holds');
  if (fitting) return fitting;
  const close = near.filter((figure) => figure.sentence >= a.sentence - 1).slice(-BACK);
  const told = close.length > 0 || !isRest ? close : near;
  const [whole, ...others] = told.filter(
    (figure, at) => told.findIndex(({ size }) => size === figure.size) === at,
  );
  if (!whole || others.length > 0 || whole.comparator !== null || isOfOtherTime(article, a, whole))
    return null;
  const size = sizeRatio(total(parts), whole.value);
  const { least, most } = whole.sentence === a.sentence ? NEAR : FAR;
  return size >= least && size <= most ? whole : null;
}
