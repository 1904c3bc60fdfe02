import { browser } from './browser.ts';

/** Chromium's own interface, which the polyfill's typings leave out. */
interface SidePanel {
  open: (where: { windowId: number }) => Promise<void>;
}

/**
 * Opens the side panel of a window; Firefox opens its sidebar in the window in front. Only right in a press of the
 * reviewer's: after any `await` browsers refuse it.
 * @throws the browser's own words when it refuses
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
