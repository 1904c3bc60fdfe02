import { type ObservabilitySet, RangeSet } from 'dexie';

/** What was written, as far as the catalogue is concerned; null where that cannot be told row by row. */
export interface Touched {
  articles: Set<string>;
  annotations: Set<string>;
}

const PART = /\/(articles|snapshots|annotations)\/$/;

/**
 * Which rows some transaction wrote, in whichever context, as Dexie tells it to its live queries.
 * @returns null where all may have been
 */
export function touchedBy(parts: ObservabilitySet): Touched | null {
  const touched: Touched = { articles: new Set(), annotations: new Set() };
  for (const [part, ranges] of Object.entries(parts)) {
    // So Dexie says that it may have missed something.
    if (part === 'all') return null;
    const table = PART.exec(part)?.[1];
    if (!table) continue;
    for (const { from, to } of RangeSet(ranges)) {
      const id = Array.isArray(from) ? from[0] : from;
      if (typeof id !== 'string' || String(from) !== String(to)) return null;
      touched[table === 'annotations' ? 'annotations' : 'articles'].add(id);
    }
  }
  return touched;
}
