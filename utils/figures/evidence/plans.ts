import { toNumber } from '../arithmetic/rational.ts';
import type { Figure } from '../reading/figure.ts';
import { earlierFigures } from '../rules/earlier.ts';
import { AGAINST, CHANGED } from '../rules/growth/growth-words.ts';
import { isRateFigure, isSameThing, kinship } from '../rules/kinship.ts';
import { isOfOtherTime } from '../rules/other-time.ts';
import { hasOwnSubject } from '../rules/own-subject.ts';
import { checkPlan, EXCEEDS, PLAN, SHORT } from '../rules/share/target.ts';
import { type Ground, SENTENCE_END, textAfter, textBefore, textBetween, words } from '../rules/toolkit.ts';
import { isAmount } from './amount.ts';
import type { Candidate } from './candidate.ts';

const BACK = 6;
const AHEAD = 2;
const EARLIER = 6;
const SENTENCES_BACK = 2;
const FARTHEST = 3;
/** Characters before a percentage in which a plan is told of. */
const AROUND = 300;
const GIVEN = words(
  'giao|đề ra|đặt ra|đặt mục tiêu|phải|phân bổ|bố trí|đăng ký|dự kiến|phấn đấu|yêu cầu|nhu cầu',
);
const DONE = words('đã|được|đạt|thực hiện|hoàn thành|giải ngân|thu|kết nạp|trồng|ước đạt|ước');
/** One of these says that a plan is told of. */
const OF_PLAN = new Set(['rate:of-plan', 'plan:plan', 'plan:given', 'plan:named-behind']);

/** Percentages that may be of a plan, with each result and plan near. */
export function plans(ground: Ground): Candidate[] {
  const { figures } = ground.passage;
  return figures.flatMap((rate) => {
    if (rate.dimension !== 'percent' || rate.form !== 'number' || rate.size <= 0) return [];
    const before = textBefore(ground, rate.at, 100);
    const after = textAfter(ground, rate.at, 100);
    const around = ground.article.lower.slice(Math.max(0, rate.start - AROUND), rate.end + AROUND / 2);
    if (!PLAN.test(around) && !GIVEN.test(around)) return [];
    const isBeyond = EXCEEDS.test(before);
    const isShort = SHORT.test(before);
    if (!isBeyond && !isShort && CHANGED.test(before.slice(-60))) return [];
    const near = figures
      .slice(Math.max(0, rate.at - BACK), rate.at + 1 + AHEAD)
      .filter((figure) => figure.sentence === rate.sentence && isAmount(figure));
    const earlier = earlierFigures(ground, rate.at)
      .filter(({ sentence }) => sentence < rate.sentence && sentence >= rate.sentence - SENTENCES_BACK)
      .slice(-EARLIER)
      .filter(isAmount);
    const all = [...earlier, ...near];
    return all.flatMap((result) =>
      all
        .filter((plan) => plan !== result && plan.size !== result.size && isSameThing(plan, result))
        .map((plan) => candidate(ground, { rate, isBeyond, isShort, result, plan, after }))
        .filter((one) => one !== null),
    );
  });
}

interface Told {
  rate: Figure;
  isBeyond: boolean;
  isShort: boolean;
  result: Figure;
  plan: Figure;
  after: string;
}

const told = ({ isBeyond, isShort }: Told, result: number, plan: number): number =>
  100 * (isBeyond ? result / plan - 1 : isShort ? 1 - result / plan : result / plan);

