import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { openArticle } from '@/utils/store/articles/article-file.ts';
import { listMarkedArticles } from '@/utils/store/articles/articles.ts';
import { listAcceptedCampaigns } from '@/utils/store/campaigns.ts';
import { listDamagedRows } from '@/utils/store/damaged-rows.ts';
import { database } from '@/utils/store/database/database.ts';
import { ButNhoDatabase } from '@/utils/store/database/tables.ts';
import { declareVersions, SCHEMA_VERSION } from '@/utils/store/database/versions.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { fillLibrary } from '../../sample/library.ts';
import { type Dump, differences, dumpDatabase, loadDump } from './dump.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/database');
const dumpFile = (version: number) => join(FOLDER, `version-${version}.json`);
const readDump = (version: number): Dump => JSON.parse(readFileSync(dumpFile(version), 'utf8'));

/** Ids of libraries are made up at random, and times are those of the test. */
const withoutIds = (dump: Dump): Dump =>
  JSON.parse(
    JSON.stringify(dump)
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'made-up')
      .replace(/[0-9a-z]{9}-[0-9a-z]{4}-made-up/g, 'some-time-made-up'),
  );

/** For `JSON.stringify`: which field of a row was written first is nobody's business. */
const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const PAST = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);

beforeEach(() => database.delete());

describe.each(PAST)('a database of version %i', (version) => {
  it('keeps every row when today’s code opens it, and gets today’s tables and indexes', async () => {
    await loadDump('old', readDump(version));
    const opened = new ButNhoDatabase({ name: 'old', factory: indexedDB });
    await opened.open();
    opened.close();
    const fresh = new ButNhoDatabase({ name: 'fresh', factory: indexedDB });
    await fresh.open();
    fresh.close();
    const after = await dumpDatabase('old');
    expect(differences(readDump(version).rows, after.rows)).toEqual([]);
    expect(after.stores).toEqual((await dumpDatabase('fresh')).stores);
    expect(after.nativeVersion).toBe(SCHEMA_VERSION * 10);
    await opened.delete();
  });

  it('serves the store’s functions as the day it was written', async () => {
    await loadDump('but-nho', readDump(version));
    expect(await listDamagedRows()).toEqual([]);
    const page = { urls: ['https://bao-mau.vn/mot-bai-viet'], canonical: null, title: 'Tên bài', text: '' };
    const file = await openArticle(page);
    expect(file.article).toMatchObject({ id: 'article-1', byline: 'Lường Văn Hạnh' });
    expect(file.annotations.map(({ id }) => id)).toEqual([
      'mark-count',
      'mark-campaign',
      'mark-range',
      'mark-beside',
    ]);
    expect(file.snapshots).toHaveLength(2);
    expect(file.rejections).toEqual(['dau-van-tay']);
    expect((await listMarkedArticles()).map(({ id }) => id)).toEqual(['article-1']);
    expect((await listAcceptedCampaigns()).map(({ name }) => name)).toEqual(['Hũ gạo nghĩa tình']);
    expect((await getPreferences()).suggestWords).toBe(true);
  });
});

describe('a database without types of targets', () => {
  const PLACE = { page: 3, label: '3', rects: [[120, 200, 300, 12]] };
  const TODAY = { type: 'text', pages: [PLACE] };

  it('has them everywhere that a target is told of', async () => {
    const dump = readDump(7);
    const mark = dump.rows.annotations![0] as { id: string; target: object };
    mark.target = { ...mark.target, place: PLACE };
    const beside = { target: [{ v: mark.target, t: '0mwo9v340-0000-a' }] };
    const history = { table: 'annotations', key: mark.id, stamps: {}, beside, over: {} };
    const theirs = {
      reviewer: 'Lò Mây',
      table: 'annotations',
      key: mark.id,
      entryId: null,
      articleId: 'article-1',
    };
    const before = { row: mark, history: undefined };
    const ofColleague = { row: { ...theirs, row: mark, history: null }, history: undefined };
    dump.rows.histories = [history];
    dump.rows.colleagues = [{ ...theirs, row: mark, history }];
    dump.rows.imported = [
      {
        importId: 'import-1',
        slice: 0,
        records: [
          { table: 'annotations', key: mark.id, before, after: '' },
          { table: 'colleagues', key: 'x', before: ofColleague, after: '' },
          { table: 'annotations', key: 'new', before: { row: undefined, history: undefined }, after: '' },
        ],
      },
    ];
    await loadDump('old', dump);
    const opened = new ButNhoDatabase({ name: 'old', factory: indexedDB });
    await opened.open();
    const { annotations, changes, colleagues, histories, imported } = opened;
    expect(await annotations.get(mark.id)).toMatchObject({ target: TODAY });
    expect((await annotations.toArray()).every(({ target }) => !('place' in target))).toBe(true);
    expect(await histories.toArray()).toMatchObject([{ beside: { target: [{ v: TODAY }] } }]);
    expect(await colleagues.toArray()).toMatchObject([
      { row: { target: TODAY }, history: { beside: { target: [{ v: TODAY }] } } },
    ]);
    const [slice] = await imported.toArray();
    expect(slice!.records).toMatchObject([
      { before: { row: { target: TODAY } } },
      { before: { row: { row: { target: TODAY } } } },
      { before: { row: undefined } },
    ]);
    const told = (await changes.toArray()).flatMap(({ set }) => (set.target ? [set.target.v] : []));
    expect(told.length).toBeGreaterThan(0);
    for (const target of told) expect(target).toMatchObject({ type: 'text' });
    await opened.delete();
  });
});

describe('an upgrade that goes wrong', () => {
  const WRONG: [string, (database: Dexie) => void][] = [
    ['drops a table', (one) => one.version(99).stores({ campaigns: null })],
    [
      'loses rows',
      (one) =>
        one
          .version(99)
          .stores({})
          .upgrade((change) => change.table('annotations').delete('mark-range')),
    ],
    [
      'changes what the reviewer wrote',
      (one) =>
        one
          .version(99)
          .stores({})
          .upgrade((change) => change.table('annotations').toCollection().modify({ note: '' })),
    ],
  ];
  it.each(WRONG)('is noticed when it %s', async (_, declare) => {
    await loadDump('old', readDump(1));
    const wrong = new Dexie('old');
    declareVersions(wrong);
    declare(wrong);
    await wrong.open();
    wrong.close();
    expect(differences(readDump(1).rows, (await dumpDatabase('old')).rows)).not.toEqual([]);
    await wrong.delete();
  });
});

/**
 * A version is dumped when it is made, so that the next one can be tested against it: run the unit tests once, and
 * commit the file that this test writes. Should it fail without a new version, rows have changed their form unnoticed.
 */
it('the newest version has its dump', async () => {
  await fillLibrary();
  database.close();
  const dump = withoutIds(await dumpDatabase('but-nho'));
  await expect(`${JSON.stringify(dump, sortedKeys, 2)}\n`).toMatchFileSnapshot(dumpFile(SCHEMA_VERSION));
  expect(PAST.filter((version) => !existsSync(dumpFile(version)))).toEqual([]);
});
