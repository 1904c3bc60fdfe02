import { DEFAULT_PREFERENCES, type Preferences } from '@/utils/model/preferences.ts';
import { withDatabase } from './database/database.ts';

/** The stored choices over the defaults; a stored value of another type (a damaged row) counts as absent. */
export function getPreferences(): Promise<Preferences> {
  return withDatabase(async ({ preferences }) => {
    const stored = new Map((await preferences.toArray()).map((row) => [row.key, row.value]));
    const choose = (key: keyof Preferences) => {
      const value = stored.get(key);
      return typeof value === 'boolean' ? value : DEFAULT_PREFERENCES[key];
    };
    return {
      suggestions: choose('suggestions'),
      suggestWords: choose('suggestWords'),
      suggestLegalDocuments: choose('suggestLegalDocuments'),
      singleKeys: choose('singleKeys'),
    };
  });
}

/** Remembers a choice. */
export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): Promise<void> {
  return withDatabase(async ({ preferences }) => {
    await preferences.put({ key, value });
  });
}
