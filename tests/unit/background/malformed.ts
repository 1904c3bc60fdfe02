import type { Random } from '../../../tools/lib/random.ts';

/**
 * Ways to spoil a request, for sure and on either way that messages go: what Chromium's JSON would turn into something
 * sound (a date into text, `undefined` into nothing) is left out.
 */

const cyclic: Record<string, unknown> = { name: 5 };
cyclic.self = cyclic;
const deep = Array.from({ length: 200 }).reduce<unknown>((inner) => ({ target: inner }), 5);

const ODD = [[[]], [5], { name: 5 }, { length: 3 }, JSON.parse('{"__proto__":{"id":"x"}}'), deep, cyclic];
const NO_TEXT = [5, -1, true, 9n, ...ODD];
const NO_NUMBER = ['3', '', true, Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 1e300, ...ODD];
const NO_OBJECT = [5, 'x', true, [5]];
const STRANGE_KEYS = ['articleId2', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', ''];
/** Fields that hold one of a few words, or a day or time, and nothing else. */
const WORDS = /^(?:kind|scope|anchorStatus|origin|aim|comparator|direction|\w+At|publishedOn|publishedTime)$/;
const NO_WORD = [
  '',
  'lỗi',
  'exact ',
  'EXACT',
  'hôm qua',
  '2021-02-30T00:00:00.000Z',
  '2021-02-29',
  '25:61',
  'null',
];
/** UTF-16 units that a field may have. Fields as long as a page are left out: too much to build again and again. */
const CAPS: Record<string, number> = {
  ...Object.fromEntries(['id', 'articleId', 'fingerprint', 'hash', 'snapshotHash'].map((key) => [key, 200])),
  ...Object.fromEntries(
    ['title', 'byline', 'award', 'edition', 'unit', 'reviewer', 'prefix'].map((key) => [key, 10_000]),
  ),
  urls: 32_768,
  keys: 32_768,
  note: 100_000,
};

type Path = readonly (string | number)[];

/** Every place in a value, its own first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);

/** A copy in which one place holds something else. */
function withAt(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = withAt(copy[key], rest, next);
  return copy;
}

function withoutAt(value: unknown, path: Path): unknown {
  const holder = at(value, path.slice(0, -1));
  const copy: Record<string, unknown> = { ...(holder as object) };
  delete copy[path.at(-1)!];
  return withAt(value, path.slice(0, -1), copy);
}

const withKey = (holder: object, key: string, value: unknown) =>
  Object.defineProperty({ ...holder }, key, { value, enumerable: true, configurable: true, writable: true });

/** The name of a place: its own, or that of the list it stands in. */
const fieldOf = (path: Path): string => String(path.findLast((key) => !/^\d+$/.test(String(key))) ?? '');

/** What cannot stand where `value` stands. */
function wrongFor(random: Random, value: unknown, field: string): unknown {
  if (typeof value === 'number') return random.pick(NO_NUMBER);
  if (typeof value === 'boolean') return random.pick(['true', 1, 0, ...ODD]);
  if (value === null) return random.pick([true, ...ODD]);
  if (typeof value !== 'string') return random.pick(NO_OBJECT);
  if (WORDS.test(field) && random.chance(0.5)) return random.pick(NO_WORD);
  const cap = CAPS[field];
  return cap && random.chance(0.3) ? 'ơ'.repeat(cap + 1) : random.pick(NO_TEXT);
}

/** Fields that may be left out, and values that may be many things. */
const isOptional = (path: Path) => ['edit', 'before', 'sources'].includes(String(path.at(-2)));
const isLoose = (path: Path) => path.includes('value');

/** A request that no longer is one, made of a sound one. */
export function malformed(random: Random, sound: unknown): unknown {
  const path = random.pick(placesIn(sound).filter((one) => !isLoose(one)));
  const value = at(sound, path);
  const isInList = Array.isArray(at(sound, path.slice(0, -1)));
  if (path.length > 0 && !isInList && !isOptional(path) && random.chance(0.2)) return withoutAt(sound, path);
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && random.chance(0.5))
    return withAt(sound, path, withKey(value, random.pick(STRANGE_KEYS), random.pick([5, 'x', {}, null])));
  return withAt(sound, path, wrongFor(random, value, fieldOf(path)));
}

const ANYTHING = [null, undefined, '', [], new Date(0), ...NO_TEXT, ...NO_NUMBER, ...NO_WORD];

/** A request that may be sound or not: any place of it holds anything. */
export const garbled = (random: Random, sound: unknown): unknown =>
  withAt(sound, random.pick(placesIn(sound)), random.pick(ANYTHING));
