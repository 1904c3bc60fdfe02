import type { Figure } from '../figure.ts';
import type { Act } from '../sentence/acts.ts';
import { endOfPhrase, endOfStatement } from '../sentence/after.ts';
import { type Lead, leadTo } from '../sentence/before.ts';
import { type Ground, isEmpty, type Range, type WordClass } from '../sentence/ground.ts';
import type { Sentence } from '../sentence/sentences.ts';
import { afterCompare, standardAt } from '../sentence/standard.ts';
import type { FieldReading } from './field.ts';

/** A figure in its clause: the words before it, the words behind it, and the figure before it. */
export interface Setting {
  figure: Figure;
  /** The counted noun as it stands in the figure, without scale words; empty where the unit is none. */
  noun: Range;
  lead: Lead;
  /** What is said behind the unit. */
  tail: Range;
  /** Where the reading of this figure's clause may begin, and where its sentence ends. */
  lowest: number;
  limit: number;
  previous: Setting | null;
  next: Setting | null;
  /** What the subject rules found; the next figures of a chain or an enumeration take it over. */
  subject: FieldReading | null;
  act: Act | null;
}

/**
 * Sets every figure of a sentence in its clause.
 * @param body where what the sentence tells begins, behind the words that name its source
 */
export function settingsIn(ground: Ground, sentence: Sentence, body: number): Setting[] {
  const settings: Setting[] = [];
  sentence.figures.forEach((figure, at) => {
    const after = sentence.figures[at + 1];
    const previous = settings.at(-1) ?? null;
    const noun = nounOf(ground, figure);
    const tail = tailOf(ground, figure, noun, after, sentence.to);
    const free = previous
      ? Math.min(behindStandard(ground, previous, figure.from), figure.from)
      : sentence.from;
    const lowest = Math.min(body <= figure.from ? Math.max(free, body) : free, figure.from);
    const lead = leadTo(ground, figure.from, lowest, previous !== null);
    const setting: Setting = {
      figure,
      noun,
      lead,
      tail,
      lowest,
      limit: sentence.to,
      previous,
      next: null,
      subject: null,
      act: null,
    };
    if (previous) previous.next = setting;
    settings.push(setting);
  });
  return settings;
}

/** Does a word of this class link the figure with what stands before it (“đạt”, “còn”, “cho”)? */
export const isLinkedBy = ({ tokens, words }: Ground, { figure, lead }: Setting, name: WordClass): boolean =>
  words.upTo(tokens, name, figure.from, lead.link) > 0;

/** Is the figure linked to what stands before it by a verb that tells a value (“là”, “đạt”, “còn”), or by nothing? */
export const isValueOf = (ground: Ground, setting: Setting): boolean =>
  setting.lead.to >= setting.figure.from || isLinkedBy(ground, setting, 'countLink');

/** “…, đạt 87%”: a value of what the figure before is about. */
export const isValueOfPrevious = (ground: Ground, setting: Setting): boolean =>
  isEmpty(setting.lead) && setting.previous !== null && isLinkedBy(ground, setting, 'valueVerb');

/** “76% kế hoạch”: a share of the plan that stands behind it. */
export const isShareOfPlan = ({ tokens, words }: Ground, { figure, tail }: Setting): boolean =>
  figure.kind === 'percent' && words.from(tokens, 'plan', tail.from, tail.to) > 0;

/** Behind what is said of a figure and what it is compared with (“12% so với tháng trước | và số vụ cháy”). */
function behindStandard(ground: Ground, { figure, tail }: Setting, limit: number): number {
  const from = Math.max(figure.to, tail.to);
  const start = afterCompare(ground, from, limit);
  return start > from ? standardAt(ground, start, limit).to : from;
}

function nounOf({ tokens, words }: Ground, { kind, amount, to }: Figure): Range {
  if (!isThing(kind)) return { from: to, to };
  const from = amount.to + words.from(tokens, 'scale', amount.to, to);
  return { from, to: to - words.upTo(tokens, 'unitTail', to, from) };
}

function tailOf(ground: Ground, figure: Figure, noun: Range, after: Figure | undefined, end: number): Range {
  const { tokens, words } = ground;
  const limit = after?.from ?? end;
  const isCounted = !isEmpty(noun);
  const skipped = words.from(tokens, isCounted ? 'partMark' : 'is', figure.to, limit);
  const from = figure.to + skipped;
  const next = after ? (isThing(after.kind) ? 'count' : 'amount') : null;
  const respect = isCounted ? 0 : words.from(tokens, 'respect', figure.to, limit);
  if (respect) return endOfRespect(ground, figure.to + respect, limit);
  const isTold = isCounted || !words.from(tokens, 'notThing', from, limit);
  const isRate = figure.kind === 'percent' || figure.kind === 'ratio';
  return { from, to: isTold ? endOfPhrase(ground, from, { limit, next, isRate, isCounted }) : from };
}

/** “tăng 12% về số doanh nghiệp”: in which respect is said of the figure, and is no subject of the next one. */
function endOfRespect(ground: Ground, from: number, limit: number): Range {
  const to = endOfStatement(ground, from, limit);
  return { from: to, to };
}

const isThing = (kind: Figure['kind']): boolean => kind === 'count' || kind === 'ratio';
