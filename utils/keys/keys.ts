import type { AnnotationKind } from '@/utils/model/records.ts';

/**
 * The key of each command, as `read-key.ts` names keys. The page's UI, its buttons and the popup read them here; the README's
 * table is held to them by a test. One key may serve two commands that never apply at once.
 */
export const KEYS = {
  campaign: 'c',
  statistic: 's',
  remark: 'r',
  accept: 'a',
  acceptAll: 'Shift+a',
  reject: 'x',
  nextSuggestion: 'j',
  previousSuggestion: 'k',
  nextMark: 'n',
  previousMark: 'p',
  keepAsEvidence: 'k',
  takeBounds: 'Enter',
  delete: 'Delete',
  close: 'Escape',
} as const satisfies Record<AnnotationKind, string> & Record<string, string>;

export type Command = keyof typeof KEYS;

/** A key as a button shows it: `a`, `⇧A`, `Enter`. */
export const keyLabel = (command: Command): string =>
  KEYS[command].replace(/^Shift\+(.)$/, (_, letter: string) => `⇧${letter.toUpperCase()}`);
