import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How large files are in all, in bytes; gzip at its best, each file by itself. */
export interface Size {
  raw: number;
  gzip: number;
}

/** What a file of a build loads at once: `import` and `export … from`, not `import()`, which waits until it is wanted. */
const STATIC_IMPORT = /\b(?:import|from)\s*["'](\.{0,2}\/[^"']+)["']/g;
const IN_PAGE = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;

/**
 * A file of a build and all that is loaded with it before anything is done.
 * @param entry its path in the build
 * @param read the text of a file of the build
 * @returns paths in the build, the entry's first
 */
export function loadedWith(entry: string, read: (path: string) => string): string[] {
  const loaded = new Set([entry]);
  for (const path of loaded) {
    const named = path.endsWith('.html') ? IN_PAGE : path.endsWith('.js') ? STATIC_IMPORT : null;
    if (!named) continue;
    for (const [, target] of read(path).matchAll(named))
      loaded.add(posix.join(target!.startsWith('/') ? '' : posix.dirname(path), target!).replace(/^\//, ''));
  }
  return [...loaded];
}

/** What of a build is loaded with each entry. */
export function sizesOf(build: string, entries: readonly string[]): Record<string, Size> {
  const read = (path: string) => readFileSync(join(build, path), 'utf8');
  return Object.fromEntries(
    entries.map((entry) => {
      const files = loadedWith(entry, read).map((path) => readFileSync(join(build, path)));
      const raw = files.reduce((sum, file) => sum + file.length, 0);
      const gzip = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
      return [entry, { raw, gzip }];
    }),
  );
}
