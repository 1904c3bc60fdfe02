import { exactly, meets, plus, scaled } from '../arithmetic/interval.ts';
import { intervalOf } from '../arithmetic/printed-interval.ts';
import { add, multiply, toNumber, ZERO } from '../arithmetic/rational.ts';
import type { Figure } from '../reading/figure.ts';
import { judge } from '../rules/judge.ts';
import { isRateFigure } from '../rules/kinship.ts';
import { inOneUnit, draft as makeDraft, printed, printedWithUnit, writtenIn } from '../rules/show.ts';
import { OPEN_LIST, TOTAL, TRAILING } from '../rules/sum/sum-words.ts';
import { type Ground, MOST_PARTS, textBetween, words } from '../rules/toolkit.ts';
import type { Candidate } from './candidate.ts';

/** So many things of so much each. */
interface Term {
  number: Figure;
  each: Figure;
}

const LEAST = 0.6;
const MOST = 1.65;
const EACH = words('mỗi|trị giá|giá|từng|một');
const ALL = words(
  'tổng|tổng số|tổng cộng|tổng trị giá|tổng kinh phí|tổng giá trị|cả thảy|tất cả|kinh phí|trao|chi|cơ cấu',
);
const PLAIN = new Set([
  '',
  'count',
  'bare',
  'percent',
  'points',
  'multiple',
  'năm',
  'tháng',
  'ngày',
  'tuổi',
  'giờ',
]);
const LONGEST = 90;

/** Sums of products: “232 triệu đồng: hai giải Nhất mỗi giải 20 triệu đồng, bốn giải Nhì mỗi giải 12 triệu đồng, …”. */
export function products(ground: Ground): Candidate[] {
  const { figures } = ground.passage;
  const found: Candidate[] = [];
  for (let from = 0; from < figures.length; ) {
    let to = from + 1;
    while (to < figures.length && figures[to]!.sentence === figures[from]!.sentence) to += 1;
    const terms = termsIn(ground, figures.slice(from, to));
    if (terms.length > 1) {
      const [first, last] = [terms[0]!, terms.at(-1)!];
      const totals = figures.filter(
        (figure) =>
          figure.form === 'number' &&
          figure.dimension === first.each.dimension &&
          (figure.start < first.number.start || figure.start > last.each.start) &&
          Math.abs(figure.sentence - first.each.sentence) <= 1,
      );
      found.push(...totals.map((total) => candidate(ground, total, terms)).filter((one) => one !== null));
    }
    from = to;
  }
  return found;
}

function termsIn({ article, passage }: Ground, figures: readonly Figure[]): Term[] {
  const terms: Term[] = [];
  let from = figures[0]!.outer.start - 60;
  for (const [place, each] of figures.entries()) {
    if (
      each.form !== 'number' ||
      PLAIN.has(each.dimension) ||
      isRateFigure(each) ||
      each.dimension.includes('/')
    )
      continue;
    const counted = figures
      .slice(0, place)
      .findLast(({ dimension, isExact, form }) => dimension === 'count' && isExact && form === 'number');
    const written = passage.weak.findLast(({ start, end }) => start >= from && end < each.start);
    const nearest = counted && written && written.start > counted.start ? written : (counted ?? written);
    const number = nearest && nearest.start >= from ? nearest : undefined;
    const link = number ? textBetween(article, number, each) : '';
    const isTerm =
      number &&
      link.length < LONGEST &&
      (EACH.test(link) || number.size === 1) &&
      !/[;]|[.!?]\s|\n/.test(link);
    if (
      isTerm &&
      terms.length < MOST_PARTS &&
      (terms.length === 0 || terms[0]!.each.dimension === each.dimension)
    )
      terms.push({ number, each });
    from = each.outer.end;
  }
  return terms;
}

function candidate(ground: Ground, total: Figure, terms: readonly Term[]): Candidate | null {
  const { article } = ground;
  const off = terms.reduce((sum, { number, each }) => sum + number.size * each.size, 0) / total.size;
  if (off < LEAST || off > MOST) return null;
  const figures = [total, ...terms.flatMap(({ number, each }) => [number, each])];
  const slack = [total, ...terms.map(({ each }) => each)].reduce(
    (sum, { isExact, step }) => sum + (isExact ? 0 : toNumber(step) / 2),
    0,
  );
  const isOne = inOneUnit([total, ...terms.map(({ each }) => each)]);
  const show = (figure: Figure): string =>
    isOne ? printed(article, figure) : printedWithUnit(article, figure);
  return {
    kind: 'product',
    figures,
    about: total,
    evidence: () => evidenceOf(ground, total, terms),
    off,
    fits: ([is = 0, ...sizes]) =>
      Math.abs(terms.reduce((sum, _, at) => sum + sizes[2 * at]! * sizes[2 * at + 1]!, 0) - is) <=
      slack * MOST_PARTS,
    draft: () => {
      const sum = terms.reduce((all, { number, each }) => add(all, multiply(number.value, each.value)), ZERO);
      const verdict = judge([total, ...terms.map(({ each }) => each)], (reading) =>
        meets(
          terms.reduce(
            (all, { number, each }) => plus(all, scaled(intervalOf(each, reading), number.value)),
            exactly(ZERO),
          ),
          intervalOf(total, reading),
        ),
      );
      return makeDraft('sum', verdict, figures, {
        terms: terms.flatMap(({ number, each }, at) => [
          ...(at > 0 ? ['+'] : []),
          `${printed(article, number)} × ${show(each)}`,
        ]),
        computed: isOne ? writtenIn(sum, total) : `${writtenIn(sum, total)} ${total.unit}`,
        printed: show(total),
        sign: verdict === 'holds' ? '=' : '≠',
      });
    },
  };
}

function evidenceOf(ground: Ground, total: Figure, terms: readonly Term[]): string[] {
  const { article } = ground;
  const evidence: string[] = [];
  const see = (name: string, is = true): void => {
    if (is) evidence.push(name);
  };
  const [first, last] = [terms[0]!, terms.at(-1)!];
  const isBehind = total.start > last.each.start;
  const lead = article.lower
    .slice(Math.max(0, total.outer.start - 70), total.outer.start)
    .split(/[.!?]\s+|\n/)
    .at(-1)!;
  const link = isBehind ? textBetween(article, last.each, total) : textBetween(article, total, first.number);
  see(isBehind ? 'total:behind' : 'total:before');
  see('total:other-sentence', total.sentence !== first.each.sentence);
  see('total:named', ALL.test(lead) || TOTAL.test(lead));
  see('total:opens', !isBehind && /[:(]|gồm|trong đó/.test(link));
  see('total:figures-between', Math.abs(isBehind ? total.at - last.each.at : 0) > 1);
  see(terms.length === 2 ? 'terms:two' : terms.length === 3 ? 'terms:three' : 'terms:more');
  const text = article.lower.slice(first.number.start, last.each.end);
  see('list:open', OPEN_LIST.test(text) || TRAILING.test(text));
  see(
    'terms:each',
    terms.every(({ number, each }) => number.size === 1 || /mỗi/.test(textBetween(article, number, each))),
  );
  return evidence;
}
