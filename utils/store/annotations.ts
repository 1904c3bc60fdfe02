import { speaksFor } from '@/utils/article/index.ts';
import { Fault } from '@/utils/model/fault.ts';
import type { AnchorStatus, Annotation, Article, Snapshot } from '@/utils/model/records.ts';
import { byTarget } from '@/utils/model/target.ts';
import { annotation as schema } from '@/utils/schema/annotation.ts';
import { damagedField, mendedArticle, wholeRows } from '@/utils/schema/damage.ts';
import { putArticle, recordId } from './articles/articles.ts';
import { registrableDomain } from './articles/public-suffixes.ts';
import { withDatabase } from './database/database.ts';
import { keepText } from './snapshots.ts';
import { mergeTyped, type TypedFields } from './typed-fields.ts';

/** What a reviewer may change of a mark after it was made. */
export type AnnotationEdit = Partial<
  Pick<
    Annotation,
    | 'kind'
    | 'note'
    | 'flag'
    | 'campaign'
    | 'statistic'
    | 'target'
    | 'anchorStatus'
    | 'anchorCheckedAt'
    | 'currentQuote'
    | 'keptAsEvidence'
    | 'deletedAt'
  >
>;

/** What anchoring found today for one mark. */
export interface AnchorRecord {
  id: string;
  anchorStatus: AnchorStatus;
  currentQuote: string | null;
  anchorCheckedAt: string;
}

/** Marks with everything that must stand beside them: the article they belong to and the texts they count in. */
export interface AnnotationSave {
  article: Article;
  snapshots: readonly Snapshot[];
  annotations: readonly Annotation[];
}

/**
 * Saves new marks of one article in one transaction, or its text alone. Saving the same ids again writes only what is newer, so a retry is
 * harmless. Where another tab made the article's record first, everything goes under that record's id.
 * @returns the id of the article's record
 * @throws Fault `invalid` when there is nothing to save
 */
export function saveAnnotations({
  article,
  snapshots: texts,
  annotations: marks,
}: AnnotationSave): Promise<string> {
  return withDatabase((database) => {
    if (marks.length === 0 && texts.length === 0) throw new Fault('invalid', 'nothing to save');
    const { articles, snapshots, annotations } = database;
    return database.transaction('rw', articles, snapshots, annotations, async () => {
      const articleId = await recordId(database, article, texts[0]?.text ?? '');
      await putArticle(database, { ...article, id: articleId });
      for (const text of texts) await keepText(database, { ...text, articleId });
      const stored = await annotations.bulkGet(marks.map(({ id }) => id));
      for (const row of stored) if (row) refuseDamaged(row);
      const newer = marks.filter(({ updatedAt }, index) => {
        const held = stored[index];
        return !held || held.updatedAt < updatedAt;
      });
      await annotations.bulkPut(newer.map((mark) => ({ ...mark, articleId })));
      return articleId;
    });
  });
}

/**
 * Changes a mark, field by field: what another tab wrote into other fields stays. Deleting sets `deletedAt`, and null
 * brings the mark back.
 * @param snapshot the text that a new target counts in, when the edit moves the mark
 * @param before what the writer saw in the typed fields; where another tab wrote there meanwhile, the mark comes back
 * with that, and ./typed-fields.ts says which
 * @throws Fault `missing` when there is no such mark
 */
export function editAnnotation(
  id: string,
  edit: AnnotationEdit,
  updatedAt: string,
  snapshot: Snapshot | null = null,
  before: TypedFields = {},
): Promise<Annotation> {
  return withDatabase((database) => {
    const { annotations, snapshots } = database;
    return database.transaction('rw', annotations, snapshots, async () => {
      const stored = await annotations.get(id);
      if (!stored) throw new Fault('missing', `annotation ${id}`);
      refuseDamaged(stored);
      const latest = stored.updatedAt > updatedAt ? stored.updatedAt : updatedAt;
      const edited: Annotation = { ...stored, ...mergeTyped(stored, edit, before), updatedAt: latest };
      if (snapshot) await keepText(database, { ...snapshot, articleId: stored.articleId });
      await annotations.put(edited);
      return edited;
    });
  });
}

/**
 * Writes down what anchoring found, mark by mark, in one transaction. Marks that are gone or damaged are passed over, and so are
 * those that were checked against a newer state of the page: an old tab must not testify to what a page once said.
 * Only the page that a mark or its article was recorded at testifies to it: this is written at a mere visit.
 * @param address of the page that was read
 * @returns the ids that were written
 */
export function recordAnchors(address: string, records: readonly AnchorRecord[]): Promise<string[]> {
  return withDatabase((database) => {
    const { annotations, articles } = database;
    return database.transaction('rw', annotations, articles, async () => {
      const stored = await annotations.bulkGet(records.map(({ id }) => id));
      const homes = new Map<string, readonly string[]>();
      const written: Annotation[] = [];
      for (const [index, { id: _, ...found }] of records.entries()) {
        const row = stored[index];
        if (!row || damagedField(schema, row) !== null) continue;
        if (row.anchorCheckedAt > found.anchorCheckedAt) continue;
        const urls = homes.get(row.articleId) ?? mendedArticle(await articles.get(row.articleId))?.urls ?? [];
        homes.set(row.articleId, urls);
        const own = [...urls.slice(0, 1), row.source];
        if (own.some((home) => speaksFor(address, home, urls, registrableDomain)))
          written.push({ ...row, ...found });
      }
      await annotations.bulkPut(written);
      return written.map(({ id }) => id);
    });
  });
}

/** One mark; null when there is none that is whole and outside the trash. */
export function readAnnotation(id: string): Promise<Annotation | null> {
  return withDatabase(async ({ annotations }) => {
    const row = await annotations.get(id);
    return row && damagedField(schema, row) === null && !row.deletedAt ? row : null;
  });
}

/** The marks of one article outside the trash, in text order, without the damaged ones. */
export function listAnnotations(articleId: string): Promise<Annotation[]> {
  return withDatabase(
    async ({ annotations }) => shownOf(await annotations.where({ articleId }).toArray()).annotations,
  );
}

/** Rows as they are handed out: those outside the trash in text order, and how many are too damaged to be shown. */
export function shownOf(rows: readonly Annotation[]): { annotations: Annotation[]; damaged: number } {
  const whole = wholeRows(schema, rows);
  return {
    annotations: whole.filter((row) => !row.deletedAt).sort((a, b) => byTarget(a.target, b.target)),
    damaged: rows.length - whole.length,
  };
}

/**
 * A damaged row stays as it is, for whoever can still read something out of it: nothing is written over it.
 * @throws Fault `storage` when the row is damaged
 */
function refuseDamaged(row: Annotation): void {
  const field = damagedField(schema, row);
  if (field !== null) throw new Fault('storage', `annotation ${row.id} is damaged: ${field}`);
}
