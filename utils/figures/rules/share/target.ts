import { exactly, meets, minus, over, scaled } from '../../arithmetic/interval.ts';
import { intervalOf, percentageOf, type Reading } from '../../arithmetic/printed-interval.ts';
import { divide, multiply, ONE, rational, subtract } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { earlierFigures } from '../earlier.ts';
import { judge } from '../judge.ts';
import { isSameThing, kinship } from '../kinship.ts';
import { onlyOf } from '../only.ts';
import { decimalsOf, draft, inOneUnit, printed, printedWithUnit, written } from '../show.ts';
import { AMONG } from '../sum/sum-words.ts';
import { type Ground, MOST_BACK, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { CHANGES } from './share-words.ts';

const HUNDREDTH = rational(1, 100);
export const PLAN = words(
  'kế hoạch|chương trình|mức giao|dự toán|chỉ tiêu|nghị quyết|mục tiêu|kh|mức phấn đấu|phấn đấu|định mức|kịch bản|đăng ký',
);
const SAME_PERIOD = words('cùng kỳ');
export const SHORT = words('(?:còn thiếu|thiếu|hụt|chưa đạt)\\s*$');
const PARTLY = words('riêng|trong đó');
export const EXCEEDS = words('vượt(?: mức)?(?: gần| hơn)?\\s*$');
const REACHES = words(
  '(?:đạt|bằng|được|đạt tỷ lệ|tương đương|tương ứng|hoàn thành)(?: tới| tỷ lệ| mức)?\\s*$',
);
const OTHER_BASE = words('tổng chỉ tiêu|tổng số|điều chỉnh|so với cùng kỳ|trung ương giao|tỉnh giao');
const GIVEN = words('được giao|giao|đặt ra|đề ra|đặt mục tiêu|mức giao|phải');
/** What is planned where the percentage is said to be of a plan. */
const ALLOTTED = words('(?:phân bổ|bố trí|được cấp|xây dựng|đăng ký)(?: được| cho \\p{L}+)?\\s*$');
/** “vượt chỉ tiêu 5 đồng chí” tells by how much, not the plan. */
const NO_PLAN = words('vượt|tăng|giảm|thiếu|hụt');
/** “So với kế hoạch ban đầu là 980 căn, …”. */
const COMPARES = /(?:^|[.!?]\s+|\n)so với (?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)[^,;.\d]{0,40}$/;
/** A result is no further from its plan. */
const NEARLY = 3;
const NO_RESULT = words('(?:tăng|giảm|kế hoạch|chỉ tiêu)\\s*$');
const ENDS = /;|[.!?]\s/;
/** A plan named before one of these is another’s: “(đạt 102% kế hoạch) và Đảng bộ Ô Môn kết nạp 162”. */
const ENDS_CLAUSE = /[,;)]|[.!?:]\s/;

/** A result, a plan, and the percentage of the plan. */
export function targets(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const drafted = figures[at]!.dimension === 'percent' ? ofPlan(ground, at) : null;
    if (drafted) found.push(drafted);
  }
  return found;
}

function ofPlan(ground: Ground, at: number): Draft | null {
  const { figures } = ground.passage;
  const rate = figures[at]!;
  const before = textBefore(ground, at, 100);
  const after = textAfter(ground, at, 100);
  const isBeyond = EXCEEDS.test(before);
  const isShort = SHORT.test(before);
  const isOfPlanItself = /\(\s*$/.test(before) && PLAN.test(after.split(/[,;.)]/)[0]!);
  const isTold = isBeyond || isShort || REACHES.test(before) || isOfPlanItself;
  if (!isTold || rate.form !== 'number' || SAME_PERIOD.test(after.split(/[,;.]/)[0]!)) return null;
  const ratio = figures[at - 1];
  if (ratio?.form === 'ratio' && !ENDS.test(before) && PLAN.test(after.split(/[,;.]/)[0]!))
    return checkPlan(ground, { rate, isBeyond, isShort, ratio, after });
  const plan =
    planBehind(ground, at) ?? planBefore(ground, at, isShort || PLAN.test(after.split(/[,;.]/)[0]!));
  if (!plan) return null;
  const own = resultsOf(ground, at, plan);
  if (own.length === 0) return ofResultBefore(ground, { rate, isBeyond, isShort, plan, after });
  const results = own;
  const checked = results.map((result) =>
    checkPlan(ground, { rate, isBeyond, isShort, result, plan, after }),
  );
  const fitting = checked.find((draft) => draft?.verdict === 'holds');
  if (fitting) return fitting;
  const [nearest] = results;
  return nearest && isOwnResult(ground, at, nearest) ? (checked[0] ?? null) : null;
}

