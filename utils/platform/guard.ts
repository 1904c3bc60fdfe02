/**
 * The first ears on a page. A page's script can swallow any event on `window` before it reaches an element; only a
 * listener that was there earlier still hears it. So a few are set as the document starts, in the extension's isolated
 * world, and the reader, which comes later and only to articles, hears through them.
 */

/** What our UI lives by; the page's own listeners for these would come first otherwise. */
const TYPES = [
  'auxclick',
  'beforeinput',
  'click',
  'contextmenu',
  'copy',
  'cut',
  'dblclick',
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mouseup',
  'pointercancel',
  'pointerdown',
  'pointermove',
  'pointerup',
  'selectionchange',
  'selectstart',
  'wheel',
] as const;

export interface Guard {
  /** Called with each event before the page hears of it; null while nobody listens. */
  hear: ((event: Event) => void) | null;
  /** The last press of the pointer while nobody listened, and what came of it: the reviewer may be quicker than we. */
  missed: Event[];
  /** Listens; harmless where it already does. A page that writes itself anew takes every listener away. */
  listen: () => void;
  /** Hears no more: another run of the extension has ears of its own on this page. */
  end: () => void;
}

const GUARD = Symbol.for('but-nho.guard');

/** The guard of this document: the one that is there, else a new one. */
export function guardOf(window: Window): Guard {
  const world = globalThis as { [GUARD]?: Guard };
  world[GUARD] ??= createGuard(window);
  return world[GUARD];
}

function createGuard(window: Window): Guard {
  const hear = (event: Event) => {
    if (guard.hear) guard.hear(event);
    else if (event.type === 'pointerdown') guard.missed = [event];
    else if (/^(?:mouse|pointer)up$/.test(event.type)) guard.missed.push(event);
  };
  const life = new AbortController();
  const guard: Guard = {
    hear: null,
    missed: [],
    listen: () => {
      for (const type of TYPES)
        window.addEventListener(type, hear, {
          capture: true,
          passive: type === 'wheel',
          signal: life.signal,
        });
    },
    end: () => life.abort(),
  };
  guard.listen();
  return guard;
}
