import { partitionPoint } from '@/utils/model/partition.ts';

/** Which side of dropped or joined characters an offset stands for: a start looks right, an end looks left. */
export type Side = 'start' | 'end';

/**
 * The stretches of a raw text that became something of another length, in order; between them the texts run in
 * step. Four numbers each: canonical start and length, raw start and length (flat, because a text in NFD has an
 * edit for every third letter).
 */
export type Edits = number[];
export const EDIT_FIELDS = 4;

/** Adds `edits` of a part that starts at the given places of the whole. */
export function appendEdits(whole: Edits, part: Edits, canonicalStart: number, rawStart: number): void {
  for (let at = 0; at < part.length; at += EDIT_FIELDS)
    whole.push(part[at]! + canonicalStart, part[at + 1]!, part[at + 2]! + rawStart, part[at + 3]!);
}

/** The first edit that ends beyond `offset`; one that ends right at it counts for an `end`, which looks left. */
function firstEditBeyond(edits: Edits, field: number, offset: number, side: Side): number {
  const isBefore = (at: number) => {
    const end = edits[at * EDIT_FIELDS + field]! + edits[at * EDIT_FIELDS + field + 1]!;
    return end < offset || (end === offset && side === 'start');
  };
  return partitionPoint(edits.length / EDIT_FIELDS, isBefore) * EDIT_FIELDS;
}

/**
 * The other text's offset for an offset in one text. Inside an edit, a start is moved to the edit's beginning and an
 * end to its end, so that a range never cuts a letter from its marks.
 */
export function translate(edits: Edits, from: 'canonical' | 'raw', offset: number, side: Side): number {
  const source = from === 'canonical' ? 0 : 2;
  const goal = 2 - source;
  const at = firstEditBeyond(edits, source, offset, side);
  if (at < edits.length && edits[at + source]! < offset)
    return side === 'start' ? edits[at + goal]! : edits[at + goal]! + edits[at + goal + 1]!;
  if (at === 0) return offset;
  const before = at - EDIT_FIELDS;
  const sourceEnd = edits[before + source]! + edits[before + source + 1]!;
  return edits[before + goal]! + edits[before + goal + 1]! + offset - sourceEnd;
}
