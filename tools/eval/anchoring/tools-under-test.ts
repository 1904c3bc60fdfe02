import * as apache from '@apache-annotator/dom';
import { rangeToSelector, reviveSelector, type TextSelector } from '@recogito/text-annotator';
import * as textQuote from 'dom-anchor-text-quote';
import { createAnchorer } from '../../../utils/anchoring/anchor.ts';
import { describe } from '../../../utils/anchoring/describe.ts';
import type { AnchorStatus, AnnotationKind, TextTarget } from '../../../utils/model/records.ts';
import { ArticleText } from '../../../utils/text/article-text.ts';

/** Where a tool finds a mark again; no range where it says it does not. */
export interface Found {
  range: AbstractRange | null;
  /** Null for tools that know no statuses. */
  status: AnchorStatus | null;
}

/** Software that describes ranges of one page and finds them in another. */
export interface Tool {
  name: string;
  describe(root: HTMLElement, ranges: readonly Range[], kinds: readonly AnnotationKind[]): Promise<unknown[]>;
  anchor(
    root: HTMLElement,
    described: readonly unknown[],
    kinds: readonly AnnotationKind[],
  ): Promise<Found[]>;
}

const SNAPSHOT = 'snapshot';

/** @param keepsSnapshot whether the text that was marked is at hand, as in the product */
export function ours(keepsSnapshot: boolean): Tool {
  let snapshot = '';
  return {
    name: keepsSnapshot ? 'but-nho' : 'but-nho, quote alone',
    async describe(root, ranges) {
      const text = new ArticleText(root);
      snapshot = text.text;
      return ranges.map((range) => {
        const span = text.spanOf(range);
        return span && describe(text.text, span, SNAPSHOT);
      });
    },
    async anchor(root, described, kinds) {
      const text = new ArticleText(root);
      const anchorer = createAnchorer(text.text, () => (keepsSnapshot ? snapshot : null));
      const requests = described.map((target, i) => ({
        id: String(i),
        target: target as TextTarget,
        kind: kinds[i]!,
      }));
      const anchored = await anchorer.anchorAll(requests);
      return [...anchored.values()].map(({ span, status }) => ({
        range: span ? (text.rangesOf(span)[0] ?? null) : null,
        status,
      }));
    },
  };
}

function perRange(
  name: string,
  describeOne: (root: HTMLElement, range: Range) => unknown,
  anchorOne: (root: HTMLElement, described: never) => Promise<Range | null> | Range | null,
): Tool {
  return {
    name,
    describe: async (root, ranges) => {
      const described: unknown[] = [];
      for (const range of ranges) described.push(await describeOne(root, range));
      return described;
    },
    anchor: async (root, described) => {
      const found: Found[] = [];
      for (const one of described) {
        let range: Range | null = null;
        try {
          range = await anchorOne(root, one as never);
        } catch {
          // A peer that throws has not found the mark.
        }
        found.push({ range, status: null });
      }
      return found;
    },
  };
}

const apacheAnnotator = perRange(
  '@apache-annotator/dom',
  (root, range) => apache.describeTextQuote(range, root),
  async (root, selector: apache.TextQuoteSelector) => {
    for await (const range of apache.createTextQuoteSelectorMatcher(selector)(root)) return range;
    return null;
  },
);

const domAnchorTextQuote = perRange(
  'dom-anchor-text-quote',
  (root, range) => {
    const before = document.createRange();
    before.setStart(root, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return { selector: textQuote.fromRange(root, range), hint: before.toString().length };
  },
  (root, { selector, hint }: { selector: textQuote.TextQuoteSelector; hint: number }) =>
    textQuote.toRange(root, selector, { hint }),
);

const recogito = perRange(
  '@recogito/text-annotator',
  (root, range) => {
    const { quote, start, end } = rangeToSelector(range, root);
    return { quote, start, end };
  },
  (root, selector: TextSelector) => reviveSelector({ ...selector }, root).range ?? null,
);

export const PEERS: readonly Tool[] = [apacheAnnotator, domAnchorTextQuote, recogito];
