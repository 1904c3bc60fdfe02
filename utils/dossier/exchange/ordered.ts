import type * as v from 'valibot';

/** As much of a schema as says where there are fields. */
type Shape = v.GenericSchema & {
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  wrapped?: v.GenericSchema;
};

/**
 * A value with its keys in the order of a schema, and without keys that the schema does not know. Where the schema names no
 * keys, they come in the order of their letters.
 */
export function ordered(schema: v.GenericSchema | null, value: unknown): unknown {
  const { entries, item, wrapped } = (schema ?? {}) as Shape;
  if (wrapped) return ordered(wrapped, value);
  if (Array.isArray(value)) return value.map((one) => ordered(item ?? null, one));
  if (typeof value !== 'object' || value === null) return value;
  if (!entries) {
    const sorted = Object.entries(value).sort(([a], [b]) => Number(a > b) - Number(a < b));
    return Object.fromEntries(sorted.map(([key, one]) => [key, ordered(null, one)]));
  }
  const known = Object.entries(entries).filter(([key]) => Object.hasOwn(value, key));
  return Object.fromEntries(
    known.map(([key, entry]) => [key, ordered(entry, value[key as keyof typeof value])]),
  );
}
