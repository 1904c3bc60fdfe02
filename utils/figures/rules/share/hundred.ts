import { exactly, meets, plus } from '../../arithmetic/interval.ts';
import { intervalOf, percentageOf } from '../../arithmetic/printed-interval.ts';
import { add, rational, toNumber, ZERO } from '../../arithmetic/rational.ts';
import type { Draft, Verdict } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import { judge } from '../judge.ts';
import { draft, printed, written } from '../show.ts';
import { DIVIDED, namesHalves, OTHERS } from '../sum/sum-words.ts';
import { type Ground, MOST_PARTS, textAfter, textBefore, words } from '../toolkit.ts';

const HUNDRED = exactly(rational(100));
const CHANGES = words('tăng|giảm(?! xuống| còn)|tăng trưởng|vượt|kế hoạch|dự toán|chỉ tiêu|đạt');
export const STRUCTURE = words('cơ cấu|tỷ trọng|tỉ trọng|chiếm|kết cấu');
const STRONG = words('cơ cấu|tỷ trọng|tỉ trọng|kết cấu');
const REST = words('còn lại');
export const SOME = words('lớn nhất|như|một số|chủ yếu|riêng|ngoài ra|trong đó|nhiều nhất');
export const OPEN = words('nữ|dưới|trên|tuổi|dân tộc|đại học');
/** By how much percentages may miss a hundred where the text says that they cover everything, and where only their list does. */
const FAR = 12;
const NEAR = 8;
/** What a list of percentages that cover everything is opened and closed with. */
export const ALL_OF = words(
  'gồm|bao gồm|như sau|phân luồng|độ tuổi|lấy ý kiến|bỏ phiếu|khảo sát|thăm dò|cụ thể|phân loại|phân bố|phân bổ|cấu thành',
);
export const NO_ANSWER = words('không (?:có )?ý kiến|không trả lời|ý kiến khác|các loại khác|còn lại|khác');
/** “dưới 40 tuổi …, từ 40 đến 50 …, trên 50 …” leaves no age out. */
export const isByAge = (text: string): boolean => /dưới \d/.test(text) && /trên \d|trở lên/.test(text);

/** Percentages that a text says to cover everything: “công nghiệp 48,2%, dịch vụ 33,5% và nông nghiệp 18,3%”. */
export function hundreds(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let from = 0; from < figures.length; ) {
    if (figures[from]!.dimension !== 'percent') {
      from += 1;
      continue;
    }
    const run = runFrom(ground, from);
    if (run.length >= 2) {
      const drafted = checkRun(ground, run);
      if (drafted) found.push(drafted);
    }
    from = (run.at(-1)?.at ?? from) + 1;
  }
  return found;
}

/** Percentages of one sentence from a figure on, up to one of another kind. */
export function runFrom(ground: Ground, from: number): Figure[] {
  const { figures } = ground.passage;
  const run: Figure[] = [];
  for (let at = from; at < figures.length && run.length < MOST_PARTS; at += 1) {
    const figure = figures[at]!;
    const before = textBefore(ground, at, 120);
    if (run.length > 0 && figure.sentence !== run[0]!.sentence) break;
    if (figure.dimension !== 'percent' || figure.form !== 'number') {
      if (run.length > 0 && figure.depth === run[0]!.depth) break;
      continue;
    }
    if (CHANGES.test(before.slice(-22)) && !MEANS.test(textAfter(ground, at, 30))) break;
    run.push(figure);
  }
  return run;
}

