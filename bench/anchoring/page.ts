import Mark from 'mark.js';
import { toLetters } from '../../tools/eval/anchoring/letters.ts';
import { chooseMarks } from '../../tools/eval/anchoring/marks.ts';
import { mutate } from '../../tools/eval/anchoring/mutations/index.ts';
import { rangeOf, render } from '../../tools/eval/anchoring/render.ts';
import { PEERS } from '../../tools/eval/anchoring/tools-under-test.ts';
import { median } from '../../tools/lib/median.ts';
import { Random } from '../../tools/lib/random.ts';
import { createAnchorer } from '../../utils/anchoring/anchor.ts';
import { describe } from '../../utils/anchoring/describe.ts';
import { createPainter } from '../../utils/marks/painter.ts';
import { ArticleText } from '../../utils/text/article-text.ts';

const SEED = 11;
/** Peers are asked for so many marks, and their time is scaled up: all of them would take minutes. */
const PEER_MARKS = 20;
const REPEATS = 7;
/** A bare pass takes less than the clock can tell: so many are timed together. */
const PASSES = 20;

/** What one page and number of marks cost, in milliseconds unless said otherwise. */
export interface AnchoringCost {
  characters: number;
  marks: number;
  /** One bare TreeWalker pass that joins the text nodes: the unit for comparing machines. */
  treeWalker: number;
  articleText: number;
  unchanged: number;
  mutated: number;
  /** The longest task over 50 ms while anchoring on the mutated page, 0 where there is none. */
  longestTask: number;
  /** Time per tool for as many marks, unchanged and mutated. */
  peers: Record<string, { unchanged: number; mutated: number }>;
}

function time(work: () => unknown, repeats = REPEATS): number {
  return median(
    Array.from({ length: repeats }, () => {
      const from = performance.now();
      work();
      return performance.now() - from;
    }),
  );
}

function walkBarely(root: Node): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) text += (walker.currentNode as Text).data;
  return text;
}

/** The longest task over 50 ms while `work` runs, as the browser counts them; 0 where there is none. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const rest = () => new Promise((resolve) => setTimeout(resolve, 100));
  await rest();
  const from = performance.now();
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.startTime >= from) longest = Math.max(longest, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  await rest();
  await work();
  await rest();
  observer.disconnect();
  return longest;
}

/** Times anchoring on one page of the given paragraphs. Runs in the page. */
export async function anchoringCost(
  paragraphs: string[],
  count: number,
  withPeers: boolean,
): Promise<AnchoringCost> {
  const random = new Random(SEED);
  const letters = toLetters(paragraphs);
  const marks = chooseMarks(random, letters, count);
  const before = render(random, letters, { breaks: false, wrapped: true });
  document.body.replaceChildren(before.root);
  getComputedStyle(document.body).display;
  const treeWalker =
    time(() => {
      for (let pass = 0; pass < PASSES; pass += 1) walkBarely(before.root);
    }) / PASSES;
  const articleText = time(() => new ArticleText(before.root), 41);

  const plain = render(random, letters, { breaks: false, wrapped: false });
  document.body.replaceChildren(plain.root);
  const text = new ArticleText(plain.root);
  const ranges = marks.map((mark) => rangeOf(plain, mark.paragraph, mark.from, mark.to));
  const targets = ranges.map((range) => describe(text.text, text.spanOf(range)!, 'snapshot'));
  const requests = targets.map((target, i) => ({ id: String(i), target, kind: marks[i]!.kind }));
  const anchorAll = (now: string) => () => createAnchorer(now, () => text.text).anchorAll(requests);
  const unchanged = time(() => {
    const anchorer = createAnchorer(text.text, () => text.text);
    for (const { target, kind } of requests) anchorer.anchor(target, kind);
  });

  const mutated = mutate('typos fixed', random, letters, marks.slice(0, Math.ceil(count / 10)), null);
  const after = render(random, mutated.paragraphs, mutated.template);
  const now = new ArticleText(after.root).text;
  const mutatedTime = time(() => {
    const anchorer = createAnchorer(now, () => text.text);
    for (const { target, kind } of requests) anchorer.anchor(target, kind);
  });
  const longest = await longestTask(anchorAll(now));

  const peers: AnchoringCost['peers'] = {};
  if (withPeers)
    for (const peer of PEERS) {
      const some = ranges.filter((_, i) => i % Math.ceil(count / PEER_MARKS) === 0);
      const described = await peer.describe(plain.root, some, []);
      const costs: number[] = [];
      for (const root of [plain.root, after.root]) {
        document.body.replaceChildren(root);
        const from = performance.now();
        await peer.anchor(root, described, []);
        costs.push(((performance.now() - from) * count) / some.length);
        document.body.replaceChildren(plain.root);
      }
      peers[peer.name] = { unchanged: costs[0]!, mutated: costs[1]! };
    }
  const characters = text.text.length;
  return {
    characters,
    marks: count,
    treeWalker,
    articleText,
    unchanged,
    mutated: mutatedTime,
    longestTask: longest,
    peers,
  };
}

