import type { Lexicon } from '../lexicon/lexicon.ts';
import { isCapital, isGlued, NUMBER, type Tokens, textOf, WORD } from '../tokens.ts';

/**
 * A Vietnamese syllable: onset, vowels, coda. Keeps words of other languages from passing for counted
 * things.
 */
export const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
/** A word that Vietnamese took over as it is (“tablet”, “kayak”). */
const LOAN_WORD = /^[a-z]{3,12}$/;
const ACRONYM = /^\p{Lu}+$/u;
const LONGEST_ACRONYM = 8;
/** Most Vietnamese nouns have two syllables. */
const SYLLABLES = 2;

/** Where a counted thing ends that the lexicon does not know: its two syllables, a loan word, an abbreviation. */
export function endOfUnknown(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  if (isAcronym(tokens, from) && tokens.kinds[from + 1] !== NUMBER) return from + 1;
  if (isLoanWord(tokens, from, to)) return from + 1;
  return endOfSyllables(tokens, lexicon, from, from + SYLLABLES, to);
}

/**
 * A thing after a word that counts pieces (“chiếc”, “con”, “cây”) is named in two syllables where the phrase ends with the
 * second: “chiếc nón lá,”, “con trâu nái,”, “cây keo lai.”. Of a longer phrase nothing tells which words still name the thing.
 * @param from the token after the counting word
 * @param end where the thing ends as far as the lexicon knows it
 */
export function endOfCompound(
  tokens: Tokens,
  lexicon: Lexicon,
  from: number,
  end: number,
  to: number,
): number {
  const compound = endOfSyllables(tokens, lexicon, end, from + SYLLABLES, to);
  return isEndOfPhrase(tokens, lexicon, compound, to) ? compound : end;
}

function endOfSyllables(tokens: Tokens, lexicon: Lexicon, from: number, limit: number, to: number): number {
  let end = from;
  while (end < to && end < limit && canContinue(tokens, lexicon, end, to)) end += 1;
  return end;
}

function canContinue(tokens: Tokens, lexicon: Lexicon, at: number, to: number): boolean {
  return (
    tokens.kinds[at] === WORD &&
    !isCapital(tokens, at) &&
    !isLetter(tokens, at) &&
    lexicon.phraseEnds.longest(tokens.ids, at, to) === 0 &&
    SYLLABLE.test(textOf(tokens, at))
  );
}

/** “lớp 1a”, “điểm 2b”: one letter on a number tells which one, and counts nothing. */
const isLetter = (tokens: Tokens, at: number): boolean =>
  tokens.ends[at]! - tokens.starts[at]! === 1 && isGlued(tokens, at);

/** Does a phrase end before this token: with a sign, a number, a word that no counted thing goes on with? */
const isEndOfPhrase = (tokens: Tokens, lexicon: Lexicon, at: number, to: number): boolean =>
  at >= to || tokens.kinds[at] !== WORD || lexicon.phraseEnds.longest(tokens.ids, at, to) !== 0;

/** One foreign word in small letters; two are a foreign text, and after a foreign name the number is part of it. */
function isLoanWord(tokens: Tokens, at: number, to: number): boolean {
  if (tokens.kinds[at] !== WORD || !LOAN_WORD.test(textOf(tokens, at)) || !isForeign(tokens, at))
    return false;
  const goesOn = at + 1 < to && (isForeign(tokens, at + 1) || tokens.kinds[at + 1] === NUMBER);
  const isNamed = at >= 2 && isCapital(tokens, at - 2) && isForeign(tokens, at - 2);
  return !goesOn && !isNamed;
}

const isForeign = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === WORD && !SYLLABLE.test(textOf(tokens, at).toLowerCase());

/** Letters that stand for a noun or tell its kind: “1.200 ĐVTN”, “dự án FDI”, “nước ASEAN”. */
export function isAcronym(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] !== WORD) return false;
  const text = textOf(tokens, at);
  return text.length >= 2 && text.length <= LONGEST_ACRONYM && ACRONYM.test(text);
}
