import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import type { Scrolled } from './scroller.ts';

/** Where a mark or suggestion stands in all that can be scrolled through. */
export interface Station {
  id: string;
  kind: PaintedMark['kind'] | 'suggestion';
  /** How far down: from 0 to 1. */
  share: number;
}

/** The places of marks, suggestions first: what is drawn later lies on top. Those that the page shows nowhere have none. */
export function stationsOf(
  document: Document,
  marks: readonly PaintedMark[],
  { view, whole, above }: Scrolled,
): Station[] {
  // One for all: each range that lives costs the page at every change.
  const range = document.createRange();
  const stations: Station[] = [];
  for (const { id, kind, state, text, span } of marks) {
    const [piece] = text.rangesOf(span);
    if (!piece) continue;
    range.setStart(piece.startContainer, piece.startOffset);
    range.setEnd(piece.endContainer, piece.endOffset);
    const { top, height } = range.getBoundingClientRect();
    if (height === 0) continue;
    const share = Math.min(1, Math.max(0, (top - view.top + above) / whole));
    stations.push({ id, kind: state === 'suggestion' ? 'suggestion' : kind, share });
  }
  range.detach();
  return stations;
}

/** Pixels round a place on the strip that lead to it. */
const REACH = 6;

/** The mark or suggestion nearest to a place on the strip; of two as near the mark. @param height of the strip */
export function stationAt(stations: readonly Station[], y: number, height: number): Station | null {
  let best: Station | null = null;
  let least = REACH;
  for (const station of stations) {
    const far = Math.abs(station.share * height - y);
    if (far > least) continue;
    [best, least] = [station, far];
  }
  return best;
}
