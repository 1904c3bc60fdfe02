import { textHash } from '@/utils/article/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { LEVELS, type Membership, type PanelTable, tablesOf } from '@/utils/panel/index.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import type { Tally } from '../../tally.ts';

/** What of a review leaves a reviewer's machine where marks do not: what is judged, and not how it was read. */
const JUDGED = ['decision', 'remark', 'scores', 'ruling'];

/** Which records a panel is told of. */
export interface PanelScope {
  membership: Membership;
  tables: readonly PanelTable[];
  entryIds: ReadonlySet<string>;
  /** Keys of the addresses of the entries' parts. */
  keys: ReadonlySet<string>;
  /** All of this as text: whether it is still the same. */
  print: string;
}

/** Reads what a panel is told of, in an open transaction or none. Entries in the trash go on being the panel's. */
export async function scopeOf(
  database: ButNhoDatabase,
  membership: Membership,
  { library, absorbed }: Pick<Tally, 'library' | 'absorbed'>,
): Promise<PanelScope> {
  const { role, level, awardId } = membership;
  const entries = await database.entries.where({ awardId }).toArray();
  const entryIds = entries.map(({ id }) => id);
  const keys = entries.flatMap((entry) => entry.keys ?? []);
  // What came in by an import has left no changes behind.
  const imports = await database.imports.toCollection().primaryKeys();
  return {
    membership,
    tables: role === 'reviewer' ? tablesOf(level) : (['awards', 'entries', 'assignments'] as const),
    entryIds: new Set(entryIds),
    keys: new Set(keys),
    print: [
      library,
      role,
      level,
      absorbed.length,
      textHash([...entryIds, ...keys, ...imports].sort().join('\n')),
    ].join(' '),
  };
}

/** Whether a field of a record leaves the machine. */
export const isTold = ({ membership: { role, level } }: PanelScope, table: string, field: string): boolean =>
  role !== 'reviewer' ||
  table !== 'reviews' ||
  level === LEVELS[1] ||
  JUDGED.includes(field.split('.', 1)[0]!);

/** Those of an award's entries that an article is a part of are in the scope. */
export const isPart = ({ keys }: PanelScope, article: { keys?: readonly string[] } | undefined): boolean =>
  article?.keys?.some((key) => keys.has(key)) === true;

/** Where a secretariat's change of an entry goes: to its subcommittee, if there is one in the panel. */
export function placeOfEntry({ roster }: Membership, entry: Pick<Entry, 'subcommittee'> | undefined) {
  const sub = roster?.subs.find(({ name }) => name === entry?.subcommittee)?.sub;
  return sub === undefined ? ('all' as const) : { sub };
}
