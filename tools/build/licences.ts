import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ForeignPackage, findNeeded, packageFolder, readPackage } from './packages.ts';

/** Comments that a licence wants kept: the minifier takes them out of the code. */
const KEPT_COMMENT = /\/\*(?:!|[^*]*\*[^/]*?@(?:license|preserve))[\s\S]*?\*\//g;

/** The file in the build that holds the notices. */
export const LICENCES_FILE = 'licences.txt';

/** What is read of one output of the bundler. */
type Bundled = { type: 'chunk'; moduleIds: string[] } | { type: 'asset' };

/** Collects, over all bundles of a build, whose packages are in it. */
export class Licences {
  /** By folder: the notices that stand in the bundled code itself. */
  readonly #found = new Map<string, Set<string>>();
  /** The packages that come to a reviewer with their own dependencies inside: those that the product names. */
  readonly #direct: readonly string[];

  /** @param root the project's folder */
  constructor(root: string) {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    this.#direct = Object.keys(manifest.dependencies);
  }

  /** Sees what goes into each bundle. */
  plugin() {
    return {
      name: 'but-nho:licences',
      generateBundle: (_: unknown, bundle: Record<string, Bundled>) => {
        for (const output of Object.values(bundle))
          if (output.type === 'chunk') for (const id of output.moduleIds) this.#take(id);
      },
    };
  }

  /** The notices of all that was bundled so far, by name. */
  text(): string {
    const packages = this.#packages();
    const sections = packages.map(({ name, version, licence, texts, source, folder }) =>
      [
        `${'='.repeat(78)}\n${name} ${version}\n${licence}${source ? `\n${source}` : ''}`,
        ...texts,
        ...(this.#found.get(folder) ?? []),
      ].join('\n\n'),
    );
    // The mark at the beginning tells a browser that the file is UTF-8.
    return `\uFEFFBút Nhớ includes the following software. Mã nguồn của bên thứ ba có trong Bút Nhớ:\n\n${sections.join('\n\n')}\n`;
  }

  #take(id: string): void {
    const folder = packageFolder(id);
    if (!folder) return;
    const comments = this.#found.get(folder) ?? new Set();
    this.#found.set(folder, comments);
    // A virtual module has no file; its package is known by now all the same.
    if (!id.startsWith('\0'))
      for (const comment of readFileSync(id.replace(/\?.*$/, ''), 'utf8').match(KEPT_COMMENT) ?? [])
        comments.add(comment);
  }

  /**
   * The bundled packages and, as some are published as one file with their dependencies in it, whatever those of our
   * own choice need.
   */
  #packages(): ForeignPackage[] {
    const packages = new Map<string, ForeignPackage>();
    const add = (folder: string, withNeeded: boolean) => {
      if (packages.has(folder)) return;
      const found = readPackage(folder);
      packages.set(folder, found);
      if (withNeeded) for (const name of found.needs) add(findNeeded(folder, name), true);
    };
    for (const folder of this.#found.keys())
      add(
        folder,
        this.#direct.some((name) => folder.endsWith(`/${name}`)),
      );
    return [...packages.values()].sort(
      (a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version),
    );
  }
}
