import { isRecord } from '@/utils/model/is-record.ts';
import { browser, type MessageSender } from '../browser.ts';

/** What the port is called by which a panel dials. */
export const PANEL_PORT = 'panel';

/** What a reader says when it has come to a page, or come back with one: a side panel then dials anew. */
const HERE = 'butNhoReader';

/**
 * Says that a reader is here. A panel cannot wait for a port to close: Firefox closes none when a page goes into the
 * browser's memory. Nobody may be listening, which is no fault.
 */
export async function announceReader(): Promise<void> {
  await browser.runtime.sendMessage({ [HERE]: true }).catch(() => {});
}

/** @param onHere told in which tab a reader has come to the page on top */
export function hearReaders(onHere: (tabId: number) => void, signal: AbortSignal): void {
  const hear = (message: unknown, { tab, frameId, id }: MessageSender): undefined => {
    if (!isRecord(message) || message[HERE] !== true || id !== browser.runtime.id) return;
    if (tab?.id !== undefined && frameId === 0) onHere(tab.id);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}
