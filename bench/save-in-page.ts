import { Dexie } from 'dexie';
import { fileName } from '../utils/store/backup/file-name.ts';
import { writeFile } from '../utils/store/backup/folder.ts';
import { pack } from '../utils/store/backup/pack.ts';
import { declareVersions, SCHEMA_VERSION } from '../utils/store/database/versions.ts';
import { ChangeLog, countChanges } from '../utils/store/tally.ts';

/** Ways of saving one mark, each in a database of its own. */
export const WAYS = ['default', 'strict', 'strict, counted', 'strict, counted, second copy'] as const;
export type Way = (typeof WAYS)[number];

const TEXT = 'Toàn huyện có 46 chi bộ, 12 tổ dân vận và 118/126 thôn đạt chuẩn. ';

/** A mark as the store keeps it, about 0.8 kB. */
const markRow = (id: number) => ({
  id: `mark-${id}`,
  articleId: 'article',
  updatedAt: new Date(1_795_000_000_000 + id).toISOString(),
  deletedAt: null,
  target: { exact: TEXT, prefix: TEXT, suffix: TEXT, start: id, end: id + TEXT.length },
  note: TEXT.repeat(4),
});

interface Saver {
  save: (id: number) => Promise<void>;
}

async function makeSaver(way: Way): Promise<Saver> {
  const durability = way === 'default' ? 'default' : 'strict';
  const database = new Dexie(`bench ${way}`, { chromeTransactionDurability: durability });
  declareVersions(database);
  const log = new ChangeLog();
  if (way.includes('counted')) countChanges(database, log);
  await database.open();
  const marks = database.table('annotations');
  return {
    async save(id) {
      await marks.put(markRow(id));
      for (const { tally, writes } of log.committed.splice(0)) {
        if (!way.includes('second copy')) continue;
        const { library, change } = tally;
        const name = fileName({ library, change, schema: SCHEMA_VERSION, at: Date.now(), kind: 'change' });
        await writeFile(name, await pack(tally, [writes]));
      }
    },
  };
}

/**
 * Saves marks in every way by turns, so that what else the machine does meets all of them.
 * @returns milliseconds of each save, by way
 */
export async function measure(saves: number): Promise<Record<Way, number[]>> {
  const savers = new Map<Way, Saver>();
  for (const way of WAYS) savers.set(way, await makeSaver(way));
  const times = Object.fromEntries(WAYS.map((way) => [way, [] as number[]])) as Record<Way, number[]>;
  for (let id = 0; id < saves; id += 1)
    for (const [way, saver] of savers) {
      const start = performance.now();
      await saver.save(id);
      times[way].push(performance.now() - start);
    }
  return times;
}
