import { isSign } from '../../tokens.ts';
import { clauseBefore } from '../sentence/before.ts';
import { type Ground, isEmpty, type Range } from '../sentence/ground.ts';
import { isMeasureAlone, isOwner, measureIn, nounPhraseIn } from '../sentence/nouns.ts';
import { isComma } from '../sentence/signs.ts';
import { isShareOfPlan, type Setting } from './setting.ts';
import { chained, type SubjectRule, told } from './telling.ts';

/** “…, hoàn thành 76% kế hoạch”: how far the plan for the measure before is fulfilled. */
export const fulfilled: SubjectRule = (ground, setting) => {
  const { tokens, words } = ground;
  const { lead, previous } = setting;
  const isAlone =
    !isEmpty(lead) && words.from(tokens, 'fulfilment', lead.from, lead.to) === lead.to - lead.from;
  return isAlone && isShareOfPlan(ground, setting) && previous && lead.opener === ','
    ? chained(previous)
    : null;
};

/** “kế đến thành phố Kim Sơn 74%”, “thấp nhất là huyện Nậm Hạ, chỉ 29%”: whose figure it is tells it from the others. */
export const ranked: SubjectRule = (ground, { lead, lowest }) => {
  const { tokens, words } = ground;
  const clause = isEmpty(lead) ? clauseBefore(ground, lead, lowest) : lead;
  const length = clause ? words.from(tokens, 'ranked', clause.from, clause.to) : 0;
  const noun = clause && length ? nounPhraseIn(ground, { from: clause.from + length, to: clause.to }) : null;
  return noun && told(ground, noun, 'named');
};

/** “tăng lần lượt 9% và 21%”: each for one of the two figures before. */
export const respective: SubjectRule = ({ tokens, words }, { lead, figure, previous }) => {
  if (!previous?.previous) return null;
  const isFirst = words.upTo(tokens, 'respectively', figure.amount.from, lead.clause) > 0;
  const isSecond =
    isEmpty(lead) &&
    words.upTo(tokens, 'respectively', previous.figure.amount.from, previous.lead.clause) > 0;
  return isFirst || isSecond ? chained(previous.previous) : null;
};

/** “tỷ lệ hộ nghèo ở 24 xã biên giới mỗi năm giảm 4,7%”: the count only tells where the measure holds. */
export const ofPlace: SubjectRule = (ground, { figure, lead, previous }) => {
  const measure =
    previous && figure.direction !== null && isEmpty(lead) ? measureBefore(ground, previous) : null;
  return measure && told(ground, { from: measure.from, to: previous!.tail.to }, 'measure');
};

/** The measure that a count stands in (“tỷ lệ hộ nghèo ở | 24 xã biên giới”). */
export function measureBefore(ground: Ground, { noun, lead, figure }: Setting): Range | null {
  const isPlace = ground.words.upTo(ground.tokens, 'placeBefore', figure.from, lead.from) > 0;
  return isPlace && !isEmpty(noun) ? measureIn(ground, lead) : null;
}

/** “386 đảng viên (khiển trách 251 đồng chí, …), giảm 8%”: behind a bracket the figure before it is told on. */
function beforeBracket({ tokens }: Ground, { lead, lowest }: Setting, previous: Setting): Setting {
  const close = lead.clause - 2;
  if (close < lowest || !isComma(tokens, close + 1) || !isSign(tokens, close, ')')) return previous;
  let before: Setting | null = previous;
  while (before && before.lead.opener !== '(') before = before.previous;
  return before?.previous ?? previous;
}

/** “…, bằng 102% kế hoạch và tăng 4%”: a chain shares its subject. */
export const chainedFigure: SubjectRule = (ground, setting) => {
  const { lead, previous } = setting;
  const isLinked = isEmpty(lead) || isOwner(ground, lead) || isMeasureAlone(ground, lead);
  const subject = isLinked && previous ? chained(beforeBracket(ground, setting, previous)) : null;
  return subject && { ...subject, isDoubtful: !isEmpty(lead) || subject.isDoubtful };
};
