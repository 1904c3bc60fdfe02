import { Dexie, type Transaction } from 'dexie';
import type { Award } from '@/utils/model/award.ts';
import type { Change, Entry } from '@/utils/model/entries.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { targetOfToday } from '@/utils/model/target-of-today.ts';
import { withEntryKeys } from '../desk/entry-keys.ts';
import { newTally, type Tally } from '../tally.ts';
import type { ImportedSlice } from './imported.ts';

/** One shape the database has had. */
interface Version {
  /** `&` unique, `*` multi-valued, `[a+b]` compound – Dexie's schema syntax. Tables not named stay as they were. */
  stores: Record<string, string>;
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Every schema version the product ever shipped, oldest first, kept for ever: a reviewer may come back after years.
 * What a version left behind is kept in tests/fixtures/database/, and tests/unit/store/upgrade.test.ts opens it.
 */
const VERSIONS: readonly Version[] = [
  {
    stores: {
      articles: '&id, *keys, seenAt',
      snapshots: '&[articleId+hash], articleId',
      annotations: '&id, articleId, updatedAt',
      rejections: '&[articleId+fingerprint], articleId',
      campaigns: '&id, &name',
      preferences: '&key',
    },
  },
  { stores: { tally: '&id' }, upgrade: startTally },
  { stores: { lessons: '&[about+words]' }, upgrade: confirmAll },
  {
    stores: {
      awards: '&id',
      entries: '&id, awardId',
      reviews: '&[entryId+reviewer], reviewer',
      changes: '&[by+n]',
    },
  },
  { stores: { findings: '&[articleId+fingerprint], articleId' }, upgrade: flagNone },
  {
    stores: {
      entries: '&id, awardId, *keys',
      histories: '&[table+key], asking',
      aliases: '&from, to',
      colleagues: '&[reviewer+table+key], reviewer, entryId, articleId',
      imports: '&id',
      imported: '&[importId+slice]',
    },
    upgrade: startClock,
  },
  {
    stores: {
      memberships: '&panel',
      outbox: '&[panel+id], &[panel+place], [panel+table+key]',
      scans: '&panel',
      arrived: '&[panel+by+n], [panel+id]',
      refused: '&[panel+id]',
      bookmarks: '&[panel+reading]',
      visits: '&[panel+startedAt]',
      assignments: '&[panel+entryId+who]',
      people: '&[panel+who]',
    },
  },
  { stores: {}, upgrade: nameTargets },
];

/** The newest version: what this code reads and writes. */
export const SCHEMA_VERSION = VERSIONS.length;

/** @param newest the last version to declare; older than today's only to read what an older version wrote */
export function declareVersions(database: Dexie, newest = SCHEMA_VERSION): void {
  VERSIONS.slice(0, newest).forEach(({ stores, upgrade }, index) => {
    const version = database.version(index + 1).stores(stores);
    if (upgrade) version.upgrade(upgrade);
  });
}

/** What was written before changes were counted is the first change: no second copy tells of it yet. */
async function startTally(transaction: Transaction): Promise<void> {
  const marks = await transaction
    .table<Annotation>('annotations')
    .filter(({ deletedAt }) => !deletedAt)
    .count();
  await transaction.table('tally').put({ ...newTally(), change: 1, marks });
}

/** What a figure was said to be before the machine could doubt it was the reviewer's to look at, and stays as it is. */
async function confirmAll(transaction: Transaction): Promise<void> {
  await transaction
    .table<Annotation>('annotations')
    .filter(({ statistic }) => statistic !== null && typeof statistic === 'object')
    .modify(({ statistic }) => {
      if (statistic) statistic.unconfirmed ??= [];
    });
}

/** No mark was flagged and no award judged blind before either could be; whatever else a row holds, damaged or not, stays. */
async function flagNone(transaction: Transaction): Promise<void> {
  await transaction
    .table<Annotation>('annotations')
    .toCollection()
    .modify((mark) => {
      mark.flag ??= null;
    });
  await transaction
    .table<Award>('awards')
    .toCollection()
    .modify((award) => {
      award.blind ??= false;
    });
}

/**
 * Until marks could be on areas of printed pages a target had no type, and told of one page alone (utils/model/target-of-today.ts). What was
 * written of it stands in marks, own and colleagues’, in changes, in values that stand beside others, and in what imports replaced.
 */
async function nameTargets(transaction: Transaction): Promise<void> {
  const inRow = (row: unknown) => {
    if (isRecord(row) && 'target' in row) row.target = targetOfToday(row.target);
  };
  const inValue = (value: unknown) => {
    if (isRecord(value)) value.v = targetOfToday(value.v);
  };
  const inHistory = (history: unknown) => {
    if (!isRecord(history) || !isRecord(history.beside)) return;
    for (const value of [history.beside.target ?? []].flat()) inValue(value);
  };
  const ofMarks = ({ table }: { table: string }) => table === 'annotations';
  const all = (name: string) => transaction.table(name).toCollection();
  await all('annotations').modify(inRow);
  await all('histories').filter(ofMarks).modify(inHistory);
  await all('changes')
    .filter(ofMarks)
    .modify(({ set }) => inValue(set?.target));
  await all('colleagues')
    .filter(ofMarks)
    .modify(({ row, history }) => {
      inRow(row);
      inHistory(history);
    });
  await all('imported').modify(({ records }: ImportedSlice) => {
    for (const { before } of records.filter((record) => ofMarks(record) || record.table === 'colleagues')) {
      // Of a colleague the whole record was kept, with the mark in it.
      const row = isRecord(before.row) && 'row' in before.row ? before.row.row : before.row;
      inRow(row);
      inHistory(before.history);
    }
  });
}

/** Entries are found by the keys of their parts, and the clock goes on where the changes that were written stand. */
async function startClock(transaction: Transaction): Promise<void> {
  await transaction
    .table<Entry>('entries')
    .toCollection()
    .modify((entry) => {
      if (Array.isArray(entry.parts)) Object.assign(entry, withEntryKeys(entry));
    });
  const tally: Tally | undefined = await transaction.table('tally').get('library');
  if (!tally) return;
  const { library } = tally;
  const last: Change | undefined = await transaction
    .table('changes')
    .where(':id')
    .between([library, Dexie.minKey], [library, Dexie.maxKey])
    .last();
  await transaction.table('tally').put({ id: 'clock', library, n: last?.n ?? 0, t: last?.t ?? null });
}
