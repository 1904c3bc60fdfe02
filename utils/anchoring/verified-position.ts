import type { AnnotationKind, Target } from '../model.ts';
import type { Anchoring } from './anchoring.ts';
import { figureDiffers } from './figures.ts';
import { sameWriting } from './writing.ts';

/** Context that surely holds all that belongs to a figure beside the quote. UTF-16 units. */
const ENOUGH_CONTEXT = 48;

/**
 * Anchors a target at its old offsets where quote and context still stand there; null where they do not.
 * The position alone is never believed.
 */
export function anchorInPlace(text: string, target: Target, kind: AnnotationKind): Anchoring | null {
  const { start, end, prefix, exact, suffix } = target;
  if (exact === '' || end - start !== exact.length || prefix.length > start) return null;
  const whole = prefix + exact + suffix;
  const from = start - prefix.length;
  if (!text.startsWith(whole, from) && !sameWriting(text.slice(from, from + whole.length), whole))
    return null;
  const span = { start, end };
  if (prefix.length < ENOUGH_CONTEXT || suffix.length < ENOUGH_CONTEXT) {
    const old = { text: whole, span: { start: prefix.length, end: prefix.length + exact.length } };
    if (figureDiffers(old, { text, span }, kind === 'statistic')) return null;
  }
  return { status: 'exact', span, quote: null, candidates: [] };
}
