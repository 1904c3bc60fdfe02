import { autoUpdate, computePosition, flip, offset, shift, type VirtualElement } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface FloatingProps {
  /** What the children stand next to. Null docks them at the lower right corner of the window. */
  anchor: Range | null;
  label: string;
  /** Whether the focus goes to the box and, when it closes, back to where it was. Not beside a selection. */
  takesFocus?: boolean;
  children: ComponentChildren;
}

/** Pixels between a card and the words it belongs to, and between a card and the window's edge. */
const GAP = 8;

/** Holds an adder or a card beside a stretch of the page, inside the window, while the page scrolls. */
export function Floating({ anchor, label, takesFocus = false, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!element || !anchor) return undefined;
    const container = anchor.startContainer;
    const contextElement = container instanceof Element ? container : container.parentElement;
    const reference: VirtualElement = {
      getBoundingClientRect: () => anchor.getBoundingClientRect(),
      getClientRects: () => anchor.getClientRects(),
      ...(contextElement ? { contextElement } : {}),
    };
    return autoUpdate(reference, element, async () => {
      const { x, y } = await computePosition(reference, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [offset(GAP), flip({ padding: GAP }), shift({ padding: GAP, crossAxis: true })],
      });
      Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
    });
  }, [anchor]);

  // While laying out: a later effect would end when the box, and the focus with it, is gone.
  useLayoutEffect(() => (takesFocus && box.current ? borrowFocus(box.current) : undefined), [takesFocus]);

  return (
    <div
      ref={box}
      class={anchor ? 'floating' : 'floating docked'}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
    >
      {children}
    </div>
  );
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
