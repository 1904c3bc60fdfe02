import { WORD } from '../../tokens.ts';
import { beginsWithChange } from '../figure.ts';
import { type Act, actIn, lastActIn, unknownActIn } from '../sentence/acts.ts';
import { clauseBefore } from '../sentence/before.ts';
import { type Ground, isEmpty, type Range } from '../sentence/ground.ts';
import { isMeasureAlone, isOwner, measureIn, nounPhraseIn } from '../sentence/nouns.ts';
import { isComma } from '../sentence/signs.ts';
import { type FieldReading, wordsIn } from './field.ts';
import { isLinkedBy, isValueOf, type Setting } from './setting.ts';
import { measureBefore } from './subject-of-chain.ts';
import { people, saidAgain, things, titled } from './subject-of-unit.ts';
import { chained, joined, ofAct, type SubjectRule, told } from './telling.ts';

/** “Tổng đàn bò là 12.400 con”, “Số hộ đăng ký: 1.120 hộ”: the noun behind the number only is the unit. */
const measured: SubjectRule = (ground, setting) => {
  const { lead, lowest, tail } = setting;
  if (!isValueOf(ground, setting)) return null;
  const isBefore =
    isEmpty(lead) &&
    (lead.opener === ':' || (lead.opener === ',' && isEmpty(tail) && lead.clause < setting.figure.from));
  const clause = isBefore ? clauseBefore(ground, lead, lowest) : lead;
  const measure = clause && measureIn(ground, clause, true);
  if (!measure || isMeasureAlone(ground, measure)) return null;
  return told(ground, measure, isBefore ? 'colon' : 'measure');
};

/** “…, tăng 350 con so với cùng kỳ”, “… thì nay đã lên tới 9.835 người”: more of the measure that was just told. */
const sameMeasure: SubjectRule = (ground, { figure, noun, lead, tail, previous }) => {
  if (!previous?.subject || !isEmpty(lead) || !isEmpty(tail)) return null;
  const { ids } = ground.tokens;
  const isSame = (other: Setting): boolean =>
    ids.subarray(other.noun.from, other.noun.to).includes(ids[noun.from]!);
  const isMeasure = previous.subject.rule === 'measure' || previous.subject.rule === 'chain';
  if (isMeasure && isSame(previous)) return chained(previous);
  // “41 vụ tai nạn, làm chết 12 người; so với cùng kỳ giảm 9 vụ”: the noun was told further back.
  let other: Setting | null = beginsWithChange(figure) ? previous : null;
  for (let steps = 1; other && steps < MOST_STEPS && !isSame(other); steps += 1) other = other.previous;
  return other && isSame(other) ? chained(other) : null;
};

/** Figures back to which the noun of a change is looked for. */
const MOST_STEPS = 4;

/** “Tai nạn giao thông giảm 18 vụ”, “khối cơ sở chiếm 204 tập thể”: the noun before the verb is what is counted. */
const namedBefore: SubjectRule = (ground, setting) => {
  const { figure, lead } = setting;
  const isSubject = beginsWithChange(figure) || isLinkedBy(ground, setting, 'shareLink');
  if (!isSubject || isEmpty(lead) || isOwner(ground, lead) || actIn(ground, lead)) return null;
  const noun = nounPhraseIn(ground, lead);
  return noun && told(ground, noun, 'named');
};

/** “mỗi chi bộ có 14 đảng viên”: of which whole an average is. */
const perWhole: SubjectRule = (ground, setting) => {
  const { noun, lead, tail } = setting;
  const { tokens, words } = ground;
  if (!isEmpty(tail) || !isOwned(ground, setting)) return null;
  const each = words.first(tokens, ['each'], lead.clause, lead.to);
  return each < 0 ? null : joined(ground, noun, { from: each, to: lead.to }, 'counted');
};

/** “đầu mối giảm”: what is taken away keeps its verb, unless it goes on telling of figures before. */
const takenAway: SubjectRule = (ground, { figure, noun, tail, previous }) => {
  if (figure.direction !== 'down' || figure.amount.from === figure.from || previous || !isEmpty(tail))
    return null;
  const verb = wordsIn(ground.tokens, { from: figure.from, to: figure.from + 1 }).toLowerCase();
  return { ...told(ground, noun, 'act'), text: `${wordsIn(ground.tokens, noun)} ${verb}` };
};

/** “43 chi bộ trực thuộc”: the noun with what is said of it; a figure may belong to that (“hộ có lãi trên 100 triệu đồng”). */
const described: SubjectRule = (ground, { noun, tail, next }) => {
  if (next && isEmpty(tail) && tellsOf(ground, tail.from, next))
    return told(ground, { from: noun.from, to: next.figure.to }, 'counted');
  if (isEmpty(tail)) return null;
  const object =
    next?.figure.kind === 'measure' && lastVerbOf(ground, tail)?.to === next.figure.from ? next.tail : null;
  if (object) return joined(ground, { from: noun.from, to: tail.to }, object, 'counted');
  return isComma(ground.tokens, tail.from)
    ? told(ground, { from: noun.from, to: tail.to }, 'counted')
    : joined(ground, noun, tail, 'counted');
};

/** Does a predicate or a measure lead from a counted noun straight to the next amount? */
function tellsOf({ tokens, words }: Ground, from: number, { figure, noun }: Setting): boolean {
  const { from: to } = figure;
  if (!isEmpty(noun) || to - from > LONGEST_LINK || to === from) return false;
  for (let at = from; at < to; at += 1) if (tokens.kinds[at] !== WORD) return false;
  return words.from(tokens, 'predicate', from, to) > 0 || words.from(tokens, 'measure', from, to) > 0;
}

