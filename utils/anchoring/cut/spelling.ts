import { fold } from '@/utils/text/fold.ts';
import { TONED_VOWELS } from '@/utils/text/vietnamese.ts';
import { wordSimilarity } from './similarity.ts';

const TONES = new Map<string, readonly [row: string, tone: number]>();
for (const row of TONED_VOWELS)
  for (const [tone, letter] of [...row].entries()) TONES.set(letter, [row, tone]);

const RUN = /\p{L}+|[^\p{L}]+/gu;
const LETTER = /^\p{L}/u;

/** Lower case, ð as đ, and the tone on the first vowel: hoà and hòa are written one way. */
function spellSyllable(syllable: string): string {
  const letters = [...syllable].map((letter) => {
    const lower = letter.toLowerCase().replace('ð', 'đ');
    return lower.length === letter.length ? lower : letter;
  });
  const toned = letters.filter((letter) => (TONES.get(letter)?.[1] ?? 0) > 0);
  if (toned.length !== 1) return letters.join('');
  const tone = TONES.get(toned[0]!)![1];
  const first = letters.findIndex((letter) => TONES.has(letter));
  return letters
    .map((letter, index) => {
      const row = TONES.get(letter)?.[0];
      return row ? row[index === first ? tone : 0]! : letter;
    })
    .join('');
}

/**
 * A text as its words are told apart: as {@link fold} has it, but with the tones, without which “tặng” is “tăng” and
 * “lá” is “là”.
 * @param text canonical
 * @returns as many UTF-16 units as went in
 */
export function spell(text: string): string {
  return text.replace(RUN, (run) => (LETTER.test(run) ? spellSyllable(run) : fold(run)));
}

/** A set of spelled words. @param list parted by spaces */
export function spelledSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(spell));
}

/** Alternatives of a pattern over spelled text, the longest first. */
export function anyOf(words: Iterable<string>): string {
  const ESCAPED = /[.*+?^${}()|[\]\\]/g;
  const longestFirst = [...words].map(spell).sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(ESCAPED, '\\$&')).join('|')})`;
}

/** Initials and vowels that sound alike in one dialect or another, and are taken for each other in writing. */
const SOUND_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/^tr/, 'ch'],
  [/^(?:gi|r)/, 'd'],
  [/^x/, 's'],
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/^k(?!h)/, 'c'],
  [/y/g, 'i'],
];

/** A word by its sound, without its tone: a slip of the tone is the commonest typo. */
export function soundOf(word: string): string {
  let sound = fold(word);
  for (const [written, heard] of SOUND_ALIKES) sound = sound.replace(written, heard);
  return sound;
}

/** So alike, one word is the other with a typo in it. */
const TYPO = 0.6;
/** In words as short as this another letter makes another word: cam, cau. */
const SHORT = 3;
const DIGIT = /\p{N}/u;

/** Whether two spelled words are one, a typo in it put right at most. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (DIGIT.test(a) || DIGIT.test(b)) return false;
  const [ours, theirs] = [soundOf(a), soundOf(b)];
  if (ours === theirs) return true;
  return Math.max(ours.length, theirs.length) > SHORT && wordSimilarity(ours, theirs) >= TYPO;
}
