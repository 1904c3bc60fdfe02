/** A stretch of text that stayed, came or went, in reading order. */
export interface TextPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A paragraph of either text: unchanged, new, gone, or rewritten (`parts` then shows the words). */
export interface ParagraphChange {
  kind: 'same' | 'added' | 'removed' | 'changed';
  parts: TextPart[];
}

/** Most edits that are traced; beyond them a stretch counts as replaced as a whole. Bounds time and memory. */
const MOST_EDITS = 400;
/** How many new paragraphs are compared with one that went: its rewriting stands near its place. */
const NEARBY = 12;
/** Least share of words two paragraphs must have in common to be one paragraph, rewritten. */
const REWRITTEN = 0.4;

/**
 * What changed between two states of an article text, paragraph by paragraph and, where one was rewritten, word by word.
 * @returns every paragraph of both texts once; `before` is the `same` and `removed` parts in order, `after` the `same`
 *   and `added` ones
 */
export function diffTexts(before: string, after: string): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  for (const run of diffTokens(before.split('\n'), after.split('\n'))) {
    if ('same' in run) {
      for (const text of run.same) changes.push({ kind: 'same', parts: [{ kind: 'same', text }] });
      continue;
    }
    const added = [...run.added];
    for (const text of run.removed) {
      const at = added.slice(0, NEARBY).findIndex((candidate) => isRewritten(text, candidate));
      for (const skipped of at < 0 ? [] : added.splice(0, at)) changes.push(whole('added', skipped));
      changes.push(
        at < 0 ? whole('removed', text) : { kind: 'changed', parts: diffWords(text, added.shift()!) },
      );
    }
    for (const text of added) changes.push(whole('added', text));
  }
  return changes;
}

function whole(kind: 'added' | 'removed', text: string): ParagraphChange {
  return { kind, parts: [{ kind, text }] };
}

function isRewritten(one: string, other: string): boolean {
  const words = new Set(one.split(' '));
  const others = new Set(other.split(' '));
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared >= REWRITTEN * Math.max(words.size, others.size);
}

/** Words with the spaces after them, so that the parts join to the texts. */
function diffWords(before: string, after: string): TextPart[] {
  const parts: TextPart[] = [];
  const put = (kind: TextPart['kind'], words: readonly string[]) => {
    if (words.length > 0) parts.push({ kind, text: words.join('') });
  };
  for (const run of diffTokens(splitWords(before), splitWords(after))) {
    if ('same' in run) put('same', run.same);
    else {
      put('removed', run.removed);
      put('added', run.added);
    }
  }
  return parts;
}

function splitWords(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

type Run = { same: string[] } | { removed: string[]; added: string[] };

/** Runs of equal and of replaced tokens, by Myers' greedy algorithm (1986) between the common ends. */
function diffTokens(before: readonly string[], after: readonly string[]): Run[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const runs: Run[] = [];
  if (start > 0) runs.push({ same: before.slice(0, start) });
  if (old.length + fresh.length > 0) runs.push(...between(old, fresh));
  if (end > 0) runs.push({ same: before.slice(before.length - end) });
  return runs;
}

function between(old: readonly string[], fresh: readonly string[]): Run[] {
  const matches = matchTokens(old, fresh);
  const runs: Run[] = [];
  let x = 0;
  let y = 0;
  for (const [i, j] of [...matches, [old.length, fresh.length] as const]) {
    if (i > x || j > y) runs.push({ removed: old.slice(x, i), added: fresh.slice(y, j) });
    if (i < old.length) {
      const last = runs.at(-1);
      if (last && 'same' in last) last.same.push(old[i]!);
      else runs.push({ same: [old[i]!] });
    }
    x = i + 1;
    y = j + 1;
  }
  return runs;
}

/** Index pairs of equal tokens in both lists, ascending: a longest common subsequence, or none past {@link MOST_EDITS}. */
function matchTokens(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const trace: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    trace.push(reach);
    const next = new Map(reach);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits || (diagonal !== edits && at(reach, diagonal - 1) < at(reach, diagonal + 1));
      let x = down ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return walkBack(trace, old.length, fresh.length);
    }
    reach = next;
  }
  return [];
}

function at(reach: ReadonlyMap<number, number>, diagonal: number): number {
  return reach.get(diagonal) ?? -1;
}

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  oldLength: number,
  freshLength: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let x = oldLength;
  let y = freshLength;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits]!;
    const diagonal = x - y;
    const down =
      diagonal === -edits || (diagonal !== edits && at(reach, diagonal - 1) < at(reach, diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : at(reach, from);
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}
