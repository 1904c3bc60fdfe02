import type { Mention } from '../../mention.ts';
import { type Reading, take } from '../../reading.ts';
import { freeUses } from './uses.ts';

/** “(gọi tắt là Quy định 144)”, “(sau đây viết tắt là …)”, or letters alone: “(TĐQT)”. Read at the end of a mention. */
const DEFINITION =
  /[”"]?[^\n()“”"]{0,60}?\((?:(?:sau đây |dưới đây )?(?:gọi tắt|viết tắt|gọi) là:? ?[“"]?(\p{L}[^()\n“”"]{1,40})[”"]?|(\p{Lu}[\p{Lu}\d]{1,9}))\)/uy;
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
    const short = (match?.[1] ?? letters)?.trim();
    if (!short || defined.has(short) || types.has(short.toLowerCase())) continue;
    const isOwn = letters ? isFree && abbreviates(letters, text, mention) : shortens(short, text, mention);
    if (isOwn) defined.set(short, mention);
  }
  return [...defined].flatMap(([short, mention]) => usesOf(reading, short, mention));
}

/**
 * Does a short form in words begin with the type word, or is it made of the name's words? “Nghị quyết 18 (sau đây gọi là Ban
 * Chỉ đạo)” defines something else that stands before it.
 */
function shortens(short: string, text: string, { outer }: Mention): boolean {
  const [first, ...more] = wordsOf(short);
  const whole = wordsOf(text.slice(outer.start, outer.end));
  if (first === undefined) return false;
  if (more.length === 0 && isLetters(short)) return true;
  return first === whole[0] || [first, ...more].every((word) => whole.includes(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
const isLetters = (short: string): boolean => /^\p{Lu}[\p{Lu}\d]+$/u.test(short);

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
  const { text } = reading.tokens;
  const found: Mention[] = [];
  for (const { start, end, from, to } of freeUses(reading, short, definition.end)) {
    if (text[start - 1] === '(' || text.slice(start - 3, start) === 'là ') continue;
    found.push({ ...definition, start, end, outer: { start, end }, rule: 'abbreviation', cue: null });
    take(reading, from, to);
  }
  return found;
}

/** The first letter without its marks: “Ấ” is abbreviated “A” as often as “Â”. */
const plainCapital = (word: string): string => word[0]!.toUpperCase().normalize('NFD')[0]!;
