import * as v from 'valibot';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { preset } from '@/utils/schema/preset.ts';
import { type FileRefusal, readAwardText, refusalOf } from './read.ts';

/** What a council has set beforehand, as far as it can be used. */
export interface PresetReading {
  rules: AwardRules | null;
  /** The rows of its list of entries, as text. */
  entries: string | null;
  /** Why something was not taken; nothing is taken in part. */
  refusals: FileRefusal[];
}

/**
 * Reads what the browser's policies hold for the extension.
 * @param held as the browser hands it over; an empty text counts as not set, as policy editors leave it
 */
export function readPreset(held: Readonly<Record<string, unknown>>): PresetReading {
  const { success, output, issues } = v.safeParse(preset, held);
  if (!success)
    return {
      rules: null,
      entries: null,
      refusals: issues.map((issue) => {
        const [says, values = []] = refusalOf(issue);
        return { line: null, path: v.getDotPath(issue) ?? '', says, values };
      }),
    };
  const entries = output.entries?.trim() ? output.entries : null;
  if (!output.award?.trim()) return { rules: null, entries, refusals: [] };
  const reading = readAwardText(output.award);
  if ('rules' in reading) return { rules: reading.rules, entries, refusals: [] };
  return {
    rules: null,
    entries,
    refusals: reading.refusals.map((one) => ({ ...one, path: one.path || 'award' })),
  };
}
