import { beginsWithChange } from '../figure.ts';
import { type Act, actIn, lastActIn, unknownActIn } from '../sentence/acts.ts';
import { endOfStatement, trimmed } from '../sentence/after.ts';
import { clauseBefore } from '../sentence/before.ts';
import { type Ground, isEmpty, type Range } from '../sentence/ground.ts';
import { isMeasureAlone, isOwner, lastMeasureIn, measureIn, nounPhraseIn } from '../sentence/nouns.ts';
import { isLinkedBy, isShareOfPlan, type Setting } from './setting.ts';
import { chainedFigure, fulfilled, ofPlace, ranked, respective } from './subject-of-chain.ts';
import { partOfPrevious, shareBehind, shareOf } from './subject-of-rate.ts';
import { chained, joined, ofAct, type SubjectRule, told } from './telling.ts';

/** Tokens behind a figure in which its purpose or its part is told. */
const FAR = 14;

/** “ngân sách xã (450 triệu đồng)”; “23/23 xã (100%)”, “(giảm 19 hộ so với đầu năm)” tell more of the figure before. */
const bracketed: SubjectRule = (ground, { lead, previous, lowest, figure }) => {
  if (lead.opener !== '(' || !isEmpty(lead)) return null;
  const isOfPrevious = previous && (previous.tail.to >= lead.clause - 1 || figure.direction !== null);
  if (isOfPrevious) return chained(previous);
  const before = clauseBefore(ground, lead, lowest);
  const noun =
    before && nounPhraseIn(ground, { from: behindLastOwning(ground, before.from, before.to), to: before.to });
  return noun && told(ground, noun, 'bracket');
};

function behindLastOwning({ tokens, words }: Ground, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (words.upTo(tokens, 'owning', at, from)) return at;
  return from;
}

/** “Thu ngân sách ước đạt 900 tỷ đồng”: the measure before its verb. */
const measured: SubjectRule = (ground, setting) => {
  const { lead, tail, figure, previous } = setting;
  const measure = (lead.to === figure.from ? lastMeasureIn : measureIn)(ground, lead);
  if (!measure) return null;
  const { tokens, words } = ground;
  if (isMeasureAlone(ground, measure)) {
    const act = actIn(ground, { from: lead.from, to: measure.from });
    if (act?.to === measure.from) return told(ground, { from: act.from, to: measure.to }, 'act');
    if (previous) return null;
    return told(
      ground,
      { from: measure.from, to: trimmed(ground, measure.from, figure.from) },
      'measure',
      true,
    );
  }
  const isRateOfAct =
    isShareOfPlan(ground, setting) &&
    words.from(tokens, 'act', measure.from, measure.to) === measure.to - measure.from;
  return isRateOfAct ? joined(ground, measure, tail, 'measure') : told(ground, measure, 'measure');
};

/** “14 km đường bê tông”, “6,4 tỷ đồng vốn ủy thác”; a noun of one word is told with its act (“đất được thu hồi”). */
const thingBehind: SubjectRule = (ground, setting) => {
  const { figure, lead, tail, previous } = setting;
  const { tokens, words } = ground;
  if (figure.direction !== null || isEmpty(tail)) return null;
  if (figure.kind === 'money' && !words.from(tokens, 'measure', tail.from, tail.to)) return null;
  if (figure.kind !== 'money' && figure.kind !== 'measure') return null;
  if (figure.kind === 'measure' && measureIn(ground, lead)) return null;
  setting.act = isEmpty(lead) ? (previous?.act ?? null) : actIn(ground, lead);
  return setting.act && tail.to - tail.from === 1
    ? ofAct(ground, tail, setting.act)
    : told(ground, tail, 'thing');
};

/** “Lao động nữ chiếm 58%”, “công nghiệp tăng 8%”: the noun before; with no verb between, a verb inside of it is the act. */
const named: SubjectRule = (ground, setting) => {
  const { tokens, words } = ground;
  const { lead, figure, previous } = setting;
  if (isEmpty(lead) || isOwner(ground, lead) || (previous && isMeasureAlone(ground, lead))) return null;
  if (words.from(tokens, 'dimension', lead.from, lead.to) === lead.to - lead.from) return null;
  if (words.from(tokens, 'planVerb', lead.from, lead.to)) return previous && chained(previous);
  const last = behindLastOwning(ground, lead.from, lead.to);
  if (figure.kind === 'percent' && lead.to === figure.from && last > lead.from)
    return told(ground, { from: last, to: lead.to }, 'named');
  const act = actIn(ground, lead);
  if (act && !isSubjectOfVerb(ground, setting)) return null;
  // “mô hình giúp giảm 30% chi phí”: what changes stands behind.
  if (act && act.to === lead.to && figure.direction !== null && !isEmpty(setting.tail)) return null;
  const unknown = isSubjectOfVerb(ground, setting) ? null : unknownActIn(ground, lead);
  if (unknown) {
    setting.act = unknown;
    return told(ground, unknown, 'act', true);
  }
  const noun = nounPhraseIn(ground, lead);
  return noun && told(ground, noun, 'named', act !== null || noun.to - noun.from > LONG_NOUN);
};

/** A noun with more words, or with a verb inside, may be a clause. */
const LONG_NOUN = 9;

/** Does a verb of value or change link the words before with the figure, so that they are its subject? */
function isSubjectOfVerb(ground: Ground, setting: Setting): boolean {
  const { tokens, words } = ground;
  const { lead, figure } = setting;
  if (words.first(tokens, ['adverb'], lead.from, lead.to) >= 0) return false;
  return beginsWithChange(figure) || isLinkedBy(ground, setting, 'valueVerb');
}

