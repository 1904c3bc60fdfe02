import { intervalOf, type Reading } from '../arithmetic/printed-interval.ts';
import { compare, divide, multiply, type Rational, rational, toNumber } from '../arithmetic/rational.ts';
import nounClasses from '../data/noun-classes.json';
import type { Draft, FigureSpan, Verdict } from '../finding.ts';
import type { Article, Figure, Passage } from '../reading/figure.ts';

/** What a rule is given. */
export interface Ground {
  article: Article;
  passage: Passage;
}

/** The bounds of a rule’s work: figures that one relation may have, and how far back its head may stand. */
export const MOST_PARTS = 12;
export const MOST_BACK = 6;

/** Compiles words and phrases parted by “|”, matched whole. */
export const words = (alternatives: string, flags = 'u'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${alternatives})(?![\\p{L}\\p{M}\\d])`, flags);

/** Characters of the words between two figures: of a longer stretch its beginning and its end are read. */
const MOST_BETWEEN = 600;

/** The words between two figures, in small letters. */
export function textBetween({ lower }: Article, a: Figure, b: Figure): string {
  const [from, to] = [a.outer.end, Math.max(a.outer.end, b.outer.start)];
  if (to - from <= MOST_BETWEEN) return lower.slice(from, to);
  return `${lower.slice(from, from + MOST_BETWEEN / 2)} … ${lower.slice(to - MOST_BETWEEN / 2, to)}`;
}

/** The words before a figure since the figure before it or the passage’s start, no more than a clause. */
export function textBefore({ article, passage }: Ground, at: number, most = 160): string {
  const figure = passage.figures[at]!;
  const from = at > 0 ? passage.figures[at - 1]!.outer.end : passage.start;
  return article.lower.slice(Math.max(from, figure.outer.start - most), Math.max(from, figure.outer.start));
}

/** The words behind a figure up to the next one or the passage’s end. */
export function textAfter({ article, passage }: Ground, at: number, most = 160): string {
  const figure = passage.figures[at]!;
  const next = passage.figures[at + 1];
  const to = Math.min(next ? next.outer.start : passage.end, figure.outer.end + most);
  return article.lower.slice(figure.outer.end, Math.max(figure.outer.end, to));
}

export const spanOf = ({ start, end }: Figure): FigureSpan => ({ start, end });

export const printed = ({ text }: Article, { start, end }: Figure): string => text.slice(start, end);

/** A figure with its unit, where figures of several units are calculated with. */
export const printedWithUnit = (article: Article, figure: Figure): string => {
  const bare = printed(article, figure);
  const isNamed = figure.unit === '' || figure.dimension === 'percent' || figure.dimension === 'multiple';
  return isNamed ? bare : `${bare} ${figure.unit}`;
};

/** Do all of the figures stand in one unit as printed? */
export const inOneUnit = (figures: readonly Figure[]): boolean =>
  figures.every(({ factor }) => compare(factor, figures[0]!.factor) === 0);

/**
 * Decides what a relation comes to.
 * @param figures all that take part: they tell how round figures are meant
 * @param test whether it holds with figures read so
 */
export function judge(figures: readonly Figure[], test: (reading: Reading) => boolean): Verdict {
  if (test('strict')) return 'holds';
  if (figures.every(({ comparator }) => comparator !== null)) return 'ask';
  if (test('near')) return 'ask';
  const isFine = figures.some(
    (figure) =>
      figure.comparator === null &&
      figure.dimension !== 'percent' &&
      compare(figure.round, multiply(figure.step, rational(1000))) < 0 &&
      compare(figure.value, rational(1000)) >= 0,
  );
  return !isFine && test('loose') ? 'ask' : 'fails';
}

const CLASSES = new Map<string, string>(
  Object.entries(nounClasses).flatMap(([name, nouns]) =>
    nouns.map((noun) => [noun.toLowerCase(), name] as const),
  ),
);

function classOf(noun: string): string | undefined {
  for (let end = noun.length; end > 0; end = noun.lastIndexOf(' ', end - 1)) {
    const found = CLASSES.get(noun.slice(0, end));
    if (found) return found;
  }
  return undefined;
}

/** Syllables that begin many nouns and are none: of these two are compared. */
const BEGINNINGS = new Set(
  'bí báo bảo bệnh bản chi chiến chuyên chương cán công cơ cấp diễn doanh du dự giai giáo gia giám hoạt hạng hợp hồ học hội hộp khách khu kế kỹ lao loại lượt lớp mô nhân nhà nhiệm nhóm nông phong phương phòng phóng quần sinh sáng sản thanh thành thí thương tiểu tiêu tin triệu tri trung truyền trưởng trường trường tác tập tổ tổng viên văn ý điểm đoàn đơn đại đảng đề địa đối đồng độ đội đợt'.split(
    ' ',
  ),
);

/** What a noun is told by: its first word. */
function headOf(noun: string): string {
  const [first = '', second = ''] = noun.split(' ');
  return BEGINNINGS.has(first) ? `${first} ${second}` : first;
}
const sameHead = (a: string, b: string): boolean =>
  headOf(a) === headOf(b) || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** How two figures belong together: in one unit, as counts of one noun, of one class of nouns, of any two things. */
export type Kinship = 'unit' | 'noun' | 'class' | 'bare' | 'count' | null;

export function kinship(a: Figure, b: Figure): Kinship {
  const isCount = (figure: Figure): boolean => figure.dimension === 'count' || figure.dimension === 'bare';
  if (!isCount(a) || !isCount(b)) return a.dimension === b.dimension && !isCount(a) ? 'unit' : null;
  if (a.noun === '' || b.noun === '') return 'bare';
  if (sameHead(a.noun, b.noun)) return 'noun';
  const one = classOf(a.noun);
  return one !== undefined && one === classOf(b.noun) ? 'class' : 'count';
}

/** “người”, “đơn vị”: a count may go on with these, whatever it began with. */
const GENERAL = /^(?:người|đơn vị|trường hợp|cơ sở|đồng chí|em|thành viên|cái|chiếc|lượt)(?: |$)/;

/** May one figure be the other, at another time or as its difference? */
export function isSameThing(a: Figure, b: Figure): boolean {
  const kin = kinship(a, b);
  if (kin !== 'count') return kin !== null;
  const [one, other] = [classOf(a.noun), classOf(b.noun)];
  const isEither = GENERAL.test(a.noun) || GENERAL.test(b.noun);
  return isEither && (one === undefined || other === undefined || one === other);
}

export const isRateFigure = ({ dimension }: Figure): boolean =>
  dimension === 'percent' || dimension === 'points' || dimension === 'multiple';

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

/** A relation whose whole is zero says nothing. */
export const isPositive = (figure: Figure): boolean => figure.value.n > 0n;

export const sizeRatio = (a: Rational, b: Rational): number =>
  b.n === 0n ? Infinity : toNumber(divide(a, b));

export const strictly = (figure: Figure) => intervalOf(figure);

/** A draft with its spans in the order of the text. */
export const draft = (
  kind: Draft['kind'],
  verdict: Verdict,
  figures: readonly Figure[],
  working: Partial<Draft['working']>,
): Draft => ({
  kind,
  verdict,
  spans: [...new Set(figures)].sort((a, b) => a.start - b.start).map(spanOf),
  working: { terms: [], computed: null, printed: null, sign: null, remark: null, ...working },
});
