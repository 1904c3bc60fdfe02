import { plain } from '@/utils/article/index.ts';
import type { Snippet } from '@/utils/entries/snippets.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { withDatabase } from '../database/database.ts';

/** One row among the preferences for each, so that two tabs can both keep one. */
const PREFIX = 'snippet ';

/** The reasons that the reviewer kept; a damaged row counts as none. */
export function listSnippets(): Promise<Snippet[]> {
  return withDatabase(async ({ preferences }) =>
    (await preferences.where('key').startsWith(PREFIX).toArray()).flatMap(({ key, value }) => {
      if (!isRecord(value) || typeof value.text !== 'string') return [];
      const { text, used, keptAt } = value;
      const id = key.slice(PREFIX.length);
      return [{ id, text, used: Number(used) || 0, keptAt: typeof keptAt === 'string' ? keptAt : '' }];
    }),
  );
}

/**
 * Keeps a reason.
 * @returns null when it is kept already, or empty
 */
export async function keepSnippet(written: string): Promise<Snippet | null> {
  const text = written.trim();
  const isKnown = (await listSnippets()).some((one) => plain(one.text) === plain(text));
  if (text === '' || isKnown) return null;
  const snippet = { id: newId(), text, used: 0, keptAt: now() };
  await putSnippet(snippet);
  return snippet;
}

/** Puts a reason back, or notes that it was used once more. */
export function putSnippet({ id, ...value }: Snippet): Promise<void> {
  return withDatabase(async ({ preferences }) => {
    await preferences.put({ key: PREFIX + id, value });
  });
}

export function removeSnippet(id: string): Promise<void> {
  return withDatabase(({ preferences }) => preferences.delete(PREFIX + id));
}
