import { HIGHLIGHT_PREFIX } from './style-sheet.ts';

/**
 * Takes away what a painter left on a page whose script was ended with the extension, as Firefox does: nobody else can.
 * To be called before another painter draws.
 */
export function removeLeftovers(document: Document): void {
  const registry = document.defaultView?.CSS?.highlights;
  for (const name of [...(registry?.keys() ?? [])])
    if (name.startsWith(HIGHLIGHT_PREFIX)) registry?.delete(name);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
}

function isOurs(sheet: CSSStyleSheet): boolean {
  try {
    return sheet.cssRules[0]?.cssText.startsWith(`::highlight(${HIGHLIGHT_PREFIX}`) === true;
  } catch {
    // One of the page's that nobody may read.
    return false;
  }
}
