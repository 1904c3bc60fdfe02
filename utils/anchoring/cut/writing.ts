import { fold, foldsAlike } from '@/utils/text/fold.ts';
import { TONED_VOWELS } from '@/utils/text/vietnamese.ts';

/** Each toned vowel, in both cases, with its bare vowel and the number of its tone. */
const TONES = new Map<string, readonly [bare: string, tone: number]>();
for (const row of TONED_VOWELS)
  for (const [tone, letter] of [...row].entries())
    if (tone > 0) {
      TONES.set(letter, [row[0]!, tone]);
      TONES.set(letter.toUpperCase(), [row[0]!.toUpperCase(), tone]);
    }

const SYLLABLE = /\p{L}+/gu;
const NOT_LETTERS = /[^\p{L}]+/gu;

/** Moves a syllable's tone to its end, so that it no longer matters which vowel carried it: hoà = hòa. */
function toneLast(syllable: string): string {
  let letters = '';
  let tones = '';
  for (const letter of syllable) {
    const toned = TONES.get(letter);
    letters += toned?.[0] ?? letter;
    tones += toned?.[1] ?? '';
  }
  return letters + tones;
}

/** Fold's view of quotes, dashes and spaces, without its view of letters; a line break reads as a space. */
function writingOf(text: string): string {
  return text
    .replace(SYLLABLE, toneLast)
    .replace(/[Ðð]/g, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'))
    .replace(NOT_LETTERS, (run) => fold(run).replaceAll('\n', ' '));
}

/**
 * Whether two texts say the same in the same words, however they are typeset: Ð or Đ, hoà or hòa, the form of quotes,
 * dashes and spaces, a line break or a space. Another letter, tone, figure or case is another text.
 */
export function sameWriting(a: string, b: string): boolean {
  return a === b || (foldsAlike(a, b) && writingOf(a) === writingOf(b));
}
