import type { Alias, ExchangeRecords } from '@/utils/dossier/exchange/file.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { recordId } from '../../articles/articles.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { withEntryKeys } from '../../desk/entry-keys.ts';
import { plainName } from './plain-name.ts';

/** Under which ids what a file speaks of is known here; what is known under its own id, or not at all, is not named. */
export interface KnownIds {
  articles: ReadonlyMap<string, string>;
  awards: ReadonlyMap<string, string>;
  entries: ReadonlyMap<string, string>;
  /** Colleagues by {@link plainName}, as their names were written when their first file came. */
  colleagues: ReadonlyMap<string, string>;
}

/** Under which name a colleague is known here. */
export const knownColleague = (reviewer: string, { colleagues }: KnownIds): string =>
  colleagues.get(plainName(reviewer)) ?? reviewer.normalize('NFC').trim();

/** Finds what a file speaks of among what is here. */
export async function knownIdsOf(database: ButNhoDatabase, records: ExchangeRecords): Promise<KnownIds> {
  const awards = await knownAwards(database, records.awards);
  const names = (await database.colleagues.orderBy('reviewer').uniqueKeys()) as string[];
  return {
    articles: await knownArticles(database, records),
    awards,
    entries: await knownEntries(database, records.entries, awards),
    colleagues: new Map(names.map((name) => [plainName(name), name])),
  };
}

/** Articles that were joined before, and those that are one by their addresses and texts. */
async function knownArticles(
  database: ButNhoDatabase,
  { articles, snapshots }: ExchangeRecords,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const ids = articles.map(({ id }) => id);
  for (const alias of await database.aliases.bulkGet(ids)) if (alias) known.set(alias.from, alias.to);
  if ((await database.articles.count()) === 0) return known;
  const texts = new Map(
    snapshots.filter(({ scope }) => scope === 'article').map(({ articleId, text }) => [articleId, text]),
  );
  const taken = new Set([...ids, ...known.values()]);
  const { articles: table, snapshots: kept, annotations } = database;
  await database.transaction('r', table, kept, annotations, async () => {
    for (const article of articles) {
      if (known.has(article.id)) continue;
      const id = await recordId(database, article, texts.get(article.id) ?? '');
      // Two articles of one file were two for a reason: neither takes the other’s place, nor both a third’s.
      if (id === article.id || taken.has(id)) continue;
      taken.add(id);
      known.set(article.id, id);
    }
  });
  return known;
}

/** An award that two reviewers have each made by its name is one. */
async function knownAwards(database: ButNhoDatabase, awards: readonly Award[]): Promise<Map<string, string>> {
  const held = (await database.awards.toArray()).filter(({ deletedAt }) => !deletedAt);
  const ids = new Set(held.map(({ id }) => id));
  const byName = new Map(
    held.filter(({ name }) => typeof name === 'string').map(({ id, name }) => [plainName(name), id]),
  );
  return new Map(
    awards.flatMap(({ id, name }) => {
      const known = ids.has(id) ? undefined : byName.get(plainName(name));
      return known ? [[id, known] as const] : [];
    }),
  );
}

/** Entries of one award that have their code, or an article, in common are one: each reviewer has read the list in by himself. */
async function knownEntries(
  database: ButNhoDatabase,
  entries: readonly Entry[],
  awards: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const awardId of new Set(entries.map((entry) => entry.awardId))) {
    const here = awards.get(awardId) ?? awardId;
    const held = (await database.entries.where({ awardId: here }).toArray()).filter((row) => !row.deletedAt);
    const ids = new Set(held.map(({ id }) => id));
    const byCode = new Map(held.flatMap(({ id, code }) => (code ? [[plainName(code), id] as const] : [])));
    const byKey = new Map(held.flatMap(({ id, keys = [] }) => keys.map((key) => [key, id] as const)));
    for (const entry of entries) {
      if (entry.awardId !== awardId || ids.has(entry.id)) continue;
      const { keys = [] } = withEntryKeys(entry);
      const id =
        (entry.code && byCode.get(plainName(entry.code))) ||
        keys.map((key) => byKey.get(key)).find((one) => one !== undefined);
      if (id) known.set(entry.id, id);
    }
  }
  return known;
}

/** What is to be remembered of articles that came with another id. */
export const aliasesOf = ({ articles }: KnownIds): Alias[] =>
  [...articles].map(([from, to]) => ({ from, to }));
