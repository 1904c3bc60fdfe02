import { meets, times } from '../../arithmetic/interval.ts';
import { rangeOf } from '../../arithmetic/printed-interval.ts';
import { compare, divide, multiply, type Rational, toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { readUnitWords } from '../../reading/units.ts';
import { judge } from '../judge.ts';
import { isSameThing } from '../kinship.ts';
import { draft, printed, printedWithUnit, writtenIn } from '../show.ts';
import { type Ground, MOST_BACK, textAfter, textBefore, words } from '../toolkit.ts';
import { AVERAGE, claimed, isMeant, isPowerOfTen } from './claim.ts';
import { isBareCountOf, isCountOf, isOnlyCount } from './numbers.ts';

const EACH_BEFORE = words(
  '(?:bình quân|trung bình)?\\s*(?:mỗi|một|từng) (?<noun>\\p{L}+(?: \\p{L}+)?)[^,;.]*$',
);
const EACH_AFTER = words('(?:mỗi|một) (?<noun>\\p{L}+(?:-\\p{L}+)?(?: \\p{L}+)?)');
const isOfTime = ({ dimension }: Figure): boolean =>
  ['năm', 'quý', 'tháng', 'tuần', 'ngày'].includes(dimension);
/** What is left of a product after its costs is no product. */
const NET = words('lãi|lợi nhuận|chi phí|trừ|còn|thu nhập');
const EACH = words('mỗi');
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
  // A price goes with what is sold for it further on.
  const last = Math.min(figures.length - 1, at + (average.dimension.includes('/') ? MOST_AHEAD : 3));
  for (let near = Math.max(0, at - MOST_BACK); near <= last; near += 1) {
    if (near === at) continue;
    const figure = figures[near]!;
    if (figure.form === 'ratio') continue;
    if (figure.dimension === perUnit.name) numbers.push(inUnit(figure, perUnit.factor));
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

/** “trung bình mỗi xã 3 mô hình” is rounded, though models are counted; “mỗi hộ 3 con” is exact. */
function asAverage(ground: Ground, figure: Figure): Figure {
  const isRounded = AVERAGE.test(textBefore(ground, figure.at, 60)) || figure.dimension.includes('/');
  return isRounded ? { ...figure, isExact: false } : figure;
}

/** “mỗi cây số”: as many of the unit as a length has. “Bốn năm … mỗi năm” are four, neither more nor less. */
const inUnit = (figure: Figure, unit: Rational): Figure => ({
  ...figure,
  isExact: figure.isExact || (isOfTime(figure) && compare(figure.step, figure.factor) === 0),
  value: divide(figure.value, unit),
  second: figure.second && divide(figure.second, unit),
  step: divide(figure.step, unit),
  round: divide(figure.round, unit),
});

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
