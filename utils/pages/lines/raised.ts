/** Signs by which a text points to a foot note. */
const MARK = /^[[(]?(?:\d{1,3}|\*{1,3})[\])]?$/;

/** What a raised 2 or 3 belongs to. */
const UNIT = /(?:^|[\s\d/(])[kcdmh]?m$/i;

/**
 * Whether raised letters point to a foot note, and so are no part of the sentence: after a word or a figure they would
 * be read as its last digit. After a unit of length they are its exponent.
 * @param before what the line says up to there
 */
export function isNoteMark(raised: string, before: string): boolean {
  const sign = raised.trim();
  if (!MARK.test(sign) || before.trim() === '') return false;
  return !((sign === '2' || sign === '3') && UNIT.test(before));
}
