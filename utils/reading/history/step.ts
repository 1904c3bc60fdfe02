import { isRecord } from '@/utils/model/is-record.ts';
import type { AcceptedCampaign, Annotation } from '@/utils/model/records.ts';
import { same } from '@/utils/model/same.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';

/** What a step of history did, for its words. */
const STEP_NAMES = [
  'accepted',
  'deleted',
  'flagged',
  'kept',
  'kind',
  'marked',
  'moved',
  'rejected',
  'split',
  'written',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Where a mark stands: what belongs together in going back. */
export type StoodAt = Pick<Annotation, 'target' | 'anchorStatus' | 'currentQuote'>;

const FIELDS = ['kind', 'note', 'flag', 'campaign', 'statistic', 'keptAsEvidence'] as const;

/** A field of one record, as it was and as it is since. */
export type Change =
  | { record: 'mark'; id: string; field: (typeof FIELDS)[number]; was: unknown; is: unknown }
  | { record: 'place'; id: string; was: StoodAt; is: StoodAt }
  /** Whether a mark is there: made, deleted, brought back. */
  | { record: 'presence'; mark: Annotation; was: boolean; is: boolean }
  /** Whether a suggestion is refused; `name` as the background learns it. */
  | { record: 'rejection'; fingerprint: string; name: string | null; was: boolean; is: boolean }
  /** Whether a name was learnt. */
  | { record: 'name'; campaign: AcceptedCampaign; was: boolean; is: boolean };

/** One thing that the reviewer did, however many records it touched: plain data, to be kept, shown and sent. */
export interface Step {
  id: string;
  articleId: string;
  says: StepName;
  /** When it was done, or taken back, last; in milliseconds since 1970. */
  at: number;
  /** Of how many things. */
  count: number;
  /** The suggestion that was decided on, to be looked at when it comes back. */
  suggestion: string | null;
  changes: readonly Change[];
}

const stoodAt = ({ target, anchorStatus, currentQuote }: Annotation): StoodAt => ({
  target,
  anchorStatus,
  currentQuote,
});

/** What an edit changes of a mark, as far as the reviewer can take it back. */
export function changesOf(mark: Annotation, edit: AnnotationEdit): Change[] {
  const fields = FIELDS.filter((field) => field in edit && !same(edit[field], mark[field]));
  const changes: Change[] = fields.map((field) => ({
    record: 'mark',
    id: mark.id,
    field,
    was: mark[field],
    is: edit[field],
  }));
  if (edit.target)
    changes.unshift({ record: 'place', id: mark.id, was: stoodAt(mark), is: stoodAt({ ...mark, ...edit }) });
  return changes;
}

/** What an edit by itself is called. */
export function nameOf(edit: AnnotationEdit): StepName {
  if (edit.target) return 'moved';
  if (edit.kind) return 'kind';
  if (edit.flag !== undefined) return 'flagged';
  return edit.keptAsEvidence ? 'kept' : 'written';
}

/** A step from its end to its beginning: what it made is not there any more. */
export const reversed = (step: Step): Step => ({
  ...step,
  changes: step.changes.map((one) => ({ ...one, was: one.is, is: one.was }) as Change).reverse(),
});

function isChange(value: unknown): value is Change {
  if (!isRecord(value) || !('was' in value) || !('is' in value)) return false;
  const { record, id, mark, fingerprint, campaign, was, is } = value;
  if (record === 'mark') return typeof id === 'string' && FIELDS.some((field) => field === value.field);
  if (record === 'place') return typeof id === 'string' && isRecord(was) && isRecord(is);
  if (record === 'presence') return isRecord(mark) && typeof mark.id === 'string';
  if (record === 'rejection') return typeof fingerprint === 'string';
  return record === 'name' && isRecord(campaign);
}

const isStep = (value: unknown): value is Step =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.articleId === 'string' &&
  typeof value.count === 'number' &&
  STEP_NAMES.some((name) => name === value.says) &&
  Array.isArray(value.changes) &&
  value.changes.every(isChange);

/** Steps that were kept as text; those that are none are left out. */
export function stepsIn(text: string): Step[] {
  try {
    const found: unknown = JSON.parse(text);
    // Earlier versions did not note when.
    return Array.isArray(found) ? found.filter(isStep).map((step) => ({ ...step, at: step.at ?? 0 })) : [];
  } catch {
    return [];
  }
}
