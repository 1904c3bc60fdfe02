import type { Opinion } from '@/utils/consolidation/index.ts';
import type { AnsweredFinding, Review } from '@/utils/model/entries.ts';
import { type Annotation, THIS_REVIEWER } from '@/utils/model/records.ts';
import { byTarget } from '@/utils/model/target.ts';
import { annotation as annotationSchema } from '@/utils/schema/annotation.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { answeredFinding, review as reviewSchema } from '@/utils/schema/desk.ts';
import { withDatabase } from '../database/database.ts';
import type { ColleagueRecord } from '../database/imported.ts';
import type { ButNhoDatabase } from '../database/tables.ts';

/** The colleagues whose files were imported. */
export function listColleagues(): Promise<string[]> {
  return withDatabase(
    async ({ colleagues }) => (await colleagues.orderBy('reviewer').uniqueKeys()) as string[],
  );
}

/** What everybody says of an entry, oneself first, then colleagues by name. */
export async function listOpinions(entryId: string): Promise<Opinion[]> {
  return (await listOpinionsOf([entryId])).get(entryId) ?? [];
}

/** Entries whose rows are read together. */
const TOGETHER = 100;

/** The same of many entries, by their ids. */
export function listOpinionsOf(entryIds: readonly string[]): Promise<Map<string, Opinion[]>> {
  return withDatabase(async (database) => {
    const opinions = new Map<string, Opinion[]>();
    for (let at = 0; at < entryIds.length; at += TOGETHER)
      for (const said of await opinionsOf(database, entryIds.slice(at, at + TOGETHER)))
        opinions.set(said.entryId, said.opinions);
    return opinions;
  });
}

/** A row of the reviewer's own or of a colleague's, and where it belongs. */
type OpinionRow = Pick<ColleagueRecord, 'reviewer' | 'table' | 'entryId' | 'articleId' | 'row'>;

async function opinionsOf(database: ButNhoDatabase, entryIds: readonly string[]) {
  const parts = await partsOf(database, entryIds);
  const articleIds = [...new Set([...parts.values()].flat())];
  const { colleagues } = database;
  const rows: OpinionRow[] = [
    ...(await ownRows(database, entryIds, articleIds)),
    ...(await colleagues.where('entryId').anyOf(entryIds).toArray()),
    ...(await colleagues.where('articleId').anyOf(articleIds).toArray()),
  ];
  const at = new Map<string, OpinionRow[]>();
  for (const row of rows) gather(at, row.entryId ?? row.articleId ?? '', row);
  return entryIds.map((entryId) => {
    const here = [entryId, ...(parts.get(entryId) ?? [])].flatMap((place) => at.get(place) ?? []);
    const names = new Set(here.map(({ reviewer }) => reviewer).filter((name) => name !== THIS_REVIEWER));
    const all = [THIS_REVIEWER, ...[...names].sort()];
    return { entryId, opinions: all.map((name) => opinionOf(name, here)) };
  });
}

/** The articles that are parts of entries, by the entry's id. */
async function partsOf(
  { entries, articles }: ButNhoDatabase,
  entryIds: readonly string[],
): Promise<Map<string, string[]>> {
  const known = (await entries.bulkGet([...entryIds])).filter((entry) => entry !== undefined);
  const keys = known.flatMap((entry) => entry.keys ?? []);
  const at = new Map<string, string[]>();
  for (const article of await articles.where('keys').anyOf(keys).distinct().toArray())
    for (const key of article.keys) gather(at, key, article.id);
  return new Map(
    known.map((entry) => [entry.id, [...new Set((entry.keys ?? []).flatMap((key) => at.get(key) ?? []))]]),
  );
}

async function ownRows(
  { reviews, annotations, findings }: ButNhoDatabase,
  entryIds: readonly string[],
  articleIds: readonly string[],
): Promise<OpinionRow[]> {
  const judged = await reviews.bulkGet(entryIds.map((entryId) => [entryId, THIS_REVIEWER]));
  const own = { reviewer: THIS_REVIEWER, entryId: null, articleId: null };
  return [
    ...wholeRows(
      reviewSchema,
      judged.filter((row) => row !== undefined),
    ).map((row) => ({ ...own, table: 'reviews' as const, entryId: row.entryId, row })),
    ...(await annotations.where('articleId').anyOf(articleIds).toArray()).map((row) => ({
      ...own,
      table: 'annotations' as const,
      articleId: row.articleId,
      row,
    })),
    ...(await findings.where('articleId').anyOf(articleIds).toArray()).map((row) => ({
      ...own,
      table: 'findings' as const,
      articleId: row.articleId,
      row,
    })),
  ];
}

function opinionOf(reviewer: string, rows: readonly OpinionRow[]): Opinion {
  const of = <Row>(table: ColleagueRecord['table']): Row[] =>
    rows.filter((one) => one.reviewer === reviewer && one.table === table).map(({ row }) => row as Row);
  return {
    reviewer,
    review: of<Review>('reviews')[0] ?? null,
    marks: shown(of<Annotation>('annotations')),
    findings: wholeRows(answeredFinding, of<AnsweredFinding>('findings')),
  };
}

function gather<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const held = into.get(key);
  if (held) held.push(value);
  else into.set(key, [value]);
}

const shown = (rows: readonly Annotation[]): Annotation[] =>
  wholeRows(annotationSchema, rows)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(
      (a, b) =>
        Number(a.articleId > b.articleId) - Number(a.articleId < b.articleId) || byTarget(a.target, b.target),
    );
