import type { Plugin } from 'vite';

/**
 * Writes a script in ASCII: a browser keeps the source of what runs in a page as long as the page lives, in one byte per
 * character where all of them are Latin, else in two, and Vietnamese words stand in every script of ours.
 */
export function inAscii(): Plugin {
  return {
    name: 'but-nho:ascii',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = escaped(withoutAnnotations(file.code));
    },
  };
}

/** What the bundler tells itself of calls without effect is of no use to a browser. */
const withoutAnnotations = (code: string): string => code.replaceAll('/* @__PURE__ */', '');

/** A script that says the same in strings, templates and patterns: each reads `\u` as JavaScript does. */
export const escaped = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
