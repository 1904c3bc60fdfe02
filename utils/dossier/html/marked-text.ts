import type { Span } from '@/utils/model/records.ts';
import { htmlLink, htmlText } from '../copying/rich-text.ts';
import { isInPlace } from '../model.ts';
import type { PlacedMark } from './place-marks.ts';

/** What a mark is drawn as: its kind, and whether its words no longer stand in the article. */
const classOf = ({ mark: { annotation } }: PlacedMark): string =>
  `${annotation.kind}${isInPlace(annotation) ? '' : ' gone'}`;

/** Where a mark's number leads; null leaves it without a link. */
export type LinkOf = (mark: PlacedMark) => string | null;

/**
 * A stretch of text with its marks, each followed by its number where it ends; marks may overlap.
 * @param line where the stretch is in the text that the marks count in
 */
export function markedText(text: string, line: Span, placed: readonly PlacedMark[], linkOf: LinkOf): string {
  const here = placed.filter(({ span }) => span.start < line.end && span.end > line.start);
  if (here.length === 0) return htmlText(text.slice(line.start, line.end));
  const cuts = new Set([line.start, line.end]);
  for (const { span } of here) {
    cuts.add(Math.max(span.start, line.start));
    cuts.add(Math.min(span.end, line.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const opening = [...here].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let open: PlacedMark[] = [];
  let next = 0;
  let html = '';
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1]!;
    while (next < opening.length && opening[next]!.span.start <= start) {
      open.push(opening[next]!);
      next += 1;
    }
    html += open.reduceRight(
      (inner, one) => `<mark class="${classOf(one)}" data-mark="${one.number}">${inner}</mark>`,
      htmlText(text.slice(start, end)),
    );
    // A mark that goes on in the next line has its number there.
    for (const one of open)
      if (one.span.end === end) html += `<sup>${htmlLink(String(one.number), linkOf(one))}</sup>`;
    open = open.filter(({ span }) => span.end > end);
  }
  return html;
}
