import { type Anchorer, createAnchorer } from '@/utils/anchoring/anchor';
import type { Anchoring } from '@/utils/anchoring/anchoring';
import type { Annotation, Snapshot, TextScope } from '@/utils/model';
import type { Page } from './page';
import type { Mark } from './state';

/**
 * Finds every annotation in today's texts of a page.
 * @param snapshots the kept texts, which tell apart places that a target's own context cannot
 * @throws the signal's reason when it aborts first
 */
export async function anchorMarks(
  page: Page,
  annotations: readonly Annotation[],
  snapshots: readonly Snapshot[],
  signal: AbortSignal,
): Promise<Mark[]> {
  const texts = new Map(snapshots.map((snapshot) => [snapshot.hash, snapshot.text]));
  const anchorers = new Map<TextScope, Anchorer>();
  for (const { target } of annotations)
    if (!anchorers.has(target.scope))
      anchorers.set(
        target.scope,
        createAnchorer(page.text(target.scope).text, (hash) => texts.get(hash) ?? null),
      );
  const anchorings = new Map<string, Anchoring>();
  for (const [scope, anchorer] of anchorers) {
    const requests = annotations.filter((annotation) => annotation.target.scope === scope);
    for (const [id, anchoring] of await anchorer.anchorAll(requests, { signal }))
      anchorings.set(id, anchoring);
  }
  return annotations.map((annotation) => ({
    annotation,
    anchoring: anchorings.get(annotation.id)!,
    isSaved: true,
  }));
}
