import { compare } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import { earlierFigures, type Stretch, stretchesOf } from '../earlier.ts';
import { IS_PLAN } from '../growth/growth-words.ts';
import { isPositive, isSharp, sizeRatio } from '../judge.ts';
import { isRateFigure, isSameThing, kinship } from '../kinship.ts';
import { onlyOf } from '../only.ts';
import { isOfOtherTime } from '../other-time.ts';
import { type Ground, MOST_PARTS, textAfter, textBefore } from '../toolkit.ts';
import { plain, sumOf, total, verdictOf } from './addition.ts';
import { isAttached } from './attached.ts';
import { areAlike, endsInNot } from './claims.ts';
import { labelOf } from './run.ts';
import { OPEN_LIST, OTHERS, OVERLAPPING, REST, stopIn, TRAILING } from './sum-words.ts';

/** Two parts that come to a smaller whole may do so by chance. */
const LEAST_OF_TWO = 20;
const LEAST_OF_CLASS = 100;
/** By how much floating sums may be off what is calculated exactly. */
const NEARLY = 1e-6;
/** What opens a sentence that parts what the sentence before it told. */
const DIVIDES =
  /^(?:(?:nếu )?(?:phân|chia|xét|xếp|tính|phân loại|thống kê)(?: riêng| loại)? theo|theo (?=loại|nhóm|chiều dài|công suất|độ tuổi|giới tính|cấp|lĩnh vực|địa bàn|đối tượng|nguồn|thành phần|trình độ|khu vực|ngành|hạng|mức|hình thức|quy mô)) ?[^,;.\d]{2,40}(?:[,:]| có\s*$| gồm\s*$| thì\s)/;
/** What opens a sentence that tells what came of those that the sentence before it told. */
const RESULTS = /^(?:kết quả|kết quả cho thấy|cụ thể|theo đó)(?: [^,;.:\d]{1,30})?[,:]/;
/** “Trong số được đánh giá, …”: the whole is the figure of which that was said. */
const OF_THOSE = /^trong số (?<which>(?:được|đã|bị|chưa|phải) [^,;.\d]{3,40}?)(?:,| có| thì)\s/;
/** Figures of the sentences before among which the whole of a claim stands. */
const NEAR = 8;
/** By how much parts that nothing opens may miss the whole before them. */
const BY_ITSELF = 0.02;
/** The same for parts whose labels begin alike: “khối Đảng …, khối chính quyền …”. */
const ALIKE = 0.07;
/** Characters at the end of a list in which it says that it takes in all others. */
const ENDING = 50;

/** Parts of which the whole stands in a sentence before, or a block before: shown where they fit, claimed where the text parts it. */
export function earlierWholes(ground: Ground): Draft[] {
  return stretchesOf(ground).flatMap((stretch) => ofSentence(ground, stretch));
}

function ofSentence(ground: Ground, { from, to, lead }: Stretch): Draft[] {
  const earlier = earlierFigures(ground, from);
  if (earlier.length === 0) return [];
  const all = groupsOf(ground, from, to);
  const groups = all.map((parts) => ({ parts, lead }));
  for (let at = from, start = from; at < to; at += 1)
    if (at + 1 === to || (start < at && textBefore(ground, at + 1).includes(';'))) {
      const own = start === from ? lead : textBefore(ground, start).split(/;\s*/).at(-1)!;
      if (start > from || at + 1 < to)
        groups.push(...groupsOf(ground, start, at + 1).map((parts) => ({ parts, lead: own })));
      start = at + 1;
    }
  const fitting = groups
    .map(({ parts }) => fits(ground.article, earlier, parts))
    .filter((one) => one !== null);
  const used = new Set(fitting.flatMap(({ spans }) => spans.map(({ start }) => start)));
  const claimed = groups
    .filter(({ parts }) => !parts.some(({ start }) => used.has(start)))
    .map((group) => claim(ground, earlier, group.parts, group.lead))
    .find((one) => one !== null);
  const silent = claimed ?? (fitting.length === 0 ? unopened(ground, earlier, all, from, to) : null);
  return silent ? [...fitting, silent] : fitting;
}

/** The figures of a stretch by what they count or measure. */
function groupsOf(ground: Ground, from: number, to: number): Figure[][] {
  const { figures } = ground.passage;
  const groups: Figure[][] = [];
  for (let at = from; at < to; at += 1) {
    const figure = figures[at]!;
    if (figure.form !== 'number' || isRateFigure(figure) || isAttached(ground, at)) continue;
    const group = groups.find(
      ([first]) => first && ['noun', 'unit', 'class', 'bare'].includes(kinship(first, figure) ?? ''),
    );
    if (!group) groups.push([figure]);
    else if (group[0]!.depth === figure.depth && group.length < MOST_PARTS) group.push(figure);
  }
  return groups;
}

const isOne = (whole: Figure, part: Figure): boolean => {
  const kin = kinship(whole, part);
  return kin === 'noun' || kin === 'unit' || kin === 'class' || (kin === 'count' && isSameThing(whole, part));
};

