import type { ButNhoDatabase } from '../../database/tables.ts';
import type { Incoming } from './incoming.ts';

/** The ids that articles have here, where those are other ones. */
export async function hereOf(
  { aliases }: ButNhoDatabase,
  incoming: readonly Incoming[],
): Promise<Map<string, string>> {
  const ids = incoming.map(({ change }) => articleIn(change));
  const known = await aliases.bulkGet([...new Set(ids.filter((id) => id !== null))]);
  return new Map(known.flatMap((row) => (row ? [[row.from, row.to] as const] : [])));
}

function articleIn({ table, key, set }: Incoming['change']): string | null {
  if (table === 'annotations') {
    const home = set.home?.v as { articleId?: unknown } | undefined;
    return typeof home?.articleId === 'string' ? home.articleId : null;
  }
  const id = table === 'articles' ? key : table === 'snapshots' || table === 'findings' ? key[0] : null;
  return typeof id === 'string' ? id : null;
}
