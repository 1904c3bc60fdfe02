import * as v from 'valibot';
import type { Annotation } from '@/utils/model/records.ts';
import { id as idSchema } from '@/utils/schema/values.ts';
import { shownOf } from '../annotations.ts';
import { withDatabase } from './database.ts';

/** Marks that are handed over with the article, so that they are on the page at once. */
const FIRST = 500;

/** Marks of one article that are handed over together. */
export interface Portion {
  /** Outside the trash, in text order. */
  annotations: Annotation[];
  /** Marks whose rows are too damaged to be shown. */
  damaged: number;
}

/** The first marks of an article, and the ids of all others: whoever wants them asks for them. */
export interface FirstPortion extends Portion {
  rest: string[];
}

/** An article may hold more marks than one answer can carry in good time. */
export function readFirstPortion(articleId: string): Promise<FirstPortion> {
  return withDatabase(async ({ annotations }) => {
    const keys: unknown[] = await annotations.where({ articleId }).primaryKeys();
    const ids = keys.filter((key) => v.is(idSchema, key));
    const first = shownOf(await heldRows(annotations, articleId, ids.slice(0, FIRST)));
    // A row without a proper id cannot be asked for, nor shown.
    const damaged = first.damaged + keys.length - ids.length;
    return { annotations: first.annotations, damaged, rest: ids.slice(FIRST) };
  });
}

/** Those of the marks that are the article's: one may have left it since it was named. */
export function readPortion(articleId: string, ids: readonly string[]): Promise<Portion> {
  return withDatabase(async ({ annotations }) => shownOf(await heldRows(annotations, articleId, ids)));
}

async function heldRows(
  table: { bulkGet(ids: string[]): PromiseLike<(Annotation | undefined)[]> },
  articleId: string,
  ids: readonly string[],
): Promise<Annotation[]> {
  const rows = await table.bulkGet([...ids]);
  return rows.filter((row) => row?.articleId === articleId) as Annotation[];
}
