import { Random } from '../../lib/random.ts';
import { type Paragraph, textOf, toLetters } from './letters.ts';
import { chooseMarks } from './marks.ts';
import { mutate, mutationsFor } from './mutations/index.ts';
import { type Cells, lettersIn, type Page, rangeOf, render } from './render.ts';
import { type Rows, rowsOf } from './rows.ts';
import { Judge, type Outcome } from './score.ts';
import { ours, PEERS, type Tool } from './tools-under-test.ts';

/** A page to be marked and mutated. */
export interface PageSpec {
  paragraphs: string[];
  seed: number;
  marks: number;
  /** Peers take minutes on long pages. */
  withPeers: boolean;
  /** The rows among the paragraphs, on a page that is about rows. */
  rows: Rows | null;
}

/** What became of one mark. */
export interface Case {
  tool: string;
  mutation: string;
  outcome: Outcome;
  /** For a look at what went wrong. */
  quote: string;
  status: string | null;
  drawn: string;
}

function show(page: Page): void {
  document.body.replaceChildren(page.root);
}

/** The lines that stand in a table. */
function cellsOf(original: readonly Paragraph[], rows: Rows | null): Cells {
  const lines = rows?.form === 'table' ? rowsOf(original, rows) : [];
  return {
    all: new Set(lines.flat().map(([letter]) => letter!.id)),
    firstOfRow: new Set(lines.map(([line]) => line![0]!.id)),
  };
}

/** Marks a page, mutates it in every way, and asks every tool for the marks. Runs in the page. */
export async function run({ paragraphs, seed, marks: count, withPeers, rows }: PageSpec): Promise<Case[]> {
  const random = new Random(seed);
  const original = toLetters(paragraphs);
  const marks = chooseMarks(random, original, count);
  const kinds = marks.map((mark) => mark.kind);
  const tools: Tool[] = [ours(true), ...(withPeers ? [ours(false), ...PEERS] : [])];
  const cells = cellsOf(original, rows);
  const before = render(random, original, { breaks: false, wrapped: false }, cells);
  show(before);
  const ranges = marks.map((mark) => rangeOf(before, mark.paragraph, mark.from, mark.to));
  const quotes = ranges.map(String);
  const described = new Map<Tool, unknown[]>();
  for (const tool of tools) described.set(tool, await tool.describe(before.root, ranges, kinds));

  const cases: Case[] = [];
  for (const mutation of mutationsFor(rows)) {
    const mutated = mutate(mutation, random, original, marks, rows);
    const judge = new Judge(original, mutated);
    const after = render(random, mutated.paragraphs, mutated.template, cells);
    show(after);
    for (const tool of tools) {
      const found = await tool.anchor(after.root, described.get(tool)!, kinds);
      for (const [i, mark] of marks.entries()) {
        const { range, status } = found[i]!;
        const drawn = range ? lettersIn(after, range) : [];
        const outcome = judge.outcome(mark, drawn, status);
        cases.push({ tool: tool.name, mutation, outcome, quote: quotes[i]!, status, drawn: textOf(drawn) });
      }
    }
  }
  return cases;
}
