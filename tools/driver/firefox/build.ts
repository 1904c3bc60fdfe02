import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../lib/bundle.ts';
import { buildInOneLanguage } from '../build-in-one-language.ts';
import type { Locale } from '../launch.ts';

/** The build that is driven; `npm run build` makes it. */
const BUILD = join(ROOT, '.output/firefox-mv3');

/**
 * The folder to install. Firefox speaks Vietnamese only with its language pack; so that the extension does everywhere,
 * it gets a copy of the build with one language, beside the profile's data.
 */
export async function buildFor(locale: Locale, profileDir: string): Promise<string> {
  if (!existsSync(join(BUILD, 'manifest.json')))
    throw new Error('The extension is not built for Firefox: run `npm run build` first.');
  const copy = join(profileDir, `build-${locale}`);
  await buildInOneLanguage(BUILD, copy, locale);
  return copy;
}
