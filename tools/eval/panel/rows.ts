/** One line of the table. */
export interface Row {
  what: string;
  goal: string;
  got: string;
  isGood: boolean;
}

/** What a part of the evaluation found. */
export interface Part {
  rows: Row[];
  /** All that was measured, for the JSON file. */
  details: unknown;
}

export const row = (what: string, goal: string, got: string, isGood: boolean): Row => ({
  what,
  goal,
  got,
  isGood,
});

/** A table for the terminal. */
export function table(rows: readonly Row[]): string {
  const wide = (column: 'what' | 'goal') => Math.max(...rows.map((one) => one[column].length));
  const [what, goal] = [wide('what'), wide('goal')];
  return rows
    .map(
      (one) => `${one.isGood ? 'ok ' : 'NO '} ${one.what.padEnd(what)}  ${one.goal.padEnd(goal)}  ${one.got}`,
    )
    .join('\n');
}
