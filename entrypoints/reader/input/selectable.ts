import { effect } from '@preact/signals-core';
import { SELECTABLE_ATTRIBUTE } from '@/utils/marks/style-sheet.ts';
import type { Session } from '@/utils/reading/index.ts';
import { flatParent, isInside } from '@/utils/text/flat-tree.ts';
import { inherited } from '@/utils/text/inherited.ts';
import type { Host } from '../host.ts';
import type { Ears } from '../shield/ears.ts';

/** Pixels that a pointer moves before it selects rather than presses. */
const DRAG = 6;

/** What has a press or a drag of its own. */
const NO_TEXT =
  'a[href], audio, button, canvas, img, input, label, select, summary, svg, textarea, video, [contenteditable], [draggable=true], [role=button], [role=slider]';

/** A place between two characters. */
interface Caret {
  node: Node;
  offset: number;
}

/** A press on the article's text that may become a selection. */
interface Drag {
  x: number;
  y: number;
  from: Caret;
  /** The events by which a page can say no, as far as they came: they tell later whether it did. */
  asked: Event[];
  /** Whether the browser does not select, so that it is done here. */
  isOurs: boolean;
}

/** Whether a rule of the page keeps the text of an element from being selected (`auto` is what is round it). */
function isUnselectable(element: Element): boolean {
  for (let at: Node | null = element; at; at = flatParent(at)) {
    if (!(at instanceof Element)) continue;
    const { userSelect } = getComputedStyle(at);
    if (userSelect !== 'auto') return userSelect === 'none';
  }
  return false;
}

/**
 * Lets the reviewer select the article's text although the site forbids it, by a style or by saying no to the events that
 * begin a selection. The page's own handlers get every event as if we were not there; where the browser is kept from
 * selecting, the drag is followed here. Where even that does not last, the reviewer is told once.
 */
export function keepSelectable(
  document: Document,
  ears: Ears,
  host: Host,
  session: Session,
  signal: AbortSignal,
): void {
  let drag: Drag | null = null;
  let hasTold = false;
  const root = () =>
    session.page.current.value?.isArticle ? session.page.current.value.text('article').root : null;

  const caretAt = ({ clientX, clientY }: PointerEvent): Caret | null => {
    const shadowRoots = session.page.current.value?.shadowRoots ?? [];
    const caret = document.caretPositionFromPoint(clientX, clientY, { shadowRoots });
    const article = root();
    if (!article || !(caret?.offsetNode instanceof Text) || !isInside(caret.offsetNode, article)) return null;
    return { node: caret.offsetNode, offset: caret.offset };
  };

  const begin = (event: PointerEvent) => {
    drag = null;
    const target = event.composedPath()[0];
    const article = root();
    if (host.owns(event) || event.button !== 0 || event.pointerType === 'touch') return;
    if (!article || !(target instanceof Element) || inherited(target, 'closest').call(target, NO_TEXT))
      return;
    if (!isInside(target, article)) return;
    if (isUnselectable(target)) inherited(article, 'setAttribute').call(article, SELECTABLE_ATTRIBUTE, '');
    const from = caretAt(event);
    if (from) drag = { x: event.clientX, y: event.clientY, from, asked: [event], isOurs: false };
  };
  const hasMoved = ({ x, y }: Drag, event: PointerEvent) =>
    Math.hypot(event.clientX - x, event.clientY - y) >= DRAG;
  const selectTo = ({ from }: Drag, event: PointerEvent) => {
    const to = caretAt(event);
    if (to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  };
  const isNothingSelected = () => document.getSelection()?.isCollapsed !== false;

  const follow = (event: PointerEvent) => {
    if (!drag || !hasMoved(drag, event)) return;
    drag.isOurs ||= drag.asked.some((asked) => asked.defaultPrevented);
    if (drag.isOurs) selectTo(drag, event);
  };
  const end = (event: PointerEvent) => {
    const ended = drag;
    drag = null;
    if (!ended || !hasMoved(ended, event)) return;
    // Whatever kept the browser from it.
    if (isNothingSelected()) selectTo(ended, event);
    // The page's own handlers, and the browser, settle the selection after this event.
    setTimeout(() => {
      if (hasTold || !isNothingSelected()) return;
      hasTold = true;
      session.announcements.tell({ says: 'notSelectable' });
    });
  };
  const ask = (event: Event) => drag?.asked.push(event);

  // First of all: a page that keeps these from everybody else is meant, too.
  ears.on('pointerdown', begin);
  ears.on('mousedown', ask);
  ears.on('selectstart', ask);
  ears.on('pointermove', follow);
  ears.on('pointerup', end);

  const stop = effect(() => {
    const article = root();
    hasTold = false;
    return () => article && inherited(article, 'removeAttribute').call(article, SELECTABLE_ATTRIBUTE);
  });
  signal.addEventListener('abort', stop);
}
