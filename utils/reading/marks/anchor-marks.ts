import type { Anchoring } from '@/utils/anchoring/index.ts';
import { type Anchorer, createAnchorer } from '@/utils/anchoring/index.ts';
import type { Annotation, Snapshot, TextScope } from '@/utils/model/records.ts';
import type { Page } from '../page/page.ts';
import type { Mark } from './mark.ts';

/**
 * Finds every annotation in today's texts of a page.
 * @param snapshots the kept texts, which tell apart places that a target's own context cannot
 * @param anchorers what is known of the page's texts; those that changed are replaced
 * @throws the signal's reason when it aborts first
 */
export async function anchorMarks(
  page: Page,
  annotations: readonly Annotation[],
  snapshots: readonly Snapshot[],
  anchorers: Map<TextScope, Anchorer>,
  signal: AbortSignal,
): Promise<Mark[]> {
  const texts = new Map(snapshots.map((snapshot) => [snapshot.hash, snapshot.text]));
  const snapshotOf = (hash: string) => texts.get(hash) ?? null;
  const anchorings = new Map<string, Anchoring>();
  for (const scope of new Set(annotations.map(({ target }) => target.scope))) {
    const { text } = page.text(scope);
    const known = anchorers.get(scope);
    const anchorer = known?.text === text ? known : createAnchorer(text, snapshotOf);
    anchorers.set(scope, anchorer);
    const requests = annotations.filter((annotation) => annotation.target.scope === scope);
    for (const [id, anchoring] of await anchorer.anchorAll(requests, { signal }))
      anchorings.set(id, anchoring);
  }
  return annotations.map((annotation) => ({
    annotation,
    anchoring: anchorings.get(annotation.id)!,
  }));
}
