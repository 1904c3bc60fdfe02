import { SIGN, type Tokens, textOf } from '../../tokens.ts';
import { isYear } from '../calendar/dates.ts';
import type { Figure } from '../figure.ts';
import type { Ground, Range } from './ground.ts';
import { isComma } from './signs.ts';

/** From a token on, figures say what is to be reached, or what was. */
export interface Turn {
  at: number;
  isAim: boolean;
  isDoubtful: boolean;
  /** Holds for a least or a most only (“phải dự ít nhất 4 buổi”), and from there on for what follows. */
  isDuty?: boolean;
  words: Range;
}

/**
 * The places of a sentence from which on figures are aims (“phấn đấu”, “đến năm 2030”) or results (“đã”, “đến nay”). Names and
 * standards that only contain such a word (“chương trình mục tiêu”, “95% chỉ tiêu được giao”) are passed over.
 * @param figures the figures of the stretch
 * @param year the year of the article: what is said of a later one is an aim
 */
export function turnsIn(
  ground: Ground,
  { from, to }: Range,
  figures: readonly Figure[],
  year: number,
): Turn[] {
  const { tokens, words } = ground;
  const turns: Turn[] = [];
  let next = 0;
  for (let at = from; at < to; at += 1) {
    while (next < figures.length && figures[next]!.to < at) next += 1;
    if (tokens.kinds[at] === SIGN && turns.at(-1)?.isDoubtful) turns.push(turn(at, 1, false));
    const isStandard = figures[next]?.to === at;
    const no = words.from(tokens, 'notAim', at, to);
    const opening = at === from || isComma(tokens, at - 1) ? words.from(tokens, 'aimOpening', at, to) : 0;
    // “Chính phủ đặt ra 12 chỉ tiêu”, but not “vượt chỉ tiêu đề ra”.
    const sets = words.upTo(tokens, 'plan', at, from) ? 0 : words.from(tokens, 'settingAim', at, to);
    const aim = words.from(tokens, 'aim', at, to) || opening || sets;
    if (no >= aim && no > 0) at += no - 1;
    else if (aim > 0 && isStandard) at += aim - 1;
    else if (aim) {
      turns.push(turn(at, aim, true));
      at += aim - 1;
    } else turns.push(...weakTurns(ground, at, to, year));
  }
  return turns;
}

const turn = (at: number, length: number, isAim: boolean, more: Partial<Turn> = {}): Turn => ({
  at,
  isAim,
  isDoubtful: false,
  words: { from: at, to: at + length },
  ...more,
});

/** “đã” and “đến nay”, a later year, a plan that may come to nothing (“dự kiến”, to the next sign), a duty (“phải … ít nhất”). */
function weakTurns({ tokens, words }: Ground, at: number, to: number, year: number): Turn[] {
  const done = words.from(tokens, 'done', at, to);
  if (done) return [turn(at, done, false)];
  if (isLaterYear(tokens, at, year)) return [turn(at, 1, true)];
  const must = words.from(tokens, 'must', at, to);
  if (must) return [turn(at, must, true, { isDuty: true })];
  const weak = words.from(tokens, 'weakAim', at, to);
  return weak ? [turn(at, weak, true, { isDoubtful: true })] : [];
}

const isLaterYear = (tokens: Tokens, at: number, year: number): boolean =>
  isYear(tokens, at) && Number(textOf(tokens, at)) > year && !endsBegunPeriod(tokens, at, year);

/** “nhiệm kỳ 2020-2025”, told of in 2023: what happened in it has happened. */
const endsBegunPeriod = (tokens: Tokens, at: number, year: number): boolean =>
  at >= 2 &&
  tokens.kinds[at - 1] === SIGN &&
  isYear(tokens, at - 2) &&
  Number(textOf(tokens, at - 2)) <= year;
