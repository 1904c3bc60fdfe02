import type { Statistic, StatisticField } from '@/utils/model/records.ts';
import type { Tokens } from '../../tokens.ts';
import type { FieldReason, StatisticReading } from '../../types.ts';
import type { Figure } from '../figure.ts';
import type { Turn } from '../sentence/aims.ts';
import { turnsIn } from '../sentence/aims.ts';
import type { Ground, Range, SentenceWords } from '../sentence/ground.ts';
import { type Heading, headedLines } from '../sentence/headings.ts';
import { type Scope, scopesOf } from '../sentence/scopes.ts';
import { type Sentence, sentencesOf } from '../sentence/sentences.ts';
import { type Source, sourceAtHead, sourceBehind } from '../sentence/sources.ts';
import { markTimes } from '../sentence/times.ts';
import { baselinesOf } from './baseline.ts';
import { type FieldReading, wordsIn } from './field.ts';
import { settingsIn } from './setting.ts';
import { subjectOf } from './subject.ts';

/**
 * Reads from the sentence what each figure is about, what it is measured against, who says so, and whether it is a result or an
 * aim.
 * @param figures all figures of the text, in order: they tell each other's clauses apart
 * @param publishedOn the article's ISO date: figures for later years are aims
 * @returns one reading for each figure, in order
 */
export function readFields(
  tokens: Tokens,
  words: SentenceWords,
  figures: readonly Figure[],
  publishedOn: string | null,
): StatisticReading[] {
  const ground: Ground = { tokens, words, isTime: new Uint8Array(tokens.count) };
  const year = Number(publishedOn?.slice(0, 4) ?? Number.POSITIVE_INFINITY);
  const sentences = sentencesOf(tokens, figures);
  for (const sentence of sentences) markTimes(ground, sentence, sentence.figures);
  const headingAt = cursor(figures.length > 0 ? headedLines(ground, year) : []);
  const scopes = scopesOf(ground, figures);
  const scopeAt = cursor(scopes);
  return sentences.flatMap((sentence) =>
    readSentence(ground, sentence, year, headingAt(sentence.from)?.heading ?? null, scopeAt),
  );
}

/** Finds the range around a token; asked in order, it passes each range once. */
function cursor<R extends Range>(ranges: readonly R[]): (at: number) => R | null {
  let next = 0;
  return (at) => {
    while (next < ranges.length && ranges[next]!.to <= at) next += 1;
    const range = ranges[next];
    return range && range.from <= at ? range : null;
  };
}

function readSentence(
  ground: Ground,
  sentence: Sentence,
  year: number,
  heading: Heading | null,
  scopeAt: (at: number) => Scope | null,
): StatisticReading[] {
  const { tokens } = ground;
  const first = sentence.figures[0]!;
  const head = sourceAtHead(ground, { from: sentence.from, to: sentence.to });
  const behind = head ? null : sourceBehind(ground, sentence.figures.at(-1)!.to, sentence.to);
  const body = head && head.body <= first.from ? head.body : sentence.from;
  const settings = settingsIn(ground, sentence, body);
  const baselines = baselinesOf(ground, sentence, settings);
  const aimAt = aimReader(turnsIn(ground, sentence, sentence.figures, year), heading?.aim ?? null);
  return settings.map((setting, at) => {
    const { figure } = setting;
    const turn = aimAt(figure);
    setting.subject = subjectOf(ground, setting);
    const scope = scopeAt(figure.from);
    const source =
      (head && head.body <= figure.from ? head : behind) ?? scope?.source ?? heading?.source ?? null;
    return reading(
      tokens,
      figure,
      setting.subject,
      baselines[at]!,
      source && attributionOf(tokens, source),
      aimOf(tokens, turn),
    );
  });
}

/** Tells of figures in order under which turn they stand; a duty holds from the first least or most on. */
function aimReader(turns: readonly Turn[], heading: Turn | null): (figure: Figure) => Turn | null {
  let current = heading;
  let duty: Turn | null = null;
  let next = 0;
  return ({ from, comparator }) => {
    for (; next < turns.length && turns[next]!.at <= from; next += 1) {
      const turn = turns[next]!;
      if (!turn.isDuty) current = turn;
      duty = turn.isDuty ? turn : null;
    }
    if (duty && (comparator === 'at_least' || comparator === 'at_most')) current = duty;
    return current;
  };
}

const attributionOf = (tokens: Tokens, source: Source): FieldReading => ({
  text: wordsIn(tokens, source),
  rule: source.rule,
  words: { from: source.from, to: source.to },
  isDoubtful: false,
});

const aimOf = (tokens: Tokens, turn: Turn | null): FieldReading | null =>
  turn?.isAim
    ? { text: wordsIn(tokens, turn.words), rule: 'aim', words: turn.words, isDoubtful: turn.isDoubtful }
    : null;

function reading(
  tokens: Tokens,
  { kind, value, unit, comparator, direction }: Figure,
  subject: FieldReading | null,
  baseline: FieldReading | null,
  attribution: FieldReading | null,
  aim: FieldReading | null,
): StatisticReading {
  const doubts: StatisticField[] = [];
  const reasons: Partial<Record<StatisticField, FieldReason>> = {};
  const given = (field: StatisticField, read: FieldReading | null): string | null => {
    if (!read?.text) return null;
    if (read.isDoubtful) doubts.push(field);
    reasons[field] = reasonOf(tokens, read);
    return read.text;
  };
  const statistic: Statistic = {
    kind,
    value,
    unit,
    comparator,
    direction,
    subject: given('subject', subject),
    baseline: given('baseline', baseline),
    attribution: given('attribution', attribution),
    aim: given('aim', aim) === null ? 'result' : 'target',
  };
  return { statistic, doubts, reasons };
}

const reasonOf = (tokens: Tokens, { rule, words }: FieldReading): FieldReason => ({
  rule,
  words: { start: tokens.starts[words.from]!, end: tokens.ends[Math.max(words.from, words.to - 1)]! },
});
