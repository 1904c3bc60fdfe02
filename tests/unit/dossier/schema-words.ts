import * as v from 'valibot';

/** What a schema is made of, as docs/exchange-format.md calls it. */

/** As much of a schema as says what is in it. */
type Shape = v.GenericSchema & {
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  wrapped?: v.GenericSchema;
  options?: readonly (string | v.GenericSchema)[];
  literal?: string | number;
  /** Of a table of values by name. */
  value?: v.GenericSchema;
  pipe?: readonly v.GenericPipeItem[];
};

/** The type of a field: `text`, `list of article`, `time or null`. */
export function typeOf(schema: v.GenericSchema): string {
  const { type, item, wrapped } = schema as Shape;
  if (type === 'nullable') return `${typeOf(wrapped!)} or null`;
  if (type === 'exact_optional') return typeOf(wrapped!);
  if (type === 'array') return `list of ${typeOf(item!)}`;
  const title = v.getTitle(schema);
  if (title === undefined) throw new Error(`a ${type} without a title`);
  return title;
}

/** The values of a table by name, which stands behind a check of its own. */
function valuesIn({ pipe = [] }: Shape): v.GenericSchema[] {
  const inner = pipe.filter((item) => item.kind === 'schema') as Shape[];
  return inner.flatMap((item) =>
    item.type === 'record' ? [item.value!] : item.type === 'custom' ? valuesIn(item) : [],
  );
}

/** Every schema inside another, once, in the order of writing. */
function parts(schema: v.GenericSchema): v.GenericSchema[] {
  const { entries = {}, item, wrapped, type, options = [] } = schema as Shape;
  const inner = [
    ...Object.values(entries),
    ...(item ? [item] : []),
    ...(wrapped ? [wrapped] : []),
    ...(type === 'variant' ? (options as v.GenericSchema[]) : []),
    ...valuesIn(schema as Shape),
  ];
  return [...new Set([schema, ...inner.flatMap(parts)])];
}

/** The fields of every object, by its name, as rows of field and type. */
export function recordsIn(schema: v.GenericSchema): Map<string, [field: string, type: string][]> {
  const objects = parts(schema).filter(({ type }) => type === 'strict_object');
  return new Map(
    objects.map((object) => [
      typeOf(object),
      Object.entries((object as Shape).entries!).map(([field, inner]) => [field, typeOf(inner)]),
    ]),
  );
}

/** The words of every closed list, by its name. */
export function listsIn(schema: v.GenericSchema): Map<string, unknown[]> {
  const lists = parts(schema).filter(({ type }) => type === 'picklist' || type === 'literal');
  return new Map(
    lists.map((list) => {
      const { options, literal } = list as Shape;
      return [typeOf(list), options ? [...options] : [literal]];
    }),
  );
}
