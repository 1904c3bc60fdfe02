import type { Session } from '@/utils/reading/index.ts';
import type { Host } from '../host.ts';
import type { Ears } from '../shield/ears.ts';

/** CSS pixels a pointer moves when it drags. */
const DRAG = 3;

/** How a press of the pointer began. */
interface Press {
  x: number;
  y: number;
}

/** Whether a pointer that went down here, and comes up there, selects: a mere click does not. */
const isDrag = (press: Press, { clientX, clientY, shiftKey, pointerType }: PointerEvent) =>
  shiftKey || pointerType !== 'mouse' || Math.hypot(clientX - press.x, clientY - press.y) > DRAG;

/** Whether a key selects words, caret browsing included. */
const isSelecting = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent) =>
  (shiftKey && /^(?:Arrow|Home|End|Page)/.test(key)) || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');

/**
 * Tells the session of the gestures, by pointer or by keyboard, with which the reviewer selects. With Alt, half a word is
 * half a word.
 */
export function watchSelection(ears: Ears, host: Host, { selection }: Session): void {
  let press: Press | null = null;

  // A press inside our own UI neither starts a selection nor ends one.
  ears.on('pointerdown', (event) => {
    press = host.owns(event) ? null : { x: event.clientX, y: event.clientY };
    selection.begin(press !== null);
  });
  const release = (event: PointerEvent) => {
    if (press && isDrag(press, event)) {
      selection.expect(event.pointerType === 'mouse' ? 'pointer' : 'handles', event.altKey);
      selection.readNext();
    } else selection.end();
    press = null;
  };
  ears.on('pointerup', release);
  ears.on('pointercancel', release);
  ears.on('mouseup', (event) => {
    if (host.owns(event) || event.detail < 2) return;
    selection.expect('pointer', event.altKey);
    selection.readNext();
  });
  ears.on('keydown', (event) => {
    if (!isSelecting(event)) return;
    selection.expect('keys', event.altKey);
    selection.begin(true);
  });
  ears.on('selectionchange', () => selection.change(press !== null));
}
