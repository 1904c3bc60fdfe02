import { withDatabase } from '../database/database.ts';

/** Its row among the preferences. */
const KEY = 'reviewerName';

/** The name of who reviews in this browser; null until it was given. */
export function getReviewerName(): Promise<string | null> {
  return withDatabase(async ({ preferences }) => {
    const value = (await preferences.get(KEY))?.value;
    return typeof value === 'string' && value !== '' ? value : null;
  });
}

/** Keeps the name, without spaces around it; an empty one is none. */
export function setReviewerName(name: string): Promise<void> {
  return withDatabase(async ({ preferences }) => {
    await preferences.put({ key: KEY, value: name.trim() });
  });
}
