import type { TextTarget } from '@/utils/model/records.ts';
import type { Anchoring } from './result.ts';

/** Units of today's text beside a mark in which what stood beside it must be found, beyond its own length. */
const SLACK = 80;

/**
 * What became of a mark where either text was read from print. The same print reads otherwise by another reader, or on the web: words
 * are divided or not, lines joined otherwise, ligatures and blanks written out. What differs by no more than that, with all that the mark
 * keeps of its surroundings, was not edited: it stands elsewhere.
 * @param text today's
 */
export function readOtherwise(text: string, target: TextTarget, anchoring: Anchoring): Anchoring {
  const { status, span } = anchoring;
  if (status !== 'changed' || !span) return anchoring;
  const { exact, prefix, suffix } = target;
  if (letters(text.slice(span.start, span.end)) !== letters(exact)) return anchoring;
  const around = text.slice(
    Math.max(0, span.start - prefix.length - SLACK),
    span.end + suffix.length + SLACK,
  );
  if (!letters(around).includes(letters(prefix + exact + suffix))) return anchoring;
  return { ...anchoring, status: 'moved', quote: null };
}

/**
 * Words without what a reading may do to them: compatible forms as their letters, no soft hyphens, no hyphens between letters, and no
 * blanks but between digits. Whatever stands at a digit stays: “10-15” is no “1015”, and “-5” no “5”.
 */
const letters = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/\u00AD|\u200B/g, '')
    .replace(/(?<=\p{L})\s?[-‐‑]\s?(?=\p{L})/gu, '')
    .replace(/(?<=\d)\s+(?=\d)/g, '_')
    .replace(/\s/g, '');
