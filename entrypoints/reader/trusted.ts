import { options } from 'preact';

type Handler = (this: unknown, event: Event) => unknown;

/**
 * Has every event handler of the elements drawn from now on act only on what the browser itself reports. A check at the
 * root would not do: a script that gets hold of a button can press it outside of any root.
 */
export function hearOnlyTheReviewer(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') {
      const props = vnode.props as Record<string, unknown>;
      for (const [name, value] of Object.entries(props))
        if (name.startsWith('on') && typeof value === 'function') props[name] = onlyTrusted(value as Handler);
    }
    before?.(vnode);
  };
}

function onlyTrusted(handler: Handler): Handler {
  return function (event) {
    return event.isTrusted ? handler.call(this, event) : undefined;
  };
}