/** “giảm 1,5% hộ nghèo”. */
const changeOfThing: SubjectRule = (ground, { tail, figure }) => {
  const isPlan = ground.words.from(ground.tokens, 'plan', tail.from, tail.to) > 0;
  return isEmpty(tail) || isPlan || figure.direction === 'equal' || figure.direction === null
    ? null
    : told(ground, tail, 'thing');
};

/** “giúp bản xây nhà văn hóa trị giá 450 triệu đồng”: what has the value is the object of the verb. */
const valued: SubjectRule = (ground, setting) => {
  const { lead } = setting;
  const act = isLinkedBy(ground, setting, 'valueLink') ? lastActIn(ground, lead) : null;
  const object = act && nounPhraseIn(ground, { from: act.verbEnd, to: lead.to });
  return object && told(ground, object, 'thing');
};

/** “nộp ngân sách 1,2 tỷ đồng”, “ủng hộ 850 triệu đồng cho quỹ khuyến học”: the act with its object, never the doer alone. */
const actOfAmount: SubjectRule = (ground, setting) => {
  const act = actIn(ground, setting.lead);
  if (!act) return null;
  setting.act = act;
  if (isShareOfPlan(ground, setting)) return joined(ground, act, setting.tail, 'act');
  if (act.to > act.verbEnd) return told(ground, act, 'act');
  const lent = lentTo(ground, setting.lead, act);
  if (lent) return told(ground, lent, 'act');
  return withPurpose(ground, setting, act) ?? withDoer(ground, setting, act);
};

/** “đã cho các hộ mới thoát nghèo vay 41 tỷ đồng”: who borrows stands inside of the act. */
function lentTo({ tokens, words }: Ground, lead: Range, act: Act): Range | null {
  if (!words.from(tokens, 'lent', act.from, act.verbEnd)) return null;
  for (let at = act.from - 1; at >= lead.from; at -= 1)
    if (words.from(tokens, 'lending', at, act.from)) return { from: at, to: act.to };
  return null;
}

function withPurpose(ground: Ground, { figure, next, limit }: Setting, act: Act) {
  const { tokens, words } = ground;
  const to = Math.min(next?.figure.from ?? limit, figure.to + FAR);
  if (!words.from(tokens, 'purpose', figure.to, to)) return null;
  const purpose = { from: figure.to, to: endOfStatement(ground, figure.to, to) };
  return purpose.to > purpose.from + 1 ? joined(ground, act, purpose, 'act') : null;
}

/** “nhân dân đóng góp”, “trong đó các doanh nghiệp đóng góp” tell more than the verb alone; a named doer less. */
function withDoer(ground: Ground, { lead }: Setting, act: Act) {
  const { tokens, words } = ground;
  const isKept =
    words.from(tokens, 'keptDoer', lead.from, act.from) > 0 ||
    words.from(tokens, 'part', lead.clause, lead.from) > 0;
  return told(ground, isKept ? { from: lead.from, to: act.to } : act, 'act', !isKept);
}

/** “bỏ ra 240 triệu đồng mở con đường”: what the money is for. */
const purposeBehind: SubjectRule = (ground, { figure, tail, lead, next }) => {
  const { tokens, words } = ground;
  const length = figure.kind === 'money' ? words.from(tokens, 'act', tail.from, tail.to) : 0;
  if (!length || !actIn(ground, lead)) return null;
  const isVerbAlone = tail.from + length === tail.to && next && !isEmpty(next.noun);
  return isVerbAlone
    ? joined(ground, tail, { from: next.noun.from, to: next.tail.to }, 'act')
    : told(ground, tail, 'act');
};

/** “Giá trị sản xuất công nghiệp tăng khá, đạt 2.150 tỷ đồng”, “Kinh phí thực hiện: 2,8 tỷ đồng”: the clause before names it. */
const clauseNames: SubjectRule = (ground, { lead, lowest }) => {
  const before = isEmpty(lead) ? clauseBefore(ground, lead, lowest) : null;
  if (!before || isEmpty(before)) return null;
  const isTitle = lead.opener === ':' || !actIn(ground, before);
  const noun = measureIn(ground, before) ?? (isTitle ? nounPhraseIn(ground, before) : null);
  return noun && !isOwner(ground, noun) ? told(ground, noun, lead.opener === ':' ? 'colon' : 'clause') : null;
};

/** “…; tổng dư nợ đến ngày 31/10: 23 tỷ đồng”: a colon ends what was told before. */
const titled: SubjectRule = (ground, setting) =>
  setting.lead.opener === ':' ? clauseNames(ground, setting) : null;

/** A verb that no list has, of a figure without anything else: doubtful. */
const ownVerb: SubjectRule = (ground, { tail, figure }) =>
  isEmpty(tail) || figure.direction !== null ? null : told(ground, tail, 'thing', true);

/** Tells what a rate, a sum or a measure is of, by the first rule that knows. */
export const OF_AMOUNTS: readonly SubjectRule[] = [
  bracketed,
  ofPlace,
  ranked,
  respective,
  fulfilled,
  partOfPrevious,
  shareOf,
  valued,
  thingBehind,
  measured,
  shareBehind,
  named,
  changeOfThing,
  purposeBehind,
  actOfAmount,
  titled,
  chainedFigure,
  clauseNames,
  ownVerb,
];
