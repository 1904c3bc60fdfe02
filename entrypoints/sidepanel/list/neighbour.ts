/**
 * The row after or before one, from no row the first or the last.
 * @param isEndless whether it goes round at the ends; else the nearest on the other side there, and null for an only row
 */
export function neighbour<Row extends { id: string }>(
  rows: readonly Row[],
  of: Row | null,
  by: 1 | -1,
  isEndless = true,
): Row | null {
  if (rows.length === 0) return null;
  const at = of ? rows.findIndex(({ id }) => id === of.id) : by > 0 ? -1 : 0;
  if (isEndless) return rows[(at + by + rows.length) % rows.length]!;
  return rows[at + by] ?? rows[at - by] ?? null;
}
