import type { Host } from '../host.ts';
import type { Ears } from './ears.ts';
import { controlOf, type InView, type Point, type Unseen } from './in-view.ts';
import { isFromPress, press, vouch } from './trusted.ts';

/** Of what happens in our UI the page hears nothing, and what nobody inside listens for ends here. */
const KEPT = [
  'auxclick',
  'contextmenu',
  'copy',
  'cut',
  'dblclick',
  'keypress',
  'mouseup',
  'pointercancel',
  'pointerup',
  'wheel',
] as const;

/** Milliseconds between a key and the click that the browser makes of it. */
const BY_KEY = 250;

const isTicked = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(target.type);

/**
 * Keeps what happens in our UI from the page, which could listen or swallow it, and hands it on to the element inside
 * that it is for. A click is handed on only when the reviewer has seen what it presses.
 * @param onUnseen told why a click does nothing
 */
export function keepOwnEvents(
  ears: Ears,
  host: Host,
  sight: InView,
  onUnseen: (reason: Unseen) => void,
  signal: AbortSignal,
): void {
  /** What the pointer went down on: null outside of our UI. */
  let pressed: { control: Element | null; isFirst: boolean } | null = null;
  /** When a key was last pressed in our UI, as events count. */
  let keyAt = Number.NEGATIVE_INFINITY;

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
  const onKey = (event: KeyboardEvent) => {
    if (!host.owns(event)) return false;
    event.stopImmediatePropagation();
    keyAt = event.timeStamp;
    return true;
  };
  ears.on('keyup', onKey);
  ears.on('keydown', (event) => {
    if (!onKey(event)) return;
    const { bubbles, cancelable, code, key, repeat, shiftKey } = event;
    const copy = vouch(new KeyboardEvent('keydown', { bubbles, cancelable, code, key, repeat, shiftKey }));
    host.keyTarget(event)?.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  });

  const take = (event: MouseEvent, target: EventTarget | null, point: Point | null) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    const control = controlOf(target);
    if (!control || control.matches(':disabled')) return;
    if (point && pressed?.control !== control) return;
    const decide = (unseen: Unseen | null) => {
      if (unseen) onUnseen(unseen);
      else if (!isTicked(target)) press(target as Element, event.detail);
      // The browser ticks a box before it tells of the click, and takes that back once the click is over.
      else setTimeout(() => press(target as Element, event.detail));
    };
    // One of several quick clicks that began on the page was meant for the page.
    const isForPage = point !== null && event.detail > 1 && pressed?.isFirst === true;
    const judged = isForPage ? ('moved' as const) : sight.judge(control, point, event.timeStamp);
    if (judged instanceof Promise) void judged.then(decide);
    else decide(judged);
  };
  ears.on('click', (event) => {
    if (!host.owns(event) || isFromPress()) return;
    const { clientX: x, clientY: y } = event;
    if (event.detail > 0) take(event, host.elementAt(x, y), { x, y });
    else if (event.timeStamp - keyAt < BY_KEY) take(event, host.keyTarget(event), null);
  });
  // What neither pointer nor key has pressed, a screen reader has: it alone says what.
  host.root.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && !isFromPress()) take(event, event.target, null);
    },
    { capture: true, signal },
  );
}
