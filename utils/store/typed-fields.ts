import { type Annotation, type MarkedStatistic, SENTENCE_FIELDS } from '@/utils/model/records.ts';
import { same } from '@/utils/model/same.ts';

/** What is typed into a mark, so that two tabs may type into it at once. */
const TYPED_FIELDS = ['note', 'campaign', 'statistic'] as const;

/** Typed fields of a mark: those that an edit is about, as they were, or as somebody else made them. */
export type TypedFields = Partial<Pick<Annotation, (typeof TYPED_FIELDS)[number]>>;

type Parts = Record<string, unknown>;

/**
 * Lays an edit over what the store holds by now. Where somebody else changed a field since the writer saw it, the
 * parts that the two changed apart from each other (the unit of a figure, its subject) come together; where both
 * changed the same, what is stored stays: the writer is told by {@link refusedFields}, and neither text is lost.
 * @param before the edited fields as the writer saw them; a field that is not in it is written as it stands
 * @returns the edit that may be written
 */
export function mergeTyped<Edit extends TypedFields>(
  stored: Annotation,
  edit: Edit,
  before: TypedFields,
): Edit {
  const merged = { ...edit };
  for (const field of TYPED_FIELDS) {
    if (edit[field] === undefined || before[field] === undefined) continue;
    const changes = changedParts(edit[field], before[field]);
    const theirs = asParts(stored[field]);
    const known = asParts(before[field]);
    const isMet = Object.keys(changes).some(
      (part) => !same(theirs[part], known[part]) && !same(theirs[part], changes[part]),
    );
    if (isMet) delete merged[field];
    else Object.assign(merged, { [field]: asWhole({ ...theirs, ...changes }) });
  }
  return merged;
}

/**
 * What an edit could not write, as somebody else had written there meanwhile.
 * @param stored the mark as it came out of the edit
 * @returns the refused fields, as the store has them
 */
export function refusedFields(stored: Annotation, edit: TypedFields, before: TypedFields): TypedFields {
  const refused = TYPED_FIELDS.filter((field) => {
    if (edit[field] === undefined || before[field] === undefined) return false;
    const written = asParts(stored[field]);
    return Object.entries(changedParts(edit[field], before[field])).some(
      ([part, value]) => !same(written[part], value),
    );
  });
  return Object.fromEntries(refused.map((field) => [field, stored[field]]));
}

/** The name of the only part of a value that has none: a note, or nothing. */
const WHOLE = '';

/** Before the name of a field of a figure: whether it is unconfirmed, which two tabs may settle one field each. */
const DOUBT = '?';

function asParts(value: unknown): Parts {
  if (typeof value !== 'object' || value === null) return { [WHOLE]: value };
  if (!('unconfirmed' in value)) return { ...value };
  const { unconfirmed, ...parts } = value as MarkedStatistic;
  const doubts = SENTENCE_FIELDS.map((field) => [DOUBT + field, unconfirmed.includes(field)]);
  return { ...parts, ...Object.fromEntries(doubts) };
}

/** A field that was nothing and is something now, or the other way round, has lost its old whole. */
function asWhole({ [WHOLE]: whole, ...parts }: Parts): unknown {
  const entries = Object.entries(parts);
  if (entries.length === 0) return whole;
  const fields = Object.fromEntries(entries.filter(([part]) => !part.startsWith(DOUBT)));
  const unconfirmed = SENTENCE_FIELDS.filter((field) => parts[DOUBT + field] === true);
  return entries.some(([part]) => part.startsWith(DOUBT)) ? { ...fields, unconfirmed } : fields;
}

/** The parts of a value that are not as they were. */
function changedParts(value: unknown, before: unknown): Parts {
  const known = asParts(before);
  return Object.fromEntries(Object.entries(asParts(value)).filter(([part, one]) => !same(one, known[part])));
}
