import { focusedElement } from '@/utils/platform/shadow.ts';
import { OWN_UI_ATTRIBUTE } from '@/utils/text/own-ui.ts';
import { moveTo } from './place/top-layer.ts';
import { EDITOR_SLOT } from './writing/slot.ts';

/** The element that holds all our UI on a page. */
export const UI_TAG = 'but-nho-ui';

/** Our UI's place on a page. */
export interface Host {
  element: HTMLElement;
  /** What holds everything, closed to the page. */
  shadow: ShadowRoot;
  /** The element to render into. */
  root: HTMLElement;
  /** Gives everything inside its style sheet. */
  dress: (css: string) => void;
  /** Whose children appear where {@link root} has a slot for them, and never move: a frame that moves is loaded again. */
  stage: HTMLElement;
  /** Whether something happened inside our UI: outside of its shadow root its host stands for all of it. */
  owns: (event: Event) => boolean;
  /** The element that a key goes to, also where that is inside our UI or in another closed shadow root. */
  keyTarget: (event: Event) => Element | null;
  /** The element of our UI that has the focus. */
  focused: () => Element | null;
  /** The element of our UI at a point of the window, in CSS pixels. */
  elementAt: (x: number, y: number) => Element | null;
}

/** Milliseconds before a removed host comes back, doubling up to the limit: a page that fights us must not burn. */
const FIRST_RETURN = 50;
const LAST_RETURN = 5_000;

/**
 * Puts our UI's host element on the page and brings it back when the page removes it. Its shadow root is closed: the
 * page's scripts get hold of nothing that is inside.
 * @param home where it belongs at the moment: in the document's root, or in what the page shows above all else
 * @param onReturn called when it was brought back
 */
export function mountHost(
  document: Document,
  home: () => Element,
  onReturn: () => void,
  signal: AbortSignal,
): Host {
  // Made in a document that knows no custom elements: one that the page defined under our name would be handed its root
  // (ElementInternals.shadowRoot).
  const host = document.implementation.createHTMLDocument().createElement(UI_TAG);
  host.setAttribute(OWN_UI_ATTRIBUTE, '');
  // Inline and important, so that no rule of the page moves, hides or animates the host.
  host.style.cssText = 'all: initial !important; position: fixed !important; z-index: 2147483647 !important;';
  const shadow = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  const stage = document.createElement('div');
  shadow.append(stage);
  // Open, but inside of the closed one: who cannot reach the stage cannot reach this either.
  const inner = stage.attachShadow({ mode: 'open' });
  const root = document.createElement('div');
  root.className = 'bn';
  inner.append(root, park(document));
  keepAttached(document, host, home, onReturn, signal);

  const owns = ({ target }: Event) => target === host;
  const focused = () => inner.activeElement;
  const keyTarget = (event: Event) => (owns(event) ? focused() : focusedElement(document));
  const elementAt = (x: number, y: number) => inner.elementFromPoint(x, y);
  const dress = (css: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    inner.adoptedStyleSheets = [sheet];
  };
  return { element: host, shadow, root, dress, stage, owns, keyTarget, focused, elementAt };
}

/** Where the frame for what is typed waits, drawn but out of sight, while no card has a place for it. */
function park(document: Document): HTMLElement {
  const parked = document.createElement('div');
  parked.className = 'parked';
  parked.setAttribute('aria-hidden', 'true');
  const slot = document.createElement('slot');
  slot.name = EDITOR_SLOT;
  parked.append(slot);
  return parked;
}

/** Brings our UI back where it belongs when the page takes it away, or when what it hangs from leaves with it. */
function keepAttached(
  document: Document,
  host: HTMLElement,
  home: () => Element,
  onReturn: () => void,
  signal: AbortSignal,
): void {
  const isInPlace = () => host.parentNode === home();
  let delay = FIRST_RETURN;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attach = () => {
    timer = undefined;
    if (isInPlace()) return;
    moveTo(home(), host);
    onReturn();
  };
  const observe = () => {
    const root = host.getRootNode();
    const isAway = host.isConnected && host.parentNode !== document.documentElement;
    observer.observe(document, { childList: true, subtree: isAway && root === document });
    // The page may have another root by now.
    observer.observe(document.documentElement, { childList: true });
    if (isAway && root !== document) observer.observe(root, { childList: true, subtree: true });
  };
  const observer = new MutationObserver(() => {
    observe();
    if (isInPlace() || timer !== undefined) return;
    timer = setTimeout(attach, delay);
    delay = Math.min(delay * 2, LAST_RETURN);
  });
  document.documentElement.append(host);
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    host.remove();
  });
}
