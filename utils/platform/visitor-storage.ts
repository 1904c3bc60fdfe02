import { isRecord } from '@/utils/model/is-record.ts';
import { browser } from './browser.ts';

/** A page that nobody sees has a database, files and messages, and no `storage`: the background lends it its own. */

const AREAS = ['local', 'session'] as const;
const METHODS = ['get', 'set', 'remove'] as const;

interface StorageCall {
  storage: { area: (typeof AREAS)[number]; method: (typeof METHODS)[number]; given: unknown };
}

const isCall = (message: unknown): message is StorageCall =>
  isRecord(message) &&
  isRecord(message.storage) &&
  AREAS.some((area) => area === (message.storage as Record<string, unknown>).area) &&
  METHODS.some((method) => method === (message.storage as Record<string, unknown>).method);

/** Answers a page of ours that has no storage. @param page its file */
export function answerStorageCalls(page: string): void {
  const url = browser.runtime.getURL(page);
  browser.runtime.onMessage.addListener(((message: unknown, sender: { id?: string; url?: string }) => {
    if (!isCall(message) || sender.id !== browser.runtime.id || sender.url !== url) return;
    const { area, method, given } = message.storage;
    return (browser.storage[area][method] as (given: unknown) => Promise<unknown>)(given);
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

/** Gives this page a storage that is the background's. */
export function borrowStorage(): void {
  const methodOf = (area: string, method: string) => (given: unknown, told?: (found: unknown) => void) => {
    const answer = browser.runtime.sendMessage({ storage: { area, method, given } }).then(
      (found) => found ?? {},
      () => ({}),
    );
    // As the browser's own: by a callback for whoever brings one.
    return told ? void answer.then(told) : answer;
  };
  const areaOf = (area: string) =>
    Object.fromEntries(METHODS.map((method) => [method, methodOf(area, method)]));
  Object.assign(browser, { storage: Object.fromEntries(AREAS.map((area) => [area, areaOf(area)])) });
}
