import type { Ears } from './ears';
import type { Host } from './host';
import { controlOf, type Sight, type Unseen } from './sight';
import { vouch } from './trusted';

/** Of what happens in our UI the page hears nothing, and what nobody inside listens for ends here. */
const KEPT = [
  'auxclick',
  'contextmenu',
  'copy',
  'cut',
  'dblclick',
  'keypress',
  'keyup',
  'mouseup',
  'pointercancel',
  'pointerup',
  'wheel',
] as const;

/**
 * Keeps what happens in our UI from the page, which could listen or swallow it, and hands it on to the element inside
 * that it is for. A click is handed on only when the reviewer has seen what it presses.
 * @param onUnseen told why a click does nothing
 */
export function keepOwnEvents(
  ears: Ears,
  host: Host,
  sight: Sight,
  onUnseen: (reason: Unseen) => void,
): void {
  /** While one of our clicks does its work: a label passes its click on to its field. */
  let isPressing = false;
  /** What the pointer went down on: null outside of our UI. */
  let pressed: { control: Element | null; isFirst: boolean } | null = null;

  for (const type of KEPT) ears.on(type, (event) => host.owns(event) && event.stopImmediatePropagation());

  ears.on('pointerdown', (event) => {
    if (!host.owns(event)) {
      pressed = null;
      return;
    }
    event.stopImmediatePropagation();
    const isFirst = pressed === null;
    pressed = { control: controlOf(host.elementAt(event.clientX, event.clientY)), isFirst };
  });
  ears.on('mousedown', (event) => {
    if (!host.owns(event)) return;
    event.stopImmediatePropagation();
    const { bubbles, button, buttons, cancelable, clientX, clientY, detail } = event;
    const init = { bubbles, button, buttons, cancelable, clientX, clientY, detail };
    const copy = vouch(new MouseEvent('mousedown', init));
    host.elementAt(clientX, clientY)?.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  });
  ears.on('keydown', (event) => {
    if (!host.owns(event)) return;
    event.stopImmediatePropagation();
    const { bubbles, cancelable, code, key, repeat, shiftKey } = event;
    const copy = vouch(new KeyboardEvent('keydown', { bubbles, cancelable, code, key, repeat, shiftKey }));
    host.keyTarget(event)?.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  });
  ears.on('click', (event) => {
    if (!host.owns(event) || isPressing) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    // The keyboard's own click has no place.
    const isByPointer = event.detail > 0;
    const { clientX: x, clientY: y } = event;
    const target = isByPointer ? host.elementAt(x, y) : host.keyTarget(event);
    const control = controlOf(target);
    if (!control || control.matches(':disabled')) return;
    if (isByPointer && pressed?.control !== control) return;
    // One of several quick clicks that began on the page was meant for the page.
    const isMeant = !isByPointer || event.detail === 1 || pressed?.isFirst === false;
    const decide = (unseen: Unseen | null) => {
      if (unseen) onUnseen(unseen);
      else press(target as Element, event.detail);
    };
    const judged = isMeant
      ? sight.judge(control, isByPointer ? { x, y } : null, event.timeStamp)
      : ('moved' as const);
    if (judged instanceof Promise) void judged.then(decide);
    else decide(judged);
  });

  function press(target: Element, detail: number): void {
    isPressing = true;
    target.dispatchEvent(vouch(new MouseEvent('click', { bubbles: true, cancelable: true, detail })));
    isPressing = false;
  }
}
