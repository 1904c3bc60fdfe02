import type { Article, Snapshot } from '@/utils/model/records.ts';
import type { RefusedChange } from '@/utils/panel/index.ts';
import { article as articleSchema, snapshot as snapshotSchema } from '@/utils/schema/article.ts';
import { damagedField } from '@/utils/schema/damage.ts';
import { recordId } from '../../articles/articles.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { readRecords, writeRecords } from '../../stamps/records.ts';
import type { UnpackedText } from '../texts.ts';
import { hereOf } from './here.ts';
import { type Incoming, unsound } from './incoming.ts';
import { groups, layOver, type Rehomed } from './laying.ts';

/** What is told of an article that is here already by somebody else than its owner: where it stands, not what it says. */
const SHARED = ['urls', 'keys'];

/**
 * Takes articles in. One that is known here by its addresses, and is the same by title or text, is that one: the other id is
 * remembered as its alias.
 */
export async function takeArticles(
  database: ButNhoDatabase,
  incoming: readonly Incoming[],
): Promise<RefusedChange[]> {
  const refused: RefusedChange[] = [];
  const sound = incoming.filter((one) => typeof one.change.key === 'string');
  for (const one of incoming) if (!sound.includes(one)) refused.push(unsound(one));
  const here = await hereOf(database, sound);
  // One after the other: the second of two that are one finds the first.
  for (const [id, ofArticle] of groups(sound, ({ change }) => change.key as string)) {
    let key = here.get(id) ?? id;
    let [held] = await readRecords(database, 'articles', [key]);
    const changes = (now: string): Rehomed[] =>
      ofArticle.map((one) => ({
        incoming: one,
        change: { table: 'articles', key: now, set: sharedSet(one, held?.row !== undefined) },
      }));
    let laid = layOver('articles', key, held!, changes(key));
    if (
      !held!.row &&
      !held!.history &&
      laid.stored?.row &&
      damagedField(articleSchema, laid.stored.row) === null
    ) {
      const known = await recordId(database, laid.stored.row as Article, '');
      if (known !== id) {
        await database.aliases.put({ from: id, to: known });
        key = known;
        [held] = await readRecords(database, 'articles', [key]);
        laid = layOver('articles', key, held!, changes(key));
      }
    }
    refused.push(...laid.refused.map(unsound));
    if (laid.stored) await writeRecords(database, 'articles', [{ key, stored: laid.stored }]);
  }
  return refused;
}

/** A colleague’s idea of an article does not change mine. */
function sharedSet({ change: { set }, reviewer }: Incoming, isHere: boolean): Incoming['change']['set'] {
  if (reviewer === null || !isHere) return set;
  return Object.fromEntries(Object.entries(set).filter(([field]) => SHARED.includes(field)));
}

/** Takes kept texts in; one that is here stays. @param texts as they were unpacked, by their change */
export async function takeTexts(
  database: ButNhoDatabase,
  incoming: readonly Incoming[],
  texts: ReadonlyMap<string, UnpackedText | null>,
): Promise<RefusedChange[]> {
  const here = await hereOf(database, incoming);
  const refused: RefusedChange[] = [];
  const rows: Snapshot[] = [];
  for (const one of incoming) {
    const { id, key } = one.change;
    const [articleId = '', hash = ''] = [key].flat();
    const row = { articleId: here.get(articleId) ?? articleId, hash, ...texts.get(id) } as Snapshot;
    if (damagedField(snapshotSchema, row) === null) rows.push(row);
    else refused.push(unsound(one));
  }
  const held = await database.snapshots.bulkGet(
    rows.map(({ articleId, hash }): [string, string] => [articleId, hash]),
  );
  await database.snapshots.bulkPut(rows.filter((_, index) => !held[index]));
  return refused;
}
