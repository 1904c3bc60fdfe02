import { type Hunk, hunksOf } from './difference/hunks.ts';

/** What was seen of a line since the page was opened. */
export interface LineStory {
  /** The lines that came in together with it, where it came in after the first reading and took no other's place. */
  batch: readonly string[] | null;
  /** What stood in its place before, oldest first. */
  earlier: readonly string[];
}

interface Entry extends LineStory {
  text: string;
}

const FIRST: LineStory = { batch: null, earlier: [] };

/** States of one place that are remembered: a clock has thousands. */
const MOST_STATES = 4;

/** Lines that went and are remembered. */
const MOST_GONE = 2_000;

/** Remembers how the lines of a text came to be what they are, while its page is open. */
export class VisitLog {
  #entries: readonly Entry[] | null = null;
  readonly #gone = new Set<string>();

  /** Takes note of what the text says in its next state. */
  see(lines: readonly string[]): void {
    const last = this.#entries;
    if (!last) {
      this.#entries = lines.map((text) => ({ text, ...FIRST }));
      return;
    }
    const next: Entry[] = [];
    let from = 0;
    const hunks = hunksOf(
      last.map(({ text }) => text),
      lines,
    );
    const goneIn = (hunk: Hunk) => last.slice(hunk.before, hunk.before + hunk.gone);
    // What only changed places stays what it was.
    const stayed = new Map(hunks.flatMap(goneIn).map((entry) => [entry.text, entry]));
    for (const hunk of hunks) {
      next.push(...last.slice(from, hunk.before));
      const gone = goneIn(hunk);
      const came = lines.slice(hunk.after, hunk.after + hunk.came);
      next.push(...came.map((text, index) => stayed.get(text) ?? turn(text, index, came, gone)));
      for (const { text } of gone) if (this.#gone.size < MOST_GONE) this.#gone.add(text);
      from = hunk.before + hunk.gone;
    }
    next.push(...last.slice(from));
    this.#entries = next;
  }

  /** Whether the text was seen to say this, and does not any more. */
  hasLost(line: string): boolean {
    return this.#gone.has(line);
  }

  /** What was seen of the line at an index of the text as it was last seen. */
  storyOf(index: number): LineStory {
    return this.#entries?.[index] ?? FIRST;
  }
}

/** A line that comes in, in the place of those that went right there. */
function turn(text: string, index: number, batch: readonly string[], gone: readonly Entry[]): Entry {
  const before = gone[Math.min(index, gone.length - 1)];
  if (!before) return { text, batch, earlier: [] };
  return { text, batch: before.batch, earlier: [...before.earlier, before.text].slice(-MOST_STATES) };
}
