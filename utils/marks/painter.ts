import type { Scheme } from '@/utils/model/palette.ts';
import type { Span } from '@/utils/model/records.ts';
import type { ArticleText } from '@/utils/text/article-text.ts';
import { schemeOf } from './background.ts';
import { createHitTest } from './hit-test.ts';
import type { PaintedMark } from './painted-mark.ts';
import { COVER_NAME, HIGHLIGHT_NAMES, highlightName, styleRules } from './style-sheet.ts';

export interface Painter {
  /**
   * Shows these marks and no others.
   * @returns how many could be shown: 0 in a browser without the CSS Custom Highlight API
   */
  paint(marks: readonly PaintedMark[]): number;
  /**
   * Covers these stretches of a text and no others, over whatever is painted there: nothing of the page changes, and its
   * words can still be selected.
   * @param text null where nothing is to be covered
   */
  cover(text: ArticleText | null, spans: readonly Span[]): void;
  /**
   * The ids of the marks at a point of the viewport (CSS pixels), innermost first.
   */
  hitTest(x: number, y: number): string[];
}

export interface PainterOptions {
  /** Aborting it removes every highlight and style sheet. */
  signal: AbortSignal;
}

/** How often it is looked whether the page has thrown our highlights or style sheets away, in milliseconds. */
const CHECK_INTERVAL = 1000;

function registryOf(document: Document): HighlightRegistry | null {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const registry = view?.CSS?.highlights;
  return view && typeof view.Highlight === 'function' && typeof registry?.set === 'function'
    ? registry
    : null;
}

/**
 * Creates the painter of a document. It paints with the CSS Custom Highlight API: no node of the page is added,
 * moved or split, and nothing stays behind when the signal aborts.
 */
export function createPainter(document: Document, { signal }: PainterOptions): Painter {
  const highlights = new Map<string, Highlight>();
  const styled = new Set<Document | ShadowRoot>();
  /** The highlights that have had something to show: each has its rules from then on. */
  const ruled = new Set<string>();
  let sheet: CSSStyleSheet | null = null;
  let hitTest = createHitTest(document, []);

  const rule = (names: Iterable<string>) => {
    const before = ruled.size;
    for (const name of names) ruled.add(name);
    if (!sheet) sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
    else if (ruled.size === before) return;
    sheet.replaceSync(styleRules(ruled));
  };
  const adopt = (root: Document | ShadowRoot) => {
    if (!sheet) return;
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    styled.add(root);
  };
  const restore = () => {
    const registry = registryOf(document);
    if (!registry || document.hidden) return;
    for (const [name, highlight] of highlights)
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    for (const root of styled) adopt(root);
  };
  const release = () => {
    const registry = registryOf(document);
    for (const [name, highlight] of highlights) if (registry?.get(name) === highlight) registry.delete(name);
    for (const root of styled)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    highlights.clear();
    styled.clear();
    hitTest = createHitTest(document, []);
  };

  const timer = setInterval(restore, CHECK_INTERVAL);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    release();
  });

  return {
    paint(marks) {
      const registry = registryOf(document);
      if (!registry || signal.aborted) return 0;
      const shown = collect(marks);
      rule(shown.ranges.keys());
      for (const name of HIGHLIGHT_NAMES)
        replace(document, registry, highlights, name, shown.ranges.get(name));
      for (const root of [document, ...new Set(marks.flatMap(({ text }) => [...text.shadowRoots]))])
        adopt(root);
      hitTest = createHitTest(document, marks);
      return shown.count;
    },
    cover(text, spans) {
      const registry = registryOf(document);
      if (!registry || signal.aborted) return;
      const ranges = text ? spans.flatMap((span) => text.rangesOf(span)) : [];
      replace(document, registry, highlights, COVER_NAME, ranges.length > 0 ? ranges : undefined);
      if (ranges.length === 0) return;
      rule([COVER_NAME]);
      for (const root of [document, ...text!.shadowRoots]) adopt(root);
    },
    hitTest: (x, y) => hitTest(x, y),
  };
}

interface Collected {
  ranges: Map<string, StaticRange[]>;
  count: number;
}

function collect(marks: readonly PaintedMark[]): Collected {
  const schemes = new Map<Node, Scheme>();
  const ranges = new Map<string, StaticRange[]>();
  let count = 0;
  for (const { kind, state, text, span } of marks) {
    const own = text.rangesOf(span);
    if (own.length > 0) count += 1;
    for (const range of own) {
      const name = highlightName(kind, state, schemeOf(range.startContainer, schemes));
      const list = ranges.get(name);
      if (list) list.push(range);
      else ranges.set(name, [range]);
    }
  }
  return { ranges, count };
}

function replace(
  document: Document,
  registry: HighlightRegistry,
  highlights: Map<string, Highlight>,
  name: string,
  ranges: StaticRange[] | undefined,
): void {
  if (!ranges) {
    if (highlights.delete(name)) registry.delete(name);
    return;
  }
  const { Highlight } = document.defaultView as Window & typeof globalThis;
  const highlight = new Highlight();
  // One by one: as arguments of one call they could be more than the browser takes.
  for (const range of ranges) highlight.add(range);
  // What is covered lies over all marks.
  highlight.priority = name === COVER_NAME ? HIGHLIGHT_NAMES.length : HIGHLIGHT_NAMES.indexOf(name);
  highlights.set(name, highlight);
  registry.set(name, highlight);
}
