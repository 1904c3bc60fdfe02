import { Fault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';
import { refusedFields, type TypedFields } from '@/utils/store/typed-fields.ts';

/** Another tab wrote into fields of a mark since this one last saw them; the mark is otherwise as it was asked for. */
export class WrittenElsewhere extends Fault {
  /** @param fields as they are in the store */
  constructor(readonly fields: TypedFields) {
    super('conflict', `written elsewhere: ${Object.keys(fields)}`);
  }
}

/** Holds what came out of an edit against what was asked for. @throws WrittenElsewhere where they differ */
export function requireWritten(stored: Annotation, edit: AnnotationEdit, before: TypedFields): void {
  const refused = refusedFields(stored, edit, before);
  if (isAny(refused)) throw new WrittenElsewhere(refused);
}

/** Edits of one mark that wait together to be written. */
interface Waiting {
  edit: AnnotationEdit;
  /** What the first of them was written over. */
  before: TypedFields;
  /** What another tab wrote there, and the reviewer is asked about. */
  other: TypedFields;
}

/**
 * What edits were written over once another joins them: the first one's, as the store knows none of them; but an edit
 * that was written over the other tab's words has seen them, and settles the matter.
 */
export function joinBefore(
  waiting: Waiting | undefined,
  before: TypedFields,
): Pick<Waiting, 'before' | 'other'> {
  const other = { ...waiting?.other };
  const joined: TypedFields = { ...before, ...waiting?.before };
  for (const field of Object.keys(other) as (keyof TypedFields)[]) {
    if (JSON.stringify(before[field]) !== JSON.stringify(other[field])) continue;
    Object.assign(joined, { [field]: other[field] });
    delete other[field];
  }
  return { before: joined, other };
}

/** What the edits that are left were written over, once `written` is in the store. */
export function beforeTheRest(rest: AnnotationEdit, { edit, before }: Waiting): TypedFields {
  const known = Object.keys(before).filter((field) => field in rest);
  return Object.fromEntries(known.map((field) => [field, edit[field as keyof TypedFields]]));
}

/** Whether there is any field at all. */
export const isAny = (fields: TypedFields): boolean => Object.keys(fields).length > 0;
