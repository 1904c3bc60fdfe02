import { meets, times } from '../arithmetic/interval.ts';
import { rangeOf } from '../arithmetic/printed-interval.ts';
import { divide, multiply, type Rational, toNumber } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { readUnitWords } from '../reading/units.ts';
import { AGAINST, CHANGED, IS_PLAN } from './growth/growth-words.ts';
import { judge } from './judge.ts';
import { isSameThing } from './kinship.ts';
import { draft, printed, printedWithUnit, writtenIn } from './show.ts';
import { TOTAL_AT_LAST } from './sum/sum-words.ts';
import { type Ground, MOST_BACK, textAfter, textBefore, words } from './toolkit.ts';

const EACH_BEFORE = words(
  '(?:bình quân|trung bình)?\\s*(?:mỗi|một|từng) (?<noun>\\p{L}+(?: \\p{L}+)?)[^,;.]*$',
);
const EACH_AFTER = words('(?:mỗi|một) (?<noun>\\p{L}+(?:-\\p{L}+)?(?: \\p{L}+)?)');
const AVERAGE = words('bình quân|trung bình|đổ đồng|tính ra|chia đều');
/** What is left of a product after its costs is no product. */
const NET = words('lãi|lợi nhuận|chi phí|trừ|còn|thu nhập');
const EACH = words('mỗi');
const ONE_OF_PEOPLE = new Set(['người', 'em', 'cháu', 'bạn']);
const YIELD = words('năng suất');
const AREA = words('diện tích|gieo|gieo sạ|gieo cấy|gieo trồng|trồng|cấy|xuống giống|canh tác');
const OUTPUT = words('sản lượng|thu hoạch|thu được');
/** A product that is meant comes to no less of its total, or no more than its reverse. */
const LEAST_BESIDE = 0.3;
const LEAST_FURTHER = 0.5;
const ROUNDED = 0.03;

/** Total, number and average: “240 hộ với 3,6 tỷ đồng, bình quân 15 triệu đồng mỗi hộ”. */
export function rates(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const per = perWhat(ground, at);
    const drafted = per && ofAverage(ground, at, per);
    if (drafted) found.push(drafted);
  }
  return found;
}

/** What a figure is told for one of: the noun behind “mỗi” or a slash. */
function perWhat(ground: Ground, at: number): string | null {
  const figure = ground.passage.figures[at]!;
  if (['percent', 'points', 'multiple', 'bare'].includes(figure.dimension) || figure.form === 'ratio')
    return null;
  const before = textBefore(ground, at, 60);
  const [, per] = /^[^/]+\/(?:1 )?([^/]+)$/.exec(figure.unit) ?? [];
  if (per) return per;
  const near = before.split(/[,;:(]/).at(-1)!;
  const each = EACH.test(near) || AVERAGE.test(near) ? EACH_BEFORE.exec(near) : null;
  if (each?.groups) return each.groups.noun!;
  const after = textAfter(ground, at, 30).split(/[,;.)]/)[0]!;
  const isAverage = AVERAGE.test(near) || /^\s*mỗi/.test(after);
  return (isAverage && EACH_AFTER.exec(after)?.groups?.noun) || null;
}

function ofAverage(ground: Ground, at: number, per: string): Draft | null {
  const { figures } = ground.passage;
  const average = asAverage(ground, figures[at]!);
  const base = average.dimension.split('/')[0]!;
  const perUnit = readUnitWords(per);
  const numbers: Figure[] = [];
  const totals: Figure[] = [];
  const last = Math.min(figures.length - 1, at + 3);
  for (let near = Math.max(0, at - MOST_BACK); near <= last; near += 1) {
    if (near === at) continue;
    const figure = figures[near]!;
    if (figure.form === 'ratio') continue;
    if (figure.dimension === perUnit.name) numbers.push(inUnit(figure, perUnit.factor));
    else if (isCountOf(figure, per) || isBareCountOf(figures, near, per)) numbers.push(figure);
    else if (
      figure.dimension === base &&
      (base !== 'count' || isSameThing(figure, { ...average, dimension: 'count' }))
    )
      totals.push(figure);
  }
  const checks = numbers.flatMap((number) => totals.map((total) => ({ number, total })));
  for (const { number, total } of checks) {
    const checked = check(ground, average, number, total);
    if (checked.verdict === 'holds' && isMeant(ground, average, total, checks)) return checked;
  }
  const told = claimed(ground, average, numbers, totals);
  if (!told || NET.test(textBefore(ground, told.total.at, 60))) return null;
  const size = toNumber(divide(multiply(average.value, told.number.value), told.total.value));
  const isNear = size > told.least && size < 1 / told.least && Math.abs(size - 1) > told.miss;
  return isNear || isPowerOfTen(size) ? check(ground, average, told.number, told.total) : null;
}

