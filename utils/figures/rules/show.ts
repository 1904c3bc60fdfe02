import type { Span } from '@/utils/model/records.ts';
import { compare, divide, type Rational } from '../arithmetic/rational.ts';
import type { Draft, FigureSpan, Verdict } from '../finding.ts';
import type { Article, Figure } from '../reading/figure.ts';

export const spanOf = ({ start, end }: Span): FigureSpan => ({ start, end });

export const printed = ({ text }: Pick<Article, 'text'>, { start, end }: Span): string =>
  text.slice(start, end);

/** A figure with its unit, where figures of several units are calculated with. */
export const printedWithUnit = (article: Article, figure: Figure): string => {
  const bare = printed(article, figure);
  const isNamed = figure.unit === '' || figure.dimension === 'percent' || figure.dimension === 'multiple';
  return isNamed ? bare : `${bare} ${figure.unit}`;
};

/** Do all of the figures stand in one unit as printed? */
export const inOneUnit = (figures: readonly Figure[]): boolean =>
  figures.every(({ factor }) => compare(factor, figures[0]!.factor) === 0);

/** A number as a Vietnamese newspaper writes it, rounded to some decimals. */
export function written(value: Rational, decimals: number): string {
  const unit = 10n ** BigInt(decimals);
  const isNegative = value.n < 0n;
  const size = isNegative ? -value.n : value.n;
  const rounded = (size * unit * 2n + value.d) / (2n * value.d);
  const whole = String(rounded / unit).replace(/\B(?=(?:\d{3})+$)/g, '.');
  const fraction = String(rounded % unit).padStart(decimals, '0');
  return `${isNegative ? '−' : ''}${whole}${decimals > 0 ? `,${fraction}` : ''}`;
}

/** How many decimals a figure is printed with. */
export function decimalsOf({ step, factor }: Figure): number {
  const place = divide(step, factor);
  return String(place.d / (place.n === 0n ? 1n : place.n)).length - 1;
}

/** A value in base units, in the unit of a figure. */
export const writtenIn = (value: Rational, figure: Figure, moreDecimals = 0): string =>
  written(divide(value, figure.factor), Math.max(0, decimalsOf(figure)) + moreDecimals);

/** A draft with its spans in the order of the text. */
export const draft = (
  kind: Draft['kind'],
  verdict: Verdict,
  figures: readonly Span[],
  working: Partial<Draft['working']>,
): Draft => ({
  kind,
  verdict,
  spans: [...new Set(figures)].sort((a, b) => a.start - b.start).map(spanOf),
  working: { terms: [], computed: null, printed: null, sign: null, remark: null, ...working },
});
