import { browser } from './browser.ts';

/**
 * Whether the extension that this script came with is still there: under an open page it may be updated, reloaded,
 * disabled or removed. In Chromium the script then goes on without it; Firefox ends the script.
 */
export const isConnected = (): boolean => browser.runtime?.id !== undefined;
