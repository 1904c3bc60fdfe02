import type { CampaignKind } from '@/utils/model/records.ts';
import { hasTrait } from '../kind-traits.ts';
import { lengthOf } from '../lexicon/trie.ts';
import type { CampaignRule } from '../mention.ts';
import { isQuoteSign, type Quote } from '../quotes.ts';
import type { Line } from '../reading.ts';
import { endsSentence } from '../sentence.ts';
import { isCapital, isGlued, isSign, NUMBER, type Tokens, textBetween, WORD } from '../tokens.ts';
import type { NameType, NameWords } from './words.ts';

/** Why a quote is a name. */
export interface Claim {
  kind: CampaignKind;
  /** Index of the first token of the type words, or of the quote in a list. */
  outerFrom: number;
  cue: string;
  rule: CampaignRule;
}

/** Tokens between a type word and its quote, when only fillers stand there, and when a word introduces the name. */
const NEAR = 8;
const FAR = 30;
/** Words between a type word and its quote that say what the thing is for. */
const LONGEST_PURPOSE = 6;
/** Words between “là” and a type word (“là một trong những mô hình …”). */
const LONGEST_LEAD = 5;
/** Tokens of a quote that is a name by its own first words. */
const LONGEST_SELF = 14;
/** Words after the type word of a quote that is a title (“Đề án …”). */
const LEAST_TITLE = 3;

/**
 * “mô hình “…””: a type word stands before the quote, with fillers or what it is for between (“mô hình trồng rau sạch “…””), or
 * further off with a word that introduces a name.
 */
export function claimByType(tokens: Tokens, words: NameWords, { open }: Quote, lowest: number): Claim | null {
  let isIntroduced = false;
  let isTheme = false;
  let isDescribed = false;
  // Two single quotes may stand for a double one.
  const last = isQuoteSign(tokens, open - 1) && isGlued(tokens, open) ? open - 2 : open - 1;
  const isNamed = isCapital(tokens, open + 1) && !words.things.has(tokens.ids[last]!);
  for (let at = last; at >= lowest && open - at <= (isIntroduced ? FAR : NEAR); at -= 1) {
    const match = tokens.kinds[at] === WORD ? words.typesBefore.longest(tokens.ids, at, lowest - 1, -1) : 0;
    if (match) {
      const type = words.typesBefore.valueOf(match);
      const from = at - lengthOf(match) + 1;
      const isGeneric =
        (isIntroduced || isDescribed) && words.genericHeads.longest(tokens.ids, at + 1, open) !== 0;
      const isGiven = from > lowest && words.award.has(tokens.ids[from - 1]!);
      const isLoose = isDescribed && type.name === 'quoted';
      if (isGeneric || isGiven || isLoose || (isTheme && !hasTheme(type))) return null;
      const cue = textBetween(tokens, from, at + 1);
      return { kind: type.kind, outerFrom: from, cue, rule: isIntroduced ? 'quoted-far' : 'quoted' };
    }
    if (endsSentence(tokens, at) || isQuoteSign(tokens, at)) return null;
    if (isIntroduced && words.reporting.longest(tokens.ids, at, open) !== 0) return null;
    if (at > lowest && words.themes.longest(tokens.ids, at - 1, open) !== 0) isTheme = true;
    const isIntroducer = words.introducer.has(tokens.ids[at]!) && tokens.ids[at] !== 0;
    if (isIntroducer && open - at <= 2) isIntroduced = true;
    else if (!isIntroduced && !isFiller(tokens, words, at)) {
      if (!isNamed || open - at > LONGEST_PURPOSE || !isPurpose(tokens, words, at, open)) return null;
      isDescribed = true;
    }
  }
  return null;
}

/** A word of what a thing is for or made of; verbs of a clause, joints and other names are none. */
const isPurpose = (tokens: Tokens, words: NameWords, at: number, open: number): boolean =>
  tokens.kinds[at] === WORD &&
  !isCapital(tokens, at) &&
  tokens.ids[at] !== words.id.of &&
  tokens.ids[at] !== words.id.and &&
  !words.nameEnds.longest(tokens.ids, at, open) &&
  !words.reporting.longest(tokens.ids, at, open);

/**
 * “Mang tên “…”, mô hình …”, “…” là mô hình …”: the type word comes after the quote, led by a word that introduces a name before it
 * or by “là” after it.
 */
export function claimByTypeAfter(
  tokens: Tokens,
  words: NameWords,
  { open, close }: Quote,
  line: Line,
): Claim | null {
  if (!isCapital(tokens, open + 1)) return null;
  const isTheme = open >= line.from + 2 && words.themes.longest(tokens.ids, open - 2, open) !== 0;
  const isIntroduced = isTheme || (open > line.from && words.introducer.has(tokens.ids[open - 1]!));
  const isComma = isSign(tokens, close + 1, ',');
  const isSaid = tokens.ids[close + 1] === words.id.is;
  if (!(isSaid || (isIntroduced && isComma))) return null;
  const last = Math.min(line.to, close + 2 + LONGEST_LEAD);
  for (let at = close + 2; at < last; at += 1) {
    const match = tokens.kinds[at] === WORD ? words.types.longest(tokens.ids, at, line.to) : 0;
    if (match) {
      const type = words.types.valueOf(match);
      if (isTheme && !hasTheme(type)) return null;
      const cue = textBetween(tokens, at, at + lengthOf(match));
      return { kind: type.kind, outerFrom: open, cue, rule: 'quoted-after' };
    }
    if (!words.leads.has(tokens.ids[at]!)) return null;
  }
  return null;
}

const hasTheme = ({ kind }: NameType): boolean => hasTrait(kind, 'themed');

const isFiller = (tokens: Tokens, words: NameWords, at: number): boolean =>
  tokens.kinds[at] === NUMBER ||
  (tokens.kinds[at] === WORD && words.filler.has(tokens.ids[at]!)) ||
  isSign(tokens, at, ',') ||
  isSign(tokens, at, ':');

/** The next name of a list: after a comma, semicolon or “và”, in the same sentence, like the one before. */
export function claimByList(
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
export function claimByHead(tokens: Tokens, words: NameWords, { open, close }: Quote): Claim | null {
  const head = isCapital(tokens, open + 1) ? words.selfHeads.longest(tokens.ids, open + 1, close) : 0;
  if (!head || close - open > LONGEST_SELF) return null;
  const cue = textBetween(tokens, open + 1, open + 1 + lengthOf(head));
  return { kind: 'year', outerFrom: open, cue, rule: 'quoted-head' };
}

/** “Đề án sáp nhập các thôn, bản, không tăng biên chế”: a title between quotes, whole; words of speech make it a sentence. */
export function claimByTitle(tokens: Tokens, words: NameWords, { open, close }: Quote): Claim | null {
  const from = open + 1;
  const match = isCapital(tokens, from) ? words.types.longest(tokens.ids, from, close) : 0;
  const after = from + lengthOf(match);
  if (!match || words.types.valueOf(match).name !== 'inside' || close - after < LEAST_TITLE) return null;
  if (words.clauseStarts.longest(tokens.ids, after, close)) return null;
  for (let at = after; at < close; at += 1) if (words.speech.longest(tokens.ids, at, close)) return null;
  const cue = textBetween(tokens, from, after);
  return { kind: words.types.valueOf(match).kind, outerFrom: open, cue, rule: 'quoted-head' };
}
