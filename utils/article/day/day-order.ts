import { datesOfLine, type LineDate } from './date-line.ts';
import type { DayOrder } from './dates.ts';

/** What helps to tell whether `3/8/2011` is in August or in March. */
export interface OrderEvidence {
  /** The usual order in the page's language. */
  order: DayOrder;
  /** The day that the page states to machines, ISO, null when it states none. */
  stated: string | null;
  url: string;
  /** Lines of the page, which may hold another date of the same kind. */
  lines: readonly { text: string }[];
}

const DATE_IN_ADDRESS = /(?<!\d)((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)/;

/** Words and clock of an untranslated American template: “Published on 03-08-2011 01:00 AM”. */
const AMERICAN_LINE =
  /\b(?:created|edited|on|posted|published|updated)\b[^\p{L}]{0,9}\d{1,2}-\d{1,2}-\d{4}[^\p{L}]{0,9}[ap]m\b/iu;

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?!\d)/;

/**
 * The date of publication in a line: the one that the line calls so, else the first one, and that of a change only where
 * the line prints no other. Where day and month could change places, evidence goes before the language's habit.
 */
export function readPrintedDate(text: string, evidence: OrderEvidence): LineDate | null {
  const usual = publicationIn(text, evidence.order);
  const other = publicationIn(text, evidence.order === 'day-first' ? 'month-first' : 'day-first');
  if (!usual || !other || usual.day === other.day) return usual;
  const address = DATE_IN_ADDRESS.exec(evidence.url)?.slice(1).join('-');
  for (const known of [evidence.stated, address])
    for (const date of [usual, other]) if (date.day === known) return date;
  const order = AMERICAN_LINE.test(text) ? 'month-first' : orderElsewhere(text, evidence.lines);
  return order && order !== evidence.order ? other : usual;
}

function publicationIn(text: string, order: DayOrder): LineDate | null {
  const dates = datesOfLine(text, order);
  const withRole = (role: LineDate['role']) => dates.find((date) => date.role === role);
  return withRole('published') ?? withRole(null) ?? dates[0] ?? null;
}

/** The order that another date with the same separator must have, because one of its numbers is no month. */
function orderElsewhere(text: string, lines: OrderEvidence['lines']): DayOrder | null {
  const separator = NUMERIC.exec(text)?.[2];
  if (!separator) return null;
  for (const line of lines) {
    if (line.text.length > 200) continue;
    const match = NUMERIC.exec(line.text);
    if (match?.[2] !== separator) continue;
    if (Number(match[1]) > 12) return 'day-first';
    if (Number(match[3]) > 12) return 'month-first';
  }
  return null;
}
