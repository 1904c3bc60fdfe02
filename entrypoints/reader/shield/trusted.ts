import { options } from 'preact';

type Handler = (this: unknown, event: Event) => unknown;

/** Events that we made of the browser's own. */
const vouched = new WeakSet<Event>();

/** While a click that was looked at (own-events.ts) does its work. */
let isPressing = false;

/** Has the handlers of our UI act on an event that we made. @returns the event */
export function vouch<E extends Event>(event: E): E {
  vouched.add(event);
  return event;
}

/** Presses an element of our UI, with all that a click does there. */
export function press(target: Element, detail: number): void {
  isPressing = true;
  target.dispatchEvent(vouch(new MouseEvent('click', { bubbles: true, cancelable: true, detail })));
  isPressing = false;
}

/** Whether a click is one of ours, or comes of one: a label passes its click on to its field. */
export const isFromPress = (): boolean => isPressing;

/**
 * Whether an event is the reviewer's doing: one that we made, else one that the browser itself reports. A script that
 * clicks a box has the browser report a change of it; ours change only by our own clicks.
 */
const counts = (event: Event): boolean =>
  vouched.has(event) || (event.isTrusted && (isPressing || !/^(?:change|click|input)$/.test(event.type)));

/**
 * Has every event handler of the elements drawn from now on act only on what the reviewer did. A check at the root
 * would not do: a script that gets hold of a button can press it outside of any root.
 */
export function hearOnlyTheReviewer(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') {
      const props = vnode.props as Record<string, unknown>;
      for (const [name, value] of Object.entries(props))
        if (name.startsWith('on') && typeof value === 'function')
          props[name] = onlyCounting(value as Handler);
    }
    before?.(vnode);
  };
}

function onlyCounting(handler: Handler): Handler {
  return function (event) {
    return counts(event) ? handler.call(this, event) : undefined;
  };
}
