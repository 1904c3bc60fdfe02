/** Numbers from nought on that are told one by one. */
export type Random = () => number;

const SHIFT_A = 15;
const SHIFT_B = 7;
const SHIFT_C = 14;
const STEP = 0x6d2b79f5;

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> SHIFT_A), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> SHIFT_B), mixed | 61);
    return ((mixed ^ (mixed >>> SHIFT_C)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)];

const WORDS = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** A slip leaves the size of a figure: less than this is rounding, more would be seen at once. */
const LEAST = 0.04;
const MOST = 0.35;
/** A small count is off by one or two. */
const SMALL = 10;
const MOST_OF_SMALL = 2;

/**
 * Prints a figure wrong as the press does: two digits swapped, or one of them another one.
 * @param printed digits with separators, a percentage, a ratio, a date, or a number of up to ten in words
 * @returns null for what is no number, or has no slip that is large enough to tell
 */
export function falsify(printed: string, random: Random): string | null {
  const word = WORDS.indexOf(printed.toLowerCase());
  if (word >= 0) return matchCase(WORDS[word + (word > 1 && random() < 0.5 ? -1 : 1)] ?? 'tám', printed);
  const numbers = [...printed.matchAll(/\d[\d.,]*\d|\d/g)];
  const chosen = pick(numbers, random);
  if (!chosen) return null;
  const changed = pick(slipsOf(chosen[0]), random);
  if (changed === undefined) return null;
  return printed.slice(0, chosen.index) + changed + printed.slice(chosen.index + chosen[0].length);
}

const matchCase = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word;

/** A year is told wrong by a few years. */
const YEAR = /^(?:19|20)\d\d$/;
const YEARS = 30;

/** Every slip of one number that is large enough. */
function slipsOf(number: string): string[] {
  const before = digitsOf(number);
  return [...swapped(number), ...otherDigits(number)].filter((slip) => {
    const off = Math.abs(digitsOf(slip) - before);
    if (/^0\d/.test(slip) && !number.startsWith('0')) return false;
    if (YEAR.test(number)) return YEAR.test(slip) && off > 0 && off < YEARS;
    return before < SMALL ? off > 0 && off <= MOST_OF_SMALL : off >= LEAST * before && off <= MOST * before;
  });
}

const digitsOf = (number: string): number => Number(number.replace(/\D/g, ''));

function swapped(number: string): string[] {
  const places = [...number].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  return places.slice(1).map((at, which) => {
    const signs = [...number];
    const other = places[which]!;
    [signs[at], signs[other]] = [signs[other]!, signs[at]!];
    return signs.join('');
  });
}

const otherDigits = (number: string): string[] =>
  [...number].flatMap((sign, at) =>
    /\d/.test(sign)
      ? [-3, -2, -1, 1, 2, 3]
          .map((by) => Number(sign) + by)
          .filter((digit) => digit >= 0 && digit <= 9 && !(at === 0 && digit === 0))
          .map((digit) => number.slice(0, at) + digit + number.slice(at + 1))
      : [],
  );
