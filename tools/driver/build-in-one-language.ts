import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Copies a build with one language, so that the extension speaks it where the browser does not.
 * @param copy the folder to write, anew
 */
export async function buildInOneLanguage(build: string, copy: string, locale: string): Promise<void> {
  await rm(copy, { recursive: true, force: true });
  await cp(build, copy, {
    recursive: true,
    filter: (source) => dirname(source) !== join(build, '_locales') || source.endsWith(locale),
  });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  await writeFile(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, default_locale: locale }));
}
