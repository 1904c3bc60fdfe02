import { compose } from './compose.ts';
import { isInFrame } from './frame/frame.ts';
import { gatesOf, isReadable } from './gate/gate.ts';
import { bodySize, type PageLine } from './lines/line.ts';
import { linesOf } from './lines/lines-of.ts';
import type { Frame, Layout, PageWords } from './model.ts';
import { blocksOf } from './order/block.ts';
import { inReadingOrder } from './order/reading-order.ts';
import { columnsOf } from './paragraphs/column.ts';
import { findMargins } from './paragraphs/margins.ts';
import { isNote } from './paragraphs/notes.ts';
import { type FlowBlock, type Paragraph, paragraphsOf } from './paragraphs/paragraphs.ts';

/**
 * Reads pages as one article text with a map of places. Pages whose words do not read give none (see gate/).
 * @param frame the parts of the pages that count; null for all
 */
export function readLayout(pages: readonly PageWords[], frame: Frame | null): Layout {
  const gates = gatesOf(pages);
  const readable = pages.filter((_, at) => isReadable(gates[at]!));
  const unread = new Map(gates.map(({ page, leftOut }) => [page, new Set(leftOut)]));
  const whole = new Map(
    readable.map((page) => [page.number, linesOf(page, (run) => !unread.get(page.number)!.has(run))]),
  );
  for (const { page, lines } of findMargins(readable, whole))
    for (const { runs } of lines) for (const { run } of runs) unread.get(page)!.add(run);
  const framed = readable.map((page) => {
    const isLeft = (run: number): boolean =>
      !unread.get(page.number)!.has(run) && isInFrame(page.runs[run]!, page, frame);
    const lines = whole.get(page.number)!;
    // Most pages of a long file are whole as they are: their lines need not be put together again.
    const isWhole = lines.every(({ runs }) => runs.every(({ run }) => isLeft(run)));
    return isWhole ? lines : linesOf(page, isLeft);
  });
  const body = bodySize(framed.flat());
  const blocks = framed.flatMap((lines) => flowOf(lines, body));
  const paragraphs = paragraphsOf(blocks, body);
  const holed = paragraphs.filter(({ lines }) => lines.some((line) => hasHoles(line, pages)));
  return {
    ...compose(paragraphs.filter((paragraph) => !holed.includes(paragraph))),
    gates: gates.map((gate) => ({ ...gate, leftOut: [...gate.leftOut, ...runsOn(gate.page, holed)] })),
  };
}

/** A sentence with a letter or digit that does not read says something else: its paragraph gives no text. */
const hasHoles = ({ page, runs }: PageLine, pages: readonly PageWords[]): boolean => {
  const words = pages.find(({ number }) => number === page)!;
  return runs.some(({ run }) => (words.runs[run]!.holes ?? 0) > 0);
};

const runsOn = (page: number, paragraphs: readonly Paragraph[]): number[] =>
  paragraphs
    .flatMap(({ lines }) => lines)
    .filter((line) => line.page === page)
    .flatMap(({ runs }) => runs.map(({ run }) => run));

/** The blocks of one page in reading order. */
function flowOf(lines: readonly PageLine[], body: number): FlowBlock[] {
  const blocks = blocksOf(lines);
  const columns = columnsOf(blocks);
  const notes = new Set(blocks.filter((block) => isNote(block, blocks, body)));
  return inReadingOrder(blocks, body).map((block) => ({ ...block, columns, isNote: notes.has(block) }));
}
