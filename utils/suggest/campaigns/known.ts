import { lengthOf } from '../lexicon/trie.ts';
import type { CampaignRule, Mention } from '../mention.ts';
import { isQuoteSign } from '../quotes.ts';
import { type Reading, take } from '../reading.ts';
import { endsSentence } from '../sentence.ts';
import { isCapital, isSign, NUMBER, type Tokens, textBetween, textOf, WORD } from '../tokens.ts';
import type { GazetteerEntry } from '../types.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameType, NameWords } from './words.ts';

/** Words before a name that are looked at for a type word. */
const NEAR = 4;

/**
 * Finds known names that stand free, quoted without a type word, or at the start of a longer title. Short and everyday
 * wordings count only after a type word, between quotes of their own, or right after another such name in a list.
 */
export function findKnown(
  reading: Reading,
  words: NameWords,
  gazetteer: Gazetteer,
  rule: CampaignRule = 'known-name',
): Mention[] {
  const { tokens, lines, taken } = reading;
  const found: Mention[] = [];
  for (const line of lines) {
    let lastEnd = -1;
    const next = (from: number): number => gazetteer.names.next(tokens.ids, from, line.to);
    for (let at = next(line.from); at < line.to; at = next(at + 1)) {
      const match = taken[at] ? 0 : gazetteer.names.longest(tokens.ids, at, line.to, 1, gazetteer.looseSigns);
      if (!match) continue;
      const to = at + lengthOf(match);
      const entries = gazetteer.names.valueOf(match);
      const type = typeBefore(tokens, words, at, line.from);
      const isOpened = isQuoteSign(tokens, at - 1);
      const isQuoted = isOpened && isQuoteSign(tokens, to);
      if (isQuoted && isAwarded(tokens, words, at - 2)) continue;
      if (isSaying(tokens, words, to, isOpened && type === null)) continue;
      // A quote that is never closed ends with its sentence.
      const isSetOff = isQuoted || (isOpened && (to === line.to || endsSentence(tokens, to)));
      const isListed = lastEnd >= 0 && at - lastEnd <= 2 && !isSign(tokens, lastEnd, '(');
      const fits = entries.filter((entry) => !entry.needsContext || isSetOff || isListed || type !== null);
      if (fits.length === 0 || reading.taken.subarray(at, to).includes(1)) continue;
      const inner = isQuoted ? null : innerQuote(tokens, at, to);
      found.push(
        inner === null
          ? mention(tokens, fits, at, to, isQuoted, type, rule)
          : inQuotes(tokens, mention(tokens, fits, at, to, false, type, rule), inner, to),
      );
      take(reading, at, to);
      lastEnd = inner === null ? to : to + 1;
      at = to - 1;
    }
  }
  return found;
}

function mention(
  tokens: Tokens,
  entries: readonly GazetteerEntry[],
  from: number,
  to: number,
  isQuoted: boolean,
  type: TypeBefore | null,
  rule: CampaignRule,
): Mention {
  const start = tokens.starts[from]!;
  const end = tokens.ends[to - 1]!;
  return {
    start,
    end,
    outer: {
      start: tokens.starts[type?.from ?? (isQuoted ? from - 1 : from)]!,
      end: isQuoted ? tokens.ends[to]! : end,
    },
    kind: entries[0]!.kind,
    rule,
    cue: type?.cue ?? null,
    entries,
    number: null,
    citedDate: null,
    isLegal: false,
  };
}

/** “chi bộ “4 tốt””: the quote that opens inside of a known name and closes right behind it; null when none does. */
function innerQuote(tokens: Tokens, from: number, to: number): number | null {
  if (!isQuoteSign(tokens, to)) return null;
  for (let at = to - 2; at > from; at -= 1) if (isQuoteSign(tokens, at)) return at;
  return null;
}

/** Of such a name the words between the quotes are the name. */
const inQuotes = (tokens: Tokens, mention: Mention, quote: number, to: number): Mention => ({
  ...mention,
  start: tokens.starts[quote + 1]!,
  outer: { start: mention.outer.start, end: tokens.ends[to]! },
});

interface TypeBefore {
  from: number;
  cue: string;
}

/** The type word right before a name, or before its quote. */
function typeBefore(tokens: Tokens, words: NameWords, at: number, lowest: number): TypeBefore | null {
  for (let last = at - 1; last >= lowest && at - last <= NEAR; last -= 1) {
    const match =
      tokens.kinds[last] === WORD ? words.typesBefore.longest(tokens.ids, last, lowest - 1, -1) : 0;
    if (match) {
      const isBare = last === at - 1 && !startsNamed(tokens, at);
      if (isBare && needsQuotes(words.typesBefore.valueOf(match))) return null;
      const from = last - lengthOf(match) + 1;
      return { from, cue: textBetween(tokens, from, last + 1) };
    }
    if (!isQuoteSign(tokens, last) && !words.filler.has(tokens.ids[last]!)) return null;
  }
  return null;
}

/** “hoạt động”, “công trình”: only quotes make a name of the small letters after them. “cơ chế một cửa” is one. */
const needsQuotes = ({ name, kind }: NameType): boolean => name === 'quoted' && kind !== 'mechanism';

/** “danh hiệu “Gia đình văn hóa””, “trao 45 “Mái ấm tình thương””: a title or a thing that is given. */
export const isAwarded = (tokens: Tokens, words: NameWords, at: number): boolean =>
  at >= 0 && (words.award.has(tokens.ids[at]!) || tokens.kinds[at] === NUMBER);

/** “Dân vận khéo thì việc gì cũng thành công”: the name is a word of what is said of it. */
const isSaying = (tokens: Tokens, words: NameWords, to: number, isSpoken: boolean): boolean =>
  tokens.ids[to] === words.id.so || (isSpoken && tokens.ids[to] === words.id.is);

const startsNamed = (tokens: Tokens, at: number): boolean =>
  isCapital(tokens, at) && textOf(tokens, at) !== textOf(tokens, at).toUpperCase();
