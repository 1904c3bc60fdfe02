import type { ExchangeRecords } from '@/utils/dossier/exchange/file.ts';
import { type History, keyOf, type MergedTable, type RecordKey } from '@/utils/merge/index.ts';
import type { ColleagueRecord, ColleagueTable } from '../../database/imported.ts';
import { IMPORT_TABLES, type ImportTable, type IncomingRecord } from '../types.ts';
import type { KnownIds } from './identity.ts';

type Row = Record<string, unknown>;

/** A row under the ids that its article, entry and award have here. */
function rehomed(table: ImportTable, row: object, { articles, awards, entries }: KnownIds): object {
  const { id, articleId, entryId, awardId } = row as Record<string, string>;
  const here: Row = {};
  if (articleId && articles.has(articleId)) here.articleId = articles.get(articleId);
  if (entryId && entries.has(entryId)) here.entryId = entries.get(entryId);
  if (awardId && awards.has(awardId)) here.awardId = awards.get(awardId);
  if (table === 'articles' && articles.has(id!)) here.id = articles.get(id!);
  return { ...row, ...here };
}

/** A history under the ids of here. */
function rehomedHistory(history: History, { articles, entries }: KnownIds): History {
  const { table, key, beside } = history;
  const map = table === 'reviews' ? entries : articles;
  const isOfArticle = table === 'articles' || table === 'findings' || table === 'rejections';
  const [first, ...rest] = [key].flat();
  const here = table === 'reviews' || isOfArticle ? (map.get(first!) ?? first!) : first!;
  return {
    ...history,
    key: rest.length > 0 ? [here, ...rest] : here,
    beside:
      table === 'annotations' && beside.home
        ? { ...beside, home: beside.home.map(rehomedValue(articles)) }
        : beside,
  };
}

const rehomedValue =
  (articles: ReadonlyMap<string, string>) =>
  ({ v, t }: History['beside'][string][number]) => {
    const { articleId } = v as { articleId?: string };
    return { v: { ...(v as object), articleId: articles.get(articleId ?? '') ?? articleId }, t };
  };

const nameOf = (table: string, key: unknown): string => JSON.stringify([table, key]);

/** The reviewer's own records of a file, each with its history, in the order in which they refer to each other. */
export function ownRecords(records: ExchangeRecords, known: KnownIds): IncomingRecord[] {
  const histories = new Map(
    records.histories.map((one) => {
      const here = rehomedHistory(one, known);
      return [nameOf(here.table, here.key), here] as const;
    }),
  );
  const incoming = IMPORT_TABLES.flatMap((table) =>
    records[table].map((given): IncomingRecord => {
      const row = rehomed(table, given, known);
      const key = keyIn(table, row);
      const name = nameOf(table, key);
      const history = histories.get(name);
      histories.delete(name);
      return { table, key, row, history };
    }),
  );
  // What is left was deleted for good.
  const gone = [...histories.values()].map(
    (history): IncomingRecord => ({ table: history.table, key: history.key, row: undefined, history }),
  );
  return [...incoming, ...gone];
}

export function keyIn(table: ImportTable, row: object): RecordKey {
  if (table !== 'snapshots') return keyOf(table, row);
  const { articleId, hash } = row as { articleId: string; hash: string };
  return [articleId, hash];
}

const COLLEAGUE_LISTS = ['annotations', 'reviews', 'findings'] as const satisfies readonly (ColleagueTable &
  MergedTable)[];

/** What a colleague wrote, under the colleague's name. */
export function colleagueRecords(
  reviewer: string,
  records: Pick<ExchangeRecords, ColleagueTable | 'histories'>,
  known: KnownIds,
): ColleagueRecord[] {
  const histories = new Map(records.histories.map((one) => [nameOf(one.table, one.key), one]));
  return COLLEAGUE_LISTS.flatMap((table) =>
    records[table].map((given): ColleagueRecord => {
      const history = histories.get(nameOf(table, keyOf(table, given)));
      const own = rehomed(table, given, known);
      const row = table === 'findings' ? own : { ...own, reviewer };
      const { articleId = null, entryId = null } = row as { articleId?: string; entryId?: string };
      const key = keyOf(table, row);
      return {
        reviewer,
        table,
        key,
        entryId,
        articleId,
        row,
        history: history ? { ...rehomedHistory(history, known), key } : null,
      };
    }),
  );
}
