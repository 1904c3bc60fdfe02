import type { Span } from '@/utils/model/records.ts';
import type { Layout, PagePlace, PageWords, Piece, Rect } from './model.ts';

/** Where a stretch of the text stands on the pages: one place per page, in order. */
export function placeOf(layout: Layout, pages: readonly PageWords[], span: Span): PagePlace[] {
  const places: { page: PageWords; rects: Rect[] }[] = [];
  for (const piece of layout.pieces) {
    if (piece.end <= span.start || piece.start >= span.end) continue;
    const page = pages.find(({ number }) => number === piece.page);
    if (!page) continue;
    const last = places.at(-1);
    const rect = perMille(shareOf(piece, span), page);
    if (last?.page !== page) places.push({ page, rects: [rect] });
    else if (!growsLine(last.rects, rect)) last.rects.push(rect);
  }
  return places.map(({ page, rects }) => ({ page: page.number, label: page.label, rects }));
}

/** The part of a piece that a span covers: letters are taken to be equally wide. */
function shareOf(piece: Piece, span: Span): Rect {
  const [x, y, width, height] = piece.rect;
  const length = piece.end - piece.start;
  const from = Math.max(0, span.start - piece.start) / length;
  const to = Math.min(length, span.end - piece.start) / length;
  return [x + from * width, y, (to - from) * width, height];
}

function perMille([x, y, width, height]: Rect, page: PageWords): Rect {
  const across = 1000 / page.width;
  const down = 1000 / page.height;
  return [rounded(x * across), rounded(y * down), rounded(width * across), rounded(height * down)];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Joins a rectangle to the last one where both stand on one line beside each other. */
function growsLine(rects: Rect[], next: Rect): boolean {
  const last = rects.at(-1);
  if (!last) return false;
  const middle = next[1] + next[3] / 2;
  const isOnLine = middle > last[1] && middle < last[1] + last[3];
  const gap = next[0] - (last[0] + last[2]);
  if (!isOnLine || gap < -1 || gap > last[3] * 2) return false;
  const top = Math.min(last[1], next[1]);
  const bottom = Math.max(last[1] + last[3], next[1] + next[3]);
  rects[rects.length - 1] = [last[0], top, rounded(next[0] + next[2] - last[0]), rounded(bottom - top)];
  return true;
}
