import type { Anchorer, Anchoring } from '@/utils/anchoring/index.ts';
import type { Annotation, Snapshot, TextScope } from '@/utils/model/records.ts';
import type { Page } from '../page/page.ts';
import { inPlace, type Mark } from './mark.ts';

/** What became of a mark, known without a comparison: its text is kept, and reads as today's does. */
function anchorInSameText(
  { target }: Annotation,
  text: string,
  marked: string | undefined,
): Anchoring | null {
  const { start, end, exact } = target;
  return marked === text && text.slice(start, end) === exact ? inPlace(target) : null;
}

/**
 * Finds every annotation in today's texts of a page.
 * @param snapshots the kept texts, which tell apart places that a target's own context cannot
 * @param anchorers what is known of the page's texts; those that changed are replaced
 * @throws the signal's reason when it aborts first; Fault where what compares texts is needed and cannot come
 */
export async function anchorMarks(
  page: Page,
  annotations: readonly Annotation[],
  snapshots: readonly Snapshot[],
  anchorers: Map<TextScope, Anchorer>,
  signal: AbortSignal,
): Promise<Mark[]> {
  const texts = new Map(snapshots.map((snapshot) => [snapshot.hash, snapshot.text]));
  const anchorings = new Map<string, Anchoring>();
  const others: Annotation[] = [];
  for (const annotation of annotations) {
    const { scope, snapshotHash } = annotation.target;
    const anchoring = anchorInSameText(annotation, page.text(scope).text, texts.get(snapshotHash));
    if (anchoring) anchorings.set(annotation.id, anchoring);
    else others.push(annotation);
  }
  if (others.length > 0)
    for (const [id, anchoring] of await compare(page, others, texts, anchorers, signal))
      anchorings.set(id, anchoring);
  return annotations.map((annotation) => ({
    annotation,
    anchoring: anchorings.get(annotation.id)!,
  }));
}

async function compare(
  page: Page,
  annotations: readonly Annotation[],
  texts: ReadonlyMap<string, string>,
  anchorers: Map<TextScope, Anchorer>,
  signal: AbortSignal,
): Promise<Map<string, Anchoring>> {
  const { createAnchorer } = await page.comparisons.bring();
  signal.throwIfAborted();
  const anchorings = new Map<string, Anchoring>();
  for (const scope of new Set(annotations.map(({ target }) => target.scope))) {
    const { text } = page.text(scope);
    const known = anchorers.get(scope);
    const anchorer = known?.text === text ? known : createAnchorer(text, (hash) => texts.get(hash) ?? null);
    anchorers.set(scope, anchorer);
    const requests = annotations.filter((annotation) => annotation.target.scope === scope);
    for (const [id, anchoring] of await anchorer.anchorAll(requests, { signal }))
      anchorings.set(id, anchoring);
  }
  return anchorings;
}
