import { toNumber } from '../arithmetic/rational.ts';
import type { Figure } from '../reading/figure.ts';
import { readUnitWords } from '../reading/units.ts';
import { earlierFigures } from '../rules/earlier.ts';
import { CHANGED, IS_PLAN } from '../rules/growth/growth-words.ts';
import { GENERAL, isSameThing } from '../rules/kinship.ts';
import { isOfOtherTime } from '../rules/other-time.ts';
import { AVERAGE } from '../rules/rate/claim.ts';
import { isBareCountOf, isCountOf, isOfPeople, isOnlyCount } from '../rules/rate/numbers.ts';
import { asAverage, asCounted, checkAverage, inUnit, NET, perWhat } from '../rules/rate/rate.ts';
import { isAttached } from '../rules/sum/attached.ts';
import { type Ground, SENTENCE_END, textBefore, textBetween, words } from '../rules/toolkit.ts';
import type { Candidate } from './candidate.ts';

const BACK = 6;
const AHEAD = 4;
const EARLIER = 8;
const SENTENCES_BACK = 2;
const FARTHEST = 2.5;
/** An average that is printed more roughly fits too much. */
const LOOSE = 0.1;
const TOTAL = words(
  'tổng|tổng cộng|tất cả|hết|cả thảy|tổng trị giá|tổng kinh phí|kinh phí|trị giá|tổng số tiền|thu|chi|doanh thu|được',
);
const EACH = words('mỗi|từng');

/** Averages, with each number and total near that they may be of. */
export function averages(ground: Ground): Candidate[] {
  const { figures } = ground.passage;
  return figures.flatMap((figure) => {
    const per = figure.size > 0 && figure.form === 'number' ? perWhat(ground, figure.at) : null;
    if (!per) return [];
    const average = asAverage(ground, figure);
    const base = average.dimension.split('/')[0]!;
    const perUnit = readUnitWords(per);
    const near = figures
      .slice(Math.max(0, figure.at - BACK), figure.at + 1 + AHEAD)
      .filter(({ at, sentence }) => at !== figure.at && Math.abs(sentence - figure.sentence) < 2);
    const earlier = earlierFigures(ground, figure.at)
      .slice(-EARLIER)
      .filter(({ sentence }) => figure.sentence - sentence <= SENTENCES_BACK);
    // “sự cố 1 vụ, giảm 2 vụ”: a change is no number of things.
    const all = [...new Set([...earlier, ...near])].filter(
      (other) =>
        other.form === 'number' &&
        other.size > 0 &&
        !(figures[other.at] === other && other.dimension === 'count' && isAttached(ground, other.at)),
    );
    const named = all.flatMap((other) => {
      if (other.dimension === perUnit.name && !isOfPeople(per)) return [inUnit(other, perUnit.factor)];
      const isOfPassage = figures[other.at] === other;
      const isNumber =
        isCountOf(other, per) ||
        (isOfPassage &&
          (isBareCountOf(figures, other.at, per) || isOnlyCount(figures, other.at, figure.at, per)));
      return isNumber ? [other] : [];
    });
    const numbers =
      named.length > 0 ? named : all.filter(({ dimension }) => dimension === 'count' && base !== 'count');
    const totals = all.filter(
      (other) =>
        other.dimension === base &&
        (base !== 'count' || isSameThing(other, { ...average, dimension: 'count' })) &&
        other.size > average.size,
    );
    return numbers
      .filter(({ size }) => size > 1)
      .flatMap((number) =>
        totals
          .filter((total) => total.start !== number.start)
          .map((total) => candidate(ground, average, number, total))
          .filter((one) => one !== null),
      );
  });
}

function candidate(ground: Ground, average: Figure, told: Figure, total: Figure): Candidate | null {
  const number = asCounted(told);
  const off = (average.size * number.size) / total.size;
  const isScale =
    Math.abs(Math.abs(Math.log10(off)) - Math.round(Math.abs(Math.log10(off)))) < 0.01 &&
    Math.abs(Math.log10(off)) < 6.5;
  if (!(off > 1 / FARTHEST && off < FARTHEST) && !isScale) return null;
  const slack = (figure: Figure): number => (figure.isExact ? 0 : toNumber(figure.step) / 2);
  // “3 triệu đồng” for each of three may come to 8 and to 10.
  if (slack(average) > LOOSE * average.size) return null;
  return {
    kind: 'rate',
    figures: [number, total, average],
    about: average,
    evidence: () => evidenceOf(ground, average, number, total),
    off,
    fits: ([n = 1, t = 0, a = 0]) =>
      Math.abs(n * a - t) <= (slack(average) * n + slack(total) + slack(number) * a) * (1 + 1e-9) + 1e-9 * t,
    draft: () => checkAverage(ground, average, number, total),
  };
}

