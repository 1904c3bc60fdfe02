import { wordSimilarity } from '../cut/similarity.ts';
import { soundOf } from '../cut/spelling.ts';
import { type ClauseText, type ClauseWord, type OwnClause, readClause } from './clause.ts';
import { isSignal } from './signals.ts';
import { isManner, LONGEST_MANNER, saysNothing } from './words/empty-words.ts';
import { isSyllable } from './words/syllables.ts';
import { areSynonyms, isKnownPhrase, LONGEST_SYNONYM } from './words/synonyms.ts';

/** A word, or a phrase that the tables know as a whole. */
interface Token {
  phrase: string;
  words: readonly string[];
  /** Whether a figure could be said of it. */
  tells: boolean;
  /** Whether so many words stand between it and the figure that another letter is sooner a slip than another word. */
  isFar: boolean;
}

const LONGEST = Math.max(LONGEST_SYNONYM, LONGEST_MANNER);

function isKnown(phrase: string): boolean {
  return isKnownPhrase(phrase) || isManner(phrase) || isSignal(phrase);
}

const FAR = 5;

/** Cuts a side of a clause into words and the longest phrases that are known. */
function tokensOf(clause: readonly ClauseWord[], side: 'before' | 'after'): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < clause.length; ) {
    let size = Math.min(LONGEST, clause.length - at);
    const phraseOf = () =>
      clause
        .slice(at, at + size)
        .map(({ word }) => word)
        .join(' ');
    while (size > 1 && !isKnown(phraseOf())) size -= 1;
    const phrase = phraseOf();
    const words = phrase.split(' ');
    const isEmpty = saysNothing(phrase) || words.every(saysNothing) || isSignal(phrase);
    const tells = !isEmpty && !clause[at]!.isPerson;
    const isFar = (side === 'before' ? clause.length - at - size : at) >= FAR;
    tokens.push({ phrase, words, tells, isFar });
    at += size;
  }
  return tokens;
}

function isOne(a: Token, b: Token): boolean {
  return a.phrase === b.phrase || areSynonyms(a.phrase, b.phrase);
}

/** What one clause has where the other has something else. */
interface Exchange {
  gone: Token[];
  come: Token[];
}

/** Aligns two clauses by their equal words; what is only left out or only added is no exchange. */
function exchangesBetween(a: readonly Token[], b: readonly Token[]): Exchange[] {
  const width = b.length + 1;
  const equal = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      equal[i * width + j] = isOne(a[i]!, b[j]!)
        ? equal[(i + 1) * width + j + 1]! + 1
        : Math.max(equal[(i + 1) * width + j]!, equal[i * width + j + 1]!);
  const exchanges: Exchange[] = [];
  let open: Exchange = { gone: [], come: [] };
  const close = () => {
    if (open.gone.length > 0 && open.come.length > 0) exchanges.push(open);
    open = { gone: [], come: [] };
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isOne(a[i]!, b[j]!)) {
      close();
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && equal[(i + 1) * width + j]! >= equal[i * width + j + 1]!)) {
      open.gone.push(a[i]!);
      i += 1;
    } else {
      open.come.push(b[j]!);
      j += 1;
    }
  }
  close();
  return exchanges;
}

/** So alike, a word that is none is the other with a typo in it, short words too. */
const TYPO = 0.5;

/** Whether one word is the other put right: it sounds alike, or one of the two is none, or a letter slipped far off. */
function isMended(a: string, b: string, isFar: boolean): boolean {
  const [ours, theirs] = [soundOf(a), soundOf(b)];
  if (ours === theirs) return true;
  const similarity = wordSimilarity(ours, theirs);
  if (isFar && (1 - similarity) * Math.max(ours.length, theirs.length) <= 1) return true;
  return similarity >= TYPO && isSyllable(a) !== isSyllable(b);
}

/** Whether a word stands for some of the others by their initials, or for the beginning of one. */
function isShortFor(word: string, others: readonly string[]): boolean {
  if (isSyllable(word)) return false;
  const initials = others.map((other) => other[0]).join('');
  if (word.length === 1) return initials.includes(word);
  for (let size = word.length; size > 1 && size * 2 >= word.length; size -= 1)
    if (initials.includes(word.slice(0, size)) || initials.includes(word.slice(-size))) return true;
  return false;
}

/** Whether a token is another way to write what the other clause has in its place. */
function isWrittenIn(token: Token, place: readonly Token[]): boolean {
  const words = place.flatMap((other) => other.words);
  return (
    token.words.every((word) => words.some((other) => isMended(word, other, token.isFar))) ||
    token.words.every((word) => isShortFor(word, words)) ||
    words.some((other) => isShortFor(other, token.words))
  );
}

/** Whether a token of one sentence has its place elsewhere in the other, which has it as often. */
function standsElsewhere({ words }: Token, own: OwnClause, other: OwnClause): boolean {
  return words.every((word) => (other.sentence.get(word) ?? 0) >= (own.sentence.get(word) ?? 0));
}

/** Whether of what was exchanged something is left on both sides that is not known to be harmless. */
function isHarmful({ gone, come }: Exchange, a: OwnClause, b: OwnClause): boolean {
  const goneTells = gone.filter((token) => token.tells && !isWrittenIn(token, come));
  const comeTells = come.filter((token) => token.tells && !isWrittenIn(token, gone));
  if (goneTells.length === 0 || comeTells.length === 0) return false;
  // What only stands elsewhere in its sentence was not exchanged; two that changed places were.
  const lost = goneTells.filter((token) => !standsElsewhere(token, a, b));
  const won = comeTells.filter((token) => !standsElsewhere(token, b, a));
  return (lost.length === 0) === (won.length === 0);
}

/** Whether in a figure's own clause a word that tells something stands where another stood, and is not known to say the same. */
export function wordsReplaced(a: ClauseText, b: ClauseText): boolean {
  if (a.before === b.before && a.after === b.after) return false;
  const [ours, theirs] = [readClause(a), readClause(b)];
  return (['before', 'after'] as const).some((side) =>
    exchangesBetween(tokensOf(ours[side], side), tokensOf(theirs[side], side)).some((exchange) =>
      isHarmful(exchange, ours, theirs),
    ),
  );
}
