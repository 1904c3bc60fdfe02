import { mayBeLess } from '../../arithmetic/interval.ts';
import { intervalOf } from '../../arithmetic/printed-interval.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { kinship } from '../kinship.ts';
import { draft, printed } from '../show.ts';
import {
  type Ground,
  MOST_PARTS,
  SENTENCE_END,
  textAfter,
  textBefore,
  textBetween,
  words,
} from '../toolkit.ts';

/** “đều vượt 120% chỉ tiêu”; “vượt 12%” tells by how much. */
const PASSES = words('vượt(?: mức| mốc| ngưỡng)?\\s*$');
const ALL_OF_PLAN = 100;
/** Behind these, a figure tells something else. */
const LEAVES = words('tăng|giảm|trong đó|còn|riêng|trong khi|thấp nhất|cao nhất|ngược lại|song|nhưng');
const TELLS_OTHER = words('tăng|giảm|trong đó|còn|so với');
const NAMED = words('là|gồm|bao gồm|gồm có|như|cụ thể|:');

/** “Ba đảng bộ trên 60% là A 72%, B 60% và C 64%”. */
export function threshold(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const bound = figures[at]!;
  const isFrom = /^[^,;.\d]{0,30}trở lên/.test(article.lower.slice(bound.outer.end, bound.outer.end + 40));
  const isPassed =
    bound.dimension === 'percent' && PASSES.test(textBefore(ground, at, 24)) && bound.size >= ALL_OF_PLAN;
  const comparator = bound.comparator ?? (isFrom ? 'at_least' : isPassed ? 'over' : null);
  const isBound =
    comparator && comparator !== 'about' && comparator !== 'nearly' && comparator !== 'estimated';
  if (!isBound || bound.form !== 'number') return null;
  const behind = namedBy(ground, at);
  const named = behind.length >= 2 ? behind : namedBefore(ground, at);
  if (named.length < 2 || (bound.dimension !== 'percent' && !areCounted(ground, at, named))) return null;
  const limits = { over: 1, at_least: 1, under: -1, at_most: -1 }[
    comparator as 'over' | 'at_least' | 'under' | 'at_most'
  ];
  const isStrict = comparator === 'over' || comparator === 'under';
  const plain = intervalOf({ ...bound, comparator: null, step: { n: 0n, d: 1n } });
  const fails = named.some((figure) => {
    const value = intervalOf({ ...figure, step: { n: 0n, d: 1n } });
    return limits === 1 ? !mayBeLess(plain, value, isStrict) : !mayBeLess(value, plain, isStrict);
  });
  return draft('compare', fails ? 'fails' : 'holds', [bound, ...named], {
    terms: [named.map((figure) => printed(article, figure)).join('; ')],
    printed: printed(article, bound),
    sign: limits === 1 ? (isStrict ? '>' : '≥') : isStrict ? '<' : '≤',
    remark: null,
  });
}

/** The figures of those that are named as reaching a bound, no more than are said to be. */
function namedBy(ground: Ground, at: number): Figure[] {
  const { article, passage } = ground;
  const { figures } = passage;
  const bound = figures[at]!;
  const count = figures[at - 1];
  const isCount =
    count?.isExact && count.sentence === bound.sentence && count.size >= 2 && count.size <= MOST_PARTS;
  const most = isCount ? count.size : MOST_PARTS;
  const named: Figure[] = [];
  for (
    let next = at + 1;
    next < figures.length && named.length < most && next - at < 3 * MOST_PARTS;
    next += 1
  ) {
    const figure = figures[next]!;
    const before = textBefore(ground, next, 120);
    const isNamed =
      named.length > 0 || NAMED.test(before) || /[(:]/.test(before) || isNamedEarlier(ground, at, next);
    // “đều ở mức dưới 10%. Cụ thể, …”: over the end of a sentence only as many are named as were announced.
    const isElse = !isCount && named.length === 0 && SENTENCE_END.test(textBetween(article, bound, figure));
    const isLeft = figure.sentence !== bound.sentence || LEAVES.test(before) || isElse;
    if (!isNamed || isLeft) break;
    if (figure.dimension === bound.dimension && figure.form === 'number') named.push(figure);
  }
  return named;
}

/** “bao gồm: Đảng bộ Công an kết nạp 21 đảng viên, đạt 105%”: the list opened before a figure of another kind. */
function isNamedEarlier(ground: Ground, at: number, next: number): boolean {
  const first = textAfter(ground, at);
  return next > at + 1 && (NAMED.test(first) || first.includes(':'));
}

const ALL = words('(?:đều|cùng)(?: (?:đạt|có|ở mức|được))?(?: tỷ lệ)?(?: (?:từ|trên|hơn|vượt|dưới))?\\s*$');

/** “A đạt 92%, B 95,5%, C 91%, đều trên 90%”: those before the bound. */
function namedBefore(ground: Ground, at: number): Figure[] {
  const { figures } = ground.passage;
  const bound = figures[at]!;
  if (!ALL.test(textBefore(ground, at, 30))) return [];
  const named: Figure[] = [];
  for (let before = at - 1; before >= 0 && named.length < MOST_PARTS; before -= 1) {
    const figure = figures[before]!;
    const isOne =
      figure.sentence === bound.sentence &&
      figure.dimension === bound.dimension &&
      figure.form === 'number' &&
      figure.comparator === null;
    if (!isOne) break;
    named.unshift(figure);
    if (TELLS_OTHER.test(textBefore(ground, before))) return [];
  }
  return named;
}

/** “Ba xã có trên 1.000 hội viên là A (1.240), B (1.105) và C (1.022)”: counts are told of each only if they are as many. */
function areCounted({ article, passage }: Ground, at: number, named: readonly Figure[]): boolean {
  const count = passage.figures[at - 1];
  const bound = passage.figures[at]!;
  const first = named[0]!;
  return (
    count !== undefined &&
    first.start > bound.start &&
    count.size === named.length &&
    count.sentence === bound.sentence &&
    kinship(count, bound) === 'count' &&
    /(?:^| )là(?: |:)|:/.test(textBetween(article, bound, first))
  );
}
