import { isSign, NUMBER, type Tokens, textOf } from '../tokens.ts';
import type { DocumentWords } from './document-words.ts';

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * Reads the date of issue printed after a document's number: “ngày 25/10/2017”, “, ngày 22.12.2024”, “ngày 9 tháng 5 năm 2024”.
 * @returns an ISO date, or null
 */
export function dateAfter(tokens: Tokens, { id }: DocumentWords, from: number): string | null {
  let at = isSign(tokens, from, ',') ? from + 1 : from;
  if (tokens.ids[at] !== id.day) return null;
  at += 1;
  if (tokens.kinds[at] !== NUMBER) return null;
  const dotted = DOTTED.exec(textOf(tokens, at));
  if (dotted) return isoDate(dotted[1]!, dotted[2]!, dotted[3]!);
  const isJoined = isJoint(tokens, at + 1) && isJoint(tokens, at + 3);
  const isWritten = tokens.ids[at + 1] === id.month && tokens.ids[at + 3] === id.year;
  if (at + 4 >= tokens.count || !(isJoined || isWritten)) return null;
  return isoDate(textOf(tokens, at), textOf(tokens, at + 2), textOf(tokens, at + 4));
}

const isJoint = (tokens: Tokens, at: number): boolean =>
  ['/', '-', '–', '.'].some((sign) => isSign(tokens, at, sign));

function isoDate(day: string, month: string, year: string): string | null {
  if (!(/^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
