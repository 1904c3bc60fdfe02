import { LETTER } from '../page/words.ts';

/** Shortest and longest line that may date what it stands by, in characters. */
const SHORTEST = 6;
const LONGEST = 159;

/** Cheap questions before dear ones: most lines have no digit, most digits are no date. */
const DIGIT = /\d/;
const HINT = /(?:19|20)\d\d|\d ?[/.-] ?\d|\d [Tt]h\S{1,4}ng/;

/** A day in digits with separators, with `tháng` or `年`. */
const DAY =
  /\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:20|19)?\d\d|(?:20|19)\d\d[/.-]\d\d?[/.-]\d\d?|\d [Tt]h\S{1,4}ng \d|\d ?年/;

/** A day with a month's name between day and year, or before both, and what hints at it. */
const NAMED_DAY = new RegExp(
  String.raw`\d(?:st|nd|rd|th|\.)?,? (?:de )?${LETTER}{3,10}\.?,? (?:de )?(?:20|19)\d\d|${LETTER}{3}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:20|19)\d\d`,
);
const NAMED_HINT = /\d\D{4,25}(?:20|19)\d\d| \d{1,2}(?:st|nd|rd|th)?,? (?:20|19)\d\d/;

/** Whether a short line prints a day: told fast and without reading it, for the detector. */
export function printsDay(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    DIGIT.test(text) &&
    HINT.test(text) &&
    (DAY.test(text) || (NAMED_HINT.test(text) && NAMED_DAY.test(text)))
  );
}
