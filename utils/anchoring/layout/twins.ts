import type { Span } from '@/utils/model/records.ts';
import { type Lines, lineAt } from '../link/lines.ts';

/**
 * Places that are a span's as well as the one it was found at: its paragraph stood once, stands several times today,
 * and another copy has as many of its old neighbours beside it. Nobody can tell then which of them was marked.
 * @param place where the span was found
 */
export function rivalPlaces(old: Lines, now: Lines, span: Span, place: Span): Span[] {
  const i = lineAt(old, span.start);
  const line = old.lines[i]!;
  const isTwin = (old.places.get(line) ?? -1) >= 0 && now.places.get(line) === -1;
  const chosen = lineAt(now, place.start);
  if (!isTwin || now.lines[chosen] !== line) return [];
  const neighbours = (j: number) =>
    Number(now.lines[j - 1] === old.lines[i - 1]) + Number(now.lines[j + 1] === old.lines[i + 1]);
  const own = neighbours(chosen);
  if (own === 2) return [];
  const rivals: Span[] = [];
  for (const [j, other] of now.lines.entries()) {
    if (other !== line || j === chosen || neighbours(j) < own) continue;
    const shift = now.starts[j]! - now.starts[chosen]!;
    rivals.push({ start: place.start + shift, end: place.end + shift });
  }
  return rivals;
}
