import { autoUpdate, type VirtualElement } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { GAP, placeCard, type Size } from './place.ts';

interface FloatingProps {
  /** What the children stand next to. Null docks them at the lower right corner of the window. */
  anchor: Range | null;
  /** The text that the words belong to, which a card leaves free where the window is wide enough. */
  column?: Element | null;
  label: string;
  /** Whether the focus goes to the box and, when it closes, back to where it was. Not beside a selection. */
  takesFocus?: boolean;
  children: ComponentChildren;
}

/** How high a card grows before it scrolls, in pixels. */
const MOST_HEIGHT = 560;

/** Holds an adder or a card beside a stretch of the page, inside the window, while the page scrolls. */
export function Floating({ anchor, column = null, label, takesFocus = false, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!element || !anchor) return undefined;
    const container = anchor.startContainer;
    const contextElement = container instanceof Element ? container : container.parentElement;
    const reference: VirtualElement = {
      getBoundingClientRect: () => anchor.getBoundingClientRect(),
      ...(contextElement ? { contextElement } : {}),
    };
    return autoUpdate(reference, element, () => moveNextTo(element, anchor, column));
  }, [anchor, column]);

  // While laying out: a later effect would end when the box, and the focus with it, is gone.
  useLayoutEffect(() => (takesFocus && box.current ? borrowFocus(box.current) : undefined), [takesFocus]);

  return (
    <div ref={box} class="floating" role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}

/** The window without its scroll bars. */
function windowSize(): Size {
  const { width, height, scale } = window.visualViewport!;
  return { width: width * scale, height: height * scale };
}

function moveNextTo(element: HTMLElement, anchor: Range, column: Element | null): void {
  const size = windowSize();
  element.style.maxWidth = `${size.width - 2 * GAP}px`;
  const words = anchor.getBoundingClientRect();
  const card = element.firstElementChild;
  // Words that the page has folded away are nowhere: their card is docked.
  element.style.inset = '';
  if (!(card instanceof HTMLElement) || words.height === 0) return;
  // What it holds, however low it is shown at the moment.
  const height = Math.min(MOST_HEIGHT, card.scrollHeight + card.offsetHeight - card.clientHeight);
  const around = column?.getBoundingClientRect() ?? null;
  const { left, top, maxHeight } = placeCard(words, around, { width: element.offsetWidth, height }, size);
  element.style.inset = `${top}px auto auto ${left}px`;
  element.style.setProperty('--room', `${Math.min(MOST_HEIGHT, maxHeight)}px`);
}

/** Whether the focus is inside a box, or inside of what the box shows through a slot. */
function holdsFocus(box: HTMLElement): boolean {
  const root = box.getRootNode() as Document | ShadowRoot;
  if (box.contains(root.activeElement)) return true;
  if (!(root instanceof ShadowRoot)) return false;
  const around = root.host.getRootNode() as Document | ShadowRoot;
  return box.contains(around.activeElement?.assignedSlot ?? null);
}

/**
 * Moves the focus to a box, unless it is inside already.
 * @returns gives it back, unless the reviewer took it elsewhere: to another element, or to words they selected
 */
function borrowFocus(box: HTMLElement): () => void {
  const root = box.getRootNode() as Document | ShadowRoot;
  const before = root.activeElement ?? document.activeElement;
  if (!holdsFocus(box)) box.focus({ preventScroll: true });
  return () => {
    const isElsewhere = !holdsFocus(box) || document.getSelection()?.type === 'Range';
    if (!isElsewhere && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}