const LONGEST_LINK = 6;

/** “kết nạp 20 đảng viên”: nothing but the act tells the noun from others; it holds for what is counted along with it. */
const ofItsAct: SubjectRule = (ground, setting) => {
  const { lead, noun, previous, figure } = setting;
  if (isOwned(ground, setting)) return null;
  const isJoined = isEmpty(lead) && previous !== null && (lead.opener === 'figure' || lead.opener === ',');
  const isObject = isJoined && previous.tail.to === figure.from;
  if (isJoined && isEmpty(previous.noun)) {
    // “đầu tư 320 tỷ đồng trùng tu 18 di tích”: what the money before was for.
    const purpose = isObject ? lastVerbOf(ground, previous.tail) : null;
    return purpose ? ofAct(ground, noun, purpose) : forWhom(ground, setting, previous);
  }
  setting.act = isJoined
    ? isObject
      ? lastVerbOf(ground, previous.tail)
      : previous.act
    : actIn(ground, lead);
  if (isJoined && isToward(ground, setting)) setting.act = eventOf(ground, previous) ?? setting.act;
  if (!setting.act || figure.direction === 'equal') return null;
  // “sự tham gia của 500 cán bộ”: who is counted does it himself.
  const isOwnAct = isLinkedBy(ground, setting, 'ofOwner');
  const act = ofAct(ground, noun, isOwnAct ? { ...setting.act, voice: 'state' } : setting.act);
  const isFor = setting.act.voice === 'plain' && isToward(ground, setting);
  return isFor
    ? { ...act, text: `${wordsIn(ground.tokens, setting.act)} cho ${wordsIn(ground.tokens, noun)}` }
    : act;
};

const isToward = (ground: Ground, setting: Setting): boolean => isLinkedBy(ground, setting, 'toward');

/** “4 cuộc giám sát chuyên đề đối với 22 tổ chức”: the event that was counted is what was done. */
function eventOf({ tokens, words }: Ground, { noun }: Setting): Act | null {
  const unit = words.from(tokens, 'eventUnit', noun.from, noun.to);
  const from = noun.from + unit;
  return unit && from < noun.to ? { from, to: noun.to, verbEnd: noun.to, voice: 'được' } : null;
}

/** “giải ngân 28,7 tỷ đồng vốn vay cho 412 thanh niên”: those for whom the act before is done. */
function forWhom(ground: Ground, setting: Setting, { act, tail }: Setting): FieldReading | null {
  if (!isToward(ground, setting) || !act || act.voice === 'state') return null;
  const done = ofAct(ground, setting.noun, { ...act, voice: 'được' });
  return isEmpty(tail) ? done : { ...done, text: `${done.text} ${wordsIn(ground.tokens, tail)}` };
}

/** “phân công 52 đảng viên phụ trách 214 hộ”: the verb that what is said of the figure before ends with. */
function lastVerbOf(ground: Ground, tail: Range): Act | null {
  const act = lastActIn(ground, tail);
  return act && act.verbEnd === tail.to ? act : null;
}

/** “Xã có 5 thôn”, “với 412 đảng viên”: to have is no act. */
const isOwned = (ground: Ground, setting: Setting): boolean =>
  isLinkedBy(ground, setting, isToward(ground, setting) ? 'changeFrom' : 'owning');

/** “12 tập thể và 30 cá nhân có thành tích”: what is said of the last one holds for all. */
const shared: SubjectRule = (ground, { noun, next, previous, lead }) => {
  const { tokens, words } = ground;
  if (!next || !isEmpty(next.lead) || isEmpty(next.noun) || isEmpty(next.tail)) return null;
  const isAnd =
    next.lead.opener === 'figure' && words.from(tokens, 'and', next.lead.clause, next.figure.from) > 0;
  // “Dịp này, 12 tập thể, 28 cá nhân được tặng …”: two that begin the sentence are one subject.
  const isPair = next.lead.opener === ',' && !previous && isEmpty(lead);
  const isPredicate = words.from(tokens, 'predicate', next.tail.from, next.tail.to) > 0;
  return (isAnd || isPair) && isPredicate ? joined(ground, noun, next.tail, 'counted') : null;
};

/** A verb that no list has: “trả kết quả trước hạn 1.645 hồ sơ” → “hồ sơ trả kết quả trước hạn”. */
const ofUnknownAct: SubjectRule = (ground, setting) => {
  const { lead, noun } = setting;
  if (isEmpty(lead) || isOwned(ground, setting) || isOwner(ground, lead)) return null;
  if (measureBefore(ground, setting)) return null;
  const act = unknownActIn(ground, lead);
  if (act) return { ...ofAct(ground, noun, act), isDoubtful: true };
  return lead.to - lead.from > LONGEST_ACT ? null : joined(ground, noun, lead, 'act', true);
};

const LONGEST_ACT = 8;

const bare: SubjectRule = (ground, setting) => {
  const { noun, lead } = setting;
  const isKnown = isEmpty(lead) || isOwner(ground, lead) || isOwned(ground, setting);
  return told(ground, noun, 'counted', !isKnown);
};

/** Tells what a count is of, by the first rule that knows. */
export const OF_COUNTS: readonly SubjectRule[] = [
  titled,
  measured,
  sameMeasure,
  people,
  saidAgain,
  things,
  namedBefore,
  takenAway,
  described,
  perWhole,
  ofItsAct,
  shared,
  ofUnknownAct,
  bare,
];
