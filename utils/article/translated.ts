/**
 * Whether the browser shows the page translated: then its text says nothing of what the article says. Chromium names the
 * document, and puts each translated stretch into two `font` elements.
 */
export function isTranslated(document: Document): boolean {
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(document.documentElement.className) ||
    document.querySelector('font > font[dir="auto"]') !== null
  );
}
