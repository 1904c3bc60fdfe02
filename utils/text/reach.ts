import type { ArticleText } from './article-text.ts';
import { inherited } from './inherited.ts';

const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

/** Whether there is nothing to read between two DOM places of one tree. */
function isBlank(from: Node, fromOffset: number, to: Node, toOffset: number): boolean {
  if (rootOf(from) !== rootOf(to)) return false;
  const range = inherited(from, 'ownerDocument').createRange();
  range.setStart(from, fromOffset);
  range.setEnd(to, toOffset);
  return range.toString().trim() === '';
}

/**
 * Whether a DOM range covers words before the first or after the last one that it shares with a part of the page: a
 * headline, a line of author and day, a caption. What lies in between is the part's own matter.
 * @param part the text of that part
 * @param whole the text of the whole page, asked for only where something stands there
 */
export function reachesBeyond(range: AbstractRange, part: ArticleText, whole: () => ArticleText): boolean {
  const span = part.spanOf(range);
  const pieces = span ? part.rangesOf(span) : [];
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return true;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (
    isBlank(startContainer, startOffset, first.startContainer, first.startOffset) &&
    isBlank(last.endContainer, last.endOffset, endContainer, endOffset)
  )
    return false;
  const all = whole().spanOf(range);
  const own = [first, last].map((piece) => whole().spanOf(piece));
  return all !== null && (all.start < own[0]!.start || all.end > own[1]!.end);
}
