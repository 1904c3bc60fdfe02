import { meets, times } from '../../arithmetic/interval.ts';
import { rangeOf } from '../../arithmetic/printed-interval.ts';
import { compare, divide, multiply, type Rational, toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { readUnitWords } from '../../reading/units.ts';
import { isSharp, judge } from '../judge.ts';
import { isSameThing } from '../kinship.ts';
import { draft, printed, printedWithUnit, writtenIn } from '../show.ts';
import { isOfPeriods } from '../time-units.ts';
import { type Ground, MOST_BACK, textAfter, textBefore, words } from '../toolkit.ts';
import { AVERAGE, claimed, isMeant, isPowerOfTen } from './claim.ts';
import { isBareCountOf, isCountOf, isOfPeople, isOnlyCount } from './numbers.ts';

const EACH_BEFORE = words(
  '(?:bình quân|trung bình)?\\s*(?:mỗi|một|từng) (?<noun>\\p{L}+(?: \\p{L}+)?)[^,;.]*$',
);
const EACH_AFTER = words('(?:mỗi|một) (?<noun>\\p{L}+(?:-\\p{L}+)?(?: \\p{L}+)?)');
const EACH_OF = /mỗi (?<noun>\p{L}+) trong(?: tổng)?(?: số)? $/u;
/** What is left of a product after its costs is no product. */
export const NET = words('lãi|lợi nhuận|chi phí|trừ|còn|thu nhập');
const EACH = words('mỗi');
const TOTAL = words('tổng|tổng cộng|tất cả|hết|chi|tổng trị giá|tổng kinh phí|kinh phí|trị giá');
/** Numbers told far before that are tried, and how large they are at least. */
const MOST_FAR = 12;
/** Sentences between an average and what it is of, where a scale word is wrong, and how exactly the rest fits. */
const SLIP_NEAR = 2;
const SLIP_EXACT = 0.004;
const LEAST_FAR = 10;
/** Figures behind a price among which what is sold for it stands. */
const MOST_AHEAD = 8;

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
export function perWhat(ground: Ground, at: number): string | null {
  const figure = ground.passage.figures[at]!;
  if (['percent', 'points', 'multiple', 'bare'].includes(figure.dimension) || figure.form === 'ratio')
    return null;
  const before = textBefore(ground, at, 60);
  const [, per] = /^[^/]+\/(?:1 )?([^/]+)$/.exec(figure.unit) ?? [];
  if (per) return per;
  // “mỗi hộ trong 312 hộ góp 2,5 triệu đồng”.
  const eachOf = at > 0 && !/[,;.:]/.test(before) ? EACH_OF.exec(textBefore(ground, at - 1, 40)) : null;
  if (eachOf?.groups) return eachOf.groups.noun!;
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
  // A price goes with what is sold for it further on.
  const last = Math.min(figures.length - 1, at + (average.dimension.includes('/') ? MOST_AHEAD : 3));
  for (let near = Math.max(0, at - MOST_BACK); near <= last; near += 1) {
    if (near === at) continue;
    const figure = figures[near]!;
    if (figure.form === 'ratio') continue;
    if (figure.dimension === perUnit.name && !isOfPeople(per)) numbers.push(inUnit(figure, perUnit.factor));
    else if (
      isCountOf(figure, per) ||
      isBareCountOf(figures, near, per) ||
      isOnlyCount(figures, near, at, per)
    )
      numbers.push(figure);
    else if (
      figure.dimension === base &&
      (base !== 'count' || isSameThing(figure, { ...average, dimension: 'count' }))
    )
      totals.push(figure);
  }
  // “1.482 giáo viên, 28.158 học sinh, bình quân 19 học sinh”: of two that are counted, the total is of the average’s name.
  const named = totals.filter(({ head }) => head === average.head);
  if (base === 'count' && named.length > 0) totals.splice(0, totals.length, ...named);
  const checks = numbers.flatMap((number) => totals.map((total) => ({ number, total })));
  for (const { number, total } of checks) {
    const checked = checkAverage(ground, average, number, total);
    if (checked.verdict === 'holds' && isMeant(ground, average, total, checks)) return checked;
  }
  const far = ofFarNumber(ground, average, per, totals);
  if (far) return far;
  const slip = scaleSlip(ground, average, checks);
  if (slip) return slip;
  const told = claimed(ground, average, numbers, totals);
  if (!told || NET.test(textBefore(ground, told.total.at, 60))) return null;
  const size = toNumber(divide(multiply(average.value, told.number.value), told.total.value));
  const isNear = size > told.least && size < 1 / told.least && Math.abs(size - 1) > told.miss;
  return isNear || isPowerOfTen(size) ? checkAverage(ground, average, told.number, told.total) : null;
}

/**
 * “Lễ trao Huy hiệu cho 326 đảng viên. … mỗi đồng chí một phần quà 600.000 đồng, tổng kinh phí 195,6 triệu đồng”: the number was told
 * far before. Shown where it fits; reported where the product has the digits of the total in another order.
 */
function ofFarNumber(ground: Ground, average: Figure, per: string, totals: readonly Figure[]): Draft | null {
  const own = totals.filter(
    ({ sentence, form }) => Math.abs(sentence - average.sentence) <= 1 && form === 'number',
  );
  if (own.length === 0 || average.form !== 'number' || average.comparator !== null) return null;
  const numbers = ground.article.figures.filter(
    (figure) =>
      figure.start < average.start &&
      figure.form === 'number' &&
      figure.size >= LEAST_FAR &&
      figure.comparator === null &&
      isCountOf(figure, per),
  );
  const pairs = numbers
    .slice(-MOST_FAR)
    .reverse()
    .flatMap((number) => own.map((total) => ({ number, total })))
    .filter(
      ({ number, total }) => isSharp(total) && Math.abs((average.size * number.size) / total.size - 1) < 1,
    );
  const fitting = pairs.find(
    ({ number, total }) => checkAverage(ground, average, number, total).verdict === 'holds',
  );
  if (fitting) return checkAverage(ground, average, fitting.number, fitting.total);
  const swapped = pairs.filter(
    ({ number, total }) => TOTAL.test(textBefore(ground, total.at, 40)) && isSwapped(average, number, total),
  );
  const [only, ...others] = swapped;
  return only && others.length === 0 ? checkAverage(ground, average, only.number, only.total) : null;
}

/** “tổ có 23 hộ. Vụ rồi bán được 1,38 tỷ đồng. Mỗi hộ bình quân nhận 60 tỷ đồng”: with another scale word all comes right. */
function scaleSlip(
  ground: Ground,
  average: Figure,
  pairs: readonly { number: Figure; total: Figure }[],
): Draft | null {
  const { article } = ground;
  const isNear = ({ sentence }: Figure): boolean => Math.abs(sentence - average.sentence) <= SLIP_NEAR;
  const found = pairs.find(({ number, total }) => {
    const off = Math.abs(Math.log10((average.size * number.size) / total.size));
    const isThousands = Math.abs(off - 3) < SLIP_EXACT || Math.abs(off - 6) < SLIP_EXACT;
    return isThousands && number.size > 1 && isNear(number) && isNear(total) && total.form === 'number';
  });
  if (!found || average.form !== 'number') return null;
  const { number, total } = found;
  const figures = isOfPeriods(number) ? [average, total] : [average, number, total];
  return draft('magnitude', 'fails', figures, {
    terms: [printed(article, number), '×', printedWithUnit(article, average)],
    computed: `${writtenIn(multiply(average.value, number.value), total)} ${total.unit}`,
    printed: printedWithUnit(article, total),
    sign: '≠',
    remark: average.size * number.size > total.size ? 'too-large' : 'too-small',
  });
}

/** Three digits and more, the same, in another order. */
function isSwapped(average: Figure, number: Figure, total: Figure): boolean {
  const digits = (size: number): string => String(Math.round(size)).replace(/0+$/, '');
  const [product, printedTotal] = [digits(average.size * number.size), digits(total.size)];
  const sorted = (text: string): string => [...text].sort().join('');
  return product.length > 2 && product !== printedTotal && sorted(product) === sorted(printedTotal);
}

/** “trung bình mỗi xã 3 mô hình” is rounded, though models are counted; “mỗi hộ 3 con” is exact. */
export function asAverage(ground: Ground, figure: Figure): Figure {
  const isRounded = AVERAGE.test(textBefore(ground, figure.at, 60)) || figure.dimension.includes('/');
  return isRounded ? { ...figure, isExact: false } : figure;
}

/** “mỗi cây số”: as many of the unit as a length has. “Bốn năm … mỗi năm” are four, neither more nor less. */
export const inUnit = (figure: Figure, unit: Rational): Figure => ({
  ...figure,
  isExact: figure.isExact || (isOfPeriods(figure) && compare(figure.step, figure.factor) === 0),
  value: divide(figure.value, unit),
  second: figure.second && divide(figure.second, unit),
  step: divide(figure.step, unit),
  round: divide(figure.round, unit),
});

/** “trong hai ngày, mỗi ngày …”: periods of which an average is told are counted, not measured. */
export const asCounted = (number: Figure): Figure =>
  isOfPeriods(number) && compare(number.step, number.factor) === 0 ? { ...number, isExact: true } : number;

export function checkAverage({ article }: Ground, average: Figure, told: Figure, total: Figure): Draft {
  const number = asCounted(told);
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
