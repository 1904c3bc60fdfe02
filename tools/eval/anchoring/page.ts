import { Random } from '../../lib/random.ts';
import { textOf, toLetters } from './letters.ts';
import { chooseMarks } from './marks.ts';
import { MUTATIONS, mutate } from './mutations.ts';
import { lettersIn, type Page, rangeOf, render } from './render.ts';
import { Judge, type Outcome } from './score.ts';
import { ours, PEERS, type Tool } from './tools-under-test.ts';

/** A page to be marked and mutated. */
export interface PageSpec {
  paragraphs: string[];
  seed: number;
  marks: number;
  /** Peers take minutes on long pages. */
  withPeers: boolean;
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

/** Marks a page, mutates it in every way, and asks every tool for the marks. Runs in the page. */
export async function run({ paragraphs, seed, marks: count, withPeers }: PageSpec): Promise<Case[]> {
  const random = new Random(seed);
  const original = toLetters(paragraphs);
  const marks = chooseMarks(random, original, count);
  const kinds = marks.map((mark) => mark.kind);
  const tools: Tool[] = [ours(true), ...(withPeers ? [ours(false), ...PEERS] : [])];
  const before = render(random, original, { breaks: false, wrapped: false });
  show(before);
  const ranges = marks.map((mark) => rangeOf(before, mark.paragraph, mark.from, mark.to));
  const quotes = ranges.map(String);
  const described = new Map<Tool, unknown[]>();
  for (const tool of tools) described.set(tool, await tool.describe(before.root, ranges, kinds));

  const cases: Case[] = [];
  for (const mutation of MUTATIONS) {
    const mutated = mutate(mutation, random, original, marks);
    const judge = new Judge(original, mutated);
    const after = render(random, mutated.paragraphs, mutated.template);
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
