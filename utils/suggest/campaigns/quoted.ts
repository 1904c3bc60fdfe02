import { lengthOf } from '../lexicon/trie.ts';
import type { Mention } from '../mention.ts';
import { pairQuotes, type Quote } from '../quotes.ts';
import { type Reading, TYPE_WORD, take } from '../reading.ts';
import { endsSentence } from '../sentence.ts';
import { isCapital, NUMBER, type Tokens, textOf } from '../tokens.ts';
import {
  type Claim,
  claimByHead,
  claimByList,
  claimByTitle,
  claimByType,
  claimByTypeAfter,
} from './claims.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameWords } from './words.ts';

/** Tokens of a quoted name; longer quotes are speech. */
const LONGEST_NAME = 70;

/**
 * Finds names between quotes: after a type word (“mô hình “…””), with fillers or an introducing word between (“… tiêu biểu
 * như: “…””), and further ones in the same list. Their tokens are taken.
 */
export function findQuoted(reading: Reading, words: NameWords, gazetteer: Gazetteer): Mention[] {
  const { tokens, lines, taken } = reading;
  const found: Mention[] = [];
  for (const line of lines) {
    let last: { quote: Quote; claim: Claim } | null = null;
    for (const quote of pairQuotes(tokens, line)) {
      if (taken[quote.open] || !isName(tokens, words, quote)) continue;
      const claim: Claim | null =
        claimByType(tokens, words, quote, line.from) ??
        (last && claimByList(tokens, words, last, quote)) ??
        claimByHead(tokens, words, quote) ??
        claimByTypeAfter(tokens, words, quote, line) ??
        claimByTitle(tokens, words, quote);
      if (!claim || (claim.rule === 'quoted-far' && isSpeech(tokens, words, quote))) continue;
      const known = gazetteer.names.longest(tokens.ids, quote.open + 1, quote.close, 1, gazetteer.looseSigns);
      const knownEnd = quote.open + 1 + lengthOf(known);
      const isExtended = known !== 0 && tokens.ids[knownEnd] === words.id.tied && knownEnd < quote.close;
      const isWhole = known !== 0 && (isExtended || knownEnd === quote.close);
      if (!(isWhole || startsLikeName(tokens, words, quote, claim))) continue;
      last = { quote, claim };
      found.push({
        start: tokens.starts[quote.open + 1]!,
        end: tokens.ends[(isExtended ? knownEnd : quote.close) - 1]!,
        outer: { start: tokens.starts[claim.outerFrom]!, end: tokens.ends[quote.close]! },
        kind: claim.kind,
        rule: claim.rule,
        cue: claim.cue,
        entries: isWhole ? gazetteer.names.valueOf(known) : [],
        number: null,
        citedDate: null,
        isLegal: false,
      });
      if (claim.rule === 'quoted') take(reading, claim.outerFrom, quote.open, TYPE_WORD);
      take(reading, quote.open, quote.close + 1);
    }
  }
  return found;
}

/** A name has no sentence in it, more than one sign, and is no saying (“… khéo thì việc gì cũng thành công”). */
function isName(tokens: Tokens, words: NameWords, { open, close }: Quote): boolean {
  if (close - open > LONGEST_NAME || close <= open + 1) return false;
  if ('.!?'.includes(textOf(tokens, close - 1))) return false;
  for (let at = open + 1; at < close; at += 1)
    if (endsSentence(tokens, at) || tokens.ids[at] === words.id.so) return false;
  return true;
}

const isSpeech = (tokens: Tokens, words: NameWords, { open, close }: Quote): boolean => {
  for (let at = open + 1; at < close; at += 1) if (words.speech.longest(tokens.ids, at, close)) return true;
  return false;
};

/** In small letters a quote doubts its words (“dự án “ma””), but a movement's well-known beginning may stand in them. */
function startsLikeName(tokens: Tokens, words: NameWords, { open, close }: Quote, { kind }: Claim): boolean {
  if (kind === 'project' && words.works.longest(tokens.ids, open + 1, close)) return false;
  if (isCapital(tokens, open + 1) || tokens.kinds[open + 1] === NUMBER) return true;
  const isDone = kind === 'movement' || kind === 'drive';
  return isDone && words.movementHeads.longest(tokens.ids, open + 1, close) !== 0;
}
