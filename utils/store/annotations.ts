import { Fault } from '../fault';
import type { AnchorStatus, Annotation, Article, Snapshot } from '../model';
import { putArticle } from './articles';
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

/** Saves new marks in one transaction. Saving the same ids again changes nothing, so a retry is harmless. */
export function saveAnnotations(saves: readonly AnnotationSave[]): Promise<void> {
  return withDatabase((database) => {
    const { articles, snapshots, annotations } = database;
    return database.transaction('rw', articles, snapshots, annotations, async () => {
      for (const { annotation, article, snapshot } of saves) {
        await putArticle(database, article);
        if (!(await snapshots.get([snapshot.articleId, snapshot.hash]))) await snapshots.put(snapshot);
        if (!(await annotations.get(annotation.id))) await annotations.put(annotation);
      }
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
      const edited: Annotation = { ...stored, ...edit, updatedAt };
      if (snapshot && !(await snapshots.get([snapshot.articleId, snapshot.hash])))
        await snapshots.put(snapshot);
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
