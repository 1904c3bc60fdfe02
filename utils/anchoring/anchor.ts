import { inSlices, type SliceOptions } from '@/utils/model/in-slices.ts';
import type { AnnotationKind, TextTarget } from '@/utils/model/records.ts';
import { type Alignment, alignTexts } from './alignment.ts';
import { indexText, type TextIndex } from './cut/text-index.ts';
import { WordNumbers } from './cut/word-numbers.ts';
import { figureDiffers } from './figure/figures.ts';
import { anchorAtOldOffsets } from './judge/at-old-offsets.ts';
import { rivalPlaces } from './layout/twins.ts';
import { cutLines, type Lines } from './link/lines.ts';
import type { Anchoring } from './result.ts';
import { anchorByQuote } from './search/quote-anchor.ts';
import { anchorByAlignment, searchBeyondAlignment } from './search/snapshot-anchor.ts';

/** A mark to be anchored. */
export interface AnchorRequest {
  id: string;
  target: TextTarget;
  kind: AnnotationKind;
}

/** Finds targets in one text. Made once per text, used for all its marks, and remembers what became of each. */
export interface Anchorer {
  readonly text: string;
  /** Anchors one target; the first one that is not where it was may take some dozen milliseconds. */
  anchor(target: TextTarget, kind: AnnotationKind): Anchoring;
  /** Anchors many without holding the thread for longer than a frame; ids come back in the order they went in. */
  anchorAll(requests: readonly AnchorRequest[], options?: SliceOptions): Promise<Map<string, Anchoring>>;
}

/**
 * Prepares a text for anchoring.
 * @param text today's article text
 * @param snapshotOf the text that targets with this hash were described in, where it is kept. With it a place is told
 *   from its like by everything around it, a deleted sentence from one that reads alike, and a passage that moved from
 *   one that stayed; without it the target's own quote and context decide.
 */
export function createAnchorer(
  text: string,
  snapshotOf: (hash: string) => string | null | undefined = () => null,
): Anchorer {
  const alignments = new Map<string, Alignment>();
  const done = new WeakMap<TextTarget, { kind: AnnotationKind; anchoring: Anchoring }>();
  const oldLines = new Map<string, Lines | null>();
  let lines: Lines | null = null;
  /** Made for the first target that is not where it was: most pages have none. */
  let numbers: WordNumbers | null = null;
  let index: TextIndex | null = null;

  function numbersOfWords(): WordNumbers {
    numbers ??= new WordNumbers();
    return numbers;
  }

  /** The lines of a kept text; null where it is not kept, or reads as today's does. */
  function linesOf(snapshotHash: string): Lines | null {
    const known = oldLines.get(snapshotHash);
    if (known !== undefined) return known;
    const snapshot = snapshotOf(snapshotHash);
    const old = snapshot == null || snapshot === text ? null : cutLines(snapshot);
    oldLines.set(snapshotHash, old);
    return old;
  }

  /** Where it was, unless a copy of its paragraph has come in beside it, or its figure reads otherwise. */
  function anchorWhereItWas(target: TextTarget, kind: AnnotationKind): Anchoring | null {
    const anchoring = anchorAtOldOffsets(text, target, kind);
    const old = anchoring?.span && linesOf(target.snapshotHash);
    if (!old) return anchoring;
    const { start, end, exact } = target;
    const before = { text: old.text, span: { start, end } };
    // What belongs to a figure may stand farther off than the context that a target keeps.
    const isRead = old.text.slice(start, end) === exact;
    if (isRead && figureDiffers(before, { text, span: anchoring.span! }, kind === 'statistic')) return null;
    lines ??= cutLines(text);
    return rivalPlaces(old, lines, target, anchoring.span!).length > 0 ? null : anchoring;
  }

  function* alignmentFor({ snapshotHash, start, end, exact }: TextTarget): Generator<void, Alignment | null> {
    const snapshot = snapshotOf(snapshotHash);
    if (snapshot?.slice(start, end) !== exact) return null;
    let alignment = alignments.get(snapshotHash);
    if (!alignment) {
      lines ??= cutLines(text);
      yield;
      const old = linesOf(snapshotHash) ?? cutLines(snapshot);
      yield;
      alignment = yield* alignTexts(old, lines, numbersOfWords());
      alignments.set(snapshotHash, alignment);
    }
    return alignment;
  }

  function* anchorElsewhere(target: TextTarget, kind: AnnotationKind): Generator<void, Anchoring> {
    const alignment = yield* alignmentFor(target);
    const followed = alignment && anchorByAlignment(alignment, target, kind);
    if (followed) return followed;
    index ??= yield* indexText(text, numbersOfWords());
    if (alignment) return yield* searchBeyondAlignment(alignment, index, target, kind);
    return yield* anchorByQuote(index, target, kind);
  }

  function* anchorNew(target: TextTarget, kind: AnnotationKind): Generator<void, Anchoring> {
    const known = done.get(target);
    if (known?.kind === kind) return known.anchoring;
    const anchoring = anchorWhereItWas(target, kind) ?? (yield* anchorElsewhere(target, kind));
    done.set(target, { kind, anchoring });
    return anchoring;
  }

  return {
    text,
    anchor(target, kind) {
      const steps = anchorNew(target, kind);
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    },
    async anchorAll(requests, options = {}) {
      const found = new Map<string, Anchoring>();
      function* all(): Generator<void, void> {
        for (const { id, target, kind } of requests) {
          found.set(id, yield* anchorNew(target, kind));
          yield;
        }
      }
      await inSlices(all(), options);
      return found;
    },
  };
}
