import type { Mention } from '../mention.ts';
import { type Reading, take } from '../reading.ts';
import { tokenAt } from '../tokens.ts';

/** “(gọi tắt là Quy định 144)”, “(sau đây viết tắt là …)”, or letters alone: “(TĐQT)”. Read at the end of a mention. */
const DEFINITION =
  /[”"]?[^\n()“”"]{0,60}?\((?:(?:sau đây |dưới đây )?(?:gọi tắt|viết tắt|gọi) là:? ?[“"]?(\p{L}[^()\n“”"]{1,40})[”"]?|(\p{Lu}[\p{Lu}\d]{1,9}))\)/uy;
const LETTER = /[\p{L}\p{M}\d]/u;
/** Characters after a mention that are looked at. */
const WINDOW = 130;
/** An article that defines more is no article. */
const MAX_DEFINITIONS = 20;

/**
 * Finds the later uses of the short forms that the article itself defines for its campaigns.
 * @param mentions what was found so far, in any order
 * @param types type words in lower case: an article may call its drive “Cuộc vận động”, which is no name
 */
export function findAbbreviated(
  reading: Reading,
  mentions: readonly Mention[],
  types: ReadonlySet<string>,
): Mention[] {
  const { text } = reading.tokens;
  const defined = new Map<string, Mention>();
  for (const mention of mentions) {
    if (defined.size >= MAX_DEFINITIONS) break;
    DEFINITION.lastIndex = 0;
    const match = DEFINITION.exec(text.slice(mention.end, mention.end + WINDOW));
    const letters = match?.[2];
    const isFree =
      !mention.entries.some(({ needsContext }) => needsContext) || mention.rule.startsWith('quoted');
    const isOwn = letters === undefined || (isFree && abbreviates(letters, text, mention));
    const short = (match?.[1] ?? letters)?.trim();
    if (short && isOwn && !defined.has(short) && !isTypeWord(short, types)) defined.set(short, mention);
  }
  return [...defined].flatMap(([short, mention]) => usesOf(reading, short, mention));
}

const isTypeWord = (short: string, types: ReadonlySet<string>): boolean => types.has(short.toLowerCase());

/** Are the letters the initials of the whole name, with or without its type word? Of a part, they mean that part. */
function abbreviates(letters: string, text: string, { start, end, outer }: Mention): boolean {
  return [
    [start, end],
    [outer.start, outer.end],
  ].some(([from, to]) => {
    const initials = (text.slice(from, to).match(/[\p{L}\d]+/gu) ?? []).map((word) => plainCapital(word));
    return initials.join('') === letters.toUpperCase();
  });
}

function usesOf(reading: Reading, short: string, definition: Mention): Mention[] {
  const { tokens, taken } = reading;
  const { text } = tokens;
  const found: Mention[] = [];
  for (
    let start = text.indexOf(short, definition.end);
    start >= 0;
    start = text.indexOf(short, start + short.length)
  ) {
    const end = start + short.length;
    if (LETTER.test(text[start - 1] ?? ' ') || LETTER.test(text[end] ?? ' ')) continue;
    const from = tokenAt(tokens, start);
    if (taken[from] || text[start - 1] === '(' || text.slice(start - 3, start) === 'là ') continue;
    const span = { start, end };
    found.push({ ...definition, ...span, outer: span, rule: 'abbreviation', cue: null });
    take(reading, from, tokenAt(tokens, end));
  }
  return found;
}

/** The first letter without its marks: “Ấ” is abbreviated “A” as often as “Â”. */
const plainCapital = (word: string): string => word[0]!.toUpperCase().normalize('NFD')[0]!;