interface Claim {
  number: Figure;
  total: Figure;
  /** How much of the total the product must come to at least, to be meant for it. */
  least: number;
  /** By what part of the total it must miss that: a total told for itself is rounded. */
  miss: number;
}

/** The number and the total of which the text tells an average: side by side, or the only ones of the sentence, or named. */
function claimed(
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
  const mayBe = totals.filter((total) => total.size > average.size && isTold(total));
  const pairs = numbers
    .filter((number) => number.size > 1 && isTold(number))
    .flatMap((number) => mayBe.map((total) => ({ number, total })));
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
    return own.length === 1 && !hasOther(ground, average, own[0]!.total)
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
  return named.length === 1 ? { ...named[0]!, least: LEAST_FURTHER, miss: ROUNDED } : null;
}

/** Does the sentence tell a further amount, so that the total may be of both, or count something else right before the total? */
const hasOther = ({ passage }: Ground, average: Figure, total: Figure): boolean =>
  (passage.figures[total.at - 1]?.dimension === 'count' && total.at - 1 > average.at) ||
  passage.figures.some(
    (figure) =>
      figure.sentence === total.sentence &&
      figure.at !== average.at &&
      figure !== total &&
      figure.dimension === total.dimension &&
      figure.noun === total.noun,
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

/** A total of another sentence fits by chance where one of the own sentence is off by a scale word. */
function isMeant(
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
const isPowerOfTen = (size: number): boolean => {
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

/** “trung bình mỗi xã 3 mô hình” is rounded, though models are counted; “mỗi hộ 3 con” is exact. */
function asAverage(ground: Ground, figure: Figure): Figure {
  const isRounded = AVERAGE.test(textBefore(ground, figure.at, 60)) || figure.dimension.includes('/');
  return isRounded ? { ...figure, isExact: false } : figure;
}

/** “mỗi cây số”: as many of the unit as a length has. */
const inUnit = (figure: Figure, unit: Rational): Figure => ({
  ...figure,
  value: divide(figure.value, unit),
  second: figure.second && divide(figure.second, unit),
  step: divide(figure.step, unit),
  round: divide(figure.round, unit),
});

const isCountOf = ({ dimension, noun, family }: Figure, per: string): boolean => {
  const [head = ''] = per.split(' ');
  if (family === 'people' && ONE_OF_PEOPLE.has(head)) return true;
  if (dimension === head) return true;
  return (
    dimension === 'count' && (noun === head || noun.startsWith(`${head} `) || noun.startsWith(`${head},`))
  );
};

/** “nhận 64 sáng kiến, áp dụng 41”: a bare number behind a counted one counts the same. */
function isBareCountOf(figures: readonly Figure[], at: number, per: string): boolean {
  const [figure, before] = [figures[at]!, figures[at - 1]];
  return (
    figure.dimension === 'bare' &&
    figure.isExact &&
    before?.sentence === figure.sentence &&
    isCountOf(before, per)
  );
}

function check({ article }: Ground, average: Figure, number: Figure, total: Figure): Draft {
  const product = multiply(average.value, number.value);
  const verdict = judge([average, number, total], (reading) =>
    meets(times(rangeOf(average, reading), rangeOf(number, reading)), rangeOf(total, reading)),
  );
  return draft('rate', verdict, [average, number, total], {
    terms: [printed(article, number), '×', printedWithUnit(article, average)],
    computed: `${writtenIn(product, total)} ${total.unit}`,
    printed: printedWithUnit(article, total),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}
