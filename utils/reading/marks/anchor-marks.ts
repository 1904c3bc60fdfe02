import type { Anchorer, Anchoring } from '@/utils/anchoring/index.ts';
import type { Annotation, Snapshot, TextScope } from '@/utils/model/records.ts';
import { isOnText, type TextAnnotation } from '@/utils/model/target.ts';
import { shownPages } from '@/utils/platform/shown-pages.ts';
import type { Page } from '../page/page.ts';
import { rangeAround } from '../page/range-around.ts';
import { isPrint } from '../page/sight.ts';
import { inPlace, type Mark } from './mark.ts';

const OTHER_FILE = { reason: 'file', hider: null } as const;

/** What became of a mark, known without a comparison: its text is kept, and reads as today's does. */
function anchorInSameText(
  { target }: TextAnnotation,
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
  const texts = new Map(snapshots.map((snapshot) => [snapshot.hash, snapshot]));
  const anchorings = new Map<string, Anchoring>();
  const others: TextAnnotation[] = [];
  const areas = shownPages()?.areas.show(annotations);
  if (areas) page.forgetAreas();
  for (const annotation of annotations) {
    if (!isOnText(annotation)) continue;
    const { scope, snapshotHash } = annotation.target;
    const anchoring = anchorInSameText(annotation, page.text(scope).text, texts.get(snapshotHash)?.text);
    if (anchoring) anchorings.set(annotation.id, anchoring);
    else others.push(annotation);
  }
  if (others.length > 0)
    for (const [id, anchoring] of await compare(page, others, texts, anchorers, signal))
      anchorings.set(id, anchoring);
  return annotations.map((annotation) => {
    const { id } = annotation;
    const anchoring = anchorings.get(id);
    if (anchoring) return { annotation, anchoring };
    // An area is in its place wherever its file is; elsewhere nothing is known against it.
    const element = areas?.get(id);
    const span = element ? page.text('area').spanOf(rangeAround(element)) : null;
    const area: Anchoring = { status: 'area', span, quote: null, candidates: [] };
    return { annotation, anchoring: area, ...(!span && { unseen: OTHER_FILE }) };
  });
}

async function compare(
  page: Page,
  annotations: readonly TextAnnotation[],
  texts: ReadonlyMap<string, Snapshot>,
  anchorers: Map<TextScope, Anchorer>,
  signal: AbortSignal,
): Promise<Map<string, Anchoring>> {
  const { createAnchorer, readOtherwise } = await page.comparisons.bring();
  signal.throwIfAborted();
  const anchorings = new Map<string, Anchoring>();
  for (const scope of new Set(annotations.map(({ target }) => target.scope))) {
    const { text } = page.text(scope);
    const known = anchorers.get(scope);
    const anchorer = known?.text === text ? known : createAnchorer(text, (hash) => texts.get(hash)?.text);
    anchorers.set(scope, anchorer);
    const requests = annotations.filter((annotation) => annotation.target.scope === scope);
    const found = await anchorer.anchorAll(requests, { signal });
    for (const { id, target } of requests) {
      const anchoring = found.get(id)!;
      const isRead = isPrint(texts.get(target.snapshotHash));
      anchorings.set(id, isRead ? readOtherwise(text, target, anchoring) : anchoring);
    }
  }
  return anchorings;
}
