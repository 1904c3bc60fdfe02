import { vietnamDay } from '@/utils/model/days.ts';

/** How the library stands against its backups as files. All times are milliseconds since 1970. */
export interface BackupState {
  /** When the newest file was handed to the browser, and its name; null where there was none. */
  last: { at: number; name: string } | null;
  /** How many changes that file does not hold. */
  changes: number;
  /** When a library was first seen here. */
  since: number;
  quietUntil: number;
}

/** What the reviewer is reminded of: that there is no file at all, or that the newest one is old. */
export type Reminder = { says: 'never' } | { says: 'old'; at: number };

const DAY = 24 * 60 * 60 * 1000;
/** Nobody is reminded on the first day of work. */
const FIRST_AFTER = DAY;
/** A file of a week ago is old, if much was written since. */
const OLD_AFTER = 7 * DAY;
/** Fewer changes than that are soon made again. */
const FEWEST_CHANGES = 10;
/** For how long a reminder is put off. */
export const QUIET = 3 * DAY;

/** Whether there is anything to remind of now. */
export function reminderOf({ last, changes, since, quietUntil }: BackupState, now: number): Reminder | null {
  if (now < quietUntil || changes < FEWEST_CHANGES) return null;
  if (last) return now - last.at >= OLD_AFTER ? { says: 'old', at: last.at } : null;
  return now - since >= FIRST_AFTER ? { says: 'never' } : null;
}

/** Whether the file of the day is still to be made: once on each day of Viet Nam, and only of something new. */
export function isDailyDue({ last, changes }: BackupState, now: number): boolean {
  const dayOf = (at: number) => vietnamDay(new Date(at).toISOString());
  return changes > 0 && (last === null || dayOf(last.at) !== dayOf(now));
}
