import type { Act } from '../sentence/acts.ts';
import { type Ground, isEmpty, type Range } from '../sentence/ground.ts';
import { type FieldReading, wordsIn } from './field.ts';
import type { Setting } from './setting.ts';

/** One way to tell what a figure is about; null where it does not apply. */
export type SubjectRule = (ground: Ground, setting: Setting) => FieldReading | null;

/** The words of the text themselves. */
export const told = (
  { tokens }: Ground,
  words: Range,
  rule: FieldReading['rule'],
  isDoubtful = false,
): FieldReading => ({
  text: wordsIn(tokens, words),
  rule,
  words: { from: words.from, to: words.to },
  isDoubtful,
});

/** Two stretches of the text as one phrase (“tập thể” + “có thành tích”). */
export const joined = (
  { tokens }: Ground,
  first: Range,
  second: Range,
  rule: FieldReading['rule'],
  isDoubtful = false,
): FieldReading => ({
  text: [first, second]
    .filter((range) => !isEmpty(range))
    .map((range) => wordsIn(tokens, range))
    .join(' '),
  rule,
  words: isEmpty(second) ? first : second,
  isDoubtful,
});

/** What the figure before is about. */
export const chained = (previous: Setting): FieldReading | null =>
  previous.subject && { ...previous.subject, rule: 'chain' };

/** A noun with the act: “đảng viên được kết nạp”, “tổ chức bị kỷ luật”, “bác sĩ thiếu”, “nhận hồ sơ”. */
export function ofAct({ tokens }: Ground, noun: Range, act: Act): FieldReading {
  const thing = wordsIn(tokens, noun);
  const verb = wordsIn(tokens, act).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  const order = {
    plain: [verb, thing],
    state: [thing, verb],
    được: [thing, 'được', verb],
    bị: [thing, 'bị', verb],
  };
  return {
    text: order[act.voice].join(' '),
    rule: 'act',
    words: { from: act.from, to: act.to },
    isDoubtful: false,
  };
}
