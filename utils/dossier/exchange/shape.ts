/**
 * The shape of a JSON value: described for people, checked when read, and written with its keys in one order.
 * The types are exact: a shape that knows more or fewer values than the model does not compile.
 */
export interface Shape<T> {
  /** As it stands in docs/exchange-format.md. */
  readonly type: string;
  /** What is wrong with the value, each problem with its path; empty when nothing is. */
  readonly problems: (value: unknown, path: string) => string[];
  /** The value with its keys in the order of the shape, and without keys that the shape does not know. */
  readonly ordered: (value: T) => unknown;
}

export type Fields<T> = { readonly [Key in keyof T]-?: Shape<T[Key]> };

export const text: Shape<string> = leaf('text', (value) => typeof value === 'string');
export const integer: Shape<number> = leaf('integer', (value) => Number.isSafeInteger(value));
export const truth: Shape<boolean> = leaf('true or false', (value) => typeof value === 'boolean');
export const time: Shape<string> = leaf('time', (value) => isTime(value));

/** Any shape, or null where the value is not known. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return {
    type: `${shape.type} or null`,
    problems: (value, path) => (value === null ? [] : shape.problems(value, path)),
    ordered: (value) => (value === null ? null : shape.ordered(value)),
  };
}

/** One of a closed list of words; `name` is how the documentation calls the list. */
export function oneOf<T extends string | number>(name: string, values: readonly T[]): Shape<T> {
  return leaf(name, (value) => (values as readonly unknown[]).includes(value));
}

export function list<T>(shape: Shape<T>): Shape<T[]> {
  return {
    type: `list of ${shape.type}`,
    problems: (value, path) =>
      Array.isArray(value)
        ? value.flatMap((item, index) => shape.problems(item, `${path}[${index}]`))
        : [`${path}: not a list`],
    ordered: (value) => value.map(shape.ordered),
  };
}

/** An object whose keys are all there. */
export function record<T extends object>(name: string, fields: Fields<T>): Shape<T> {
  return fieldsShape<T>(name, fields, false);
}

/** An object that has any of the keys. */
export function partial<T extends object>(name: string, fields: Fields<T>): Shape<Partial<T>> {
  return fieldsShape<Partial<T>>(name, fields as unknown as Fields<Partial<T>>, true);
}

/** A value that is described by a name and a test alone. */
export function leaf<T>(type: string, is: (value: unknown) => boolean): Shape<T> {
  return {
    type,
    problems: (value, path) => (is(value) ? [] : [`${path}: not ${type}`]),
    ordered: (value) => value,
  };
}

function fieldsShape<T extends object>(name: string, fields: Fields<T>, optional: boolean): Shape<T> {
  const keys = Object.keys(fields) as (keyof T & string)[];
  return {
    type: name,
    problems: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [`${path}: not ${name}`];
      return keys.flatMap((key) => {
        if (!Object.hasOwn(value, key)) return optional ? [] : [`${path}.${key}: missing`];
        return fields[key].problems((value as T)[key], `${path}.${key}`);
      });
    },
    ordered: (value) =>
      Object.fromEntries(
        keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, fields[key].ordered(value[key])]),
      ),
  };
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
}
