import type { Draft } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { printed, spanOf } from '../show.ts';
import { agrees, areExchanged, repeated, sortedDigits, stepsOf } from './alike.ts';
import { type Context, contextOf, shared, tellsApart } from './context.ts';

/** A count that is no smaller is told twice only on purpose. */
const LARGE = 100;
const SMALL = 10;
/** Mentions of one quantity that are shown. */
const MOST_MENTIONS = 3;
/** Figures with the same digits that are compared with each other. */
const MOST_ALIKE = 8;
/** Sentences of the text in which an approximated figure may be told exactly further on. */
const LEAD = 2;
/** The characters at the head of a text in which the name of whom it is about stands. */
const HEAD = 300;

/** What a figure is measured in, or the class of what it counts. */
const keyOf = ({ dimension, family, head }: Figure): string =>
  dimension === 'count' ? family || head : dimension;

/** Words in common with which figures, two neighbouring digits exchanged, are one quantity: of so many digits it is no accident. */
const LEAST_COMMON: readonly (readonly [digits: number, common: number])[] = [
  [4, 2],
  [3, 4],
];
/** One year of both says more than a word. */
const YEAR_IN_COMMON = 2;
/** “còn 486 hộ nghèo” and “468 hộ nghèo”: what is left is no other quantity. */
const NO_CONTRAST = /(?:lên|xuống|còn)$/;

/** “ba năm qua huy động 1.274 tỷ đồng … giai đoạn 2021 - 2023 huy động 1.247 tỷ đồng”: a period is named in two ways. */
const PERIOD = /giai đoạn ?/;
/** A figure of so many digits. */
const LONG = 4;

/** The words that two figures with exchanged digits must have in common to be one quantity; null where they have none exchanged. */
const leastCommon = (a: Figure, b: Figure): number | null =>
  areExchanged(a, b) ? (LEAST_COMMON.find(([digits]) => stepsOf(a).length >= digits)?.[1] ?? null) : null;

/** Digits before the comma: swapped ones leave them as many. */
const lengthOf = ({ size }: Figure): number => Math.floor(Math.log10(size));

const isTold = ({ form, dimension, size, comparator }: Figure): boolean =>
  form === 'number' &&
  comparator === null &&
  size >= SMALL &&
  !['bare', 'percent', 'points', 'multiple', 'năm', 'tháng', 'ngày', 'giờ'].includes(dimension);

/** The same quantity in two sentences of a text: equal, rounded, or with its digits swapped. */
export function mentions({ article, title }: Whole): Draft[] {
  const head = `${title?.lower ?? ''} ${article.lower.slice(0, HEAD)}`;
  const told = article.figures.filter(isTold);
  return [...equal(), ...swapped(), ...rounded()];

  function context(figure: Figure): Context {
    return contextOf(article, figure);
  }

  function equal(): Draft[] {
    const firsts = new Map<string, { figure: Figure; count: number }>();
    const found: Draft[] = [];
    for (const figure of told) {
      const key = `${keyOf(figure)} ${figure.value.n}/${figure.value.d}`;
      const first = firsts.get(key);
      if (!first) firsts.set(key, { figure, count: 1 });
      if (!first || first.figure.sentence === figure.sentence || first.count >= MOST_MENTIONS) continue;
      const common = shared(context(first.figure).content, context(figure).content);
      const isSame = figure.size >= LARGE ? common >= 1 : common >= 2 && first.figure.head === figure.head;
      if (!isSame) continue;
      first.count += 1;
      found.push(drafted(article, 'holds', first.figure, figure));
    }
    return found;
  }

  /** “214 căn nhà đại đoàn kết được bàn giao … 241 căn nhà đại đoàn kết đã bàn giao”. */
  function swapped(): Draft[] {
    const groups = new Map<string, Figure[]>();
    for (const figure of told) {
      const digits = sortedDigits(figure);
      if (figure.size < LARGE || digits.length < 3) continue;
      const key = `${keyOf(figure)} ${digits}`;
      const group = groups.get(key) ?? [];
      if (group.length < MOST_ALIKE) group.push(figure);
      groups.set(key, group);
    }
    return [...groups.values()].flatMap((group) => pairs(group));
  }

  function pairs(group: readonly Figure[]): Draft[] {
    const values = new Map<number, Figure[]>();
    for (const figure of group) values.set(figure.size, [...(values.get(figure.size) ?? []), figure]);
    const all = [...values.values()];
    return all.flatMap((first, at) =>
      all.slice(at + 1).flatMap((second) => pair(first, second, values.size) ?? []),
    );
  }

  /** @param others how many values have these digits */
  function pair(first: readonly Figure[], second: readonly Figure[], others: number): Draft | null {
    // What is told twice each way is two things.
    if (first.length > 1 && second.length > 1) return null;
    for (const a of first)
      for (const b of second) {
        if (a.sentence === b.sentence || lengthOf(a) !== lengthOf(b)) continue;
        const [one, other] = [context(a), context(b)];
        const common = shared(one.content, other.content) + YEAR_IN_COMMON * shared(one.years, other.years);
        const least = leastCommon(a, b);
        const isLong = stepsOf(a).length >= LONG;
        const isExchanged =
          least !== null &&
          common >= least &&
          !tellsApart(plainly(one, isLong), plainly(other, isLong), head);
        const isOne =
          others === 2 &&
          a.head === b.head &&
          common >= 4 &&
          common >= Math.min(one.content.size, other.content.size) * 0.3 &&
          !tellsApart(one, other, head);
        if (isOne || isExchanged)
          return drafted(article, 'fails', a.start < b.start ? a : b, a.start < b.start ? b : a);
      }
    return null;
  }

  function plainly({ contrasts, ...context }: Context, isLong: boolean): Context {
    const told = contrasts.replace(NO_CONTRAST, '');
    return { ...context, contrasts: (isLong ? told.replace(PERIOD, '') : told).trim() };
  }

  /** “với kinh phí gần 100 tỷ đồng … tổng kinh phí đã chi là 96,4 tỷ đồng”. */
  function rounded(): Draft[] {
    const found: Draft[] = [];
    for (const figure of article.figures) {
      if (figure.sentence >= LEAD) break;
      const isRounded = figure.comparator === 'nearly' || figure.comparator === 'over';
      if (!isRounded || figure.form !== 'number' || figure.size < SMALL) continue;
      const exact = told.find(
        (other) =>
          other.sentence > figure.sentence &&
          keyOf(other) === keyOf(figure) &&
          agrees(figure, other) &&
          shared(context(figure).content, context(other).content) >= 2,
      );
      if (exact) found.push(drafted(article, 'holds', figure, exact));
    }
    return found;
  }
}

const drafted = (article: Article, verdict: 'holds' | 'fails', a: Figure, b: Figure): Draft =>
  repeated(verdict, [spanOf(a), spanOf(b)], [printed(article, a), printed(article, b)]);
