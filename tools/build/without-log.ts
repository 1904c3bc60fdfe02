import type { Plugin } from 'vite';

/** A statement by which WXT writes into its log. */
const LOGS = /^\s*logger\.\w+\(.*\);$/gm;

/**
 * Leaves WXT's log out of a script: it says nothing in what is released, and with its sentences it is a hundredth of a
 * script that runs on every page.
 */
export function withoutLog(): Plugin {
  return {
    name: 'but-nho:without-log',
    apply: (_, { mode }) => mode === 'production',
    transform: (code) =>
      code.includes('[wxt]') || code.includes('logger.mjs') ? code.replace(LOGS, '') : null,
  };
}
