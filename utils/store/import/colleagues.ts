import type { Opinion } from '@/utils/consolidation/index.ts';
import type { AnsweredFinding, Review } from '@/utils/model/entries.ts';
import { type Annotation, THIS_REVIEWER } from '@/utils/model/records.ts';
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
export function listOpinions(entryId: string): Promise<Opinion[]> {
  return withDatabase(async (database) => {
    const entry = await database.entries.get(entryId);
    const articleIds = await database.articles
      .where('keys')
      .anyOf(entry?.keys ?? [])
      .primaryKeys();
    const parts = [...new Set(articleIds)];
    const theirs = [
      ...(await database.colleagues.where({ entryId }).toArray()),
      ...(await database.colleagues.where('articleId').anyOf(parts).toArray()),
    ];
    const names = [...new Set(theirs.map(({ reviewer }) => reviewer))].sort();
    return [await ownOpinion(database, entryId, parts), ...names.map((name) => opinionOf(name, theirs))];
  });
}

async function ownOpinion(
  { reviews, annotations, findings }: ButNhoDatabase,
  entryId: string,
  articleIds: string[],
): Promise<Opinion> {
  const review = await reviews.get([entryId, THIS_REVIEWER]);
  return {
    reviewer: THIS_REVIEWER,
    review: (review && wholeRows(reviewSchema, [review])[0]) ?? null,
    marks: shown(await annotations.where('articleId').anyOf(articleIds).toArray()),
    findings: wholeRows(answeredFinding, await findings.where('articleId').anyOf(articleIds).toArray()),
  };
}

function opinionOf(reviewer: string, rows: readonly ColleagueRecord[]): Opinion {
  const of = <Row>(table: ColleagueRecord['table']): Row[] =>
    rows.filter((one) => one.reviewer === reviewer && one.table === table).map(({ row }) => row as Row);
  return {
    reviewer,
    review: of<Review>('reviews')[0] ?? null,
    marks: shown(of<Annotation>('annotations')),
    findings: of<AnsweredFinding>('findings'),
  };
}

const shown = (rows: readonly Annotation[]): Annotation[] =>
  wholeRows(annotationSchema, rows)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(
      (a, b) =>
        Number(a.articleId > b.articleId) - Number(a.articleId < b.articleId) ||
        a.target.start - b.target.start ||
        a.target.end - b.target.end,
    );
