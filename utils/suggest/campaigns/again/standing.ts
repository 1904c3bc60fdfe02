import type { Mention } from '../../mention.ts';
import { isQuoteSign } from '../../quotes.ts';
import { type Reading, take } from '../../reading.ts';
import { endsSentence } from '../../sentence.ts';
import { isCapital, type Tokens, WORD } from '../../tokens.ts';
import { isAwarded } from '../known.ts';
import type { NameWords } from '../words.ts';
import { freeUses } from './uses.ts';

/** Names that are looked for again; an article that has more of them is a list. */
const MAX_NAMES = 40;
/** Words of a name that is told from everyday words where it stands free; a sentence begins with a capital anyway. */
const LEAST_WORDS = 3;
const LEAST_WORDS_AT_START = 4;

/**
 * Finds the names that the article itself gives with their type word wherever else they stand without it: between quotes, or free
 * with their capital (“mô hình “Tủ sách bên sông” … đọc sách tại Tủ sách bên sông”). Their tokens are taken.
 * @param mentions what was found so far
 */
export function findStanding(reading: Reading, words: NameWords, mentions: readonly Mention[]): Mention[] {
  const { tokens } = reading;
  const named = new Map<string, Mention>();
  for (const mention of mentions) {
    if (named.size >= MAX_NAMES) break;
    const name = tokens.text.slice(mention.start, mention.end);
    if (isOwnName(mention) && !named.has(name)) named.set(name, mention);
  }
  return [...named].flatMap(([name, mention]) => usesOf(reading, words, name, mention));
}

/** Documents say what they are wherever they stand. */
const isOwnName = ({ rule, isLegal }: Mention): boolean => !isLegal && !rule.startsWith('document');

function usesOf(reading: Reading, words: NameWords, name: string, mention: Mention): Mention[] {
  const { tokens } = reading;
  const found: Mention[] = [];
  for (const { start, end, from, to } of freeUses(reading, name, 0)) {
    const isQuoted = isQuoteSign(tokens, from - 1) && isQuoteSign(tokens, to);
    if (isQuoted ? isAwarded(tokens, words, from - 2) : !standsFree(tokens, from, to)) continue;
    if (tokens.ids[to] === words.id.so) continue;
    const outer = isQuoted ? { start: tokens.starts[from - 1]!, end: tokens.ends[to]! } : { start, end };
    found.push({ ...mention, start, end, outer, rule: 'named-before', cue: mention.cue });
    take(reading, from, to);
  }
  return found;
}

function standsFree(tokens: Tokens, from: number, to: number): boolean {
  if (!isCapital(tokens, from)) return false;
  let count = 0;
  for (let at = from; at < to; at += 1) if (tokens.kinds[at] === WORD) count += 1;
  const isFirst = from === 0 || endsSentence(tokens, from - 1);
  return count >= (isFirst ? LEAST_WORDS_AT_START : LEAST_WORDS);
}
