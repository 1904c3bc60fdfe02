import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT } from '../lib/bundle.ts';
import { runModule } from '../lib/run.ts';

/** The builds that are zipped. Edge takes the very file that Chrome takes: what was tested is what is shipped. */
const BUILDS = ['chrome', 'firefox'] as const;
type Build = (typeof BUILDS)[number];

/** Which build each store gets. */
export const STORES: Readonly<Record<string, Build>> = { chrome: 'chrome', edge: 'chrome', amo: 'firefox' };

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Builds and zips the extension anew.
 * @param folder the project, or another folder with its files and packages
 * @returns the zips, by build
 */
async function zips(folder: string, version: string): Promise<Record<Build, Buffer>> {
  const output = join(folder, '.output');
  const zip = async (build: Build) => {
    await rm(join(output, `${build}-mv3`), { recursive: true, force: true });
    if ((await runModule('wxt/bin/wxt.mjs', ['zip', '-b', build], {}, folder)) !== 0)
      throw new Error(`The build for ${build} failed; the reason stands above.`);
    return readFile(join(output, `but-nho-${version}-${build}.zip`));
  };
  return { chrome: await zip('chrome'), firefox: await zip('firefox') };
}

/** The zips of the project as it stands. */
export const buildZips = (version: string) => zips(ROOT, version);

/** The zips that come of the source archive, unpacked elsewhere, with the packages that are installed here. */
export async function rebuildZips(source: Uint8Array, version: string): Promise<Record<Build, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'but-nho-source-'));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(source))) {
      if (path.endsWith('/')) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    return await zips(folder, version);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In which builds two zips are not the same bytes. */
export const differing = (one: Record<Build, Buffer>, other: Record<Build, Buffer>): Build[] =>
  BUILDS.filter((build) => sha256(one[build]) !== sha256(other[build]));
