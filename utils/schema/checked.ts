import * as v from 'valibot';
import { Fault } from '@/utils/model/fault.ts';

/** The library repeats the value that was refused: as much of it as helps a developer, in UTF-16 units. */
const LONGEST_MESSAGE = 200;

/**
 * A value that is what a schema says.
 * @param what the value is, for developers
 * @throws Fault `invalid`, with the first field that is wrong
 */
export function checked<S extends v.GenericSchema>(
  what: string,
  schema: S,
  value: unknown,
): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(schema, value, { abortEarly: true });
  if (success) return output;
  const field = [what, v.getDotPath(issues[0])].filter((part) => part !== null).join('.');
  throw new Fault('invalid', `${field}: ${issues[0].message.slice(0, LONGEST_MESSAGE)}`);
}

/**
 * The first field by which a value is not what a schema says, as a path; empty when the value is something else
 * altogether.
 * @returns null when it is what the schema says
 */
export function failingField(schema: v.GenericSchema, value: unknown): string | null {
  const { issues } = v.safeParse(schema, value, { abortEarly: true });
  return issues ? (v.getDotPath(issues[0]) ?? '') : null;
}
