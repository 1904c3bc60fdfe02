import { exactly, meets, plus } from '../../arithmetic/interval.ts';
import { intervalOf } from '../../arithmetic/printed-interval.ts';
import { add, compare, rational, subtract, toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { judge } from '../judge.ts';
import { kinship } from '../kinship.ts';
import { draft, printed, written } from '../show.ts';
import { type Ground, MOST_PARTS, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { plain, sumOf } from './addition.ts';

const REST = words('còn lại');
const NONE = words('không có|không còn');
const BREAKS = words('tăng|giảm|so với|kế hoạch|trong đó|tổng|trong khi');
/** What sets the others against those that were counted. */
const OPPOSITE = words(
  'không|chưa|còn|lần đầu|trắng|trượt|vắng|chậm|trễ|quá hạn|thiếu|ngoài|mới|khác|hỏng|xin|phản đối',
);
const PLAN = words('kế hoạch|chỉ tiêu|dự toán|mục tiêu|vượt|nhịp|huyết áp|tỷ số|tỉ số');
const RANK = words('thứ|hạng|xếp thứ|vị trí');
const AMONG_ALL = words('(?:trong|trên)(?: tổng)?(?: số)?\\s*$');
/** Words that are weak numbers: “một”, “năm”. */
const LARGEST_WEAK = 5;
const LAST_DAY = 31;
const LAST_MONTH = 12n;
/** “54/55 đại biểu tán thành; không tán thành 2 phiếu”. */
const AGAINST_VOTES = words('không (?:tán thành|đồng ý|nhất trí|tín nhiệm)(?: là| có)?\\s*$');
const OPENS_PARTS = words('trong đó|gồm|bao gồm');
const OPEN = words('như|một số|chủ yếu|riêng|ngoài ra');

/** “118/134 …; 16 …; không có …”: what is told of, and all others, come to the number below. */
export function ratios(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  figures.forEach((ratio, at) => {
    const drafted = ratio.form === 'ratio' ? ofRatio(ground, ratio, at) : amongAll(ground, ratio, at);
    if (drafted) found.push(drafted);
    if (ratio.form === 'ratio') found.push(...partsOfAbove(ground, ratio));
  });
  return found;
}

/** “41/46 tổ chức …, trong đó 9 … xuất sắc, 32 … tốt; 5 tổ chức …”: the parts of the number above, then the others. */
function partsOfAbove(ground: Ground, ratio: Figure): Draft[] {
  const { figures } = ground.passage;
  if (!ratio.second || ratio.dimension !== 'count') return [];
  const parts: Figure[] = [];
  let left = ratio.size;
  for (const figure of figures.slice(ratio.at + 1, ratio.at + 1 + MOST_PARTS)) {
    if (figure.dimension === 'percent') continue;
    const kin = kinship(ratio, figure);
    if (figure.sentence !== ratio.sentence || figure.form !== 'number' || kin === null || kin === 'count')
      break;
    if (parts.length === 0 && !OPENS_PARTS.test(textBefore(ground, figure.at, 60))) break;
    if (left > 0) {
      parts.push(figure);
      left -= figure.size;
      continue;
    }
    const isRest = left === 0 && ratio.size + figure.size === toNumber(ratio.second);
    return [
      partsTold(ground, ratio, parts),
      ...(isRest ? [told(ground, ratio, [figure], figure.at, 'holds')] : []),
    ];
  }
  return left === 0 && parts.length > 1 ? [partsTold(ground, ratio, parts)] : [];
}

function partsTold({ article }: Ground, ratio: Figure, parts: readonly Figure[]): Draft {
  const made = sumOf(article, { ...ratio, form: 'number' }, parts.map(plain), 'holds');
  const [above = ''] = printed(article, ratio).split('/');
  return { ...made, working: { ...made.working, printed: above.trim() } };
}

/** “12/16 xã về đích … Bốn xã chưa về đích là …”: the others, wherever they are told. */
export function restsOfRatios({ article }: Whole): Draft[] {
  const ratios = article.figures.filter(
    ({ form, dimension, second }) => form === 'ratio' && dimension === 'count' && second !== null,
  );
  if (ratios.length === 0) return [];
  // The last of each count that is told of those left.
  const rests = new Map<string, Figure>();
  for (const figure of article.figures) {
    const isCount = figure.form === 'number' && figure.isExact && figure.comparator === null;
    const behind = isCount ? article.lower.slice(figure.outer.end, figure.outer.end + 40) : '';
    if (isCount && OPPOSITE.test(behind.split(/[,;.]/)[0]!))
      rests.set(`${figure.head} ${figure.size}`, figure);
  }
  return ratios.flatMap((ratio) => {
    const rest = rests.get(`${ratio.head} ${toNumber(subtract(ratio.second!, ratio.value))}`);
    return rest && rest.start > ratio.end ? [restTold(article, ratio, rest)] : [];
  });
}

function restTold(article: Article, ratio: Figure, rest: Figure): Draft {
  const [above = '', below = ''] = printed(article, ratio).split('/');
  return draft('ratio', 'holds', [ratio, rest], {
    terms: [above.trim(), '+', printed(article, rest)],
    computed: below.trim(),
    printed: below.trim(),
    sign: '=',
  });
}

function ofRatio(ground: Ground, ratio: Figure, at: number): Draft | null {
  if (!ratio.second || ratio.second.n <= 0n || ratio.dimension === 'percent') return null;
  if (RANK.test(textBefore(ground, at, 24))) return null;
  if (compare(ratio.value, ratio.second) > 0) return tooMany(ground, ratio, at);
  return withOthers(ground, ratio, at) ?? withNone(ground, ratio, at);
}

/** “186/179 hộ”: more than there are, where no plan was exceeded. */
function tooMany(ground: Ground, ratio: Figure, at: number): Draft | null {
  const { article } = ground;
  const around = textBefore(ground, at, 80) + textAfter(ground, at, 60);
  const isCount = ratio.dimension === 'count' && ratio.noun !== '';
  if (!isCount || PLAN.test(around) || toNumber(ratio.value) > 2 * toNumber(ratio.second!)) return null;
  // What may be a day and a month is no ratio unless something known is counted.
  const isDate = ratio.size <= LAST_DAY && ratio.second!.n <= LAST_MONTH;
  if (ratio.second!.n < 10n || isDate) return null;
  const [above = '', below = ''] = printed(article, ratio).split('/');
  return draft('ratio', 'fails', [ratio], {
    terms: [above.trim()],
    printed: below.trim(),
    sign: '>',
    remark: 'too-large',
  });
}

function withOthers(ground: Ground, ratio: Figure, at: number): Draft | null {
  const { figures } = ground.passage;
  const others: Figure[] = [];
  let isRest = false;
  let fitting: Draft | null = null;
  let last = at;
  for (let next = at + 1; next < figures.length && next - at <= MOST_PARTS; next += 1) {
    const figure = figures[next]!;
    if (figure.dimension === 'percent' || figure.depth > ratio.depth) continue;
    const before = textBefore(ground, next, 160);
    const isOwn = figure.sentence === ratio.sentence || REST.test(before + textAfter(ground, next, 40));
    const isSecond = figure.form === 'ratio' && figure.second && compare(figure.second, ratio.second!) === 0;
    // “249/250 đại biểu, đại diện cho 7.386 đảng viên; vắng 1 đại biểu”: more than all there are is of something else.
    if (figure.form === 'number' && compare(figure.value, ratio.second!) > 0) continue;
    if (!isOwn || (figure.form !== 'number' && !isSecond) || BREAKS.test(before)) break;
    const kin = AGAINST_VOTES.test(before) ? 'bare' : kinship(ratio, figure);
    if (kin === null) continue;
    if (kin === 'count') break;
    others.push(figure);
    last = next;
    isRest ||= REST.test(before.slice(-30)) || REST.test(textAfter(ground, next, 60).split(/[,;.]/)[0]!);
    if (verdictOf(ratio, others) === 'holds') fitting = told(ground, ratio, others, last, 'holds');
    const one = weakOther(ground, ratio, others, next);
    if (one) fitting = told(ground, ratio, [...others, one], last, 'holds');
    if (fitting) return fitting;
  }
  if (others.length === 0) return null;
  const text =
    textBetween(ground.article, ratio, others.at(-1)!) + textAfter(ground, last, 100).split(/[.!?]\s/)[0];
  const isClosed =
    isRest ||
    NONE.test(text) ||
    others.every((_, which) => OPPOSITE.test(aboutOther(ground, at + 1 + which)));
  const sum = toNumber(others.reduce((all, { value }) => add(all, value), ratio.value));
  const size = sum / toNumber(ratio.second!);
  const isKin = others.every(
    (other) => kinship(ratio, other) !== 'bare' || AGAINST_VOTES.test(textBefore(ground, other.at, 60)),
  );
  return isClosed && isKin && !OPEN.test(text) && size > 0.8 && size < 1.25
    ? told(ground, ratio, others, last, verdictOf(ratio, others))
    : null;
}

/** The words right before and behind a figure, within its clause. */
const aboutOther = (ground: Ground, at: number): string =>
  textBefore(ground, at, 24).split(/[,;]/).at(-1)! +
  ground.passage.figures[at]!.unit +
  textAfter(ground, at, 60).split(/[,;.]/)[0]!;

/** “chỉ một chỉ tiêu về đích chậm”: one, printed as the article. */
function weakOther(
  { article, passage }: Ground,
  ratio: Figure,
  others: readonly Figure[],
  at: number,
): Figure | null {
  const missing = subtract(
    ratio.second!,
    others.reduce((all, { value }) => add(all, value), ratio.value),
  );
  const from = passage.figures[at]!.outer.end;
  const to = Math.min(passage.figures[at + 1]?.start ?? passage.end, from + 120);
  if (missing.n <= 0n || toNumber(missing) > LARGEST_WEAK) return null;
  const found = passage.weak.find(
    (one) =>
      one.start >= from &&
      one.start < to &&
      compare(one.value, missing) === 0 &&
      kinship(one, ratio) === 'noun',
  );
  return found && !/[.!?]\s/.test(article.lower.slice(from, found.start)) ? found : null;
}

const verdictOf = (ratio: Figure, others: readonly Figure[]): Draft['verdict'] =>
  judge([ratio, ...others], (reading) =>
    meets(
      others.reduce((sum, part) => plus(sum, intervalOf(part, reading)), intervalOf(ratio, reading)),
      exactly(ratio.second ?? rational(0)),
    ),
  );

function told(
  ground: Ground,
  ratio: Figure,
  others: readonly Figure[],
  last: number,
  verdict: Draft['verdict'],
): Draft {
  const { article } = ground;
  const sum = others.reduce((all, { value }) => add(all, value), ratio.value);
  const [above = '', below = ''] = printed(article, ratio).split('/');
  const made = draft('ratio', verdict, [ratio, ...others], {
    terms: [above.trim(), ...others.flatMap((figure) => ['+', printed(article, figure).split('/')[0]!])],
    computed: written(sum, 0),
    printed: below.trim(),
    sign: verdict === 'holds' ? '=' : '≠',
  });
  const zero = verdict === 'holds' && others.length === 0 ? wordsOfNone(ground, last) : null;
  if (zero) made.spans.push(zero);
  return made;
}

/** “64/64 thôn có chi bộ, không còn thôn nào phải ghép”. */
function withNone(ground: Ground, ratio: Figure, at: number): Draft | null {
  const zero = compare(ratio.value, ratio.second!) === 0 ? wordsOfNone(ground, at) : null;
  if (!zero) return null;
  return told(ground, ratio, [], at, 'holds');
}

/** “không có chi bộ yếu kém”: the zero is printed as a word. */
function wordsOfNone({ article, passage }: Ground, last: number): { start: number; end: number } | null {
  const from = passage.figures[last]!.outer.end;
  const next = passage.figures[last + 1];
  const text = article.lower
    .slice(from, Math.min(next?.start ?? passage.end, from + 120))
    .split(/[.!?]\s/)[0]!;
  const at = text.search(NONE);
  return at < 0 ? null : { start: from + at, end: from + at + 'không'.length };
}

/** “14 trong số 18 bí thư …; bốn bí thư còn lại …”. */
function amongAll(ground: Ground, part: Figure, at: number): Draft | null {
  const { article, passage } = ground;
  const whole = passage.figures[at + 1];
  const rest = passage.figures.slice(at + 2, at + 4).find(({ dimension }) => dimension !== 'percent');
  if (!whole || !rest || [part, whole, rest].some(({ form, isExact }) => form !== 'number' || !isExact))
    return null;
  const between = textBetween(article, part, whole);
  if (!AMONG_ALL.test(between) || /[,;.]/.test(between) || compare(part.value, whole.value) > 0) return null;
  const isRest =
    REST.test(textBefore(ground, rest.at, 40)) ||
    REST.test(textAfter(ground, rest.at, 40).split(/[,;.]/)[0]!) ||
    (rest.sentence === whole.sentence && rest.size < part.size && OPPOSITE.test(aboutOther(ground, rest.at)));
  if (!isRest || kinship(whole, rest) === 'count' || kinship(whole, rest) === null) return null;
  const sum = add(part.value, rest.value);
  const verdict = compare(sum, whole.value) === 0 ? 'holds' : 'fails';
  return draft('ratio', verdict, [part, whole, rest], {
    terms: [printed(article, part), '+', printed(article, rest)],
    computed: written(sum, 0),
    printed: printed(article, whole),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}
