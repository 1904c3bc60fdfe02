import { BREAK, type Tokens } from '../../tokens.ts';
import { type Turn, turnsIn } from './aims.ts';
import type { Ground, Range } from './ground.ts';
import { afterListMark } from './signs.ts';
import { type Source, sourceAtHead } from './sources.ts';

/** What a heading says of the list below it. */
export interface Heading {
  aim: Turn | null;
  source: Source | null;
}

/** A line under a heading. */
export interface HeadedLine extends Range {
  heading: Heading;
}

/** Tokens of a heading without a colon (“Mục tiêu đến năm 2030”). */
const LONGEST_TITLE = 16;

/**
 * The list lines of a text with what their heading says: a line that ends with a colon, or a short one without an end that speaks
 * of aims, governs the list marks and the “;” lines below it. Reads each line once.
 */
export function headedLines(ground: Ground, year: number): HeadedLine[] {
  const { tokens } = ground;
  const lines: HeadedLine[] = [];
  let heading: Heading | null = null;
  let goesOn = false;
  for (let from = 0; from < tokens.count; ) {
    let to = from;
    while (to < tokens.count && tokens.kinds[to] !== BREAK) to += 1;
    if (to > from) {
      const isItem = afterListMark(tokens, from) > from;
      const last = signBefore(tokens, to);
      if (!isItem && !goesOn) heading = null;
      if (heading) lines.push({ from, to, heading });
      const own: Heading | null = headingOf(ground, { from, to }, last, year);
      if (own)
        heading =
          isItem && heading ? { aim: own.aim ?? heading.aim, source: own.source ?? heading.source } : own;
      goesOn = own !== null ? last === ':' : heading !== null && last === ';';
    }
    from = to + 1;
  }
  return lines;
}

function headingOf(ground: Ground, line: Range, last: string, year: number): Heading | null {
  const isTitle = line.to - line.from <= LONGEST_TITLE && /[\p{L}\d)]/u.test(last);
  if (last !== ':' && !isTitle) return null;
  const tail = { from: Math.max(line.from, line.to - 60), to: line.to };
  const turn = turnsIn(ground, tail, [], year).findLast(({ isDuty }) => !isDuty);
  const aim = turn?.isAim ? turn : null;
  const source = last === ':' ? sourceAtHead(ground, line) : null;
  return last === ':' || aim ? { aim, source } : null;
}

const signBefore = (tokens: Tokens, end: number): string =>
  tokens.text.slice(tokens.ends[end - 1]! - 1, tokens.ends[end - 1]!);
