import { withDatabase } from './database';

/** The reviewer's remembered choices. */
export interface Preferences {
  /** Whether the machine proposes marks. */
  suggestions: boolean;
  /** Whether figures in words (“ba trường học”) are proposed too. */
  suggestWords: boolean;
  /** Whether laws, decrees, circulars and decisions are proposed too. */
  suggestLegalDocuments: boolean;
}

const DEFAULTS: Preferences = { suggestions: true, suggestWords: false, suggestLegalDocuments: false };

/** The stored choices over the defaults; a stored value of another type (a damaged row) counts as absent. */
export function getPreferences(): Promise<Preferences> {
  return withDatabase(async ({ preferences }) => {
    const stored = new Map((await preferences.toArray()).map((row) => [row.key, row.value]));
    const choose = (key: keyof Preferences) => {
      const value = stored.get(key);
      return typeof value === 'boolean' ? value : DEFAULTS[key];
    };
    return {
      suggestions: choose('suggestions'),
      suggestWords: choose('suggestWords'),
      suggestLegalDocuments: choose('suggestLegalDocuments'),
    };
  });
}

export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): Promise<void> {
  return withDatabase(async ({ preferences }) => {
    await preferences.put({ key, value });
  });
}