/** What showing marks costs, in milliseconds and DOM nodes. */
export interface PaintingCost {
  marks: number;
  painted: number;
  paint: number;
  nodesAdded: number;
  hitTest: number;
  markJs: number;
  markJsNodesAdded: number;
  /** Reading again after one changed text node, and anchoring all marks anew. */
  update: number;
  reAnchor: number;
}

function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

/** Times painting on one page: ours, and mark.js wrapping the same stretches. Runs in the page. */
export function paintingCost(paragraphs: string[], count: number): PaintingCost {
  const random = new Random(SEED);
  const letters = toLetters(paragraphs);
  const page = render(random, letters, { breaks: false, wrapped: true });
  document.body.replaceChildren(page.root);
  const text = new ArticleText(page.root);
  const spans = Array.from({ length: count }, () => {
    const start = random.between(0, text.text.length - 120);
    return { start, end: start + random.between(8, 60) };
  }).sort((a, b) => a.start - b.start);
  const controller = new AbortController();
  const painter = createPainter(document, { signal: controller.signal });
  const marks = spans.map((span, i) => ({
    id: String(i),
    kind: 'statistic' as const,
    state: 'mark' as const,
    text,
    span,
  }));
  const nodes = countNodes();
  const layout = () => document.body.getBoundingClientRect();
  layout();
  let painted = 0;
  const paint = time(() => {
    painted = painter.paint(marks);
    layout();
  });
  const nodesAdded = countNodes() - nodes;
  const hitTest = time(() => painter.hitTest(random.between(10, 700), random.between(10, 500)), 51);

  const node = page.nodes[Math.floor(page.nodes.length / 2)]!;
  const observer = new MutationObserver(() => {});
  observer.observe(page.root, { subtree: true, characterData: true });
  const targets = spans.map((span, i) => ({
    id: String(i),
    target: describe(text.text, span, 'snapshot'),
    kind: 'statistic' as const,
  }));
  const old = text.text;
  const update = time(() => {
    node.data = `${node.data}!`;
    text.update(observer.takeRecords());
  });
  const reAnchor = time(() => {
    const anchorer = createAnchorer(text.text, () => old);
    for (const { target, kind } of targets) anchorer.anchor(target, kind);
  });
  observer.disconnect();
  controller.abort();

  const fresh = render(new Random(SEED), letters, { breaks: false, wrapped: true });
  document.body.replaceChildren(fresh.root);
  layout();
  const nodesBefore = countNodes();
  // mark.js takes offsets into the joined text nodes, and no overlaps: spans that overlap the last one are left out.
  const ranges: { start: number; length: number }[] = [];
  let reached = 0;
  for (const { start, end } of spans)
    if (start >= reached) {
      ranges.push({ start, length: end - start });
      reached = end;
    }
  const from = performance.now();
  new Mark(fresh.root).markRanges(ranges);
  layout();
  const markJs = ((performance.now() - from) * count) / ranges.length;
  const markJsNodesAdded = Math.round(((countNodes() - nodesBefore) * count) / ranges.length);
  return { marks: count, painted, paint, nodesAdded, hitTest, markJs, markJsNodesAdded, update, reAnchor };
}
