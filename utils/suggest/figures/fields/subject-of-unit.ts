import { actIn } from '../sentence/acts.ts';
import { clauseBefore } from '../sentence/before.ts';
import { isEmpty } from '../sentence/ground.ts';
import { isOwner, nounPhraseIn } from '../sentence/nouns.ts';
import { wordsIn } from './field.ts';
import { isLinkedBy, isValueOf } from './setting.ts';
import { type SubjectRule, told } from './telling.ts';

/** “Hồ sơ đảng viên được số hóa: 61.200 hồ sơ”: the words before the colon tell what the noun leaves out. */
export const titled: SubjectRule = (ground, { noun, lead, lowest, tail }) => {
  const title =
    lead.opener === ':' && isEmpty(lead) && isEmpty(tail) ? clauseBefore(ground, lead, lowest) : null;
  if (!title || isEmpty(title) || title.to - title.from > LONGEST_TITLE) return null;
  const ids = ground.tokens.ids.subarray(title.from, title.to);
  return ids.includes(ground.tokens.ids[noun.from]!) ? told(ground, title, 'colon') : null;
};

const LONGEST_TITLE = 14;

/** “Cán bộ, công chức có 67 người”, “Ban Chấp hành gồm 27 đồng chí”: the unit only says that they are people. */
export const people: SubjectRule = (ground, setting) => {
  const { noun, lead, tail, figure, previous } = setting;
  const { tokens, words } = ground;
  const isPeople = words.from(tokens, 'personUnit', noun.from, noun.to) === noun.to - noun.from;
  if (!isPeople || !isEmpty(tail)) return null;
  const isLinked = isValueOf(ground, setting) || isLinkedBy(ground, setting, 'owning');
  const state = actIn(ground, lead);
  if (state?.voice === 'state' && state.from === lead.from && previous?.subject)
    return { ...told(ground, state, 'act'), text: `${previous.subject.text} ${wordsIn(tokens, state)}` };
  if (!isLinked || isEmpty(lead) || isOwner(ground, lead) || (state && lead.to >= figure.from)) return null;
  const object = state && nounPhraseIn(ground, { from: state.verbEnd, to: lead.to });
  const group = object ?? nounPhraseIn(ground, lead);
  if (!group || (state && !object && group.to > state.from)) return null;
  return told(ground, group, 'named');
};

/** “Đơn khiếu nại về đất đai có 730 đơn”: the noun of the figure only comes again. */
export const saidAgain: SubjectRule = (ground, setting) => {
  const { noun, lead, tail } = setting;
  const { ids } = ground.tokens;
  if (isEmpty(lead) || !isEmpty(tail) || lead.to >= setting.figure.from) return null;
  const length = noun.to - noun.from;
  const isAgain = ids
    .subarray(noun.from, noun.to)
    .every((id, at) => id !== 0 && id === ids[lead.from + at] && lead.from + at < lead.to);
  const group = isAgain && length < lead.to - lead.from ? nounPhraseIn(ground, lead) : null;
  return group && told(ground, group, 'named');
};

/** “Bẫy thú tháo gỡ được 2.900 chiếc”: the unit only says that they are things. */
export const things: SubjectRule = (ground, { noun, lead, tail, figure }) => {
  const { tokens, words } = ground;
  const isThing = words.from(tokens, 'thingUnit', noun.from, noun.to) === noun.to - noun.from;
  if (!isThing || !isEmpty(tail) || isEmpty(lead) || isOwner(ground, lead)) return null;
  if (lead.to >= figure.from) return null;
  const act = actIn(ground, lead);
  const group = act?.from === lead.from ? null : nounPhraseIn(ground, lead);
  return group && told(ground, group, 'named');
};