function fits(article: Article, earlier: readonly Figure[], parts: readonly Figure[]): Draft | null {
  if (parts.length < 2 || !parts.every(isSharp)) return null;
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const near = earlier.filter((figure) => Math.abs(figure.size - size) < NEARLY * size);
  if (near.length === 0) return null;
  const sum = total(parts.map(plain));
  const whole = near.findLast(
    (figure) =>
      figure.comparator === null &&
      compare(figure.value, sum) === 0 &&
      parts.every((part) => isOne(figure, part) && isPositive(part)) &&
      (parts.length > 2 ||
        figure.size >= (kinship(figure, parts[0]!) === 'class' ? LEAST_OF_CLASS : LEAST_OF_TWO)),
  );
  return whole ? sumOf(article, whole, parts.map(plain), 'holds') : null;
}

function claim(
  ground: Ground,
  earlier: readonly Figure[],
  parts: readonly Figure[],
  lead: string,
): Draft | null {
  const { article } = ground;
  const [first] = parts;
  const last = parts.at(-1);
  if (parts.length < 3 || !first || !last) return null;
  const { which } = OF_THOSE.exec(lead)?.groups ?? {};
  const isDivided = DIVIDES.test(lead);
  if (which === undefined && !isDivided && !RESULTS.test(lead)) return null;
  const tail = textAfter(ground, last.at, 80).split(/[.;]\s|,/)[0]!;
  const text = article.lower.slice(first.outer.start, last.outer.end) + tail;
  const between = parts.slice(1).map((part) => textBefore(ground, part.at));
  const isRest = REST.test(between.at(-1)!) || REST.test(tail);
  const isEnded =
    isRest ||
    (isDivided && /[.!?\n]|^$/.test(textAfter(ground, last.at, 60))) ||
    endsInNot(parts.map(plain), text, tail) ||
    (which === undefined &&
      (/(?:^| )và(?: có| được)?\s*$/.test(between.at(-1)!) || OTHERS.test(text.slice(-ENDING))));
  if (!isEnded) return null;
  if (OPEN_LIST.test(text) || TRAILING.test(text) || (!isDivided && OVERLAPPING.test(text))) return null;
  if (between.some((words) => stopIn(words) !== undefined && !REST.test(words))) return null;
  const near = earlier.slice(-NEAR);
  const sentence = near.at(-1)!.sentence;
  const told = near.filter(
    (figure) =>
      isOne(figure, first) &&
      (which === undefined
        ? figure.sentence === sentence && !isChangeOrPlan(article, figure)
        : sentenceBehind(article, figure).includes(which)),
  );
  const [whole] = told;
  const isOnly = isDivided || told.length === 1;
  if (!whole || !isOnly || whole.comparator !== null) return null;
  const size = sizeRatio(total(parts.map(plain)), whole.value);
  if (size < 0.85 || size > 1.2) return null;
  return sumOf(article, whole, parts.map(plain), verdictOf(whole, parts.map(plain)));
}

/**
 * “Nguồn lực huy động là 214,6 tỷ đồng. Ngân sách trung ương 88,2 tỷ đồng, …”: nothing opens the parts, but they are all that the
 * sentence tells, the whole is the one amount of theirs in the sentence before, and they nearly come to it.
 */
function unopened(
  ground: Ground,
  earlier: readonly Figure[],
  groups: readonly Figure[][],
  from: number,
  to: number,
): Draft | null {
  const [parts] = groups;
  if (!parts || groups.length > 1 || parts.length < 2 || parts.length < to - from) return null;
  const isOneThing = areAlike(parts.map(({ at }) => labelOf(textBefore(ground, at, 80))));
  if (parts.length < 3 && !isOneThing) return null;
  const [first] = parts;
  const told = earlier.filter(
    (figure) =>
      figure.sentence === first!.sentence - 1 && isOne(figure, first!) && figure.comparator === null,
  );
  const whole = onlyOf(told);
  const { lower } = ground.article;
  const text = lower
    .slice(Math.max(0, first!.outer.start - 60), parts.at(-1)!.outer.end + 40)
    .replace(/“[^”]*”/g, '')
    .split(/[.!?]\s|\n/);
  const isOpen = text.some(
    (words) => OPEN_LIST.test(words) || TRAILING.test(words) || OVERLAPPING.test(words),
  );
  const isPart = parts.every((part) => part.comparator === null && whole !== null && part.size < whole.size);
  if (!whole || isOpen || !isPart || isChangeOrPlan(ground.article, whole)) return null;
  if (isOfOtherTime(ground.article, first!, whole)) return null;
  const size = sizeRatio(total(parts.map(plain)), whole.value);
  return Math.abs(size - 1) < (isOneThing ? ALIKE : BY_ITSELF)
    ? sumOf(ground.article, whole, parts.map(plain), verdictOf(whole, parts.map(plain)))
    : null;
}

const sentenceBehind = ({ lower }: Article, { outer }: Figure): string =>
  lower.slice(outer.start, outer.end + 40).split(/[,;]|[.!?]\s/)[0]!;

/** “vượt 11 đảng viên so với chỉ tiêu 350 đảng viên”. */
function isChangeOrPlan({ lower }: Article, { outer }: Figure): boolean {
  const before = lower.slice(Math.max(0, outer.start - 30), outer.start);
  return /(?:tăng|giảm|vượt|hơn|kém)[^,;.]*$/.test(before) || IS_PLAN.test(before);
}
