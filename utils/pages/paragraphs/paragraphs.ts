import type { PageLine } from '../lines/line.ts';
import type { ParagraphKind } from '../model.ts';
import type { Block } from '../order/block.ts';
import type { Column } from './column.ts';
import { goesOn, mayGoOn, type Step } from './goes-on.ts';
import { endsItem } from './sentence-end.ts';

export interface Paragraph {
  kind: ParagraphKind;
  lines: PageLine[];
}

/** A block with the columns of its lines, and whether it is a foot note. */
export interface FlowBlock extends Block {
  columns: ReadonlyMap<PageLine, Column>;
  isNote: boolean;
}

/** How many blocks a sentence may be interrupted by: pictures with captions, boxes, headings of other articles. */
const INTERRUPTIONS = 8;
/** A heading is larger than the text by this. */
const HEADING = 1.15;
/** What is set in bold alone is a heading up to this many characters. */
const LONGEST_HEADING = 140;

/**
 * Joins the lines of blocks in reading order to paragraphs. What interrupts a sentence comes after its paragraph; foot
 * notes come last.
 * @param body size of most letters
 */
export function paragraphsOf(blocks: readonly FlowBlock[], body: number): Paragraph[] {
  const flow = blocks.filter(({ isNote }) => !isNote);
  const paragraphs: PageLine[][] = [];
  const done = new Set<FlowBlock>();
  let open: { lines: PageLine[]; block: FlowBlock } | null = null;
  for (let at = 0; at < flow.length; at += 1) {
    const block = flow[at]!;
    if (done.has(block)) continue;
    let current: FlowBlock | null = block;
    while (current) {
      open = addBlock(current, open, paragraphs);
      done.add(current);
      current = continuation(open, flow, at, done, body);
    }
  }
  const notes = blocks
    .filter(({ isNote }) => isNote)
    .flatMap((block) => {
      const own: PageLine[][] = [];
      addBlock(block, null, own);
      return own;
    });
  return [
    ...paragraphs.map((lines) => ({ kind: kindOf(lines, body), lines })),
    ...notes.map((lines) => ({ kind: 'note' as const, lines })),
  ];
}

/** Adds a block's lines to the paragraphs; the first may go on with the open one. */
function addBlock(
  block: FlowBlock,
  open: { lines: PageLine[]; block: FlowBlock } | null,
  paragraphs: PageLine[][],
): { lines: PageLine[]; block: FlowBlock } {
  let lines = open?.lines ?? null;
  let columnBefore = open ? open.block.columns.get(open.lines.at(-1)!)! : null;
  for (const [at, line] of block.lines.entries()) {
    const before = lines?.at(-1) ?? null;
    const column = block.columns.get(line)!;
    const next = block.lines[at + 1] ?? null;
    if (before && columnBefore && goesOn({ before, line, next, columnBefore, column })) lines!.push(line);
    else {
      lines = [line];
      paragraphs.push(lines);
    }
    columnBefore = column;
  }
  return { lines: lines!, block };
}

/**
 * The block with which an unfinished sentence goes on, behind what interrupts it; null where it has ended, or goes on with
 * the very next block, or nowhere.
 */
function continuation(
  open: { lines: PageLine[]; block: FlowBlock },
  flow: readonly FlowBlock[],
  at: number,
  done: ReadonlySet<FlowBlock>,
  body: number,
): FlowBlock | null {
  const before = open.lines.at(-1)!;
  if (before.isRow || before.isBold || before.size > HEADING * body || endsItem(before.text)) return null;
  const ahead = flow
    .slice(at + 1)
    .filter((block) => !done.has(block))
    .slice(0, INTERRUPTIONS);
  const stepTo = (block: FlowBlock): Step => ({
    before,
    line: block.lines[0]!,
    next: block.lines[1] ?? null,
    columnBefore: open.block.columns.get(before)!,
    column: block.columns.get(block.lines[0]!)!,
  });
  const [next, ...later] = ahead;
  if (!next || goesOn(stepTo(next))) return null;
  return later.find((block) => !block.lines[0]!.isBold && mayGoOn(stepTo(block))) ?? null;
}

function kindOf(lines: readonly PageLine[], body: number): ParagraphKind {
  if (lines[0]!.isRow) return 'row';
  if (lines[0]!.size > HEADING * body) return 'heading';
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  const isBold = lines.every((line) => line.isBold);
  return isBold && length < LONGEST_HEADING && !/[.;,]\s*$/.test(lines.at(-1)!.text) ? 'heading' : 'body';
}
