import type { Snapshot, Span } from '@/utils/model/records.ts';
import { textHashOf } from '@/utils/model/target.ts';
import { COVERED } from '../blind.ts';
import type { DossierMark } from '../model.ts';

/** A mark with its number in the page that is written. */
export interface NumberedMark {
  number: number;
  mark: DossierMark;
}

/** Where a mark stands in the text that is shown. */
export interface PlacedMark extends NumberedMark {
  span: Span;
}

/** An article text with the marks that stand in it. */
export interface ShownText {
  /** The kept text that holds most of the marks; null where none holds any. */
  snapshot: Snapshot | null;
  /** In the order given. */
  placed: PlacedMark[];
  /** What was marked in another text: outside of the article, or in an earlier or later wording. */
  others: NumberedMark[];
}

/** Units of what stands beside a quote that must agree before it counts as the same place. */
const BESIDE = 32;

/**
 * Finds the one text of an article in which most of its marks can be shown, and their places in it: never on other words than those
 * that were marked.
 * @param snapshots of the article
 */
export function placeMarks(marks: readonly NumberedMark[], snapshots: readonly Snapshot[]): ShownText {
  const counts = new Map<string, number>();
  for (const { mark } of marks) {
    const snapshotHash = textHashOf(mark.annotation.target);
    if (snapshotHash !== null) counts.set(snapshotHash, (counts.get(snapshotHash) ?? 0) + 1);
  }
  const [snapshot = null] = snapshots
    .filter(({ scope, hash }) => scope === 'article' && counts.has(hash))
    .sort((a, b) => counts.get(b.hash)! - counts.get(a.hash)! || (a.takenAt < b.takenAt ? 1 : -1));
  const placed: PlacedMark[] = [];
  const others: NumberedMark[] = [];
  for (const one of marks) {
    const span = snapshot && spanIn(snapshot, one.mark);
    if (span) placed.push({ ...one, span });
    else others.push(one);
  }
  return placed.length > 0 ? { snapshot, placed, others } : { snapshot: null, placed, others };
}

function spanIn({ text, hash }: Snapshot, { annotation: { target } }: DossierMark): Span | null {
  if (target.type === 'area') return null;
  const { exact, start, end, snapshotHash, scope } = target;
  if (scope !== 'article' || exact === '') return null;
  if (snapshotHash === hash) return isSame(text.slice(start, end), exact) ? { start, end } : null;
  const prefix = target.prefix.slice(-BESIDE);
  const sought = prefix + exact + target.suffix.slice(0, BESIDE);
  const at = text.indexOf(sought);
  if (at < 0 || text.indexOf(sought, at + 1) >= 0) return null;
  return { start: at + prefix.length, end: at + prefix.length + exact.length };
}

/** Whether words are those that were marked, as far as they are not covered. */
function isSame(words: string, exact: string): boolean {
  if (words.length !== exact.length) return false;
  for (let at = 0; at < exact.length; at += 1)
    if (words[at] !== exact[at] && words[at] !== COVERED) return false;
  return true;
}
