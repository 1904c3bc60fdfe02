import { Fault } from '../fault';
import type { AnchorStatus, Annotation, Article, Snapshot } from '../model';
import { putArticle, recordId } from './articles';
import { withDatabase } from './database';

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
  >
>;

/** What anchoring found today for one mark. */
export interface AnchorRecord {
  id: string;
  anchorStatus: AnchorStatus;
  currentQuote: string | null;
  anchorCheckedAt: string;
}

/** A mark with everything that must stand beside it: the article it belongs to and the text it counts in. */
export interface AnnotationSave {
  annotation: Annotation;
  article: Article;
  snapshot: Snapshot;
}

/**
 * Saves new marks of one article in one transaction. Saving the same ids again writes only what is newer, so a retry is
 * harmless. Where another tab made the article's record first, everything goes under that record's id.
 * @returns the id of the article's record
 * @throws Fault `invalid` when there is nothing to save
 */
export function saveAnnotations(saves: readonly AnnotationSave[]): Promise<string> {
  return withDatabase((database) => {
    const { articles, snapshots, annotations } = database;
    return database.transaction('rw', articles, snapshots, annotations, async () => {
      let articleId: string | null = null;
      for (const { annotation, article, snapshot } of saves) {
        articleId ??= await recordId(database, article, snapshot.text);
        await putArticle(database, { ...article, id: articleId });
        if (!(await snapshots.get([articleId, snapshot.hash])))
          await snapshots.put({ ...snapshot, articleId });
        const stored = await annotations.get(annotation.id);
        if (!stored || stored.updatedAt < annotation.updatedAt)
          await annotations.put({ ...annotation, articleId });
      }
      if (articleId === null) throw new Fault('invalid', 'nothing to save');
      return articleId;
    });
  });
}

/**
 * Changes a mark.
 * @param snapshot the text that a new target counts in, when the edit moves the mark
 * @throws Fault `missing` when there is no such mark
 */
export function editAnnotation(
  id: string,
  edit: AnnotationEdit,
  updatedAt: string,
  snapshot: Snapshot | null = null,
): Promise<Annotation> {
  return withDatabase((database) => {
    const { annotations, snapshots } = database;
    return database.transaction('rw', annotations, snapshots, async () => {
      const stored = await annotations.get(id);
      if (!stored) throw new Fault('missing', `annotation ${id}`);
      // A late repeat of an old edit must not undo a newer one.
      if (stored.updatedAt > updatedAt) return stored;
      const edited: Annotation = { ...stored, ...edit, updatedAt };
      const { articleId } = stored;
      if (snapshot && !(await snapshots.get([articleId, snapshot.hash])))
        await snapshots.put({ ...snapshot, articleId });
      await annotations.put(edited);
      return edited;
    });
  });
}

/** Moves a mark to the trash, or back out of it when `deletedAt` is null. Unknown ids are left alone. */
export function setDeleted(id: string, deletedAt: string | null): Promise<void> {
  return withDatabase(async ({ annotations }) => {
    await annotations.update(id, { deletedAt });
  });
}

/** Writes down what anchoring found, mark by mark, in one transaction; marks that are gone are passed over. */
export function recordAnchors(records: readonly AnchorRecord[]): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', database.annotations, async () => {
      for (const { id, ...found } of records) await database.annotations.update(id, found);
    }),
  );
}

/** The marks of one article outside the trash, in text order. */
export function listAnnotations(articleId: string): Promise<Annotation[]> {
  return withDatabase(async ({ annotations }) => {
    const rows = await annotations.where({ articleId }).toArray();
    return rows
      .filter((row) => !row.deletedAt)
      .sort((a, b) => a.target.start - b.target.start || a.target.end - b.target.end);
  });
}
