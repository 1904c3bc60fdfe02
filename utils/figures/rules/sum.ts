import { exactly, meets, plus } from '../arithmetic/interval.ts';
import { intervalOf } from '../arithmetic/printed-interval.ts';
import { add, compare, ZERO } from '../arithmetic/rational.ts';
import type { Draft, Verdict } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import {
  draft,
  type Ground,
  inOneUnit,
  isPositive,
  judge,
  kinship,
  MOST_BACK,
  MOST_PARTS,
  printed,
  printedWithUnit,
  sizeRatio,
  textAfter,
  textBefore,
  textBetween,
  words,
  writtenIn,
} from './toolkit.ts';

const AMONG = words('trong đó|trong số đó|trong số này');
const CONSISTS = words('gồm|bao gồm|gồm có|chia ra|chia thành|cụ thể|lần lượt là');
const OPEN_LIST = words(
  'gồm cả|bao gồm cả|như|một số|chủ yếu|lớn nhất|cao nhất|nhiều nhất|tiêu biểu|nổi bật|điển hình|đáng chú ý|riêng|ngoài ra|bên cạnh đó|v\\.v|v\\.v\\.|nhất là|đặc biệt|ít nhất là|đứng đầu|dẫn đầu',
);
const TRAILING = /…|\.\.\./;
const STOPS = words(
  'với|trong đó|trong số đó|ngoài ra|bên cạnh đó|đồng thời|cùng với|kèm theo|so với|cùng kỳ|tổng|tổng số|tổng cộng|tất cả|thu hút|phục vụ|tương ứng|tương đương|bằng|vượt|kế hoạch|chỉ tiêu|dự toán|bình quân|trung bình|trị giá',
);
const CHANGE = words('(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|thêm|bớt)(?: thêm| đi| so với)?');
const REST = words('còn lại');
const TOTAL = words('tổng cộng|tất cả|tổng cộng là|như vậy|nâng tổng số|cộng lại');
const OVERLAPPING = words(
  'nữ|dưới|tuổi|dân tộc|tôn giáo|đại học|trẻ|tái cử|lần đầu|trình độ|đoàn viên|dự bị',
);
/** What may stand between two figures of which one is the other’s change or share. */
const isAttached = (figure: Figure, before: string): boolean =>
  ['percent', 'points', 'multiple'].includes(figure.dimension) || CHANGE.test(before.slice(-24));

type Opener = 'among' | 'consists' | 'bracket' | 'colon' | 'rest' | 'total';

interface Run {
  parts: Figure[];
  /** Has the text something that ends the list with the last part? */
  isClosed: boolean;
  text: string;
}

/** Wholes and their parts: “W, gồm p1 và p2”, “W: p1, p2, còn lại p3”, “p1, p2, tổng cộng W”. */
export function sums(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let at = 1; at < figures.length; at += 1) {
    const opener = openerBefore(ground, at);
    const drafted =
      (opener && afterOpener(ground, at, opener)) ?? withRest(ground, at) ?? beforeTotal(ground, at);
    if (drafted) found.push(drafted);
  }
  return found;
}

function openerBefore(ground: Ground, at: number): Opener | null {
  const before = textBefore(ground, at);
  if (AMONG.test(before)) return 'among';
  if (CONSISTS.test(before) && !/(?:bao )?gồm cả/.test(before)) return 'consists';
  const { figures } = ground.passage;
  const isBracket = figures[at]!.depth > figures[at - 1]!.depth && before.includes('(');
  if (isBracket) return 'bracket';
  return /:[^:;.]*$/.test(before) ? 'colon' : null;
}

