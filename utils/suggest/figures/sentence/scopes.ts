import { pairQuotes } from '../../quotes.ts';
import { BREAK, type Tokens } from '../../tokens.ts';
import type { Figure } from '../figure.ts';
import type { Ground, Range } from './ground.ts';
import { isComma, isDash } from './signs.ts';
import { reporting, type Source, sourceAtHead } from './sources.ts';

/** What a source says beyond its sentence: a quotation, an answer. */
export interface Scope extends Range {
  source: Source;
}

/** Tokens of a quotation that somebody says; shorter ones are names. */
const LEAST_SAID = 6;
/** Tokens behind a quotation in which its speaker is named. */
const FAR = 40;

/**
 * The quotations and answers of the lines in which figures stand, with who says them: “…”, ông A cho biết; Ông A: “…”; “- Ông A: …”,
 * where the answer goes on to the end of its line.
 */
export function scopesOf(ground: Ground, figures: readonly Figure[]): Scope[] {
  const { tokens } = ground;
  const scopes: Scope[] = [];
  let done = 0;
  for (const figure of figures) {
    if (figure.from < done) continue;
    const line = lineAround(tokens, figure.from, done);
    done = line.to;
    const answer = sourceAtHead(ground, { from: line.from, to: Math.min(line.to, line.from + FAR) });
    if (answer?.rule === 'speaker') scopes.push({ from: answer.body, to: line.to, source: answer });
    for (const { open, close } of pairQuotes(tokens, line)) {
      if (close - open < LEAST_SAID) continue;
      const source = speakerBehind(ground, close, line.to) ?? speakerBefore(ground, open, line.from);
      if (source) scopes.push({ from: open, to: close, source });
    }
  }
  return scopes;
}

function lineAround({ kinds, count }: Tokens, at: number, lowest: number): Range {
  let from = at;
  while (from > lowest && kinds[from - 1] !== BREAK) from -= 1;
  let to = at;
  while (to < count && kinds[to] !== BREAK) to += 1;
  return { from, to };
}

function speakerBehind(ground: Ground, close: number, to: number): Source | null {
  const next = close + 1;
  const isTold = isComma(ground.tokens, next) || isDash(ground.tokens, next);
  const start = isTold ? next + 1 : next;
  const source = start < to ? reporting(ground, start, Math.min(to, start + FAR)) : null;
  return source?.rule === 'speaker' ? null : source;
}

/** Ông A, Chủ tịch xã, cho biết: “…”: the words that end before the quotation, from the first sign on behind which a source stands. */
function speakerBefore(ground: Ground, open: number, lowest: number): Source | null {
  const { tokens } = ground;
  const sign = open > lowest ? tokens.text[tokens.starts[open - 1]!]! : '';
  if (sign !== ':' && sign !== ',') return null;
  for (let from = Math.max(lowest, open - FAR); from < open - 1; from += 1) {
    const isStart =
      from === lowest || isComma(tokens, from - 1) || isDash(tokens, from - 1) || isEnd(tokens, from - 1);
    const source = isStart ? reporting(ground, from, open) : null;
    if (source && open - source.body <= 1) return source;
  }
  return null;
}

const isEnd = (tokens: Tokens, at: number): boolean => '.!?”;'.includes(tokens.text[tokens.starts[at]!]!);
