import { HIGHLIGHT_NAMES } from '@/utils/marks/style-sheet.ts';

/**
 * Keeps marks from drawing words of ours over the print: what a highlight says of its words' colour would show them, beside the
 * letters that are printed there.
 */
export function keepInk(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    HIGHLIGHT_NAMES.map(
      (name) =>
        `:is(.text-layer, .typed-areas) span::highlight(${name}) { color: transparent !important; -webkit-text-fill-color: transparent !important; }`,
    ).join('\n'),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
