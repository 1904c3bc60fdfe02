import type { RecordKey } from '@/utils/merge/index.ts';
import { stampOfTime } from '@/utils/merge/index.ts';
import { textHashOf } from '@/utils/model/target.ts';
import { newId } from '@/utils/platform/id.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import type { PanelScope } from './scope.ts';
import { statesOf, type Told, type Untold } from './untold.ts';

/**
 * What has to be told before marks and answers can be understood: the articles that they are in, and the texts that marks count in.
 * An article in which nothing was written stays here, although it was read.
 */
export async function supportOf(
  database: ButNhoDatabase,
  scope: PanelScope,
  told: Told,
  rows: readonly Untold[],
): Promise<Untold[]> {
  if (!scope.tables.includes('articles')) return [];
  const marks = rows.filter(({ table }) => table === 'annotations').map(({ key }) => key as string);
  const held = (await database.annotations.bulkGet([...new Set(marks)])).filter((row) => row !== undefined);
  const answered = rows.filter(({ table }) => table === 'findings').map(({ key }) => key[0]!);
  const articleIds = [...new Set([...held.map(({ articleId }) => articleId), ...answered])].filter(
    (id) => !told.has('articles', id),
  );
  const texts = new Map<string, [string, string]>(
    held.flatMap(({ articleId, target }): [string, [string, string]][] => {
      const hash = textHashOf(target);
      return hash === null ? [] : [[idOf([articleId, hash]), [articleId, hash]]];
    }),
  );
  for (const [id, key] of texts) if (told.has('snapshots', key)) texts.delete(id);
  const kept = (await database.snapshots.bulkGet([...texts.values()])).filter((row) => row !== undefined);
  return [
    ...(await statesOf(database, scope, told, 'articles', articleIds, newId)),
    ...kept.map(({ articleId, hash, takenAt }): Untold => {
      const key = [articleId, hash];
      // One text is one change, whichever device of a person tells of it.
      return { id: idOf(key), table: 'snapshots', key, t: stampOfTime(takenAt), change: null, set: null };
    }),
  ];
}

const idOf = (key: RecordKey): string => ['text', ...key].join(' ');