function afterOpener(ground: Ground, at: number, opener: Opener): Draft | null {
  const { figures } = ground.passage;
  const lowest = Math.max(0, at - MOST_BACK);
  let nearest: { whole: Figure; run: Run } | null = null;
  for (let head = at - 1; head >= lowest; head -= 1) {
    const whole = figures[head]!;
    if (whole.form !== 'number' || !isPositive(whole) || isRate(whole)) continue;
    if (opener === 'bracket' && head < at - 1) break;
    const run = runOfParts(ground, at, whole, opener);
    if (run.parts.length < 2) continue;
    for (let length = run.parts.length; length >= 2; length -= 1) {
      const parts = run.parts.slice(0, length);
      if (verdictOf(whole, parts) === 'holds') return sumDraft(ground, whole, parts, 'holds');
    }
    nearest ??= { whole, run };
  }
  if (!nearest) return null;
  const { whole, run } = nearest;
  const isAdjacent =
    whole === figures[at - 1] || textBetween(ground.article, whole, figures[at]!).length < 90;
  return isAdjacent && claimsAll(ground, whole, run, opener) ? reported(ground, whole, run.parts) : null;
}

const isRate = ({ dimension }: Figure): boolean =>
  ['percent', 'points', 'multiple', 'bare'].includes(dimension) || dimension.includes('/');

/** The figures from one on that are of a whole’s kind, up to where the list ends. */
function runOfParts(ground: Ground, first: number, whole: Figure, opener: Opener): Run {
  const { article, passage } = ground;
  const { figures } = passage;
  const parts: Figure[] = [];
  const { depth } = figures[first]!;
  let separator: ',' | ';' | null = null;
  let last = first;
  for (let at = first; at < figures.length && parts.length < MOST_PARTS; at += 1) {
    const figure = figures[at]!;
    const before = textBefore(ground, at);
    if (at > first && (/[.!?]\s/.test(before) || figure.depth < depth)) break;
    if (figure.depth > depth) continue;
    const kin = figure.form === 'number' ? kinship(whole, figure) : null;
    if (kin === null || isAttached(figure, before)) continue;
    if (parts.length > 0) {
      const between = textBetween(article, parts.at(-1)!, figure);
      const tail = before;
      if (STOPS.test(tail) && !REST.test(tail)) break;
      const sign = between.includes(';') ? ';' : ',';
      if (separator === ',' && sign === ';') break;
      separator ??= sign;
      if (kin === 'count' && kinship(parts[0]!, figure) === 'count' && opener !== 'bracket') break;
    }
    parts.push(figure);
    last = at;
  }
  const after = textAfter(ground, last, 80);
  const text =
    article.lower.slice(whole.outer.end, parts.at(-1)?.outer.end ?? whole.outer.end) +
    after.split(/[.;]\s/)[0];
  const isClosed = last === figures.length - 1 || /[.;)\n]/.test(after) || parts.length === MOST_PARTS;
  return { parts, isClosed: isClosed && parts.length < MOST_PARTS, text };
}

function verdictOf(whole: Figure, parts: readonly Figure[]): Verdict {
  return judge([whole, ...parts], (reading) =>
    meets(
      parts.reduce((sum, part) => plus(sum, intervalOf(part, reading)), exactly(ZERO)),
      intervalOf(whole, reading),
    ),
  );
}

const total = (parts: readonly Figure[]) => parts.reduce((sum, { value }) => add(sum, value), ZERO);

/** Does the text claim that these are all the parts? What it does not claim is passed over. */
function claimsAll(ground: Ground, whole: Figure, run: Run, opener: Opener): boolean {
  const { parts, text, isClosed } = run;
  if (OPEN_LIST.test(text) || TRAILING.test(text)) return false;
  if (parts.some(({ value }) => compare(value, whole.value) > 0 && opener !== 'consists')) return false;
  const size = sizeRatio(total(parts), whole.value);
  const hasRest = REST.test(text);
  if (hasRest) return size > 0.5 && size < 2;
  const kin = parts.map((part) => kinship(whole, part));
  const isOneKind = kin.every((one) => one === 'unit' || one === 'noun' || one === 'class');
  const isBare = kin.every((one) => one === 'bare' || one === 'noun' || one === 'class');
  const isOneNoun = parts.every((part) => ['noun', 'class'].includes(kinship(parts[0]!, part) ?? ''));
  if (opener === 'among') {
    if (OVERLAPPING.test(text) && !/nam/.test(text)) return false;
    return isOneKind && isClosed && size >= 0.9 && size <= 1.3;
  }
  if (!isClosed && opener !== 'bracket') return false;
  const isNear = size >= 0.6 && size <= 1.5;
  void ground;
  return isNear && (isOneKind || isBare || isOneNoun);
}

