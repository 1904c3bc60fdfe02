import type { CampaignKind } from '@/utils/model/records.ts';
import { isSign } from '../figures/number/amount.ts';
import { lengthOf } from '../lexicon/trie.ts';
import type { Mention } from '../mention.ts';
import { pairQuotes, type Quote } from '../quotes.ts';
import { type Reading, TYPE_WORD, take } from '../reading.ts';
import { endsSentence } from '../sentence.ts';
import { isCapital, NUMBER, SIGN, type Tokens, WORD } from '../tokens.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameWords } from './words.ts';

/** Tokens of a quoted name; longer quotes are speech. */
const LONGEST_NAME = 70;
/** Tokens between a type word and its quote, when only fillers stand there, and when a word introduces the name. */
const NEAR = 8;
const FAR = 30;

/** Tokens of a quote that is a name by its own first words. */
const LONGEST_SELF = 14;

/** Why a quote is a name. */
interface Claim {
  kind: CampaignKind;
  /** Index of the first token of the type words, or of the quote in a list. */
  outerFrom: number;
  cue: string;
  rule: string;
}

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
      if (taken[quote.open] || quote.close - quote.open > LONGEST_NAME || !isName(tokens, quote)) continue;
      const claim: Claim | null =
        claimByType(tokens, words, quote, line.from) ??
        (last && claimByList(tokens, words, last, quote)) ??
        claimByHead(tokens, words, quote);
      if (!claim || !(startsLikeName(tokens, quote) || claim.rule !== 'quoted-far')) continue;
      last = { quote, claim };
      const known = gazetteer.names.longest(tokens.ids, quote.open + 1, quote.close, 1, gazetteer.looseSigns);
      const knownEnd = quote.open + 1 + lengthOf(known);
      const isExtended = known !== 0 && tokens.ids[knownEnd] === words.id.tied && knownEnd < quote.close;
      const isWhole = known !== 0 && (isExtended || knownEnd === quote.close);
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

/** A name has no sentence in it, and more than one sign. */
function isName(tokens: Tokens, { open, close }: Quote): boolean {
  for (let at = open + 1; at < close; at += 1) if (endsSentence(tokens, at)) return false;
  return close > open + 1;
}

const startsLikeName = (tokens: Tokens, { open }: Quote): boolean =>
  isCapital(tokens, open + 1) || tokens.kinds[open + 1] === NUMBER;

function claimByType(tokens: Tokens, words: NameWords, { open }: Quote, lowest: number): Claim | null {
  let isIntroduced = false;
  for (let at = open - 1; at >= lowest && open - at <= (isIntroduced ? FAR : NEAR); at -= 1) {
    const match = tokens.kinds[at] === WORD ? words.typesBefore.longest(tokens.ids, at, lowest - 1, -1) : 0;
    if (match) {
      const type = words.typesBefore.valueOf(match);
      const from = at - lengthOf(match) + 1;
      const cue = tokens.text.slice(tokens.starts[from], tokens.ends[at]);
      return { kind: type.kind, outerFrom: from, cue, rule: isIntroduced ? 'quoted-far' : 'quoted' };
    }
    if (endsSentence(tokens, at) || isQuoteSign(tokens, at)) return null;
    const isIntroducer = words.introducer.has(tokens.ids[at]!) && tokens.ids[at] !== 0;
    if (isIntroducer && open - at <= 2) isIntroduced = true;
    else if (!isIntroduced && !isFiller(tokens, words, at)) return null;
  }
  return null;
}

const isFiller = (tokens: Tokens, words: NameWords, at: number): boolean =>
  tokens.kinds[at] === NUMBER ||
  (tokens.kinds[at] === WORD && words.filler.has(tokens.ids[at]!)) ||
  isSign(tokens, at, ',') ||
  isSign(tokens, at, ':');

const isQuoteSign = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === SIGN && '“”"«»'.includes(tokens.text[tokens.starts[at]!]!);

/** The next name of a list: after a comma, semicolon or “và”, in the same sentence, like the one before. */
function claimByList(
  tokens: Tokens,
  words: NameWords,
  last: { quote: Quote; claim: Claim },
  { open }: Quote,
): Claim | null {
  const from = last.quote.close + 1;
  if (open <= from || open - from > FAR) return null;
  const before = open - 1;
  const isJoint =
    isSign(tokens, before, ',') || isSign(tokens, before, ';') || tokens.ids[before] === words.id.and;
  if (!isJoint) return null;
  for (let at = from; at < open; at += 1) if (endsSentence(tokens, at)) return null;
  const isDirect = open - from <= 2;
  if (!isDirect && !(isCapital(tokens, open + 1) && isCapital(tokens, last.quote.open + 1))) return null;
  return { ...last.claim, outerFrom: open, rule: 'quoted-list' };
}

/** “Năm dân vận chính quyền”, “Ngày Chủ nhật xanh”: the quote itself says what it is. */
function claimByHead(tokens: Tokens, words: NameWords, { open, close }: Quote): Claim | null {
  const head = isCapital(tokens, open + 1) ? words.selfHeads.longest(tokens.ids, open + 1, close) : 0;
  if (!head || close - open > LONGEST_SELF) return null;
  const cue = tokens.text.slice(tokens.starts[open + 1], tokens.ends[open + lengthOf(head)]);
  return { kind: 'year', outerFrom: open, cue, rule: 'quoted-head' };
}
