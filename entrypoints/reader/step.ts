import type { Mark } from '@/utils/reading';
import { lookAt, type ReaderState } from './state';

/** In the order of the text; the ambiguous and the lost, which have no place, come last. */
function inTextOrder(marks: readonly Mark[]): Mark[] {
  const place = ({ anchoring }: Mark) => anchoring.span?.start ?? Number.POSITIVE_INFINITY;
  return [...marks].sort(
    (a, b) => place(a) - place(b) || a.annotation.target.start - b.annotation.target.start,
  );
}

/** A mark's place among those of the page, counted from 1. */
export function positionOf(state: ReaderState, mark: Mark): { index: number; count: number } {
  const marks = inTextOrder(state.marks.value);
  return { index: marks.indexOf(mark) + 1, count: marks.length };
}

/**
 * Looks at the mark after or before the one being looked at, going round at the ends; from elsewhere, at the first or
 * the last one. Reaches also those that a click cannot: the lost ones, and marks inside of links.
 */
export function stepMark(state: ReaderState, step: 1 | -1): void {
  const marks = inTextOrder(state.marks.value);
  if (marks.length === 0) return;
  const current = state.focusedMark.value ? marks.indexOf(state.focusedMark.value) : step > 0 ? -1 : 0;
  const { id } = marks[(current + step + marks.length) % marks.length]!.annotation;
  lookAt(state, { type: 'mark', id, overlapping: [], isNew: false });
}
