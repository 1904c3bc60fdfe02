import { meets, times } from '../arithmetic/interval.ts';
import { rangeOf } from '../arithmetic/printed-interval.ts';
import { divide, multiply, type Rational, toNumber } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { readUnitWords } from '../reading/units.ts';
import { judge } from './judge.ts';
import { isSameThing } from './kinship.ts';
import { draft, printed, printedWithUnit, writtenIn } from './show.ts';
import { type Ground, MOST_BACK, textAfter, textBefore, words } from './toolkit.ts';

const EACH_BEFORE = words(
  '(?:bình quân|trung bình)?\\s*(?:mỗi|một|từng) (?<noun>\\p{L}+(?: \\p{L}+)?)[^,;.]*$',
);
const EACH_AFTER = words('(?:mỗi|một) (?<noun>\\p{L}+(?:-\\p{L}+)?(?: \\p{L}+)?)');
const AVERAGE = words('bình quân|trung bình');
/** What is left of a product after its costs is no product. */
const NET = words('lãi|lợi nhuận|chi phí|trừ|còn|thu nhập');
const EACH = words('mỗi');

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
    else if (isCountOf(figure, per)) numbers.push(figure);
    else if (
      figure.dimension === base &&
      (base !== 'count' || isSameThing(figure, { ...average, dimension: 'count' }))
    )
      totals.push(figure);
  }
  const checks = numbers.flatMap((number) => totals.map((total) => ({ number, total })));
  for (const { number, total } of checks) {
    const checked = check(ground, average, number, total);
    if (checked.verdict === 'holds') return checked;
  }
  const own = checks.filter(({ number, total }) => isTogether(ground, [number, average, total]));
  const [only] = own;
  if (!only || own.length > 1 || NET.test(textBefore(ground, only.total.at, 60))) return null;
  const size = toNumber(divide(multiply(average.value, only.number.value), only.total.value));
  const isTold = size > 0.3 && size < 3;
  return isTold ? check(ground, average, only.number, only.total) : null;
}

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

const isCountOf = ({ dimension, noun }: Figure, per: string): boolean => {
  const [head = ''] = per.split(' ');
  if (dimension === head) return true;
  return (
    dimension === 'count' && (noun === head || noun.startsWith(`${head} `) || noun.startsWith(`${head},`))
  );
};

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
