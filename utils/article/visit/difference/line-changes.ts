import type { SeenLine } from '../sight/seen-lines.ts';
import { hunksOf } from './hunks.ts';
import { pairLines } from './pairs.ts';

/** A place where the marked text and today's differ. */
export interface LineHunk {
  /** Where it stands in the marked text and in today's: indices of lines. */
  before: number;
  after: number;
  /** Whether the marked text begins, and ends, with it. */
  isHead: boolean;
  isTail: boolean;
  changes: LineChange[];
}

/** A line that changed, went (`came` null) or came in (`gone` null). */
export type LineChange =
  | { gone: string; came: SeenLine; line: number }
  | { gone: string; came: null; line: number }
  | { gone: null; came: SeenLine; line: number };

/**
 * The lines that differ, each with its other state where it has one.
 * `line` is the index in the marked text of what went, or of what came in beside it.
 */
export function changesBetween(marked: readonly string[], today: readonly SeenLine[]): LineHunk[] {
  const hunks = hunksOf(
    marked,
    today.map(({ text }) => text),
  );
  return hunks.map(({ before, gone, after, came }) => {
    const old = marked.slice(before, before + gone);
    const now = today.slice(after, after + came);
    let line = before;
    const pairs = pairLines(
      old,
      now.map(({ text }) => text),
    );
    const changes = pairs.map((pair): LineChange => {
      const seen = pair.came === null ? null : now[pair.came]!;
      if (pair.gone === null) return { gone: null, came: seen!, line };
      line = before + pair.gone;
      return { gone: old[pair.gone]!, came: seen, line } as LineChange;
    });
    return {
      before,
      after,
      isHead: before === 0,
      isTail: before + gone === marked.length,
      changes,
    };
  });
}
