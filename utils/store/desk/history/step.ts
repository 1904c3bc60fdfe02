import { isRecord } from '@/utils/model/is-record.ts';
import { same } from '@/utils/model/same.ts';
import { newId } from '@/utils/platform/id.ts';

/** The records of the desk that the reviewer writes. */
const STEP_TABLES = ['awards', 'entries', 'reviews'] as const;
export type StepTable = (typeof STEP_TABLES)[number];

/** One record, with the fields that were written: each as it was and as it is since. */
export interface StepEdit {
  table: StepTable;
  /** Of the record. Of a review the entry’s: there is one review of an entry by this reviewer. */
  id: string;
  fields: Readonly<Record<string, { was: unknown; is: unknown }>>;
}

/** One thing that the reviewer did at the desk, however many records it touched: plain data, to be kept and shown. */
export interface DeskStep {
  id: string;
  /** When it was done, or taken back, last; in milliseconds since 1970. */
  at: number;
  edits: readonly StepEdit[];
}

type Row = object & { createdAt?: string };

/** What no reviewer takes back: what a record is told by, and what the extension itself notes in it. */
const NOT_WRITTEN = new Set([
  'id',
  'entryId',
  'reviewer',
  'awardId',
  'createdAt',
  'stamps',
  'opened',
  'keys',
]);

/**
 * What an edit of a record changed, as far as the reviewer can take it back.
 * @param before null where it was made: taken back, it is in the trash, as if it had never been out of it
 * @returns null where nothing was changed
 */
export function editOf(table: StepTable, id: string, before: Row | null, after: Row): StepEdit | null {
  const was: Record<string, unknown> = before ? { ...before } : { ...after, deletedAt: after.createdAt };
  const changed = Object.entries(after).filter(
    ([field, is]) => !NOT_WRITTEN.has(field) && !same(was[field], is),
  );
  if (changed.length === 0) return null;
  return {
    table,
    id,
    fields: Object.fromEntries(changed.map(([field, is]) => [field, { was: was[field], is }])),
  };
}

/** @param id left out, that of a new step */
export const stepOf = (edits: readonly StepEdit[], at: number, id = newId()): DeskStep => ({ id, at, edits });

/** Milliseconds within which edits of one field are one: typing saves itself at every rest. */
const ONE_EDIT = 4_000;

/** Whether one goes on with what the other did: typing in the same field. */
function isOne(last: DeskStep, next: DeskStep): boolean {
  const [first, second] = [last.edits[0]!, next.edits[0]!];
  if (next.at - last.at > ONE_EDIT || first.table !== second.table) return false;
  if (last.edits.length > 1 || next.edits.length > 1) return false;
  const paths = pathsOf(second);
  return first.id === second.id && same(pathsOf(first), paths) && !paths.some(isChoice);
}

/** Where an edit changed something: `decision reason`, say. */
const pathsOf = ({ fields }: StepEdit): string[] =>
  Object.entries(fields).flatMap(([field, { was, is }]) => pathsIn(field, was, is));

function pathsIn(path: string, was: unknown, is: unknown): string[] {
  if (same(was, is)) return [];
  if (!isRecord(was) || !isRecord(is)) return [path];
  return Object.keys({ ...was, ...is }).flatMap((key) => pathsIn(`${path} ${key}`, was[key], is[key]));
}

/** A choice is a step of its own, however soon it follows another one. */
const isChoice = (path: string): boolean => /(?: verdict| answer|^deletedAt|^blind)$/.test(path);

/** Two steps as one, where the second goes on with the first; null where it does not. */
export function joined(last: DeskStep, next: DeskStep): DeskStep | null {
  // A portion of one piece of work, however long the one before took.
  if (last.id === next.id) return { ...last, at: next.at, edits: [...last.edits, ...next.edits] };
  if (!isOne(last, next)) return null;
  const [{ fields, ...record }] = last.edits as [StepEdit];
  const through = Object.entries(next.edits[0]!.fields).map(([field, { is }]) => [
    field,
    { was: fields[field]!.was, is },
  ]);
  return { ...last, at: next.at, edits: [{ ...record, fields: Object.fromEntries(through) }] };
}

/** From the end to the beginning, and the reverse. */
export const reversed = (step: DeskStep): DeskStep => ({
  ...step,
  edits: step.edits
    .map((edit) => ({
      ...edit,
      fields: Object.fromEntries(
        Object.entries(edit.fields).map(([field, { was, is }]) => [field, { was: is, is: was }]),
      ),
    }))
    .reverse(),
});

/** The steps that were kept, as far as they are steps. */
export const stepsIn = (value: unknown): DeskStep[] => (Array.isArray(value) ? value.filter(isStep) : []);

const isStep = (value: unknown): value is DeskStep =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.at === 'number' &&
  Array.isArray(value.edits) &&
  value.edits.length > 0 &&
  value.edits.every(
    (edit) =>
      isRecord(edit) &&
      STEP_TABLES.some((table) => table === edit.table) &&
      typeof edit.id === 'string' &&
      isRecord(edit.fields),
  );