/** “… 3.274 căn nhà. So với kế hoạch ban đầu 3.200 căn, kết quả này vượt 2,3%”: the one result that the sentence before tells. */
function ofResultBefore(ground: Ground, told: Plan & { plan: Figure }): Draft | null {
  const { plan } = told;
  if (!COMPARES.test(textBefore(ground, plan.at, 60))) return null;
  const before = earlierFigures(ground, plan.at).filter(
    (figure) =>
      figure.sentence === plan.sentence - 1 &&
      ['noun', 'unit'].includes(kinship(figure, plan) ?? '') &&
      !NO_PLAN.test(ground.article.lower.slice(Math.max(0, figure.outer.start - 24), figure.outer.start)),
  );
  const distinct = before.filter((figure, at) => before.findIndex(({ size }) => size === figure.size) === at);
  const result = onlyOf(distinct);
  const isNear = result !== null && result.size < NEARLY * plan.size && plan.size < NEARLY * result.size;
  return isNear ? checkPlan(ground, { ...told, result }) : null;
}

/** Does the percentage go on with what the result is told of? “riêng Đảng bộ Công an đạt 130%” begins anew. */
function isOwnResult(ground: Ground, at: number, result: Figure): boolean {
  const where = result.at;
  const before = textBefore(ground, at, 120);
  const clause = where === at - 1 ? before : before.split(/[,;]/).at(-1)!;
  const lead = clause.split(/,/).at(-1)!.replace(EXCEEDS, '').replace(REACHES, '').replace(SHORT, '');
  const isNew = clause.includes(',') && lead.trim().split(' ').length > 4;
  const isOne = !ENDS.test(textBetween(ground.article, result, ground.passage.figures[at]!));
  const isPart =
    AMONG.test(textBefore(ground, where)) || (where > 0 && AMONG.test(textBefore(ground, where - 1)));
  return isOne && !isNew && !isPart && !PARTLY.test(before);
}

