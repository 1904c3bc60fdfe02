import { partitionPoint } from '@/utils/model/partition.ts';
import type { ArticleText } from '@/utils/text/article-text.ts';
import type { PaintedMark } from './painted-mark.ts';

/** Marks of one text, so ordered that those over an offset are found by binary search. */
interface Layer {
  text: ArticleText;
  marks: PaintedMark[];
  /** The farthest end among the marks up to each one. */
  reach: number[];
}

function createLayers(marks: readonly PaintedMark[]): Layer[] {
  return [...new Set(marks.map((mark) => mark.text))].map((text) => {
    const own = marks.filter((mark) => mark.text === text);
    const sorted = own.toSorted((a, b) => a.span.start - b.span.start);
    let farthest = 0;
    const reach = sorted.map(({ span }) => {
      farthest = Math.max(farthest, span.end);
      return farthest;
    });
    return { text, marks: sorted, reach };
  });
}

/** The marks of a layer that cover the character at `offset`. */
function marksAt({ marks, reach }: Layer, offset: number): PaintedMark[] {
  const begun = partitionPoint(marks.length, (at) => marks[at]!.span.start <= offset);
  const found: PaintedMark[] = [];
  for (let i = begun - 1; i >= 0 && reach[i]! > offset; i -= 1)
    if (marks[i]!.span.end > offset) found.push(marks[i]!);
  return found;
}

function covers(document: Document, text: ArticleText, offset: number, x: number, y: number): boolean {
  return text.rangesOf({ start: offset, end: offset + 1 }).some((part) => {
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return [...range.getClientRects()].some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    );
  });
}

/** @returns a function from a point of the viewport to the ids of the marks there, innermost first. */
export function createHitTest(
  document: Document,
  marks: readonly PaintedMark[],
): (x: number, y: number) => string[] {
  const layers = createLayers(marks);
  return (x, y) => {
    const found: PaintedMark[] = [];
    for (const layer of layers) {
      const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...layer.text.shadowRoots] });
      if (!caret) continue;
      const offset = layer.text.offsetAt(caret.offsetNode, caret.offset);
      // The caret stands before or after the character that is under the point, whichever edge is nearer.
      const under = [offset, offset - 1].find((at) => at >= 0 && covers(document, layer.text, at, x, y));
      if (under !== undefined) found.push(...marksAt(layer, under));
    }
    return found
      .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
      .map((mark) => mark.id);
  };
}
