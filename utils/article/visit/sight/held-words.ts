import type { SliceOptions } from '@/utils/anchoring/index.ts';
import { type Anchorer, type AnchorRequest, createAnchorer } from '@/utils/anchoring/index.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import { hiderOf } from '@/utils/text/hiding.ts';
import { hasSentence } from '../words.ts';

/** Where marked words stand that the article's text does not show. */
export interface HeldPlace {
  /** The block that holds them. */
  block: Element;
  /** What hides them; null where they are shown, in another part of the page. */
  hider: Element | null;
}

/** A hidden part with at least half of its sentences shown elsewhere is a copy, as for small screens: it proves nothing. */
const LEAST_SENTENCES = 2;
const COPIED = 0.5;

/** Every word that a page holds, shown or not, as it was when this was made. */
export class HeldWords {
  readonly #text: ArticleText;
  readonly #shown: string;
  readonly #anchorer: Anchorer;
  #blocks: Map<Node, Element> | null = null;

  constructor(body: Element, snapshotOf: (hash: string) => string | null) {
    const all = new ArticleText(body, { extent: 'all' });
    const shown = new ArticleText(body);
    this.#shown = shown.text;
    const copies = copiesIn(all, shown);
    this.#text =
      copies.size === 0
        ? all
        : new ArticleText(body, { extent: 'all', skip: (element) => copies.has(element) });
    this.#anchorer = createAnchorer(this.#text.text, snapshotOf);
  }

  /** Whether the page holds these words, all in one line. */
  includes(words: string): boolean {
    return this.#text.text.includes(words);
  }

  /** Whether it holds them only where they are not shown. */
  hides(words: string): boolean {
    return this.includes(words) && !this.#shown.includes(words);
  }

  /**
   * Where marks' words stand letter for letter, among what stood around them, by their ids; marks of which that is not
   * certain are left out.
   */
  async find(requests: readonly AnchorRequest[], options: SliceOptions): Promise<Map<string, HeldPlace>> {
    const places = new Map<string, HeldPlace>();
    for (const [id, { status, span }] of await this.#anchorer.anchorAll(requests, options)) {
      if (!span || (status !== 'exact' && status !== 'moved')) continue;
      const node = this.#text.rangesOf(span)[0]?.startContainer;
      const block = node && this.#blockOf(node);
      if (node && block) places.set(id, { block, hider: hiderOf(node) });
    }
    return places;
  }

  #blockOf(node: Node): Element | undefined {
    this.#blocks ??= new Map(
      this.#text.lines.flatMap(({ element, line }) => line.nodes.map((one) => [one, element] as const)),
    );
    return this.#blocks.get(node);
  }
}

/** The hidden parts that repeat what is shown. */
function copiesIn(all: ArticleText, shown: ArticleText): Set<Element> {
  const shownLines = new Set(shown.lines.map(({ line }) => line.text));
  const hiders = new Map<Element, Element | null>();
  const counts = new Map<Element, { sentences: number; copied: number }>();
  for (const { element, line } of all.lines) {
    if (!hasSentence(line.text)) continue;
    const hider = hiders.get(element) ?? hiderOf(line.nodes[0]!);
    hiders.set(element, hider);
    if (!hider) continue;
    const count = counts.get(hider) ?? { sentences: 0, copied: 0 };
    count.sentences += 1;
    if (shownLines.has(line.text)) count.copied += 1;
    counts.set(hider, count);
  }
  const copies = [...counts].filter(
    ([, { sentences, copied }]) => sentences >= LEAST_SENTENCES && copied >= sentences * COPIED,
  );
  return new Set(copies.map(([element]) => element));
}