function checkRun(ground: Ground, run: readonly Figure[]): Draft | null {
  const { article, passage } = ground;
  const lead = article.lower.slice(Math.max(passage.start, run[0]!.start - 120), run[0]!.start);
  const last = run.at(-1)!.at;
  const text = article.lower.slice(run[0]!.outer.start, run.at(-1)!.outer.end);
  const tail = textAfter(ground, last, 40).split(/[.;]\s/)[0]!;
  const isStructure = STRUCTURE.test(lead) || STRUCTURE.test(text);
  const hasRest = REST.test(text) || REST.test(tail);
  const verdict = verdictOf(run);
  const sum = run.reduce((total, { value }) => add(total, value), ZERO);
  const size = toNumber(sum);
  if (verdict === 'holds') {
    if (!isStructure && !hasRest && run.length < 3 && !MEANS.test(text)) return null;
  } else {
    const byAge = isByAge(text + lead.slice(-30));
    const isWhole =
      (STRONG.test(lead) || STRONG.test(tail) || DIVIDED.test(lead) || byAge) && run.length >= 3;
    const hasOthers = OTHERS.test(text.slice(-60)) && isStructure && run.length >= 3;
    const isListed = run.length >= 3 && isWholeList(lead, text, tail);
    const isHalved = run.length === 2 && isOfTwo(lead, text, tail, size);
    if (!isWhole && !hasOthers && !isHalved && !isListed && !(hasRest && run.length >= 2)) return null;
    const isOpen =
      SOME.test(text) ||
      SOME.test(lead) ||
      (!isWhole && !hasOthers && !hasRest && OPEN.test(text + lead.slice(-30)) && !byAge);
    // More than everything there cannot be; less may be told of some.
    const most = isListed && !isWhole && !hasOthers && size < 100 ? NEAR : FAR;
    if (isOpen || Math.abs(size - 100) > most) return null;
    if (/…|\.\.\./.test(tail)) return null;
  }
  return hundredOf(article, run);
}

/** Do some percentages come to a hundred, each rounded or cut off? */
const verdictOf = (run: readonly Figure[]): Verdict =>
  judge(
    run,
    (reading) =>
      meets(
        run.reduce((sum, part) => plus(sum, percentageOf(part, reading)), exactly(ZERO)),
        HUNDRED,
      ) ||
      meets(
        run.reduce((sum, part) => plus(sum, intervalOf(part, reading)), exactly(ZERO)),
        HUNDRED,
      ),
  );

/** The finding that percentages cover everything, or do not. */
export function hundredOf(article: Article, run: readonly Figure[]): Draft {
  const verdict = verdictOf(run);
  const sum = run.reduce((total, { value }) => add(total, value), ZERO);
  return draft('share', verdict, run, {
    terms: run.flatMap((part, at) => (at > 0 ? ['+', printed(article, part)] : [printed(article, part)])),
    computed: `${written(sum, 1)}%`,
    printed: verdict === 'holds' ? `${written(sum, 1)}%` : '100%',
    sign: verdict === 'holds' ? '=' : '≠',
  });
}

/** Does a list say by its opening or its end that nothing is left out, and does the sentence end with it? */
function isWholeList(lead: string, text: string, tail: string): boolean {
  const clause = lead.split(/[.;]\s|\n/).at(-1)!;
  const isOver = !/[,;]/.test(tail);
  const isTold =
    areParallel(clause, text) ||
    ALL_OF.test(clause) ||
    isByAge(clause + text) ||
    NO_ANSWER.test(text.slice(-40) + tail);
  return isOver && isTold && !/[.]\s/.test(text);
}

/** “rừng phòng hộ 46%, rừng sản xuất 38%, rừng đặc dụng 16%”: kinds of one thing. */
export function areParallel(clause: string, text: string): boolean {
  const labels = [clause.split(/[,:]/).at(-1)!, ...text.split(/\d[\d,.]*\s?%/).slice(1, -1)].map((label) =>
    label.replace(/^[\s,;]*(?:và |còn )?/, '').split(' '),
  );
  const [first] = labels;
  const kind = labels.length > 2 ? labels[1]![0] : '';
  return kind !== '' && labels.slice(1).every(([word]) => word === kind) && first!.includes(kind!);
}

/** “mới đạt 71%, nghĩa là 29% vẫn …”. */
export const MEANS = words('nghĩa là|đồng nghĩa|tức là còn|tức còn');
const IN_ALL = words('(?:trong|về|theo)? ?(?:cơ cấu|tỷ trọng|kết cấu)(?: \\p{L}+){0,5}');
/** “Trong cơ cấu khách, khách nội địa chiếm 88,4%, khách quốc tế chiếm 13,6%”: two halves, or more than there is. */
function isOfTwo(lead: string, text: string, tail: string, size: number): boolean {
  const clause = lead.split(/[.;]\s/).at(-1)!;
  if (MEANS.test(text)) return true;
  if (!IN_ALL.test(clause) || /,/.test(tail) || /[.;]\s/.test(text)) return false;
  const told = clause + text;
  return size > 100.5 || namesHalves(told);
}
