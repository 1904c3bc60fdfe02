import * as v from 'valibot';
import { exactly } from './exact.ts';

/** The most of one value, in UTF-16 units: an award file may have a megabyte, and no list of entries comes near. */
const MOST = 1_000_000;

/**
 * What a council's administrator may set for all its computers, by the browser's policies (docs/managed.md). Both are
 * texts, because Chromium's description of policies knows no value that is a number or nothing, and a registry no lists.
 */
export interface Preset {
  /** An award file (docs/award-file.md). */
  award?: string;
  /** The secretariat's list of entries: rows as a spreadsheet copies them, or CSV. */
  entries?: string;
}

const text = v.pipe(v.string(), v.maxLength(MOST));

/** public/managed.json tells Chromium the same; a test compares them. */
export const preset = exactly<Preset>()(
  v.strictObject({ award: v.exactOptional(text), entries: v.exactOptional(text) }),
);
