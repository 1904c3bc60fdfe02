/** Declarations of what is used of peers that ship none, or none that resolve. */

declare module 'dom-anchor-text-quote' {
  export interface TextQuoteSelector {
    exact: string;
    prefix: string;
    suffix: string;
  }
  export function fromRange(root: Node, range: Range): TextQuoteSelector;
  export function toRange(root: Node, selector: TextQuoteSelector, options?: { hint?: number }): Range | null;
}

declare module '@apache-annotator/dom' {
  export interface TextQuoteSelector {
    type: 'TextQuoteSelector';
    exact: string;
    prefix?: string;
    suffix?: string;
  }
  export function describeTextQuote(range: Range, scope?: Node | Range): Promise<TextQuoteSelector>;
  export function createTextQuoteSelectorMatcher(
    selector: TextQuoteSelector,
  ): (scope: Node | Range) => AsyncIterable<Range>;
}