function candidate(ground: Ground, one: Told): Candidate | null {
  const { rate, result, plan } = one;
  const off = told(one, result.size, plan.size) / rate.size;
  if (!(off < FARTHEST && off > 1 / FARTHEST)) return null;
  // “110% dự toán trung ương giao (5.200 tỷ đồng)”: a plan is no result.
  if (result.depth > rate.depth) return null;
  const half = toNumber(rate.step) / 2;
  return {
    kind: 'target',
    figures: [result, plan, rate],
    about: rate,
    evidence: () => {
      const evidence = evidenceOf(ground, one);
      // Nothing tells of a plan: it is a share or a change.
      return evidence.some((name) => OF_PLAN.has(name)) ? evidence : ['no-plan'];
    },
    off,
    fits: ([a = 0, b = 1, p = 0]) => {
      const is = told(one, a, b);
      return is >= p - half - 1e-9 && is < p + 2 * half + 1e-9;
    },
    draft: () => checkPlan(ground, one),
  };
}

function evidenceOf(ground: Ground, { rate, isBeyond, isShort, result, plan, after }: Told): string[] {
  const { article, passage } = ground;
  const evidence: string[] = [];
  const see = (name: string, is = true): void => {
    if (is) evidence.push(name);
  };
  const behind = after.split(/[,;.]/)[0]!;
  const lead = (figure: Figure): string =>
    article.lower
      .slice(Math.max(0, figure.outer.start - 60), figure.outer.start)
      .split(/[.!?]\s+|[;)\n]/)
      .at(-1)!
      .split(/\d/)
      .at(-1)!;
  see(isBeyond ? 'told:beyond' : isShort ? 'told:short' : 'told:reached');
  see('rate:of-plan', PLAN.test(behind));
  see('rate:against', AGAINST.test(behind) && !PLAN.test(behind));
  see('plan:plan', PLAN.test(lead(plan).split(/[,]/).at(-1)!));
  see('plan:given', GIVEN.test(lead(plan).split(/[,]/).at(-1)!));
  see('plan:changed', CHANGED.test(lead(plan)));
  see('result:plan', PLAN.test(lead(result).split(/[,]/).at(-1)!));
  see('result:given', GIVEN.test(lead(result).split(/[,]/).at(-1)!));
  see('result:done', DONE.test(lead(result)));
  see('result:changed', CHANGED.test(lead(result)));
  see('plan:about', plan.comparator !== null);
  see('plan:deeper', plan.depth > rate.depth);
  see(`kin:${kinship(plan, result)}`);
  see('kin:same-noun', plan.noun === result.noun);
  if (result.sentence !== rate.sentence) {
    see('result:sentence-before');
    see(
      'result:passed-over',
      passage.figures.some(
        (figure) =>
          figure.sentence === rate.sentence && figure.at < rate.at && figure !== plan && isAmount(figure),
      ),
    );
    see('result:other-block', passage.figures[result.at] !== result);
  } else if (result.at > rate.at) see('result:behind');
  else {
    const link = textBetween(article, result, rate);
    const passed = passage.figures.slice(result.at + 1, rate.at).filter((figure) => figure !== plan);
    const kin = passed.filter((figure) => isAmount(figure) && isSameThing(figure, result));
    see(kin.length > 0 ? 'result:far' : passed.length > 0 ? 'result:others-between' : 'result:beside');
    see('result:rate-between', passed.some(isRateFigure));
    see('result:semicolon', /;/.test(link));
    see('result:full-stop', SENTENCE_END.test(link));
    see('result:long', link.length > 90);
    const { start } = article.sentences[result.sentence]!;
    see('result:own-subject', hasOwnSubject(link, article.lower.slice(start, result.outer.end)));
  }
  if (plan.sentence !== rate.sentence) {
    see('plan:sentence-before');
    see('plan:other-block', passage.figures[plan.at] !== plan);
    see('time:other', isOfOtherTime(article, result, plan));
  } else if (plan.at > rate.at) {
    const link = textBetween(article, rate, plan);
    see(PLAN.test(link) ? 'plan:named-behind' : 'plan:behind');
    see('plan:comma-behind', /,/.test(link));
  } else {
    see(Math.abs(plan.at - result.at) === 1 ? 'plan:beside-result' : 'plan:apart');
    see('plan:semicolon', /;/.test(textBetween(article, plan, rate)));
  }
  return evidence;
}
