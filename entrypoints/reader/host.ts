import { focusedElement } from '@/utils/shadow';
import { OWN_UI_ATTRIBUTE } from '@/utils/text/elements';

/** The element that holds all our UI on a page. */
export const UI_TAG = 'but-nho-ui';

/** Our UI's place on a page. */
export interface Host {
  element: HTMLElement;
  /** The element to render into. */
  root: HTMLElement;
  /** What holds it, closed to the page. */
  shadow: ShadowRoot;
  /** Whether something happened inside our UI: outside of its shadow root its host stands for all of it. */
  owns: (event: Event) => boolean;
  /** The element that a key goes to, also where that is inside our UI or in another closed shadow root. */
  keyTarget: (event: KeyboardEvent) => Element | null;
}

/** Milliseconds before a removed host comes back, doubling up to the limit: a page that fights us must not burn. */
const FIRST_RETURN = 50;
const LAST_RETURN = 5_000;

/** Events that stay inside: the page's own shortcuts and click handlers must not hear what happens in our UI. */
const PRIVATE_EVENTS = [
  'click',
  'copy',
  'cut',
  'dblclick',
  'input',
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mouseup',
  'paste',
  'pointerdown',
  'pointerup',
  'wheel',
] as const;

/**
 * Puts our UI's host element on the page and brings it back when the page removes it. Its shadow root is closed: the
 * page's scripts get hold of nothing that is inside.
 * @param lang the language our UI speaks, whatever the page's
 * @param css the style sheet of everything inside
 * @param onReturn called when it was brought back
 */
export function mountHost(
  document: Document,
  lang: string,
  css: string,
  onReturn: () => void,
  signal: AbortSignal,
): Host {
  const host = document.createElement(UI_TAG);
  host.setAttribute(OWN_UI_ATTRIBUTE, '');
  host.lang = lang;
  // Inline and important, so that no rule of the page moves, hides or animates the host.
  host.style.cssText = 'all: initial !important; position: fixed !important; z-index: 2147483647 !important;';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  root.className = 'bn';
  shadow.append(root);
  for (const type of PRIVATE_EVENTS)
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  let delay = FIRST_RETURN;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attach = () => {
    timer = undefined;
    if (host.isConnected) return;
    document.documentElement.append(host);
    onReturn();
  };
  const observer = new MutationObserver(() => {
    if (host.isConnected || timer !== undefined) return;
    timer = setTimeout(attach, delay);
    delay = Math.min(delay * 2, LAST_RETURN);
  });
  document.documentElement.append(host);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    host.remove();
  });
  const owns = ({ target }: Event) => target === host;
  const keyTarget = (event: KeyboardEvent) => (owns(event) ? shadow.activeElement : focusedElement(document));
  return { element: host, root, shadow, owns, keyTarget };
}
