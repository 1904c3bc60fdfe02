import { readArticle } from '../../../utils/article/read.ts';
import type { Span } from '../../../utils/model/records.ts';
import { ArticleText } from '../../../utils/text/article-text.ts';

/** A stretch of the page, in pixels of its window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function articleText(): ArticleText {
  const { root, skip } = readArticle(document, location.href);
  return new ArticleText(root, { skip });
}

/** What the page's article says, as the reader reads it. */
export function article(): { text: string; above: string[] } {
  const { meta } = readArticle(document, location.href);
  return { text: articleText().text, above: [meta.title, meta.sapo].filter((words) => words !== null) };
}

/** The boxes of the letters of a range, without those of pictures and blocks between them. */
function letterBoxes({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect[] {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    const letters = document.createRange();
    letters.selectNodeContents(node);
    if (letters.comparePoint(startContainer, startOffset) > 0) continue;
    if (letters.comparePoint(endContainer, endOffset) < 0) break;
    if (node === startContainer) letters.setStart(node, startOffset);
    if (node === endContainer) letters.setEnd(node, endOffset);
    if (node.data.trim() !== '') boxes.push(...letters.getClientRects());
  }
  return boxes.filter(({ width }) => width > 0);
}

/** Where the page shows a passage: the box around all of its lines. */
export function boxOf(span: Span): Box {
  const rects = articleText().rangesOf(span).flatMap(letterBoxes);
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

/** The box around all pixels of one colour in a picture of the window. @param png base64 */
export async function colouredBox(png: string, [red, green, blue]: readonly number[]): Promise<Box | null> {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x + 1);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return box.right === 0 ? null : box;
}
