import * as v from 'valibot';
import type { FiledChange } from '@/utils/panel/index.ts';

export const PANEL_FILE_FORMAT = 'but-nho-panel';
export const PANEL_FILE_VERSION = 1;

/** What one device hands over where no server is: its changes, and how many it has made. */
export interface PanelFile {
  format: typeof PANEL_FILE_FORMAT;
  version: typeof PANEL_FILE_VERSION;
  panel: string;
  /** Who wrote it, as the log calls them. */
  who: string;
  /** ISO 8601. */
  writtenAt: string;
  /** By library, the highest number that it has given: whoever reads knows what is missing. */
  made: Record<string, number>;
  /** Whose keys count, signed with the panel's own key; null in a reviewer's file. */
  roster: FiledChange | null;
  changes: FiledChange[];
}

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const filed = v.strictObject({ subject: text(4000), body: text(2_000_000), signature: text(200) });

export const panelFile = v.strictObject({
  format: v.literal(PANEL_FILE_FORMAT),
  version: v.literal(PANEL_FILE_VERSION),
  panel: text(40),
  who: text(40),
  writtenAt: v.pipe(v.string(), v.isoTimestamp()),
  made: v.record(text(80), v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  roster: v.nullable(filed),
  changes: v.array(filed),
});
