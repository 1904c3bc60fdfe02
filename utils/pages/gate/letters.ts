/** What the letters of a stretch of text tell of the way they were read. */
export interface Letters {
  letters: number;
  /** Of them, those that no language but Vietnamese has: ă đ ơ ư and U+1EA0–1EF9. */
  vietnamese: number;
  /** Words, i.e. stretches with a letter. */
  words: number;
  /** Of them, those that Vietnamese cannot have and legacy fonts leave behind. */
  odd: number;
  /** Of them, English words that English cannot do without. */
  english: number;
}

/** Where legacy fonts keep their letters and pdf readers find none. */
const NO_CHARACTER = /[\p{Cc}\p{Co}\ufffd]/u;
/** VNI writes a mark as a letter of its own behind the vowel: “boä xaõ”. Vietnamese has no such pair. */
const VNI_PAIR = /[ae][àáâãäåèéêëïòóôõöøùúûü]/i;
/** Letters of Latin-1 that Vietnamese does not have. */
const FOREIGN_LETTER = /[äåæçëîïñöøûüÿß]/i;
/** TCVN3 has its letters where Latin-1 has signs: “§¶ng bé”. */
const SIGN_IN_WORD = /\p{L}[¡-©«-´¶-¹»-¿×÷ªµº]|[¡-©«-´¶-¹»-¿×÷ªµº]\p{L}/u;
const DIGIT_IN_WORD = /\p{Ll}\d\p{Ll}/u;

const VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;
const ENGLISH = new Set(['the', 'of', 'and', 'in', 'to']);

/** Whether a word is one that Vietnamese cannot have, for certain. */
export const isCertainlyOdd = (word: string): boolean => NO_CHARACTER.test(word) || VNI_PAIR.test(word);

const isOdd = (word: string): boolean =>
  isCertainlyOdd(word) || FOREIGN_LETTER.test(word) || SIGN_IN_WORD.test(word) || DIGIT_IN_WORD.test(word);

/** Counts what tells a text that reads from one that does not. */
export function countLetters(text: string): Letters {
  const counts: Letters = { letters: 0, vietnamese: 0, words: 0, odd: 0, english: 0 };
  // Old Word files write Ƣ (U+01A2) for Ư.
  const composed = text.normalize('NFC').replace(/Ƣ/g, 'Ư').replace(/ƣ/g, 'ư');
  counts.letters = composed.match(/\p{L}/gu)?.length ?? 0;
  counts.vietnamese = composed.match(VIETNAMESE)?.length ?? 0;
  for (const word of composed.split(/\s+/)) {
    if (!/\p{L}/u.test(word) && !NO_CHARACTER.test(word)) continue;
    counts.words += 1;
    if (isOdd(word)) counts.odd += 1;
    if (ENGLISH.has(word.toLowerCase())) counts.english += 1;
  }
  return counts;
}

/** Below this share of its own letters a text is not Vietnamese as it is read: the least met in print is 10 %, in others 0. */
const LEAST_VIETNAMESE = 0.03;
/** Above this share of *the, of, and, in, to* a text is English: 8–18 % in print, at most 2 % in other texts. */
const LEAST_ENGLISH = 0.05;

export const isVietnamese = ({ letters, vietnamese }: Letters): boolean =>
  letters > 0 && vietnamese >= LEAST_VIETNAMESE * letters;
export const isEnglish = ({ words, english }: Letters): boolean =>
  words >= 10 && english >= LEAST_ENGLISH * words;
