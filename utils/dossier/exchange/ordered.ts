import type * as v from 'valibot';

/** As much of a schema as says where there are fields. */
type Shape = v.GenericSchema & {
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  wrapped?: v.GenericSchema;
};

/** A value with its keys in the order of a schema, and without keys that the schema does not know. */
export function ordered(schema: v.GenericSchema, value: unknown): unknown {
  const { entries, item, wrapped } = schema as Shape;
  if (wrapped) return ordered(wrapped, value);
  if (item && Array.isArray(value)) return value.map((one) => ordered(item, one));
  if (!entries || typeof value !== 'object' || value === null) return value;
  const known = Object.entries(entries).filter(([key]) => Object.hasOwn(value, key));
  return Object.fromEntries(
    known.map(([key, entry]) => [key, ordered(entry, value[key as keyof typeof value])]),
  );
}
