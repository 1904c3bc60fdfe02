import { exactly, meets, plus, scaled } from '../../arithmetic/interval.ts';
import { intervalOf } from '../../arithmetic/printed-interval.ts';
import { add, multiply, type Rational, ZERO } from '../../arithmetic/rational.ts';
import type { Draft, Verdict } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import { judge } from '../judge.ts';
import { draft, inOneUnit, printed, printedWithUnit, writtenIn } from '../show.ts';
import { type Ground, textBefore, textBetween, words } from '../toolkit.ts';

/** A part of a whole: a figure, or a figure for each of several. */
export interface Part {
  figure: Figure;
  /** “ba tổ mỗi tổ 35 triệu đồng”: how many there are. */
  each: Figure | null;
}

const EACH = words('mỗi(?: \\p{L}+){1,3}[^,;.\\d]{0,24}$');

export const plain = (figure: Figure): Part => ({ figure, each: null });

const amountOf = ({ figure, each }: Part): Rational =>
  each ? multiply(figure.value, each.value) : figure.value;

/** What the parts come to. */
export const total = (parts: readonly Part[]): Rational =>
  parts.reduce((sum, part) => add(sum, amountOf(part)), ZERO);

export const figuresOf = (parts: readonly Part[]): Figure[] =>
  parts.flatMap(({ figure, each }) => (each ? [each, figure] : [figure]));

/** Do the parts come to the whole? */
export function verdictOf(whole: Figure, parts: readonly Part[]): Verdict {
  return judge([whole, ...parts.map(({ figure }) => figure)], (reading) =>
    meets(
      parts.reduce((sum, { figure, each }) => {
        const own = intervalOf(figure, reading);
        return plus(sum, each ? scaled(own, each.value) : own);
      }, exactly(ZERO)),
      intervalOf(whole, reading),
    ),
  );
}

/** The finding that some parts come to a whole, or do not. */
export function sumOf(article: Article, whole: Figure, parts: readonly Part[], verdict: Verdict): Draft {
  const figures = [whole, ...figuresOf(parts)];
  const isOne = inOneUnit([whole, ...parts.map(({ figure }) => figure)]);
  const show = (figure: Figure): string =>
    isOne ? printed(article, figure) : printedWithUnit(article, figure);
  const shown = ({ figure, each }: Part): string =>
    each ? `${printed(article, each)} × ${show(figure)}` : show(figure);
  return draft('sum', verdict, figures, {
    terms: parts.flatMap((part, at) => (at > 0 ? ['+', shown(part)] : [shown(part)])),
    computed: isOne ? writtenIn(total(parts), whole) : `${writtenIn(total(parts), whole)} ${whole.unit}`,
    printed: show(whole),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}

/** “Ba tổ dân phố mỗi tổ góp 35 triệu đồng”. */
export function partAt(ground: Ground, at: number): Part {
  const { figures } = ground.passage;
  const figure = figures[at]!;
  const before = figures[at - 1];
  const isEach =
    before && before.dimension === 'count' && before.isExact && EACH.test(textBefore(ground, at, 60));
  const isOwn =
    isEach && before.sentence === figure.sentence && textBetween(ground.article, before, figure).length < 50;
  return isOwn ? { figure, each: before } : plain(figure);
}
