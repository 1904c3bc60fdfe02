import { isGlued, NUMBER, SIGN, textOf, WORD } from '../../tokens.ts';
import type { Figure } from '../figure.ts';
import type { Ground, Range } from './ground.ts';

const ROMAN = /^[IVX]{1,5}$/;
/** Signs inside an expression of time: “quý I/2024”, “2021 - 2025”. */
const INNER = '/-–';

/**
 * Marks the expressions of time of a sentence: they are never what a figure is about (“đến hết tháng 9 năm 2023”, “6 tháng
 * đầu năm”, “năm qua”).
 * @param figures the figures of the sentence: their numbers are no times
 */
export function markTimes(ground: Ground, { from, to }: Range, figures: readonly Figure[]): void {
  let next = 0;
  for (let at = from; at < to; ) {
    while (next < figures.length && figures[next]!.to <= at) next += 1;
    const figure = figures[next];
    if (figure && figure.from <= at) {
      at = figure.to;
      continue;
    }
    const end = endOfTime(ground, at, figure ? Math.min(figure.from, to) : to);
    if (end > at) ground.isTime.fill(1, at, end);
    at = Math.max(end, at + 1);
  }
}

function endOfTime(ground: Ground, at: number, to: number): number {
  const { tokens, words } = ground;
  const fixed = words.from(tokens, 'timePhrase', at, to);
  const lead = words.from(tokens, 'timeLead', at, to);
  const first = namedTime(ground, at, to);
  const led = lead ? namedTime(ground, at + lead, to) : 0;
  let end = Math.max(at + fixed, first, led > at + lead ? led : 0);
  if (end === at) return at;
  for (let more = namedTime(ground, end, to); more > end; more = namedTime(ground, end, to)) end = more;
  return end;
}

/** “năm 2023”, “tháng 9/2023”, “quý I”, “9 tháng đầu năm”, “31/12/2023”; `at` when no time is named here. */
function namedTime({ tokens, words }: Ground, at: number, to: number): number {
  if (at >= to) return at;
  if (tokens.kinds[at] === NUMBER) {
    const unit = words.from(tokens, 'timeUnit', at + 1, to);
    if (!unit) return isDay(at) ? endOfNumbers(at) : at;
    const end = at + 1 + unit;
    return end + words.from(tokens, 'timeTail', end, to);
  }
  const unit = words.from(tokens, 'timeUnit', at, to);
  if (!unit) return at;
  const value = at + unit;
  if (value >= to) return at;
  const isValue =
    tokens.kinds[value] === NUMBER || (tokens.kinds[value] === WORD && ROMAN.test(textOf(tokens, value)));
  if (isValue) return endOfNumbers(value);
  const tail = words.from(tokens, 'timeTail', value, to);
  return tail ? value + tail : at;

  function endOfNumbers(start: number): number {
    let end = start + 1;
    while (
      end + 1 < to &&
      tokens.kinds[end] === SIGN &&
      INNER.includes(textOf(tokens, end)) &&
      tokens.kinds[end + 1] === NUMBER
    )
      end += 2;
    return end;
  }

  /** “31/12/2023”, “1/1”: numbers that a slash joins. */
  function isDay(start: number): boolean {
    return (
      start + 2 < to &&
      textOf(tokens, start + 1) === '/' &&
      isGlued(tokens, start + 1) &&
      tokens.kinds[start + 2] === NUMBER
    );
  }
}
