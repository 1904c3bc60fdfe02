import type { Figure } from '../../reading/figure.ts';
import { AGAINST, CHANGED, IS_PLAN } from '../growth/growth-words.ts';
import { GENERAL } from '../kinship.ts';
import { TOTAL_AT_LAST } from '../sum/sum-words.ts';
import { type Ground, textBefore, textBetween, words } from '../toolkit.ts';

export const AVERAGE = words('bình quân|trung bình|đổ đồng|tính ra|chia đều');
const YIELD = words('năng suất');
/** “mỗi giải trị giá 25 triệu đồng” is an average itself. */
const EACH = words('(?:mỗi|từng) (?!tháng|năm|ngày|quý|tuần|vụ|chuyến)\\p{L}+[^,;.]*$');
const TOTALS = words('tổng|tổng cộng|tất cả|hết|cả thảy');
const AREA = words('diện tích|gieo|gieo sạ|gieo cấy|gieo trồng|trồng|cấy|xuống giống|canh tác');
const OUTPUT = words('sản lượng|thu hoạch|thu được');
/** A product that is meant comes to no less of its total, or no more than its reverse. */
const LEAST_BESIDE = 0.3;
const LEAST_FURTHER = 0.5;
const LEAST_BEFORE = 0.75;
const ROUNDED = 0.03;
/** Of a product that the printed average rounds. */
const FITS = 0.005;

export interface Claim {
  number: Figure;
  total: Figure;
  /** How much of the total the product must come to at least, to be meant for it. */
  least: number;
  /** By what part of the total it must miss that: a total told for itself is rounded. */
  miss: number;
}

/** The number and the total of which the text tells an average: side by side, or the only ones of the sentence, or named. */
export function claimed(
  ground: Ground,
  average: Figure,
  numbers: readonly Figure[],
  totals: readonly Figure[],
): Claim | null {
  const isChange = CHANGED.test(textBefore(ground, average.at, 60));
  const isTold = (figure: Figure): boolean => {
    const before = textBefore(ground, figure.at, 60);
    return !IS_PLAN.test(before) && (isChange || !CHANGED.test(before)) && !TOTAL_AT_LAST.test(before);
  };
  const mayBe = totals.filter(
    (total) => total.size > average.size && isTold(total) && !EACH.test(textBefore(ground, total.at, 40)),
  );
  const pairs = numbers
    .filter((number) => number.size > 1 && isTold(number))
    .flatMap((number) => mayBe.map((total) => ({ number, total })))
    .filter(({ number, total }) => !isOtherItem(ground, average, number, total))
    .filter(({ total }) => !isOfSeveral(ground, average, total));
  const beside = pairs.filter(({ number, total }) => isTogether(ground, [number, average, total]));
  if (beside.length > 0) return beside.length === 1 ? { ...beside[0]!, least: LEAST_BESIDE, miss: 0 } : null;
  const own = pairs.filter(
    ({ number, total }) =>
      number.sentence === average.sentence &&
      total.sentence === average.sentence &&
      number.depth <= average.depth &&
      total.depth <= average.depth,
  );
  const slip = own.find(({ number, total }) => isPowerOfTen((average.size * number.size) / total.size));
  if (slip) return { ...slip, least: LEAST_FURTHER, miss: ROUNDED };
  if (own.length > 0)
    return own.length === 1 &&
      !hasOther(ground, average, own[0]!.total) &&
      !hasNearer(ground, own[0]!) &&
      !hasFitting(ground, average, own[0]!)
      ? { ...own[0]!, least: LEAST_FURTHER, miss: ROUNDED }
      : null;
  // “gieo 186.400 ha. Năng suất 7,05 tấn/ha. Sản lượng 1,41 triệu tấn”: each is told in its own words.
  const isYield =
    YIELD.test(textBefore(ground, average.at, 60)) && !AGAINST.test(textBefore(ground, average.at, 40));
  const named = isYield
    ? pairs.filter(
        ({ number, total }) =>
          AREA.test(textBefore(ground, number.at, 60)) && OUTPUT.test(textBefore(ground, total.at, 60)),
      )
    : ofSentenceBefore(ground, average, pairs);
  return named.length === 1 ? { ...named[0]!, least: LEAST_BEFORE, miss: ROUNDED } : null;
}

/** Does the sentence tell a further amount, so that the total may be of both, or count something else right before the total? */
const hasOther = (ground: Ground, average: Figure, total: Figure): boolean =>
  (ground.passage.figures[total.at - 1]?.dimension === 'count' && total.at - 1 > average.at) ||
  ground.passage.figures.some(
    (figure) =>
      figure.sentence === total.sentence &&
      figure.at !== average.at &&
      figure !== total &&
      figure.dimension === total.dimension &&
      figure.noun === total.noun &&
      !CHANGED.test(textBefore(ground, figure.at, 60)),
  );

