import type { ArticleText, PlacedLine } from '@/utils/text/article-text.ts';
import { inherited } from '@/utils/text/inherited.ts';
import { labelsOf, tagOf } from '../../page/dom.ts';
import type { LineStory, VisitLog } from '../visit-log.ts';

/** A line of today's text with what its page tells of it. */
export interface SeenLine {
  text: string;
  /** 0–1: how much of it is linked. */
  linked: number;
  /** Whether it is a cell, an item of a list, a heading or a caption: the article's own words also without a sentence. */
  isPart: boolean;
  /** The same for elements that are named alike and stand in the like: an article's paragraphs are each other's kin. */
  kin: string;
  story: LineStory;
}

const PARTS = new Set('td th li dt dd h2 h3 h4 h5 h6 caption figcaption blockquote'.split(' '));

/** Elements around a line that tell what kind it is, its own included. */
const DEPTH = 3;

/** The lines of a text as its page shows them now. */
export function seenLines(text: ArticleText, log: VisitLog | null): SeenLine[] {
  return text.lines.map((placed, index) => ({
    text: placed.line.text,
    linked: linkedShare(placed),
    isPart: isPart(placed.element),
    kin: kinOf(placed.element, text.root),
    story: log?.storyOf(index) ?? UNKNOWN,
  }));
}

const UNKNOWN: LineStory = { batch: null, earlier: [] };

function isPart(element: Element): boolean {
  const { parentElement } = element;
  return PARTS.has(tagOf(element)) || (parentElement !== null && PARTS.has(tagOf(parentElement)));
}

function kinOf(element: Element, root: Element): string {
  const names: string[] = [];
  let at: Element | null = element;
  for (let depth = 0; at && depth < DEPTH; depth += 1) {
    names.push(`${tagOf(at)} ${labelsOf(at).replace(/\d+/g, '')}`);
    at = at === root ? null : inherited(at, 'parentElement');
  }
  return names.join('<');
}

function linkedShare({ line: { nodes } }: PlacedLine): number {
  let all = 0;
  let linked = 0;
  for (const node of nodes) {
    const { length } = node.data.trim();
    all += length;
    const around = inherited(node, 'parentElement');
    if (around && inherited(around, 'closest').call(around, 'a[href]')) linked += length;
  }
  return all === 0 ? 0 : linked / all;
}
