import type { Annotation, Snapshot } from '@/utils/model/records.ts';
import { textHashOf } from '@/utils/model/target.ts';

/**
 * The article text as it was when the reviewer last marked it.
 * @param snapshots oldest first
 * @returns null when no mark counts in the article's text
 */
export function markedText(
  annotations: readonly Annotation[],
  snapshots: readonly Snapshot[],
): Snapshot | null {
  const inUse = new Set(annotations.map((annotation) => textHashOf(annotation.target)));
  return snapshots.findLast(({ scope, hash }) => scope === 'article' && inUse.has(hash)) ?? null;
}
