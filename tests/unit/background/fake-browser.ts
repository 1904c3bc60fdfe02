import { vi } from 'vitest';
import type { MessageSender } from '@/utils/platform/browser.ts';

/** As much of the browser as the background needs. Use: `vi.mock('@/utils/platform/browser.ts', () => import('./fake-browser.ts'))`. */

const ORIGIN = 'chrome-extension://but-nho/';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => true | undefined;
const listeners: Listener[] = [];
const session = new Map<string, unknown>();
const local = new Map<string, unknown>();

/** A storage area over a map. */
const areaOf = (rows: Map<string, unknown>) => ({
  get: async (keys: string | string[] | null) =>
    Object.fromEntries([...rows].filter(([key]) => keys === null || [keys].flat().includes(key))),
  set: async (items: object) => {
    for (const [key, value] of Object.entries(items)) rows.set(key, value);
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) rows.delete(key);
  },
});
const nothing = vi.fn(async () => {});

export const browser = {
  runtime: {
    id: 'but-nho',
    getURL: (path: string) => `${ORIGIN}${path.replace(/^\//, '')}`,
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
  },
  tabs: {
    query: async () => [],
    sendMessage: async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
    onRemoved: { addListener: vi.fn() },
  },
  action: { setIcon: nothing, setTitle: nothing, setBadgeText: nothing, setBadgeBackgroundColor: nothing },
  scripting: { executeScript: nothing },
  storage: { session: areaOf(session), local: areaOf(local) },
};

export const forgetSession = () => session.clear();

/** The browser's word on a script in the top frame of a tab: where the page was loaded, and where it is now. */
export const inPage = (url: string, now = url, tabId = 7) =>
  ({
    id: 'but-nho',
    url,
    frameId: 0,
    documentId: `document of ${url}`,
    tab: { id: tabId, url: now },
  }) as MessageSender;

export const inPopup = { id: 'but-nho', url: `${ORIGIN}popup.html` } as MessageSender;

/** How messages are carried: Firefox clones them, Chromium writes them as JSON. */
export type Carrier = (message: unknown) => unknown;
export const asJson: Carrier = (message) => JSON.parse(JSON.stringify(message));
export const asClone: Carrier = (message) => structuredClone(message);

export interface Answer {
  value?: unknown;
  fault?: { code: string; message: string };
}

/** Sends a call as it is, whatever it is, and brings the bare answer. */
export async function post(
  name: string,
  request: unknown,
  sender: object,
  carry: Carrier = asClone,
): Promise<Answer> {
  for (const listener of listeners) {
    const answer = await new Promise((reply) => {
      if (!listener(carry({ butNho: name, request }), sender, reply)) reply(undefined);
    });
    if (answer) return asJson(answer) as Answer;
  }
  throw new Error('nobody answers');
}
