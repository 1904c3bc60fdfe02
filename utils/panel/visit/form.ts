import * as v from 'valibot';
import { MERGED_TABLES } from '@/utils/merge/index.ts';
import { CHANGE_VERSION, OFFICE_TABLES, type PanelChange, REVIEWER_TABLES, type Roster } from '../model.ts';
import { isToken } from '../names.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const token = v.pipe(v.string(), v.check(isToken));
const time = v.pipe(v.string(), v.isoTimestamp());

/** A stamp, as clock.ts writes it; a device's name is no longer than a UUID with something before it. */
const stamp = v.pipe(v.string(), v.regex(/^[0-9a-z]{9}-[0-9a-z]{4}-.{0,80}$/s));

const field = v.strictObject({
  v: v.unknown(),
  t: stamp,
  was: v.nullable(stamp),
  over: v.optional(v.pipe(v.array(stamp), v.maxLength(200))),
});

const tables = [...new Set([...REVIEWER_TABLES, ...OFFICE_TABLES, ...MERGED_TABLES])];

/** A change's form. What its fields may hold is for the store to say, which knows the records. */
const change = v.strictObject({
  v: v.literal(CHANGE_VERSION),
  id: v.pipe(text(200), v.minLength(1)),
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  by: v.pipe(text(80), v.regex(/^\S+$/)),
  t: stamp,
  table: v.picklist(tables),
  key: v.union([text(1000), v.pipe(v.array(text(1000)), v.minLength(1), v.maxLength(3))]),
  set: v.record(text(200), field),
});

const roster = v.strictObject({
  panel: token,
  edition: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: time,
  subs: v.pipe(v.array(v.strictObject({ sub: token, name: text(200) })), v.maxLength(100)),
  devices: v.pipe(
    v.array(
      v.strictObject({
        who: token,
        name: text(200),
        sub: v.union([token, v.literal('')]),
        role: v.picklist(['reviewer', 'secretariat']),
        device: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
        key: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
        until: v.nullable(time),
        revokedAt: v.nullable(time),
      }),
    ),
    v.maxLength(2000),
  ),
});

/** A change of this version; null for anything else. */
export function asChange(value: unknown): PanelChange | null {
  const { success, output } = v.safeParse(change, value, { abortEarly: true });
  return success ? (output as PanelChange) : null;
}

/** A roster; null for anything else. */
export function asRoster(value: unknown): Roster | null {
  const { success, output } = v.safeParse(roster, value, { abortEarly: true });
  return success ? output : null;
}
