import { resolve } from 'node:path';
import { build } from 'vite';

/** The project's root, with the import alias `@/` pointing to it as in the shipped builds. */
export const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Bundles a TypeScript entry into one classic script, the way the shipped content scripts are built.
 * @param entry path of the entry module, absolute or relative to the project
 * @param globalName the entry's exports become `globalThis[globalName]`
 */
export async function bundleScript(entry: string, globalName: string, minify = false): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.BROWSER': '"chrome"' },
    build: {
      write: false,
      minify,
      target: 'chrome120',
      lib: { entry: resolve(ROOT, entry), name: globalName, formats: ['iife'], fileName: 'bundle' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs)
    if ('output' in output) for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  throw new Error(`No script came out of ${entry}`);
}
