import { expect, it } from 'vitest';
import { createHitTest } from '@/utils/marks/hit-test.ts';
import type { PaintedMark } from '@/utils/marks/painted-mark.ts';

const WIDTH = 10;

/** A text in one line, each character as wide as the next: a page whose places are known by counting. */
function fakeText(top: number) {
  const node = { top };
  return {
    node,
    shadowRoots: new Set(),
    offsetAt: (at: object, offset: number) => (at === node ? offset : -1),
    rangesOf: ({ start, end }: { start: number; end: number }) => [
      { startContainer: node, startOffset: start, endContainer: node, endOffset: end },
    ],
  };
}

/** The caret of a browser stands at the nearer edge of the character under a point. */
function fakeDocument(...texts: ReturnType<typeof fakeText>[]): Document {
  const nodeAt = (y: number) => texts.find(({ node }) => y >= node.top && y < node.top + WIDTH)?.node;
  return {
    caretPositionFromPoint: (x: number, y: number) => {
      const offsetNode = nodeAt(y);
      return offsetNode ? { offsetNode, offset: Math.round(x / WIDTH) } : null;
    },
    createRange: () => {
      let [node, from, to] = [{ top: 0 }, 0, 0];
      return {
        setStart: (at: typeof node, offset: number) => {
          [node, from] = [at, offset];
        },
        setEnd: (_: typeof node, offset: number) => {
          to = offset;
        },
        getClientRects: () => [
          { left: from * WIDTH, right: to * WIDTH, top: node.top, bottom: node.top + WIDTH },
        ],
      };
    },
  } as never;
}

const markOn =
  (text: ReturnType<typeof fakeText>) =>
  (id: string, start: number, end: number): PaintedMark =>
    ({ id, text, span: { start, end } }) as never;

it('a point is on the marks that cover the character under it, the innermost first', () => {
  const text = fakeText(0);
  const mark = markOn(text);
  const hit = createHitTest(fakeDocument(text), [
    mark('paragraph', 0, 40),
    mark('figure', 10, 14),
    mark('sentence', 5, 20),
    mark('elsewhere', 30, 35),
  ]);
  expect(hit(125, 5)).toEqual(['figure', 'sentence', 'paragraph']);
  expect(hit(185, 5)).toEqual(['sentence', 'paragraph']);
  expect(hit(395, 5)).toEqual(['paragraph']);
});

it('either half of a character is the character, and what is beside a mark is not the mark', () => {
  const text = fakeText(0);
  const hit = createHitTest(fakeDocument(text), [markOn(text)('figure', 10, 14)]);
  expect([98, 101, 104, 106, 139, 141].map((x) => hit(x, 5).length)).toEqual([0, 1, 1, 1, 1, 0]);
});

it('a mark that reaches over shorter ones before it is found behind them', () => {
  const text = fakeText(0);
  const mark = markOn(text);
  const short = Array.from({ length: 20 }, (_, at) => mark(`short ${at}`, at + 1, at + 2));
  const hit = createHitTest(fakeDocument(text), [mark('long', 0, 50), ...short]);
  expect(hit(455, 5)).toEqual(['long']);
  expect(hit(55, 5)).toEqual(['short 4', 'long']);
});

it('marks of the article and of the page are found each in their own text; nothing where there is no text', () => {
  const [article, page] = [fakeText(0), fakeText(100)];
  const marks = [markOn(article)('of the article', 0, 5), markOn(page)('of the page', 0, 5)];
  const hit = createHitTest(fakeDocument(article, page), marks);
  expect(hit(25, 5)).toEqual(['of the article']);
  expect(hit(25, 105)).toEqual(['of the page']);
  expect(hit(25, 55)).toEqual([]);
});
