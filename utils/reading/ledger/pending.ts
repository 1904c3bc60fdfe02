import type { Annotation, Snapshot } from '@/utils/model/records.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { AnnotationEdit, AnnotationSave } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import { requireWritten } from './elsewhere.ts';

/** What the reviewer did to one mark and the store does not know. Plain data. */
export interface Pending {
  /** The mark as the reviewer wants it. */
  annotation: Annotation;
  /** The article of a mark that has no record yet. */
  creation: AnnotationSave['article'] | null;
  /** What the store does not know of a mark that has one. */
  edit: AnnotationEdit;
  /** What the edited fields were written over. */
  before: TypedFields;
  /** The texts that its targets count in. */
  snapshots: readonly Snapshot[];
}

/** Writes new marks of one article. @returns the id of the article's record */
export function create(article: AnnotationSave['article'], entries: readonly Pending[]): Promise<string> {
  return callBackground('saveAnnotations', {
    article,
    snapshots: distinct(entries.flatMap(({ snapshots }) => snapshots)),
    annotations: entries.map(({ annotation }) => annotation),
  });
}

/** Writes what was done to a mark. @returns the id of the article's record, which an edit leaves as it is */
export async function update({ annotation, edit, before, snapshots }: Pending): Promise<string> {
  const { id, articleId, updatedAt } = annotation;
  const snapshot = snapshots.at(-1) ?? null;
  requireWritten(
    await callBackground('editAnnotation', { id, edit, updatedAt, snapshot, before }),
    edit,
    before,
  );
  return articleId;
}

/** Marks of one text bring it along each; a message carries it once. */
function distinct(snapshots: readonly Snapshot[]): Snapshot[] {
  return [...new Map(snapshots.map((snapshot) => [snapshot.hash, snapshot])).values()];
}
