import type { AnnotationKind, TextTarget } from '@/utils/model/records.ts';
import { sameWriting } from '../cut/writing.ts';
import { figureDiffers } from '../figure/figures.ts';
import type { Anchoring } from '../result.ts';

/** Context that surely holds all that belongs to a figure beside the quote. UTF-16 units. */
const ENOUGH_CONTEXT = 48;

function standsAt(text: string, part: string, offset: number): boolean {
  return text.startsWith(part, offset) || sameWriting(text.slice(offset, offset + part.length), part);
}

/**
 * Anchors a target at its old offsets where quote and context still stand there; null where they do not.
 * The position alone is never believed.
 */
export function anchorAtOldOffsets(text: string, target: TextTarget, kind: AnnotationKind): Anchoring | null {
  const { start, end, prefix, exact, suffix } = target;
  if (exact === '' || end - start !== exact.length || prefix.length > start) return null;
  const inPlace =
    standsAt(text, exact, start) &&
    standsAt(text, prefix, start - prefix.length) &&
    standsAt(text, suffix, end);
  if (!inPlace) return null;
  const span = { start, end };
  if (prefix.length < ENOUGH_CONTEXT || suffix.length < ENOUGH_CONTEXT) {
    const own = { start: prefix.length, end: prefix.length + exact.length };
    const old = { text: prefix + exact + suffix, span: own };
    if (figureDiffers(old, { text, span }, kind === 'statistic')) return null;
  }
  return { status: 'exact', span, quote: null, candidates: [] };
}