const reported = (ground: Ground, whole: Figure, parts: readonly Figure[]): Draft =>
  sumDraft(ground, whole, parts, verdictOf(whole, parts));

function sumDraft({ article }: Ground, whole: Figure, parts: readonly Figure[], verdict: Verdict): Draft {
  const isOne = inOneUnit([whole, ...parts]);
  const show = (figure: Figure): string =>
    isOne ? printed(article, figure) : printedWithUnit(article, figure);
  return draft('sum', verdict, [whole, ...parts], {
    terms: parts.flatMap((part, at) => (at > 0 ? ['+', show(part)] : [show(part)])),
    computed: isOne ? writtenIn(total(parts), whole) : `${writtenIn(total(parts), whole)} ${whole.unit}`,
    printed: show(whole),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}

/** “Trong 46 chi bộ có 19 …, 14 …, còn lại 13 …”: the rest closes the list, whatever opened it. */
function withRest(ground: Ground, at: number): Draft | null {
  const { figures } = ground.passage;
  const last = figures[at]!;
  const isRest =
    REST.test(textBefore(ground, at, 40)) || REST.test(textAfter(ground, at, 40).split(/[,;.]/)[0]!);
  if (!isRest || last.form !== 'number' || isRate(last)) return null;
  const parts: Figure[] = [last];
  let wholes = 0;
  let reportedOne: Draft | null = null;
  for (let head = at - 1; head >= 0 && at - head <= MOST_PARTS; head -= 1) {
    const figure = figures[head]!;
    if (/[.!?]\s/.test(textBefore(ground, head + 1))) break;
    if (figure.form !== 'number' || !kinship(figure, last) || isRate(figure)) continue;
    if (isAttached(figure, textBefore(ground, head))) continue;
    if (parts.length > 1 || true) {
      const verdict = verdictOf(figure, parts);
      if (parts.length >= 2 && verdict === 'holds') return sumDraft(ground, figure, parts, 'holds');
      const size = sizeRatio(total(parts), figure.value);
      if (parts.length >= 2 && size > 0.6 && size < 1.5 && compare(figure.value, last.value) > 0) {
        wholes += 1;
        const isLargest = parts.every(({ value }) => compare(value, figure.value) < 0);
        const isKin = parts.every((part) => kinship(figure, part) !== 'count');
        if (isLargest && isKin) reportedOne = sumDraft(ground, figure, [...parts], verdict);
      }
    }
    parts.unshift(figure);
  }
  return wholes === 1 ? reportedOne : null;
}

/** “3 giải A, 7 giải B, tổng cộng 10 giải”: the whole behind its parts. */
function beforeTotal(ground: Ground, at: number): Draft | null {
  const { figures } = ground.passage;
  const whole = figures[at]!;
  if (!TOTAL.test(textBefore(ground, at, 50)) || whole.form !== 'number' || isRate(whole)) return null;
  const parts: Figure[] = [];
  for (let head = at - 1; head >= 0 && parts.length < MOST_PARTS; head -= 1) {
    const figure = figures[head]!;
    const behind = textBefore(ground, head + 1);
    if (/[.!?]\s/.test(behind) || (parts.length > 0 && STOPS.test(behind))) break;
    if (figure.form !== 'number' || !kinship(figure, whole)) continue;
    parts.unshift(figure);
    if (parts.length >= 2 && verdictOf(whole, parts) === 'holds')
      return sumDraft(ground, whole, parts, 'holds');
  }
  const size = sizeRatio(total(parts), whole.value);
  const isKin = parts.every((part) => ['noun', 'unit'].includes(kinship(part, whole) ?? ''));
  return parts.length >= 2 && isKin && size > 0.7 && size < 1.4
    ? sumDraft(ground, whole, parts, verdictOf(whole, parts))
    : null;
}
