import { autoUpdate, type VirtualElement } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { drawLeader } from './leader.ts';
import { type Box, GAP, placeCard } from './place.ts';
import { isDocked, windowSize } from './window-size.ts';

interface FloatingProps {
  /** What the children stand next to. Null docks them at the lower right corner of the window. */
  anchor: Range | null;
  /** Of a card: the text that the words belong to, which it leaves free where the window is wide enough. */
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
    const columns = column ? [column, blockOf(anchor, column)] : [];
    return autoUpdate(reference, element, () => moveNextTo(element, anchor, columns));
  }, [anchor, column]);

  // While laying out: a later effect would end when the box, and the focus with it, is gone.
  useLayoutEffect(() => (takesFocus && box.current ? borrowFocus(box.current) : undefined), [takesFocus]);

  return (
    <div ref={box} class="floating" role="dialog" aria-label={label} tabIndex={-1}>
      {children}
      {column && <div class="leader" aria-hidden="true" />}
    </div>
  );
}

/** What is laid out as a line, or as a part of what stands together. */
const PART_OF_BLOCK = /^(?:contents|inline|list-item|table-)/;

/** The block within a text that holds the words: where a text is laid out wider than its lines, their own column. */
function blockOf({ commonAncestorContainer: at }: Range, text: Element): Element {
  let block = at instanceof Element ? at : at.parentElement;
  while (block && block !== text && PART_OF_BLOCK.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block && text.contains(block) ? block : text;
}

function moveNextTo(element: HTMLElement, anchor: Range, columns: readonly Element[]): void {
  const size = windowSize();
  const words = anchor.getBoundingClientRect();
  const [card, leader] = element.children;
  // Words that the page has folded away are nowhere: their card is in its corner.
  const isNowhere = words.height === 0;
  element.classList.toggle('docked', !isNowhere && columns.length > 0 && isDocked(size));
  element.style.maxWidth = `${element.classList.contains('docked') ? size.width : size.width - 2 * GAP}px`;
  element.style.inset = '';
  if (leader instanceof HTMLElement) leader.hidden = true;
  if (!(card instanceof HTMLElement) || isNowhere) return;
  // What it holds, however low it is shown at the moment.
  const height = Math.min(MOST_HEIGHT, card.scrollHeight + card.offsetHeight - card.clientHeight);
  const around: Box[] = columns.map((column) => column.getBoundingClientRect());
  const { left, top, maxHeight, at } = placeCard(words, around, { width: element.offsetWidth, height }, size);
  element.style.inset = `${top}px auto auto ${left}px`;
  element.style.setProperty('--room', `${Math.min(MOST_HEIGHT, maxHeight)}px`);
  if (at === 'column' && leader instanceof HTMLElement) drawLeader(leader, anchor, card);
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
