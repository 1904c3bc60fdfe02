import { BLANK_STATISTIC } from '@/utils/model/mark-fields.ts';
import type { Statistic } from '@/utils/model/records.ts';
import { lengthOf, type PhraseTrie } from '../../lexicon/trie.ts';
import { endsSentence } from '../../sentence.ts';
import { SIGN, type Tokens, textOf } from '../../tokens.ts';
import { isYear } from '../calendar/dates.ts';
import type { Figure } from '../figure.ts';
import type { ContextWords } from './context-words.ts';
import { clauseEnd, phrase, subjectOf, type Told } from './subject.ts';

/** Tokens of a sentence that are looked at on each side of a figure. */
const FAR = 60;

/** A sentence, or as much of it as is looked at. Token indices, end exclusive. */
interface Sentence {
  start: number;
  end: number;
  attribution: string | null;
}

/**
 * Reads from the sentence what a figure is about: its subject, what it is compared with (a baseline at the end of a list holds
 * for the whole list), whether a source is named, and whether it is a result or an aim.
 * @param publishedOn the article's ISO date: figures for later years are aims
 * @returns a reader for the figures of one article, in order, so that a sentence is searched for its source once
 */
export function statisticReader(
  tokens: Tokens,
  words: ContextWords,
  publishedOn: string | null,
): (figure: Figure) => Statistic {
  const year = Number(publishedOn?.slice(0, 4) ?? Number.POSITIVE_INFINITY);
  let last: Sentence | null = null;
  let before: Told | null = null;
  return (figure) => {
    const start = sentenceStart(tokens, figure.from);
    const end = sentenceEnd(tokens, figure.to);
    if (last?.start !== start || last.end !== end)
      last = { start, end, attribution: attributionIn(tokens, words, start, end) };
    const { kind, value, unit, comparator, direction } = figure;
    const subject = subjectOf(tokens, words, figure, { start, end }, before);
    before = { figure, subject };
    return {
      ...BLANK_STATISTIC,
      kind,
      value,
      unit,
      comparator,
      direction,
      subject,
      baseline: baselineOf(tokens, words, figure, end),
      attribution: last.attribution,
      aim: isAim(tokens, words, figure, start, year) ? 'target' : 'result',
    };
  };
}

function sentenceStart(tokens: Tokens, from: number): number {
  let at = from;
  while (at > 0 && from - at < FAR && !endsSentence(tokens, at - 1)) at -= 1;
  return at;
}

function sentenceEnd(tokens: Tokens, to: number): number {
  let at = to;
  while (at < tokens.count && at - to < FAR && !endsSentence(tokens, at)) at += 1;
  return at;
}

function baselineOf(tokens: Tokens, words: ContextWords, figure: Figure, end: number): string | null {
  const isRelative = ['percent', 'points', 'multiple'].includes(figure.kind) || figure.direction !== null;
  if (!isRelative && figure.kind !== 'ratio') return null;
  if (figure.kind !== 'count' && matches(words.share, tokens, figure.to, end))
    return phrase(tokens, figure.to, clauseEnd(tokens, figure.to, end));
  for (let at = figure.to; at < end; at += 1) {
    const match = words.baseline.longest(tokens.ids, at, end);
    if (!match) continue;
    const isOwn = textOf(tokens, at).toLowerCase() === 'so';
    return phrase(tokens, isOwn ? at + lengthOf(match) : at, clauseEnd(tokens, at, end));
  }
  return null;
}

function attributionIn(tokens: Tokens, words: ContextWords, start: number, end: number): string | null {
  for (let at = start; at < end; at += 1)
    if (matches(words.source, tokens, at, end)) return phrase(tokens, at, clauseEnd(tokens, at, end));
  return null;
}

/** A word of aiming before the figure in its sentence, unless a word of achievement stands nearer. */
function isAim(tokens: Tokens, words: ContextWords, figure: Figure, start: number, year: number): boolean {
  for (let at = figure.from; at >= start; at -= 1) {
    if (matches(words.achieved, tokens, at, figure.to)) return false;
    if (matches(words.aim, tokens, at, figure.to)) return true;
    if (isYear(tokens, at) && Number(textOf(tokens, at)) > year && !endsBegunPeriod(tokens, at, year))
      return true;
  }
  return false;
}

/** “nhiệm kỳ 2020-2025”, told of in 2023: what happened in it has happened. */
const endsBegunPeriod = (tokens: Tokens, at: number, year: number): boolean =>
  at >= 2 &&
  tokens.kinds[at - 1] === SIGN &&
  isYear(tokens, at - 2) &&
  Number(textOf(tokens, at - 2)) <= year;

const matches = (trie: PhraseTrie<true>, tokens: Tokens, at: number, to: number): boolean =>
  at < to && trie.longest(tokens.ids, at, to) !== 0;
