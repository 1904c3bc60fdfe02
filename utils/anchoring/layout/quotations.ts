import type { Words } from '../cut/text-words.ts';

/** Words from `from` to `to` (exclusive). */
export interface Stretch {
  from: number;
  to: number;
}

/** Words in quotation marks, the marks left out. */
export interface Quotation extends Stretch {
  /** The brackets that they stand in, with all in them; null where they stand in none. */
  bracket: Stretch | null;
}

/** Fewer words in quotation marks are a name or a title, and repeat nothing. */
const LEAST_WORDS = 6;
/** A bracket that is longer, in UTF-16 units, is none, or was never closed. */
const LONGEST_BRACKET = 2_000;

const OPENING = /[“«„]/;
const CLOSING = /[”»]/;

/** Reads marks one after the other: of quotations that hold each other the outermost counts. */
class Marks {
  #from = -1;
  #lastClosing = -1;
  #depth = 0;

  constructor(readonly found: (from: number, to: number) => void) {}

  read(mark: string, at: number): void {
    const isStraight = mark === '"';
    if (OPENING.test(mark) || (isStraight && this.#depth === 0)) {
      if (this.#depth === 0) this.#from = at + 1;
      this.#depth += 1;
    } else if ((CLOSING.test(mark) || isStraight) && this.#depth > 0) {
      this.#lastClosing = at;
      this.#depth -= 1;
      if (this.#depth === 0) this.found(this.#from, at);
    }
  }

  /** Where more marks were opened than closed, the quotation ends with the last one. */
  end(): void {
    if (this.#depth > 0) this.found(this.#from, Math.max(this.#from, this.#lastClosing));
    this.#depth = 0;
  }
}

/** Whether the bracket that opens at an offset is closed on its line, and soon. */
function isClosed(text: string, offset: number): boolean {
  const [line = ''] = text.slice(offset, offset + LONGEST_BRACKET).split('\n', 1);
  return line.includes(')');
}

/**
 * The quotations of a text that are longer than a name, within their lines; the outermost where one holds another. What
 * stands in brackets is read by itself: a note may come between two marks.
 */
export function quotationsIn({ text, starts, ends, count, opens }: Words): Quotation[] {
  const quotations: Quotation[] = [];
  const found = (from: number, to: number) => {
    if (to - from >= LEAST_WORDS) quotations.push({ from, to, bracket: null });
  };
  let marks = new Marks(found);
  const outer: { marks: Marks; from: number; quotations: number }[] = [];
  const endBracket = (to: number | null) => {
    marks.end();
    const bracket = outer.pop()!;
    for (const quotation of quotations.slice(bracket.quotations))
      if (to !== null) quotation.bracket ??= { from: bracket.from, to };
    marks = bracket.marks;
  };
  for (let j = 0; j <= count; j += 1) {
    const isLineEnd = j === count || (opens[j] === 1 && text[starts[j]! - 1] === '\n');
    if (isLineEnd) {
      while (outer.length > 0) endBracket(null);
      marks.end();
    }
    // A stretch that was not cut into words is no mark, whatever it begins with.
    if (j === count || ends[j]! - starts[j]! > 1) continue;
    const mark = text[starts[j]!]!;
    if (mark === '(' && isClosed(text, starts[j]!)) {
      outer.push({ marks, from: j, quotations: quotations.length });
      marks = new Marks(found);
    } else if (mark === ')' && outer.length > 0) endBracket(j + 1);
    else marks.read(mark, j);
  }
  return quotations;
}
