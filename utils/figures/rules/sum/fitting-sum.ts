import { meets, minus } from '../../arithmetic/interval.ts';
import { intervalOf } from '../../arithmetic/printed-interval.ts';
import { add, compare, rational, signOf, subtract, toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { isSharp, judge, sizeRatio } from '../judge.ts';
import { kinship } from '../kinship.ts';
import { draft, inOneUnit, printed, printedWithUnit, writtenIn } from '../show.ts';
import { type Ground, MOST_PARTS, textBefore, words } from '../toolkit.ts';
import { type Part, partAt, plain, sumOf, total, verdictOf } from './addition.ts';
import { isAttached } from './attached.ts';
import { BALANCE, stopIn } from './sum-words.ts';

/** Figures between a whole and the first of its parts, where nothing says that they belong together. */
const FAR = 8;
/** Below this, figures add up by chance. */
const LEAST = 4;
/** What rounding and approximating words may make of a sum. */
const TOLERANCE = 0.25;
/** Words that are weak numbers: “một”, “năm”. */
const LARGEST_WEAK = 5;
const NAMED_BALANCE = words(
  'lãi|lời|kết dư|còn dư|tồn quỹ|xuất siêu|nhập siêu|thặng dư|chênh lệch|chênh|còn thiếu',
);
const FLOWS = words('thu|chi|chi phí|xuất khẩu|nhập khẩu|xuất|nhập|bán|(?:mới|hiện|đã) có');
/** What is taken in, what is spent and what is left may be told in a sentence each. */
const TAKEN = words('thu|thu về|bán|bán được|doanh thu|tổng thu');
const SPENT = words('chi|chi phí|trừ|hết|tốn');
const EARNED = words('lãi|lời');

/**
 * Figures that add up without a word that says so: what fits exactly is shown as right, and nothing else is concluded. Looks at
 * runs of neighbours only, from each figure at most {@link FAR} × {@link MOST_PARTS} of them.
 */
export function fittingSums(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  figures.forEach((whole, at) => {
    if (whole.form !== 'number' || isRateOrBare(whole) || whole.size <= 0 || !isSharp(whole)) return;
    const isLarge = sizeRatio(whole.value, whole.factor) >= LEAST;
    const drafted = (isLarge ? (forwards(ground, at) ?? backwards(ground, at)) : null) ?? balance(ground, at);
    if (drafted) found.push(drafted);
  });
  return found;
}

const isRateOrBare = ({ dimension }: Figure): boolean =>
  ['percent', 'points', 'multiple', 'bare'].includes(dimension) || dimension.includes('/');

function isKin(whole: Figure, part: Figure): boolean {
  const kin = kinship(whole, part);
  return (
    kin !== null &&
    (kin !== 'count' || /^(?:người|đơn vị|cơ sở|trường hợp|căn|hộ|em|đồng chí)/.test(part.noun))
  );
}

/** Is a floating sum so near to a whole that it is worth calculating exactly? */
const isNear = (whole: Figure, sum: number): boolean => Math.abs(sum - whole.size) <= whole.size * TOLERANCE;

const sizeOf = ({ figure, each }: Part): number => figure.size * (each?.size ?? 1);

function forwards(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const whole = figures[at]!;
  for (let first = at + 1; first <= Math.min(figures.length - 1, at + FAR); first += 1) {
    if (figures[first]!.size >= whole.size || !isKin(whole, figures[first]!) || isAttached(ground, first))
      continue;
    const parts: Part[] = [];
    let sum = 0;
    const { sentence } = figures[first]!;
    for (let next = first; next < figures.length && parts.length < MOST_PARTS; next += 1) {
      const figure = figures[next]!;
      if (figure.sentence !== sentence) break;
      if (!isKin(whole, figure) || isAttached(ground, next)) continue;
      if (figure.size >= whole.size || !isSharp(figure)) continue;
      const part = partAt(ground, next);
      parts.push(part);
      sum += sizeOf(part);
      const fits = parts.length >= 2 && isNear(whole, sum) && verdictOf(whole, parts) === 'holds';
      if (fits && !(parts.length === 2 && isOfLonger(ground, whole, first, next)))
        return sumOf(article, whole, parts, 'holds');
      const one = whole.size - sum <= LARGEST_WEAK ? lastOne(ground, whole, parts, next) : null;
      if (one) return sumOf(article, whole, [...parts, one], 'holds');
      if (sum > whole.size * (1 + TOLERANCE)) break;
    }
  }
  return null;
}

/** Are two neighbours of a longer list, of which they add up by chance? */
function isOfLonger(ground: Ground, whole: Figure, first: number, last: number): boolean {
  const { figures } = ground.passage;
  const [before, after] = [figures[first - 1], figures[last + 1]];
  const isNext = (figure: Figure | undefined, at: number): boolean =>
    figure !== undefined &&
    figure !== whole &&
    figure.sentence === figures[first]!.sentence &&
    figure.depth === figures[first]!.depth &&
    isKin(whole, figure) &&
    figure.size < whole.size &&
    !/[;:(]/.test(textBefore(ground, at));
  return isNext(before, first) || isNext(after, last + 1);
}

/** “11 chỉ tiêu vượt, 4 chỉ tiêu đạt và một chỉ tiêu không đạt”: what is missing to the whole is printed as a word. */
function lastOne(
  { article, passage }: Ground,
  whole: Figure,
  parts: readonly Part[],
  at: number,
): Part | null {
  if (!parts.every(({ figure }) => figure.isExact) || !whole.isExact) return null;
  const { figures } = passage;
  const from = figures[at]!.outer.end;
  const to = Math.min(figures[at + 1]?.start ?? passage.end, from + 160);
  const missing = subtract(whole.value, total(parts));
  // “33 phụ nữ và năm nam giới”: of two parts one alone may be printed so, and “một” is too often an article.
  if (toNumber(missing) > LARGEST_WEAK || (parts.length < 2 && toNumber(missing) < LARGEST_WEAK)) return null;
  const found = passage.weak.find(
    (one) =>
      one.start >= from &&
      one.end <= to &&
      compare(one.value, missing) === 0 &&
      ['noun', 'class'].includes(kinship(one, whole) ?? ''),
  );
  const isOwn = found && !/[.!?;]\s/.test(article.lower.slice(from, found.start));
  return isOwn ? plain(found) : null;
}

function backwards(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const whole = figures[at]!;
  const parts: Part[] = [];
  let sum = 0;
  for (let head = at - 1; head >= 0 && parts.length < MOST_PARTS; head -= 1) {
    const figure = figures[head]!;
    if (figure.sentence !== whole.sentence) break;
    if (!isKin(whole, figure) || isAttached(ground, head)) continue;
    if (figure.size >= whole.size) break;
    if (parts.length > 0 && stopIn(textBefore(ground, head + 1)) !== undefined) break;
    const part = partAt(ground, head);
    parts.unshift(part);
    sum += sizeOf(part);
    if (parts.length >= 2 && isNear(whole, sum) && verdictOf(whole, parts) === 'holds')
      return sumOf(article, whole, parts, 'holds');
    if (sum > whole.size * (1 + TOLERANCE)) break;
  }
  return null;
}

/** “thu 6,42 tỷ đồng, chi 5,17 tỷ đồng, lãi 1,25 tỷ đồng”. */
function balance(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const rest = passage.figures[at]!;
  const [a, b] = [passage.figures[at - 2], passage.figures[at - 1]];
  if (!a || !b || a.form !== 'number' || b.form !== 'number') return null;
  if (a.sentence !== rest.sentence && !isAccount(ground, at)) return null;
  if (kinship(a, b) === null || kinship(a, rest) === null || kinship(b, rest) === null) return null;
  const before = textBefore(ground, at, 40);
  if (!BALANCE.test(before) || isAttached(ground, at - 1) || isAttached(ground, at - 2)) return null;
  const [more, less] = compare(a.value, b.value) >= 0 ? [a, b] : [b, a];
  const verdict = judge([more, less, rest], (reading) =>
    meets(minus(intervalOf(more, reading), intervalOf(less, reading)), intervalOf(rest, reading)),
  );
  const isNamed = NAMED_BALANCE.test(before);
  const isKnown =
    isNamed &&
    ['unit', 'noun', 'class'].includes(kinship(a, b) ?? '') &&
    signOf(subtract(more.value, less.value)) > 0;
  const isNear = sizeRatio(add(less.value, rest.value), more.value) < 1.6;
  if (verdict !== 'holds' && !(isKnown && isNear && FLOWS.test(textBefore(ground, at - 1, 60)))) return null;
  const show = (figure: Figure): string =>
    inOneUnit([more, less, rest]) ? printed(article, figure) : printedWithUnit(article, figure);
  return draft('sum', verdict, [a, b, rest], {
    terms: [show(more), '−', show(less)],
    computed: writtenIn(subtract(more.value, less.value), {
      ...rest,
      factor: inOneUnit([more, less, rest]) ? rest.factor : rational(1),
    }),
    printed: show(rest),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}

/** “thu 286 triệu đồng. Trừ chi phí 121 triệu đồng, còn lãi 165 triệu đồng”: an account over two or three sentences. */
function isAccount(ground: Ground, at: number): boolean {
  const [taken, spent, rest] = [at - 2, at - 1, at].map((place) => ground.passage.figures[place]!);
  const isNear = rest!.sentence - taken!.sentence <= 2 && rest!.sentence - spent!.sentence <= 1;
  return (
    isNear &&
    TAKEN.test(textBefore(ground, at - 2, 60)) &&
    SPENT.test(textBefore(ground, at - 1, 80)) &&
    EARNED.test(textBefore(ground, at, 24))
  );
}
