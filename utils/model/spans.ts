import { partitionPoint } from './partition.ts';
import type { Span } from './records.ts';

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Finds out of many spans whether one of them shares a character with another one, in a time that hardly grows with
 * their number.
 */
export function overlapFinder(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  /** How far the spans reach up to each of them. */
  let reached = 0;
  const reach = sorted.map(({ end }) => {
    reached = Math.max(reached, end);
    return reached;
  });
  return ({ start, end }) => {
    const before = partitionPoint(sorted.length, (at) => sorted[at]!.start < end);
    return before > 0 && reach[before - 1]! > start;
  };
}
