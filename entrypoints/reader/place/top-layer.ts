import { effect } from '@preact/signals-core';
import type { Session } from '@/utils/reading/index.ts';
import { flatParent } from '@/utils/text/flat-tree.ts';
import { inherited } from '@/utils/text/inherited.ts';
import { wordsAtHand } from './words-at-hand.ts';

/**
 * Where our UI must hang to be seen and used at the words it stands at: a modal dialog makes all outside of it inert, and
 * a press outside of an open popover closes it.
 */
export function homeOf(document: Document, session: Session): Element {
  for (let at = wordsAt(session); at; at = flatParent(at))
    if (at instanceof Element && inherited(at, 'matches').call(at, ':modal, :popover-open')) return at;
  return document.documentElement;
}

/** Moves our UI, where the browser can (Chromium 133, Firefox 144) with the focus, the frames and what is typed in it. */
export function moveTo(home: Element, host: HTMLElement): void {
  const { moveBefore } = home as Partial<Element>;
  if (host.isConnected && moveBefore) moveBefore.call(home, host, null);
  else home.append(host);
}

/** Undoes a page's `zoom`, so that our pixels are the window's: places on the page are measured in those. */
function undoZoom({ style }: HTMLElement, home: Element): void {
  const zoom = String(1 / home.currentCSSZoom);
  if (style.getPropertyValue('zoom') !== zoom) style.setProperty('zoom', zoom, 'important');
}

/** The node whose words our UI stands at, or else the article. */
const wordsAt = (session: Session): Node | null =>
  wordsAtHand(session)?.startContainer ?? session.page.current.value?.text('article').root ?? null;

/**
 * Keeps our UI above the page, whatever the page puts into the browser's top layer, and in the window's own pixels,
 * whatever the page enlarges or transforms: as a popover it is in the top layer itself.
 * @returns shows it again, after the page had taken it away
 */
export function keepOnTop(
  document: Document,
  host: HTMLElement,
  session: Session,
  signal: AbortSignal,
): () => void {
  host.popover = 'manual';
  /** @param opened what the page has just put into the top layer */
  const settle = (opened: EventTarget | null) => {
    const home = homeOf(document, session);
    const isMoved = host.parentNode !== home;
    if (isMoved) moveTo(home, host);
    undoZoom(host, home);
    // Last in, on top.
    if ((isMoved || opened === home) && host.matches(':popover-open')) host.hidePopover();
    if (!host.matches(':popover-open')) host.showPopover();
  };
  // Dialogs tell of themselves only since Chromium 132; their attribute does it in all.
  const opened = new MutationObserver((records) => {
    for (const { target } of records) settle(target);
  });
  // A page's switch for the size of its text.
  const restyled = new MutationObserver(() => settle(null));
  opened.observe(document.documentElement, { subtree: true, attributeFilter: ['open'] });
  restyled.observe(document.documentElement, { attributeFilter: ['class', 'style'] });
  const onToggle = ({ target }: Event) => {
    // The page may close our popover as its own.
    if (target !== host || !host.matches(':popover-open')) settle(target);
  };
  document.addEventListener('toggle', onToggle, { capture: true, signal });
  document.addEventListener('fullscreenchange', () => settle(document.fullscreenElement), { signal });
  window.addEventListener('resize', () => settle(null), { signal });
  const stop = effect(() => settle(null));
  signal.addEventListener('abort', () => {
    stop();
    opened.disconnect();
    restyled.disconnect();
  });
  return () => settle(null);
}
