import type { AreaTarget, Span, Target, TextTarget } from '@/utils/model/records.ts';
import { sentenceSpan } from '@/utils/text/sentence-around.ts';

/** A sentence of the article as it was marked, with the marked words in it. */
export interface Sentence {
  /** Letter for letter; several blocks where the mark runs over them (`\n`). */
  text: string;
  /** The marked words in `text`. */
  marked: Span;
  /** Where it stands: tells two equal sentences apart, and is one for all marks in it. */
  place: string;
  /** Which block of which text it stands in, and where it begins and ends there; null where the text was not kept. */
  inBlock: { block: string; start: number; end: number } | null;
}

/**
 * The sentence of a mark, from the text that it was made on; where that is not at hand, as much of it as the mark keeps around
 * its words.
 * @param text the article text that the target's offsets count in; null where it was not kept, and of an area
 */
export function sentenceOf(target: Target, text: string | null): Sentence {
  return target.type === 'area' ? typedWords(target) : sentenceInText(target, text);
}

/** What was typed on an area of a page stands alone: nobody knows the sentence around it. */
function typedWords({ exact, file, pages: [{ page, rects }] }: AreaTarget): Sentence {
  return {
    text: exact,
    marked: { start: 0, end: exact.length },
    inBlock: null,
    place: `${file} ${page} ${rects.join()} ${exact}`,
  };
}

function sentenceInText(
  { exact, prefix, suffix, start, end, snapshotHash }: TextTarget,
  text: string | null,
): Sentence {
  const isThere = text?.slice(start, end) === exact;
  const source = text !== null && isThere ? text : prefix + exact + suffix;
  const from = isThere ? start : prefix.length;
  const { start: begin, end: close } = sentenceSpan(source, { start: from, end: from + exact.length });
  return {
    text: source.slice(begin, close),
    marked: { start: from - begin, end: from - begin + exact.length },
    inBlock: isThere
      ? { block: `${snapshotHash} ${blockAt(source, begin)}`, start: begin, end: close }
      : null,
    place: isThere ? `${snapshotHash} ${begin}-${close}` : `${snapshotHash} ${start}-${end} alone`,
  };
}

/** Where the block begins that a place stands in. */
const blockAt = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** A sentence with everything that is marked in it. */
export interface Passage<Mark> {
  text: string;
  /** In text order; they may overlap. */
  marks: { mark: Mark; marked: Span }[];
}

/** The sentences of marks, each told once with all that is marked in it, in the order in which they come first. */
export function passagesOf<Mark extends { sentence: Sentence }>(marks: readonly Mark[]): Passage<Mark>[] {
  const passages = new Map<string, Passage<Mark>>();
  for (const mark of marks) {
    const { text, marked, place } = mark.sentence;
    const passage = passages.get(place);
    if (passage) passage.marks.push({ mark, marked });
    else passages.set(place, { text, marks: [{ mark, marked }] });
  }
  return [...passages.values()];
}
