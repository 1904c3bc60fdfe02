import { fold } from '@/utils/text/fold.ts';
import { TONED_VOWELS } from '@/utils/text/vietnamese.ts';

/** Rimes of Vietnamese without their tones, by their first vowels. */
const RIMES = [
  'a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?',
  '[ăâ](?:c|m|ng?|p|t)',
  'â[uy]',
  'e(?:c|m|ng?|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u)?',
  'i(?:a|ch|m|nh?|p|t|u)?',
  'iê(?:c|m|ng?|p|t|u)',
  'y(?:ê(?:m|n|t|u)|nh?|t)?',
  'o(?:c|i|m|ng?|p|t|ong|oc)?',
  'oa(?:ch?|i|m|ng?|nh|o|p|t|y)?',
  'oă(?:c|m|ng?|t)',
  'oe(?:n|o|t)?',
  'ô(?:c|i|m|ng?|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|ng?|p|t|ơ)?',
  'uô(?:c|i|m|ng?|t)',
  'uâ(?:ng?|t|y)',
  'uê(?:ch|nh?|t)?',
  'uy(?:a|ch|nh|p|t|u|ê[nt])?',
  'ư(?:a|c|i|m|ng?|t|u)?',
  'ươ(?:c|i|m|ng?|p|t|u)',
].join('|');
const AFTER_Q =
  'u(?:a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?|ă(?:c|m|ng?|p|t)|â(?:n|t|y)|e(?:n|o|t)?|ê(?:ch|nh?|t|u)?|i|y(?:ê[nt]|nh?|t|ch)?|ơ|ôc|ôt)';
const SYLLABLE = new RegExp(
  `^(?:(?:ngh|gh|k)(?=[eêiy])|(?:ng|g|c)(?![eêiy])|gi?(?=[aăâeêioôơuư])|[bdđhlmrsvx]|ch|kh|nh|ph|t[hr]?|n)?(?:${RIMES})$|^q${AFTER_Q}$|^gi(?:n|a)?$`,
  'u',
);

const STOPPED = /(?:[cpt]|ch)$/;
/** A syllable that ends in a stop has one of two tones. */
const STOP_TONES = new RegExp(`[${TONED_VOWELS.map((row) => row[4]! + row[5]!).join('')}]`, 'u');

/** Whether a word is spelled as a syllable of Vietnamese may be; one that is not holds a typo, or is foreign or short for something. @param word spelled */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(fold(word)) && (!STOPPED.test(word) || STOP_TONES.test(word));
}
