import type * as v from 'valibot';

/** As much of a schema as says where there are fields. */
type Shape = v.GenericSchema & {
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  wrapped?: v.GenericSchema;
  /** Of a schema that a field chooses by its word. */
  key?: string;
  options?: readonly unknown[];
};

/**
 * A value with its keys in the order of a schema, and without keys that the schema does not know. Where the schema names no
 * keys, they come in the order of their letters.
 */
export function ordered(schema: v.GenericSchema | null, value: unknown): unknown {
  const { entries, item, wrapped } = chosen((schema ?? {}) as Shape, value);
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

/** The schema of a value, where a field of it says which. */
function chosen(schema: Partial<Shape>, value: unknown): Partial<Shape> {
  const { type, key, options = [] } = schema;
  if (type !== 'variant' || !key) return schema;
  const word: unknown = Object(value)[key];
  const fitting = (options as Shape[]).find(({ entries }) => {
    const { literal } = (entries?.[key] ?? {}) as { literal?: unknown };
    return literal === word;
  });
  return fitting ?? {};
}
