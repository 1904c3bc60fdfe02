import { type Arbitrary, array, constantFrom, jsonValue, nat, oneof, record, string } from 'fast-check';

/** What becomes of one place of a value: which, counted through all of them, and what stands there then. */
export interface Damage {
  place: number;
  /** `replace` and `add` put `by` there, `drop` nothing, `copy` what stands at `by` of all places. */
  how: 'replace' | 'add' | 'drop' | 'copy';
  by: unknown;
}

/** Values that are often taken for something they are not. */
const ODD = [
  null,
  '',
  0,
  -1,
  1e300,
  true,
  [],
  {},
  '__proto__',
  '\ud800',
  '9999-99-99',
  '=1+1',
  'javascript:alert(1)',
];

const spoiler: Arbitrary<unknown> = oneof(
  constantFrom<unknown>(...ODD),
  jsonValue({ maxDepth: 2 }),
  string({ unit: 'binary' }),
);

export const damages: Arbitrary<Damage[]> = array(
  record({
    place: nat(),
    how: constantFrom('replace', 'add', 'drop', 'copy'),
    by: spoiler,
  }) as Arbitrary<Damage>,
  { minLength: 1, maxLength: 4 },
);

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every place below a value, as the holder and the key. */
function placesIn(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (!isHolder(value)) return [];
  return Object.keys(value).flatMap(
    (key) => [[value, key], ...placesIn(value[key])] as [Record<string, unknown>, string][],
  );
}

const put = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

/** A copy of a value of JSON, damaged in one place after the other. */
export function damaged<Value>(sound: Value, list: readonly Damage[]): Value {
  const copy = structuredClone(sound);
  for (const { place, how, by } of list) {
    const places = placesIn(copy);
    const [holder, key] = places[place % places.length] ?? [];
    if (!holder || key === undefined) continue;
    const [other, name] = places[(place * 7 + 3) % places.length]!;
    if (how === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (how === 'drop') delete holder[key];
    else if (how === 'add' && Array.isArray(holder)) holder.splice(Number(key), 0, by);
    else if (how === 'add') put(holder, typeof by === 'string' ? by : 'more', by);
    else put(holder, key, how === 'copy' ? structuredClone(other[name]) : by);
  }
  return copy;
}
