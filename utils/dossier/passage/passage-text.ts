import type { Span } from '@/utils/model/records.ts';
import { bare } from '@/utils/text/search.ts';
import { type LineWords, wordsOfLine } from './line-words.ts';

/** A line of a text with its words; its offsets are into the text. */
export interface PassageLine extends Span {
  words: LineWords;
}

/** Longer lines are taken for several, cut at spaces: to cut one into words takes more than its length says. */
const LONGEST_LINE = 1_000;

/** Lines that are kept cut into words: the marks of an article come in order, and stand close together. */
const KEPT_LINES = 64;

/** A text in which passages are looked for as browsers do: without regard to case, diacritics and line breaks. */
export class PassageText {
  readonly #text: string;
  /** All in which a passage shall stand once: what the page shows above the text, then the text. */
  readonly #folded: string;
  /** Where the text begins in it. */
  readonly #base: number;
  /** The lines in order, without the space or line break between them. */
  readonly #lines: readonly Span[];
  #cut = new Map<Span, PassageLine>();

  /** @param above what the page shows before the text, headline and lead: the first copy of a passage wins */
  constructor(text: string, above: readonly string[]) {
    const folded = foldLine(text);
    const before = above
      .map((one) => foldLine(one.normalize('NFC')))
      // What is a part of the text stands there and not above it; an empty title stands nowhere.
      .filter((one) => one !== '' && !hasLines(text, folded, one))
      .map((one) => `${one}\0`)
      .join('');
    this.#text = text;
    this.#folded = before + folded;
    this.#base = before.length;
    this.#lines = linesOf(text);
  }

  /** Whether the words of a span stand nowhere else. */
  standsOnce({ start, end }: Span): boolean {
    const piece = this.#folded.slice(this.#base + start, this.#base + end);
    const first = this.#folded.indexOf(piece);
    return this.#folded.indexOf(piece, first + 1) < 0;
  }

  /** Whether the words of a span stand nowhere between `from` and the span. */
  isNextAfter(from: number, { start, end }: Span): boolean {
    const piece = this.#folded.slice(this.#base + start, this.#base + end);
    return this.#folded.indexOf(piece, this.#base + from) === this.#base + start;
  }

  /**
   * The line that a place stands in, at its ends, too.
   * @param next how many lines on, or back
   * @returns null where there is none
   */
  lineAt(at: number, next = 0): PassageLine | null {
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle]!.start <= at) low = middle;
      else high = middle - 1;
    }
    const line = this.#lines[low + next];
    return line ? this.#wordsOf(line) : null;
  }

  #wordsOf(line: Span): PassageLine {
    const kept = this.#cut.get(line);
    if (kept) return kept;
    const cut = { ...line, words: wordsOfLine(this.#text.slice(line.start, line.end)) };
    if (this.#cut.size >= KEPT_LINES) this.#cut.clear();
    this.#cut.set(line, cut);
    return cut;
  }
}

const foldLine = (text: string): string => bare(text).replaceAll('\n', ' ');

/** Whether a text has some words as lines of their own. */
function hasLines(text: string, folded: string, words: string): boolean {
  const isEdge = (at: number) => at < 0 || at >= text.length || text[at] === '\n';
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1))
    if (isEdge(at - 1) && isEdge(at + words.length)) return true;
  return false;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    let end = lineBreak < 0 ? text.length : lineBreak;
    if (end - start > LONGEST_LINE) {
      const space = text.lastIndexOf(' ', start + LONGEST_LINE);
      // What has no spaces is cut anywhere: nobody marks a part of it.
      end = space > start ? space : start + LONGEST_LINE;
    }
    lines.push({ start, end });
    start = text[end] === ' ' || text[end] === '\n' || end === text.length ? end + 1 : end;
  }
  return lines;
}