/** “2.846 người có đơn; đã giải quyết 2.391 trường hợp với 1.984 tỷ đồng, bình quân …”: a count of cases nearer to the total is its number. */
const hasNearer = ({ passage }: Ground, { number, total }: { number: Figure; total: Figure }): boolean =>
  passage.figures
    .slice(number.at + 1, total.at)
    .some(({ dimension, noun, form }) => dimension === 'count' && form === 'number' && GENERAL.test(noun));

/** “620 người có đơn; đã giải quyết 540 trường hợp …”: what the total comes to with another count of the sentence is told of that one. */
const hasFitting = (
  { passage }: Ground,
  average: Figure,
  { number, total }: { number: Figure; total: Figure },
): boolean =>
  passage.figures.some(
    (figure) =>
      figure.sentence === average.sentence &&
      figure !== number &&
      ['count', 'bare'].includes(figure.dimension) &&
      Math.abs((figure.size * average.size) / total.size - 1) < FITS,
  );

/** “Doanh thu 2.490 tỷ đồng, bình quân mỗi lượt khách 2 triệu đồng”, the number standing in the sentence before. */
function ofSentenceBefore(
  ground: Ground,
  average: Figure,
  pairs: readonly { number: Figure; total: Figure }[],
): { number: Figure; total: Figure }[] {
  if (!AVERAGE.test(textBefore(ground, average.at, 60))) return [];
  const isNear = (figure: Figure): boolean =>
    figure.at < average.at && figure.sentence >= average.sentence - 1 && figure.depth <= average.depth;
  return pairs.filter(
    ({ number, total }) =>
      isNear(number) &&
      isNear(total) &&
      (number.sentence === average.sentence || total.sentence === average.sentence),
  );
}

/** “1 giải đặc biệt trị giá 100 triệu đồng; 5 giải A mỗi giải 50 triệu đồng”: what an item of a list tells is no total of the next one. */
function isOtherItem(ground: Ground, average: Figure, number: Figure, total: Figure): boolean {
  const [first, last] = total.at < average.at ? [total, average] : [average, total];
  const isNumberBeside = number.at < first.at === (total === first);
  const isParted = textBetween(ground.article, first, last).includes(';');
  return (
    isParted &&
    !isNumberBeside &&
    !TOTALS.test(textBefore(ground, total.at, 60)) &&
    !AVERAGE.test(textBefore(ground, average.at, 60))
  );
}

/** “Chi 46 triệu đồng: ba giải nhất mỗi giải 10 triệu đồng, tám giải nhì mỗi giải 2 triệu đồng”: the total of several products is that of none. */
const isOfSeveral = (ground: Ground, average: Figure, total: Figure): boolean =>
  ground.passage.figures.some(
    (figure) =>
      figure.sentence === total.sentence &&
      figure.at !== average.at &&
      figure.at > total.at &&
      average.at > total.at &&
      figure.dimension === total.dimension &&
      EACH.test(textBefore(ground, figure.at, 40)),
  );

/** A total of another sentence fits by chance where one of the own sentence is off by a scale word. */
export function isMeant(
  ground: Ground,
  average: Figure,
  total: Figure,
  pairs: readonly { number: Figure; total: Figure }[],
): boolean {
  if (total.sentence === average.sentence || !AVERAGE.test(textBefore(ground, average.at, 60))) return true;
  return !pairs.some(
    (pair) =>
      pair.total.sentence === average.sentence &&
      pair.number.sentence === average.sentence &&
      isPowerOfTen((average.size * pair.number.size) / pair.total.size),
  );
}

/** A scale word or a sign too many: ten, a hundred, a thousand times as much. */
export const isPowerOfTen = (size: number): boolean => {
  const power = Math.log10(size);
  return Math.abs(power) > 0.5 && Math.abs(power) < 6.5 && Math.abs(power - Math.round(power)) < 0.01;
};

/** Do three figures stand side by side in one sentence, none of them deeper in brackets, nothing but brackets between? */
function isTogether({ passage }: Ground, figures: readonly Figure[]): boolean {
  const places = figures.map(({ at }) => at);
  const { sentence, depth } = figures[0]!;
  const isOne = figures.every((figure) => figure.sentence === sentence && figure.depth === depth);
  const between = passage.figures.slice(Math.min(...places), Math.max(...places) + 1);
  return isOne && between.filter((figure) => figure.depth <= depth).length === figures.length;
}
