import { removeLeftovers } from '@/utils/marks/leftovers.ts';
import { handOverKey } from '@/utils/platform/hand-over-key.ts';
import { shadowRootOf } from '@/utils/platform/shadow.ts';
import { TAKEN_OVER } from './hosts.ts';
import { partOf } from './mirror.ts';
import { readMirror } from './mirror-form.ts';

/** What a reader of an earlier run of the extension left on the page. */
export interface LeftBehind {
  /** What is unsaved there at this moment, and how much of it cannot be read. */
  read: () => ReturnType<typeof readMirror>;
  /** Whether the reviewer is typing there at this moment. */
  isTyping: () => boolean;
  /** Ends it: its script, where that still runs, its element, and what it painted. */
  end: () => void;
}

/** Milliseconds that the key may take: it was made long before, unless the browser's storage area is damaged. */
const PATIENCE = 5_000;

/**
 * Finds the one that is really ours: that holds our key. What stands in any other is the page's own.
 * @throws when there is no key to be had
 */
export async function findLeftBehind(
  hosts: readonly Element[],
  signal: AbortSignal,
): Promise<LeftBehind | null> {
  const key = await handOverKey(AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
  for (const host of hosts) {
    const root = shadowRootOf(host);
    if (root && partOf(root, 'key')?.textContent === key) return leftBehind(host, root);
  }
  return null;
}

function leftBehind(host: Element, root: ShadowRoot): LeftBehind {
  return {
    read: () => readMirror((part) => partOf(root, part)?.textContent ?? ''),
    isTyping: () => root.activeElement?.matches('textarea, input, iframe') ?? false,
    end: () => {
      root.dispatchEvent(new Event(TAKEN_OVER));
      host.remove();
      removeLeftovers(document);
    },
  };
}
