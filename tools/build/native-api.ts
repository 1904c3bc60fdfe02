import type { Plugin } from 'vite';

const POLYFILL = 'webextension-polyfill';
const NATIVE = '\0native-api';

/**
 * Gives a script the browser's own API in the polyfill's place: for what only calls, which Chromium answers with a promise
 * by itself, or answers through `sendResponse` (utils/platform/messages/messages.ts). Listeners that answer with a promise
 * need the polyfill, and its table of the whole API is a quarter of a script that runs on every page.
 */
export function nativeApi(): Plugin {
  return {
    name: 'but-nho:native-api',
    enforce: 'pre',
    resolveId: (id) => (id === POLYFILL ? NATIVE : null),
    load: (id) =>
      id === NATIVE ? 'export default globalThis.browser?.runtime?.id ? browser : chrome;' : null,
  };
}
