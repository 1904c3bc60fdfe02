import { browser } from '@/utils/platform/browser.ts';
import { hearReaders } from '@/utils/platform/panel/presence.ts';

/**
 * Tells which tab the panel stands beside, and again whenever that should be dialled: another tab came up in the window, the
 * page goes on, a reader came. In its address a panel that is opened as a page may have a tab named, as the popup may.
 */
export async function followTabs(onTab: (tabId: number) => void, signal: AbortSignal): Promise<void> {
  const named = new URLSearchParams(location.search).get('tab');
  let current: number | null = named ? Number(named) : null;
  const again = (tabId: number) => {
    if (tabId === current) onTab(tabId);
  };
  hearReaders(again, signal);
  const onUpdated = (tabId: number, { status }: { status?: string | undefined }) => {
    // Firefox closes no port when a page goes into the browser's memory.
    if (status !== undefined) again(tabId);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
  if (current !== null) return onTab(current);

  const { id: windowId } = await browser.windows.getCurrent();
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined || tab.id === current || signal.aborted) return;
    current = tab.id;
    onTab(current);
  };
  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) void look();
  };
  const onMoved = () => void look();
  browser.tabs.onActivated.addListener(onActivated);
  // A tab that is taken to another window leaves its place to the one beside it.
  browser.tabs.onDetached.addListener(onMoved);
  browser.tabs.onAttached.addListener(onMoved);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onDetached.removeListener(onMoved);
    browser.tabs.onAttached.removeListener(onMoved);
  });
  await look();
}
