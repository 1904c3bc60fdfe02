import { COVER_NAME, HIGHLIGHT_NAMES, OWN_UI_SELECTOR } from './style-sheet.ts';

/**
 * Takes away what a painter left on a page whose script was ended with the extension, as Firefox does: nobody else can.
 * To be called before another painter draws.
 */
export function removeLeftovers(document: Document): void {
  const registry = document.defaultView?.CSS?.highlights;
  // Name by name: Firefox lets no extension iterate over a page's registry.
  for (const name of [...HIGHLIGHT_NAMES, COVER_NAME]) registry?.delete(name);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
}

function isOurs(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].some(({ cssText }) => cssText.startsWith(OWN_UI_SELECTOR));
  } catch {
    // One of the page's that nobody may read.
    return false;
  }
}
