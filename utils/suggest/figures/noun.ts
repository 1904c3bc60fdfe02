import type { Lexicon } from '../lexicon/lexicon.ts';
import { isCapital, type Tokens, textOf, WORD } from '../tokens.ts';

/** A Vietnamese syllable: onset, vowels, coda. Keeps words of other languages from passing for counted things. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
/** Words the lexicon does not know: most Vietnamese nouns have two syllables. */
const UNKNOWN_TERM_SYLLABLES = 2;

/**
 * Where a counted thing ends: the head noun with the words that make it a term (“tổ chức cơ sở đảng”), before
 * attributes and clauses. Known terms as long as they go, a counting word with the term it counts, else the
 * two syllables after the number.
 * @param from the token after the number
 * @param to where the text that may be read ends
 * @returns the index after the last word, or `from` when nothing that can be counted stands there
 */
export function endOfTerm(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  const term = lexicon.terms.longest(tokens.ids, from, to);
  const classifier = lexicon.classifiers.longest(tokens.ids, from, to);
  const termEnd = from + lexicon.lengthOf(term);
  const classifierEnd = from + lexicon.lengthOf(classifier);
  if (!term && !classifier) return endOfUnknown(tokens, lexicon, from, to);
  if (termEnd > classifierEnd || !classifier || classifierEnd >= to) return Math.max(termEnd, classifierEnd);
  const complement = Math.max(
    lexicon.lengthOf(lexicon.terms.longest(tokens.ids, classifierEnd, to)),
    lexicon.lengthOf(lexicon.complements.longest(tokens.ids, classifierEnd, to)),
  );
  const isEnd = lexicon.phraseEnds.longest(tokens.ids, classifierEnd, to) !== 0;
  return complement > 1 || !isEnd ? classifierEnd + complement : classifierEnd;
}

function endOfUnknown(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  let end = from;
  while (end < to && end - from < UNKNOWN_TERM_SYLLABLES && canContinue(tokens, lexicon, end, to)) end += 1;
  return end;
}

function canContinue(tokens: Tokens, lexicon: Lexicon, at: number, to: number): boolean {
  return (
    tokens.kinds[at] === WORD &&
    !isCapital(tokens, at) &&
    lexicon.phraseEnds.longest(tokens.ids, at, to) === 0 &&
    SYLLABLE.test(textOf(tokens, at))
  );
}
