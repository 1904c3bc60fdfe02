import { speaksFor } from '../article/identity';
import { Fault } from '../fault';
import type { AnchorStatus, Annotation, Article, Snapshot } from '../model';
import { annotation as schema } from '../schema/annotation';
import { damagedField, mendedArticle, wholeRows } from '../schema/damage';
import { putArticle, recordId } from './articles';
import { withDatabase } from './database';
import { registrableDomain } from './public-suffixes';
import { keepText } from './snapshots';
import { mergeTyped, type TypedFields } from './typed-fields';

/** What a reviewer may change of a mark after it was made. */
export type AnnotationEdit = Partial<
  Pick<
    Annotation,
    | 'kind'
    | 'note'
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
 * Saves new marks of one article in one transaction. Saving the same ids again writes only what is newer, so a retry is
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
    if (marks.length === 0) throw new Fault('invalid', 'nothing to save');
    const { articles, snapshots, annotations } = database;
    return database.transaction('rw', articles, snapshots, annotations, async () => {
      const articleId = await recordId(database, article, texts[0]?.text ?? '');
      await putArticle(database, { ...article, id: articleId });
      for (const text of texts) await keepText(database, { ...text, articleId });
      for (const mark of marks) {
        const stored = await annotations.get(mark.id);
        if (stored) refuseDamaged(stored);
        if (!stored || stored.updatedAt < mark.updatedAt) await annotations.put({ ...mark, articleId });
      }
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
      const written: string[] = [];
      for (const { id, ...found } of records) {
        const stored = await annotations.get(id);
        if (!stored || damagedField(schema, stored) !== null) continue;
        if (stored.anchorCheckedAt > found.anchorCheckedAt) continue;
        const { urls = [] } = mendedArticle(await articles.get(stored.articleId)) ?? {};
        const homes = [...urls.slice(0, 1), stored.source];
        if (!homes.some((home) => speaksFor(address, home, urls, registrableDomain))) continue;
        await annotations.put({ ...stored, ...found });
        written.push(id);
      }
      return written;
    });
  });
}

/** The marks of one article outside the trash, in text order, and how many rows are too damaged to be shown. */
export function readAnnotations(articleId: string): Promise<{ annotations: Annotation[]; damaged: number }> {
  return withDatabase(async ({ annotations }) => {
    const rows = await annotations.where({ articleId }).toArray();
    const whole = wholeRows(schema, rows);
    return {
      annotations: whole
        .filter((row) => !row.deletedAt)
        .sort((a, b) => a.target.start - b.target.start || a.target.end - b.target.end),
      damaged: rows.length - whole.length,
    };
  });
}

/** The marks of one article outside the trash, in text order, without the damaged ones. */
export async function listAnnotations(articleId: string): Promise<Annotation[]> {
  return (await readAnnotations(articleId)).annotations;
}

/**
 * A damaged row stays as it is, for whoever can still read something out of it: nothing is written over it.
 * @throws Fault `storage` when the row is damaged
 */
function refuseDamaged(row: Annotation): void {
  const field = damagedField(schema, row);
  if (field !== null) throw new Fault('storage', `annotation ${row.id} is damaged: ${field}`);
}
