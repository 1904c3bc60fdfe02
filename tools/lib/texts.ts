import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { ROOT } from './bundle.ts';

/** A file that `wxt prepare` writes, as WXT's hook `prepare:types` hands it on. */
type Entry = { path: string; text: string } | { module: string };

/** What `#i18n` leads to, as `@wxt-dev/i18n` names it. */
const DOOR = join('i18n', 'index.ts');

/**
 * Has `#i18n` give our own texts (utils/platform/texts.ts), which outlive the extension on an open page, instead of those of
 * `@wxt-dev/i18n`. The keys and their types stay the ones it generates from `locales/`.
 * @param entries the files to be written; changed in place
 */
export async function giveOwnTexts(entries: Entry[]): Promise<void> {
  const door = entries.find((entry) => 'path' in entry && entry.path.endsWith(DOOR));
  if (!door || !('path' in door)) throw new Error('WXT generates no #i18n any more.');
  const messages = await parseMessagesFile(join(ROOT, 'locales/vi.yml'));
  const keys = messages.map(({ key }) => key.join('.'));
  door.text = `import type { createI18n } from '@wxt-dev/i18n';
import { createTexts } from '../../utils/platform/texts.ts';
import type { GeneratedI18nStructure } from './structure';

export const i18n = createTexts(${JSON.stringify(keys)}) as ReturnType<typeof createI18n<GeneratedI18nStructure>>;
`;
}