/** “bằng 105,6% dự toán (135 tỷ đồng)”, “đạt 75% kế hoạch năm là 240 ha”. */
function planBehind(ground: Ground, at: number): Figure | null {
  const { article, passage } = ground;
  const plan = passage.figures[at + 1];
  if (plan?.form !== 'number' || plan.dimension === 'percent') return null;
  const between = textBetween(article, passage.figures[at]!, plan);
  if (ENDS.test(between) || between.length > 60 || !PLAN.test(between) || CHANGES.test(between)) return null;
  const isBracket = plan.depth > passage.figures[at]!.depth && /^[^,()]*\(/.test(between);
  const isStated = /(?:là|giao|đề ra|đặt ra|năm|:|kế hoạch|chỉ tiêu|dự toán|mục tiêu)\s*\(?$/.test(
    between.trim(),
  );
  return isBracket || isStated ? plan : null;
}

/** “kế hoạch giao 240 ha, đến nay trồng được 180 ha, đạt 75%”. */
function planBefore(ground: Ground, at: number, isPlanRate: boolean): Figure | null {
  const { figures } = ground.passage;
  for (let head = at - 1; head >= 0 && at - head <= 3; head -= 1) {
    const plan = figures[head]!;
    if (plan.sentence < figures[at]!.sentence - 1) return null;
    const lead = textBefore(ground, head, 60).split(ENDS_CLAUSE).at(-1)!;
    const isOwn = plan.sentence === figures[at]!.sentence;
    if (
      plan.form === 'number' &&
      plan.dimension !== 'percent' &&
      plan.depth <= figures[at]!.depth &&
      (PLAN.test(lead) || GIVEN.test(lead) || (isPlanRate && ALLOTTED.test(lead))) &&
      (isOwn || isPlanRate || EXCEEDS.test(textBefore(ground, at, 40))) &&
      !NO_PLAN.test(lead) &&
      (isPlanRate || head >= at - 2)
    )
      return plan;
  }
  return null;
}

/** What the percentage may be told of, the nearest first. */
function resultsOf(ground: Ground, at: number, plan: Figure): Figure[] {
  const { figures } = ground.passage;
  const { depth, sentence } = figures[at]!;
  const results: Figure[] = [];
  for (let head = at - 1; head >= Math.max(0, at - MOST_BACK); head -= 1) {
    const figure = figures[head]!;
    if (figure.sentence !== sentence) break;
    const kin = kinship(figure, plan);
    const isOwn =
      figure !== plan &&
      figure.form === 'number' &&
      figure.depth <= depth &&
      isSameThing(figure, plan) &&
      kin !== null;
    if (isOwn && !NO_RESULT.test(textBefore(ground, head, 24))) results.push(figure);
  }
  return results;
}

interface Plan {
  rate: Figure;
  isBeyond: boolean;
  /** “còn thiếu 13%”. */
  isShort: boolean;
  result?: Figure;
  plan?: Figure;
  ratio?: Figure;
  after: string;
}

export function checkPlan(
  { article }: Ground,
  { rate, isBeyond, isShort, result, plan, ratio, after }: Plan,
): Draft | null {
  const figures = [result, plan, ratio, rate].filter((figure) => figure !== undefined);
  const above = result?.value ?? ratio!.value;
  const below = plan?.value ?? ratio!.second!;
  if (below.n <= 0n || above.n < 0n) return null;
  const claimed = (reading: Reading) => scaled(percentageOf(rate, reading), HUNDREDTH);
  const reached = (reading: Reading) =>
    ratio
      ? over(intervalOf(ratio, reading), intervalOf(ratio, reading, ratio.second!))
      : over(intervalOf(result!, reading), intervalOf(plan!, reading));
  const isReached = (reading: Reading): boolean => meets(reached(reading), claimed(reading));
  const isExceeded = (reading: Reading): boolean =>
    meets(minus(reached(reading), exactly(ONE)), claimed(reading));
  const isMissed = (reading: Reading): boolean =>
    meets(minus(exactly(ONE), reached(reading)), claimed(reading));
  const verdict = judge(figures, isBeyond ? isExceeded : isShort ? isMissed : isReached);
  const isOtherWord = verdict === 'fails' && isBeyond && isReached('strict');
  const isNamed = plan !== undefined && plan.start > rate.start;
  if (verdict === 'fails' && !isOtherWord && !isNamed && OTHER_BASE.test(after.split(/[;.]\s/)[0]!))
    return null;
  const quotient = divide(above, below);
  const shown =
    isBeyond && !isOtherWord ? subtract(quotient, ONE) : isShort ? subtract(ONE, quotient) : quotient;
  const show = (figure: Figure): string =>
    inOneUnit([result!, plan!]) ? printed(article, figure) : printedWithUnit(article, figure);
  return draft('target', isOtherWord ? 'ask' : verdict, figures, {
    terms: ratio ? [printed(article, ratio)] : [show(result!), '/', show(plan!)],
    computed: `${written(multiply(shown, rational(100)), Math.max(1, decimalsOf(rate)))}%`,
    printed: printed(article, rate),
    sign: verdict === 'holds' ? '=' : '≠',
    remark: isOtherWord ? 'reaches-or-exceeds' : null,
  });
}
