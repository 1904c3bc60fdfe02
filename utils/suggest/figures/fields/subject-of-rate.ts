import { actIn } from '../sentence/acts.ts';
import { endOfPhrase, endOfStatement } from '../sentence/after.ts';
import { type Ground, isEmpty, type Range } from '../sentence/ground.ts';
import { isOwner } from '../sentence/nouns.ts';
import { isLinkedBy, isValueOfPrevious, type Setting } from './setting.ts';
import { joined, type SubjectRule, told } from './telling.ts';

/** Tokens behind a rate in which its part is told. */
const FAR = 14;

/** “100% khu phố đạt chuẩn, trong đó 30% đạt kiểu mẫu”: the part of the thing that was just told. */
export const partOfPrevious: SubjectRule = (ground, { figure, previous, next, lead, limit }) => {
  const { tokens, words } = ground;
  const to = next?.figure.from ?? limit;
  const isPart = figure.kind === 'percent' || figure.kind === 'measure';
  if (!isPart || !previous || !words.from(tokens, 'predicate', figure.to, to)) return null;
  if (!isEmpty(lead) || !words.from(tokens, 'part', lead.clause, figure.from)) return null;
  if (words.from(tokens, 'is', figure.to, to)) return null;
  const said = {
    from: figure.to,
    to: endOfPhrase(ground, figure.to, {
      limit: to,
      next: next ? 'amount' : null,
      isRate: true,
      isCounted: false,
    }),
  };
  const whole = isEmpty(previous.noun)
    ? headOf(ground, previous.tail)
    : { from: previous.noun.from, to: previous.tail.to };
  if (figure.kind === 'measure') return isEmpty(said) ? null : told(ground, said, 'share');
  return isEmpty(whole) ? null : joined(ground, whole, said, 'share');
};

/** “15% tổ chức hoàn thành xuất sắc nhiệm vụ, 78% hoàn thành tốt …”: the thing of a rate whose verb comes again. */
function sameThing(ground: Ground, { tail }: Setting, { from, to }: Range): Range | null {
  const { tokens, words } = ground;
  if (!words.from(tokens, 'act', from, to) && !words.from(tokens, 'predicate', from, to)) return null;
  for (let at = tail.from + 1; at < tail.to; at += 1)
    if (tokens.ids[at] === tokens.ids[from] && tokens.ids[at + 1] === tokens.ids[from + 1])
      return { from: tail.from, to: at };
  return null;
}

/** The noun before what is said of it (“khu phố | đạt chuẩn văn minh”). */
function headOf({ tokens, words }: Ground, { from, to }: Range): Range {
  const predicate = words.first(tokens, ['predicate'], from + 1, to);
  return { from, to: predicate < 0 ? to : predicate };
}

/** “gồm 60% từ ngân sách tỉnh”, “Rác thu gom gồm 55% rác hữu cơ”. */
export const shareOf: SubjectRule = (ground, setting) => {
  const { figure, tail, next, limit } = setting;
  const { tokens, words } = ground;
  const to = Math.min(next?.figure.from ?? limit, figure.to + FAR);
  const isPart = isLinkedBy(ground, setting, 'consists') && !isEmpty(tail);
  if (figure.kind === 'percent' && isPart) return told(ground, tail, 'share');
  if (figure.kind !== 'percent' || !words.from(tokens, 'shareOf', figure.to, to)) return null;
  const from = figure.to + 1;
  const part = { from, to: endOfStatement(ground, from, to) };
  return isEmpty(part) ? null : told(ground, part, 'share');
};

/** “100% hộ dân có nước sạch”: what the rate is of stands behind it, unless that is the plan it is measured against. */
export const shareBehind: SubjectRule = (ground, setting) => {
  const { figure, lead, tail, previous } = setting;
  const { tokens, words } = ground;
  if (figure.kind === 'money' || figure.kind === 'measure' || isEmpty(tail)) return null;
  if (figure.direction !== null || words.from(tokens, 'plan', tail.from, tail.to)) return null;
  if (isLinkedBy(ground, setting, 'shareLink')) return null;
  if (isValueOfPrevious(ground, setting) && words.from(tokens, 'standard', tail.from, tail.to)) return null;
  const isNamedBefore =
    !isEmpty(lead) &&
    !isOwner(ground, lead) &&
    !actIn(ground, lead) &&
    !isLinkedBy(ground, setting, 'owning') &&
    !isLinkedBy(ground, setting, 'agent');
  if (isNamedBefore) return null;
  const whole = previous && isEmpty(lead) ? sameThing(ground, previous, tail) : null;
  return whole ? joined(ground, whole, tail, 'share') : told(ground, tail, 'share');
};
