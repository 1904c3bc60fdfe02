import { coincidences } from '../evidence/coincidences.ts';
import { byEvidence } from '../evidence/evidence.ts';
import { exchangedRates } from '../evidence/exchanged-rates.ts';
import type { Draft } from '../finding.ts';
import type { Whole } from '../whole.ts';
import { documents } from './again/documents.ts';
import { repeats } from './again/repeat.ts';
import { sessions } from './again/sessions.ts';
import { fineRates } from './fine-rates.ts';
import { growths } from './growth/growth.ts';
import { points } from './growth/points.ts';
import { lists } from './list/list.ts';
import { magnitudes } from './magnitude.ts';
import { orders } from './order/order.ts';
import { rates } from './rate/rate.ts';
import { hundreds } from './share/hundred.ts';
import { shares } from './share/share.ts';
import { targets } from './share/target.ts';
import { slogans } from './slogan.ts';
import { fittingSums } from './sum/fitting-sum.ts';
import { ratios, restsOfRatios } from './sum/ratio.ts';
import { sumsOfRows } from './sum/rows.ts';
import { sums } from './sum/sum.ts';
import { balances } from './sum/trade-balance.ts';
import { chronologies } from './time/chronology.ts';
import { counted } from './time/counted.ts';
import { lengths } from './time/lengths.ts';
import { spansOfYears } from './time/spans-of-years.ts';
import { stages } from './time/stages.ts';
import { weekdays } from './time/weekdays.ts';
import type { Ground } from './toolkit.ts';
import { unitFaults } from './unit.ts';

/** What a passage has, so that rules which need what it has not are passed over. */
interface Facts {
  isPair: boolean;
  hasPercent: boolean;
  hasRatio: boolean;
  has: (...words: string[]) => boolean;
}

/** The rules that read one passage at a time, each with what it cannot do without. */
const PASSAGE_RULES: readonly (readonly [
  rule: (ground: Ground) => Draft[],
  needs: (facts: Facts) => boolean,
])[] = [
  [sums, ({ isPair }) => isPair],
  [fittingSums, ({ isPair }) => isPair],
  [ratios, ({ isPair, hasRatio, has }) => hasRatio || (isPair && has('trong', 'trên'))],
  [shares, ({ isPair, hasPercent }) => isPair && hasPercent],
  [hundreds, ({ isPair, hasPercent }) => isPair && hasPercent],
  [
    targets,
    ({ isPair, hasPercent, has }) =>
      isPair &&
      hasPercent &&
      has(
        'kế hoạch',
        'dự toán',
        'chỉ tiêu',
        'nghị quyết',
        'mục tiêu',
        'phấn đấu',
        'định mức',
        'kịch bản',
        'đăng ký',
        'kh',
        'chương trình',
        'giao',
        'đề ra',
        'đặt ra',
      ),
  ],
  [
    growths,
    ({ isPair, has }) =>
      isPair &&
      has(
        'tăng',
        'giảm',
        'hơn',
        'gấp',
        'bằng',
        'vượt',
        'bớt',
        'hụt',
        'từ',
        'sụt',
        'nhích',
        'kém',
        'thiếu',
        'dôi',
        'thêm',
        'rớt',
        'tụt',
        'mất',
        'cải thiện',
      ),
  ],
  [points, ({ isPair, has }) => isPair && has('điểm')],
  [rates, ({ isPair, has }) => isPair && has('mỗi', 'bình quân', 'trung bình', '/')],
  [
    orders,
    ({ has }) =>
      has(
        'hơn',
        'trên',
        'dưới',
        'vượt',
        'nhất',
        'đầu',
        'trở lên',
        'ít',
        'tối',
        'quá',
        'qua các năm',
        'lên',
        'xuống',
        'còn',
        'đến',
        'tới',
        'đạt',
        '-',
        '–',
        '—',
      ),
  ],
  [balances, ({ isPair, has }) => isPair && has('xuất siêu', 'nhập siêu', 'thặng dư', 'thâm hụt')],
  [lists, () => true],
  [magnitudes, ({ isPair, has }) => isPair || has('lương', 'thu nhập', 'tiền công', 'suất', 'phần quà')],
];

/** What the rules find in a passage. */
export function draftsIn(ground: Ground): Draft[] {
  const { article, passage } = ground;
  const { figures } = passage;
  const text = article.lower.slice(passage.start, passage.end);
  const facts: Facts = {
    isPair: figures.length > 1,
    hasPercent: figures.some(({ dimension }) => dimension === 'percent'),
    hasRatio: figures.some(({ form }) => form === 'ratio'),
    has: (...words) => words.some((word) => text.includes(word)),
  };
  const drafts = PASSAGE_RULES.flatMap(([rule, needs]) => (needs(facts) ? rule(ground) : []));
  if (!facts.isPair) return drafts;
  const weighed = [...drafts, ...byEvidence(ground, drafts)];
  const rated = facts.hasPercent ? [...weighed, ...fineRates(ground, weighed)] : weighed;
  const shown = [...rated, ...coincidences(ground, rated)];
  return facts.hasPercent ? [...shown, ...exchangedRates(ground, shown)] : shown;
}

/** The rules that compare places of a whole text. */
export const textRules: readonly ((whole: Whole) => Draft[])[] = [
  chronologies,
  weekdays,
  lengths,
  spansOfYears,
  counted,
  stages,
  documents,
  sessions,
  repeats,
  sumsOfRows,
  restsOfRatios,
  slogans,
  unitFaults,
];
