import * as v from 'valibot';
import { LIMITS } from './limits.ts';

/**
 * The values that records are made of. Each has as `title` the name by which docs/exchange-format.md calls it. None
 * changes what it lets through: a value is kept as it is or refused.
 */

/** Any text up to a length, in UTF-16 units. */
export const text = (longest: number = LIMITS.line) =>
  v.pipe(v.string(), v.maxLength(longest), v.title('text'));

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id), v.title('text'));

/** A name that something can be called by: at least one letter of it is seen. */
export const name = v.pipe(v.string(), v.regex(/\S/), v.maxLength(LIMITS.line), v.title('text'));

export const truth = v.pipe(v.boolean(), v.title('true or false'));

/** A whole number from 0: an offset, a count, a year. */
export const integer = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.title('integer'));

export const figure = v.pipe(v.number(), v.finite(), v.title('number'));

/** Whether the calendar knows the day: 30 February has the form of one. */
const isOnCalendar = (written: string) => {
  const time = Date.parse(written);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
};

/** In one form, so that times are in order as texts, too. */
export const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check(isOnCalendar),
  v.title('time'),
);

export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(isOnCalendar), v.title('day'));

export const timeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/), v.title('time of day'));

/** One of a closed list of words; `title` is how the documentation calls the list. */
export const oneOf = <const Words extends readonly string[], const Title extends string>(
  title: Title,
  words: Words,
) => v.pipe(v.picklist(words), v.title(title));

export const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

/** A list or a time has names of values, too. */
const isPlainTable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  // A name that would be lost where the table is copied field by field.
  !Object.hasOwn(value, '__proto__');

/** Values of one kind by names of any kind. */
export const byName = <Value extends v.GenericSchema>(value: Value) =>
  v.pipe(v.custom<Record<string, unknown>>(isPlainTable), v.record(v.string(), value));

type Optional<Entries extends v.ObjectEntries> = {
  [Key in keyof Entries]: v.ExactOptionalSchema<Entries[Key] & v.GenericSchema, undefined>;
};

/** An object with any of these fields, and no others. */
export const someOf = <Entries extends Record<string, v.GenericSchema>>(entries: Entries) =>
  v.strictObject(
    Object.fromEntries(
      Object.entries(entries).map(([key, schema]) => [key, v.exactOptional(schema)]),
    ) as Optional<Entries>,
  );
