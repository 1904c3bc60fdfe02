import { isRecord } from '@/utils/model/is-record.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '@/utils/model/preferences.ts';
import { withDatabase } from './database/database.ts';

const textsIn = (record: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** The stored choices over the defaults; a stored value of another type (a damaged row) counts as absent. */
export function getPreferences(): Promise<Preferences> {
  return withDatabase(async ({ preferences }) => {
    const stored = new Map((await preferences.toArray()).map((row) => [row.key, row.value]));
    const choose = (key: Exclude<keyof Preferences, 'keys'>) => {
      const value = stored.get(key);
      return typeof value === 'boolean' ? value : DEFAULT_PREFERENCES[key];
    };
    const keys = stored.get('keys');
    return {
      suggestions: choose('suggestions'),
      suggestWords: choose('suggestWords'),
      suggestLegalDocuments: choose('suggestLegalDocuments'),
      singleKeys: choose('singleKeys'),
      csvComma: choose('csvComma'),
      dailyBackup: choose('dailyBackup'),
      keys: isRecord(keys) ? textsIn(keys) : DEFAULT_PREFERENCES.keys,
    };
  });
}

/** Remembers a choice. */
export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): Promise<void> {
  return withDatabase(async ({ preferences }) => {
    await preferences.put({ key, value });
  });
}
