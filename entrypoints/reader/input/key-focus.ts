import { takesLetters } from '@/components/commands/control.ts';
import type { KeyFocus } from '@/utils/commands/facts.ts';
import { isInside } from '@/utils/text/flat-tree.ts';
import { inherited } from '@/utils/text/inherited.ts';

/** Roles of text and of what holds text; every other one is a widget's. */
const TEXT_ROLE = /^(?:article|document|feed|group|main|none|presentation|region)$/;

/** Elements of running text; some sites make them focusable for those who have them read out. */
const TEXT = 'article, blockquote, figcaption, h1, h2, h3, h4, h5, h6, main, p';

/** Whether an element inside an article is text: focusable by a click, a link, or the head of a folded part. */
function isText(element: Element): boolean {
  return (
    inherited(element, 'matches').call(element, 'a[href], summary') || (element as HTMLElement).tabIndex < 0
  );
}

/** Whether a focused element holds the article, or is a piece of its text. */
function isArticle(element: Element, root: Element): boolean {
  const role = inherited(element, 'getAttribute').call(element, 'role');
  if (role !== null && !TEXT_ROLE.test(role)) return false;
  if (inherited(element, 'matches').call(element, TEXT) || isInside(root, element)) return true;
  const around = inherited(element, 'parentElement');
  if (inherited(element, 'matches').call(element, 'summary') && around && isInside(root, around)) return true;
  if (!isInside(element, root)) return false;
  // An element of the site's own may hold nearly all of the text.
  const held = inherited(element, 'textContent')?.length ?? 0;
  return isText(element) || held * 2 > (inherited(root, 'textContent')?.length ?? 0);
}

/**
 * Whose a key is.
 * @param target the element that the key goes to, looked for in every shadow root; null where none has the focus
 * @param root the article's root; the body of a page that is no article
 * @param isOwn whether it goes into our own UI
 */
export function keyFocus(
  document: Document,
  target: Element | null,
  root: Element,
  isOwn: boolean,
): KeyFocus {
  if (takesLetters(target)) return 'field';
  if (isOwn) return 'own';
  if (document.designMode === 'on') return 'field';
  if (!target || target === document.body || target === document.documentElement) return 'text';
  return isArticle(target, root) ? 'text' : 'page';
}
