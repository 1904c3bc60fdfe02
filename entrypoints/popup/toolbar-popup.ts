import { browser } from '@/utils/platform/browser.ts';

/** Whether this page hangs from the toolbar: then it makes room when the reviewer goes on in the page. */
export const isToolbarPopup = (): boolean =>
  browser.extension.getViews({ type: 'popup' }).some((view) => view === window);
