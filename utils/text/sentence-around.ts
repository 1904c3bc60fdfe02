import type { Span } from '@/utils/model/records.ts';

/** Words in their sentence, for a line of a list. */
export interface WordsInLine {
  before: string;
  words: string;
  after: string;
}

/** Characters of a sentence that are shown before and after the words: some three lines of a narrow column. */
const BEFORE = 80;
const AFTER = 110;

/** Further than this nobody looks for the end of a sentence: a text may be one line of a million characters. */
const FARTHEST = 1_000;

/** Written before a dot that ends no sentence: initials and ranks (“TP.”, “GS.TS.”, “ThS.”). */
const SHORTENED = /(?:^|[\s(“"./])(?:\p{Lu}{1,3}|Th[Ss]|T[px]|[Tt]r|[Nn]xb)$/u;

/** The end of a sentence: its sign, what closes behind it, and a space. */
const END = /[.!?…]+[”"’»)\]]*\s/g;

/** What a sentence begins with: a capital, a digit, or what opens it. */
const BEGIN = /^[\p{Lu}\d“"‘«([–-]/u;

/** Where sentences end in a stretch of text, as offsets behind the space. */
function endsIn(text: string): number[] {
  return [...text.matchAll(END)].flatMap(({ 0: sign, index }) => {
    const next = index + sign.length;
    const isShortened = sign.startsWith('.') && SHORTENED.test(text.slice(0, index));
    // Where the stretch is cut off nothing tells what follows.
    return isShortened || !BEGIN.test(text.slice(next)) ? [] : [next];
  });
}

/** The last of a text, from a word on. */
function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  return `…${text.slice(-length).replace(/^\S*\s/, '')}`;
}

/** The first of a text, up to a word. */
function head(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s\S*$/, '')}…`;
}

/**
 * The sentence that a span stands in, within its block; of a span over several blocks, from the sentence that it begins in to the one
 * that it ends in.
 * @param text an article text: a line break between blocks
 * @returns a stretch of the text that holds the span; not looked for further than 1,000 units to either side
 */
export function sentenceSpan(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(start === 0 ? 0 : lineStart, start - FARTHEST);
  const ahead = text.slice(end, end + FARTHEST).split('\n', 1)[0]!;
  const behind = text.slice(from, start);
  // The words themselves tell whether a sentence begins with them.
  const begins = endsIn(behind + text.slice(start, start + 1)).filter((at) => at <= behind.length);
  const close = endsIn(`${text.slice(end - 1, end)}${ahead}`).find((at) => at > 1);
  const after = close === undefined ? ahead : ahead.slice(0, close - 1);
  return { start: from + (begins.at(-1) ?? 0), end: end + after.trimEnd().length };
}

/**
 * The words of a span with what their sentence says around them; cut to a few lines at words, with “…”.
 * @param text an article text: a line break between blocks
 */
export function sentenceAround(text: string, { start, end }: Span): WordsInLine {
  const sentence = sentenceSpan(text, { start, end });
  return {
    before: tail(text.slice(sentence.start, start), BEFORE),
    words: text.slice(start, end).replaceAll('\n', ' '),
    after: head(text.slice(end, sentence.end), AFTER),
  };
}
