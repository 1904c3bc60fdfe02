import type { Gap, LoggedHead, Numbers } from '../visit-model.ts';

type Run = [from: number, to: number];

/** Numbers that were seen, with one more. */
function withNumber(runs: readonly Run[], n: number): Run[] {
  const last = runs.at(-1);
  // Nearly always the next one.
  if (!last || n > last[1] + 1) return [...runs, [n, n]];
  if (n === last[1] + 1) return [...runs.slice(0, -1), [last[0], n]];
  if (runs.some(([from, to]) => n >= from && n <= to)) return [...runs];
  const joined: Run[] = [];
  for (const [from, to] of [...runs, [n, n] as Run].sort(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * What numbers were seen after these messages.
 * @param whoOf the person whose branch a subject is in; empty for none
 */
export function withHeads(
  seen: Readonly<Record<string, Numbers>>,
  heads: readonly LoggedHead[],
  whoOf: (subject: string) => string,
): Record<string, Numbers> {
  const after = new Map(Object.entries(seen));
  for (const { by, n, subject } of heads) {
    if (by === '' || n < 1) continue;
    const who = whoOf(subject);
    after.set(by, { who, runs: withNumber(after.get(by)?.runs ?? [], n) });
  }
  return Object.fromEntries(after);
}

/** Whose numbers have holes: something was made there, and is not in the log. */
export const gapsIn = (seen: Readonly<Record<string, Numbers>>): Gap[] =>
  Object.entries(seen).flatMap(([by, { who, runs }]) => {
    const missing = [[0, 0] as Run, ...runs].flatMap(([, to], index): Run[] => {
      const next = runs[index];
      return next && next[0] > to + 1 ? [[to + 1, next[0] - 1]] : [];
    });
    return missing.length > 0 ? [{ who, by, missing }] : [];
  });
