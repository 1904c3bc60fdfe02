/** Shortest and longest line that may date what it stands by, in characters. */
const SHORTEST = 6;
const LONGEST = 159;

/** Cheap questions before dear ones: most lines have no digit, most digits are no date. */
const DIGIT = /\d/;
const HINT = /(?:19|20)\d\d|\d ?[/.-] ?\d|\d [Tt]h\S{1,4}ng/;

/** A day in any usual form: digits with separators, a month's name between day and year, `tháng`, `年`. */
const DAY =
  /\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:20|19)?\d\d|(?:20|19)\d\d[/.-]\d\d?[/.-]\d\d?|\d{1,2}(?:st|nd|rd|th|\.)?,? (?:de )?\p{L}{3,10}\.?,? (?:de )?(?:20|19)\d\d|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:20|19)\d\d|\d [Tt]h\S{1,4}ng \d|\d ?年/u;

/** Whether a short line prints a day: told fast and without reading it, for the detector. */
export function printsDay(text: string): boolean {
  return (
    text.length >= SHORTEST && text.length <= LONGEST && DIGIT.test(text) && HINT.test(text) && DAY.test(text)
  );
}
