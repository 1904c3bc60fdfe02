import { options } from 'preact';

type Handler = (this: unknown, event: Event) => unknown;

/** Clicks that were looked at before they were handed on (own-events.ts). */
const vouched = new WeakSet<Event>();

/** Has the handlers of our UI act on an event that we made. @returns the event */
export function vouch<E extends Event>(event: E): E {
  vouched.add(event);
  return event;
}

/** A click counts when it was looked at; anything else when the browser itself reports it. */
const counts = (event: Event): boolean => vouched.has(event) || (event.isTrusted && event.type !== 'click');

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