/** Is a number one of what the average is told for? */
function isNamedSo(average: Figure, number: Figure, ground: Ground): boolean {
  const per = perWhat(ground, average.at);
  return (
    per !== null &&
    (isCountOf(number, per) || isOnlyCount(ground.passage.figures, number.at, average.at, per))
  );
}

function evidenceOf(ground: Ground, average: Figure, number: Figure, total: Figure): string[] {
  const { article, passage } = ground;
  const evidence: string[] = [];
  const see = (name: string, is = true): void => {
    if (is) evidence.push(name);
  };
  const lead = (figure: Figure): string =>
    article.lower
      .slice(Math.max(0, figure.outer.start - 60), figure.outer.start)
      .split(/[.!?]\s+|[;)\n]/)
      .at(-1)!
      .split(/\d/)
      .at(-1)!;
  const own = textBefore(ground, average.at, 60);
  see(
    AVERAGE.test(own)
      ? 'average:named'
      : EACH.test(own)
        ? 'average:each'
        : average.dimension.includes('/')
          ? 'average:slash'
          : 'average:behind',
  );
  for (const [name, figure] of [
    ['number', number],
    ['total', total],
  ] as const) {
    const place = passage.figures.findIndex(({ start }) => start === figure.start);
    const back = average.sentence - figure.sentence;
    if (place < 0) see(`${name}:other-block`);
    if (back > 0) see(back === 1 ? `${name}:sentence-before` : `${name}:sentences-before`);
    else if (back < 0) see(`${name}:sentence-behind`);
    else {
      const [low, high] = [Math.min(place, average.at), Math.max(place, average.at)];
      const passed = passage.figures
        .slice(low + 1, high)
        .filter(
          ({ start, depth }) => start !== number.start && start !== total.start && depth <= average.depth,
        );
      see(
        passed.length === 0 ? `${name}:beside` : passed.length === 1 ? `${name}:one-between` : `${name}:far`,
      );
      see(`${name}:behind`, figure.start > average.start);
      const [a, b] = figure.start < average.start ? [figure, average] : [average, figure];
      const link = textBetween(article, a, b);
      see(`${name}:semicolon`, /;/.test(link));
      see(`${name}:full-stop`, SENTENCE_END.test(link));
    }
    see(`${name}:plan`, IS_PLAN.test(lead(figure)));
    see(`${name}:change`, CHANGED.test(lead(figure)));
    see(`${name}:about`, figure.comparator !== null);
  }
  see('number:other-noun', number.dimension === 'count' && !isNamedSo(average, number, ground));
  see(
    'number:other-near',
    passage.figures.some(
      ({ dimension, sentence, start, form }) =>
        dimension === 'count' &&
        form === 'number' &&
        sentence === total.sentence &&
        start > number.start &&
        start < Math.max(total.start, average.start) &&
        start !== average.start,
    ),
  );
  see('number:general', GENERAL.test(number.noun));
  see('total:total', TOTAL.test(lead(total)));
  see('total:net', NET.test(lead(total)));
  see('total:each', EACH.test(lead(total).slice(-30)));
  see('order:number-total', number.start < total.start && number.sentence === total.sentence);
  see('ends:beside', Math.abs(number.at - total.at) === 1 && number.sentence === total.sentence);
  see('time:other', total.sentence < average.sentence && isOfOtherTime(article, average, total));
  const others = passage.figures.filter(
    (figure) =>
      figure.sentence === average.sentence &&
      figure.start !== total.start &&
      figure.start !== average.start &&
      figure.dimension === total.dimension &&
      figure.noun === total.noun &&
      !CHANGED.test(lead(figure)),
  );
  see(others.length === 0 ? 'rivals:none' : others.length === 1 ? 'rivals:one' : 'rivals:more');
  return evidence;
}
