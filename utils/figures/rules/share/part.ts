import { meets, over, scaled } from '../../arithmetic/interval.ts';
import { intervalOf, percentageOf } from '../../arithmetic/printed-interval.ts';
import { divide, multiply, rational } from '../../arithmetic/rational.ts';
import type { Draft, Verdict } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import { judge } from '../judge.ts';
import { decimalsOf, draft, inOneUnit, printed, printedWithUnit, written } from '../show.ts';
import type { Ground } from '../toolkit.ts';

const HUNDREDTH = rational(1, 100);
const HUNDRED = rational(100);

/** What a part, a whole and a percentage come to. */
export function checkPart(ground: Ground, part: Figure, whole: Figure, at: number): Draft {
  const { article, passage } = ground;
  const share = passage.figures[at]!;
  const verdict: Verdict = judge([part, whole, share], (reading) =>
    meets(
      over(intervalOf(part, reading), intervalOf(whole, reading)),
      scaled(percentageOf(share, reading), HUNDREDTH),
    ),
  );
  const show = (figure: Figure): string =>
    inOneUnit([part, whole]) ? printed(article, figure) : printedWithUnit(article, figure);
  return draft('share', verdict, [part, whole, share], {
    terms: [show(part), '/', show(whole)],
    computed: `${written(multiply(divide(part.value, whole.value), HUNDRED), Math.max(1, decimalsOf(share)))}%`,
    printed: printed(article, share),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}

/** A percentage right behind a figure, that is none of a plan, an earlier time or a change. */
const SHARED =
  /^[^,.;()\d]{0,60}(?:,|\()\s*(?:chiếm|đạt|bằng|là)?(?: ?(?:tỷ lệ|tỉ lệ))?\s*\d[\d.,]*\s?%(?!\)? (?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|mục tiêu|so với|cùng kỳ))/;

/** “hộ nghèo 702 căn (56,8%), … 153 căn (12,4%)”: what has a share of its own is a part itself. */
export const isShared = ({ lower }: Pick<Article, 'lower'>, { outer }: Figure): boolean =>
  SHARED.test(lower.slice(outer.end, outer.end + 100));
