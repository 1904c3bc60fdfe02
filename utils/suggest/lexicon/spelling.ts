/** The two places where the tone mark of an open `oa`, `oe`, `uy` may stand (old and new school). */
const TONE_PLACES: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];
const OTHER_TONE_PLACE = new Map(
  TONE_PLACES.flatMap(([old, modern]) => [
    [old, modern],
    [modern, old],
  ]),
);
const I_VOWELS = 'iìíỉĩị';
const Y_VOWELS = 'yỳýỷỹỵ';
const LONGEST_I_OR_Y = 3;
/** Onsets after which a final i and y are both written: kỷ/kỉ, lý/lí, mỹ/mĩ, sỹ/sĩ, tỷ/tỉ, vy/vi, quý/quí. */
const I_OR_Y = /^(?:h|k|l|m|s|t|v|qu)[iìíỉĩịyỳýỷỹỵ]$/;

/**
 * Every spelling in which the press writes a syllable: the tone mark of an open diphthong on either vowel
 * (hòa/hoà, ủy/uỷ), and final i or y (tỷ/tỉ, sĩ/sỹ).
 * @param word one syllable in lower case, NFC
 * @returns the word itself first
 */
export function spellings(word: string): string[] {
  const found = [word];
  const moved = OTHER_TONE_PLACE.get(word.slice(-2));
  if (moved) found.push(word.slice(0, -2) + moved);
  if (word.length <= LONGEST_I_OR_Y && I_OR_Y.test(word)) {
    const last = word.at(-1)!;
    const at = I_VOWELS.indexOf(last);
    found.push(word.slice(0, -1) + (at >= 0 ? Y_VOWELS[at] : I_VOWELS[Y_VOWELS.indexOf(last)]));
  }
  return found;
}
