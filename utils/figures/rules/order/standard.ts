import { mayBeLess } from '../../arithmetic/interval.ts';
import { intervalOf } from '../../arithmetic/printed-interval.ts';
import { compare } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { isSameThing, kinship } from '../kinship.ts';
import { draft, printed } from '../show.ts';
import { type Ground, textBefore, textBetween, words } from '../toolkit.ts';

const HIGHER = words(
  '(?:(?:cao|lớn|nhiều|tốt|dài|nhỉnh|đông|rộng|nhanh) hơn|vượt|trên(?= (?:mức|ngưỡng|mốc)))(?: so với)?(?: mức)?(?: bình quân| trung bình)?[^,;.\\d]{0,60}\\(?\\s*$',
);
const LOWER = words(
  '(?:(?:thấp|nhỏ|ít|ngắn|kém|hẹp|chậm) hơn|dưới(?= (?:mức|ngưỡng|mốc)))(?: so với)?(?: mức)?(?: bình quân| trung bình)?[^,;.\\d]{0,40}\\(?\\s*$',
);
const STANDARD = words(
  'mức|ngưỡng|mốc|mặt bằng|chỉ tiêu|kế hoạch|mục tiêu|so với|bình quân|trung bình|con số|tỷ lệ',
);

/** “vượt mức 45 triệu đồng của nghị quyết, đạt 51,6 triệu đồng”. */
const PASSED = words(
  '(?:vượt|cao hơn|hơn)(?: so với)? (?:mức|mốc|ngưỡng|con số)(?: bình quân| trung bình)?\\s*$',
);
const MISSED = words(
  '(?:dưới|thấp hơn|kém|chưa đạt|không đạt)(?: so với)? (?:mức|mốc|ngưỡng|con số)(?: bình quân| trung bình)?\\s*$',
);
const REACHES =
  /, ?(?:và |đã |mới |chỉ |hiện |khi )*(?:đạt|ở mức|là|lên|lên tới|còn)(?: mức| con số| tới)?\s*$/;
const RATE =
  /^\s*(?:tỷ lệ|tỉ lệ|mức|số|tốc độ)(?: (?:đảng viên|tổ chức|chi bộ|hộ|học sinh))? (?<what>[^,;.\d]{4,60}?)(?: này)? (?<order>cao|thấp|nhiều|ít|lớn|nhỏ)(?: hơn|hơn)(?: so với)?[^,;.()]{0,40}\(\s*$/;
const HIGH = /cao|nhiều|lớn/;
/** A standard is no more than this many times the figure that is held against it. */
const NEARLY = 2;
/** Figures before the sentence among which the compared one is looked for. */
const BACK = 12;

/** “7,51%, cao hơn mức bình quân cả nước (6,93%)”. */
export function ofStandard(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const first = passage.figures[at]!;
  // “31,2% dân số (187.000 người); cao hơn bình quân chung là 33,5%”: what a bracket tells stands between.
  const next = passage.figures[at + 1];
  const second =
    next && next.depth > first.depth && kinship(first, next) === null ? passage.figures[at + 2] : next;
  if (!second || first.form !== 'number' || second.form !== 'number') return null;
  const base = ({ dimension }: Figure): string => dimension.split('/')[0]!;
  const isOne = isSameThing(first, second) || (base(first) === base(second) && base(first) !== 'count');
  if (!isOne || first.sentence !== second.sentence) return null;
  const between = textBetween(article, first, second);
  if (between.length > 90 || /;(?! (?:cao|thấp|nhiều|ít) hơn)|[.!?]\s/.test(between)) return null;
  if (PASSED.test(textBefore(ground, at, 40)) && REACHES.test(between))
    return compared(ground, second, first);
  if (MISSED.test(textBefore(ground, at, 40)) && REACHES.test(between))
    return compared(ground, first, second);
  const isBracket = /\(\s*$/.test(between);
  if (!isBracket && !STANDARD.test(between)) return null;
  const isHigher = HIGHER.test(between);
  if (!isHigher && !LOWER.test(between)) return null;
  const isStandard =
    isBracket ||
    /(?:mức|ngưỡng|mốc|chỉ tiêu|kế hoạch|mục tiêu|so với|con số|tỷ lệ|là|của)[^,;]{0,40}$/.test(between);
  if (!isStandard) return null;
  return isHigher ? compared(ground, first, second) : compared(ground, second, first);
}

/** What is told to be more against what is told to be less. */
function compared({ article }: Ground, more: Figure, less: Figure): Draft | null {
  if (compare(more.value, less.value) === 0) return null;
  const holds = mayBeLess(intervalOf(less), intervalOf(more), true);
  // A figure of quite another size is the difference, not the standard.
  if (!holds && (less.size > more.size * NEARLY || more.size <= 0)) return null;
  return draft('compare', holds ? 'holds' : 'fails', [more, less], {
    terms: [printed(article, more)],
    printed: printed(article, less),
    sign: holds ? '>' : '<',
    remark: holds ? null : 'wrong-direction',
  });
}

/** “… hoàn thành xuất sắc (18,9%) … . Tỷ lệ hoàn thành xuất sắc thấp hơn năm 2020 (19,8%)”. */
export function ofSentenceBefore(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const figure = figures[at]!;
  const previous = figures[at - 1];
  if (!previous || previous.sentence === figure.sentence || figure.form !== 'number') return null;
  const { start } = article.sentences[figure.sentence]!;
  const match = RATE.exec(article.lower.slice(start, Math.max(start, figure.outer.start)).slice(0, 160));
  if (!match) return null;
  const { what = '', order = '' } = match.groups ?? {};
  const isNamed = (other: Figure): boolean => {
    const from = figures[other.at - 1]?.outer.end ?? passage.start;
    return article.lower.slice(Math.max(from, other.start - 80), other.start).includes(what);
  };
  const before = figures
    .slice(Math.max(0, at - BACK), at)
    .filter((other) => other.dimension === figure.dimension && other.form === 'number' && isNamed(other));
  const [only, ...others] = before;
  if (!only || others.length > 0 || what.length < 5) return null;
  return HIGH.test(order) ? compared(ground, only, figure) : compared(ground, figure, only);
}
