import { browser } from './browser.ts';

/**
 * What an administrator has set for the extension by the browser's policies (docs/managed.md), of no known form. Nothing
 * where there are no policies: Firefox rejects then, Chromium has an empty object.
 */
export const setByPolicy = (): Promise<Record<string, unknown>> =>
  browser.storage.managed.get(null).catch(() => ({}));
