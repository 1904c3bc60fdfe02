import type { Span } from '@/utils/model/records.ts';
import type { SeenLine } from '../sight/seen-lines.ts';
import { type Showing, whatShows } from '../sight/shows.ts';
import type { Comparison } from '../sight/sight.ts';
import { type Circumstances, judgeHunk, type Verdict } from '../verdicts.ts';
import { hasSentence } from '../words.ts';
import { diffTexts } from './diff.ts';
import type { DiffPiece } from './diff-piece.ts';
import { isForeign, isVietnamese } from './language-shift.ts';
import { changesBetween, type LineHunk } from './line-changes.ts';

/** The page as it is seen now. */
export interface Today {
  lines: readonly SeenLine[];
  /** Whether the page holds these words anywhere, shown or not; and whether only where they are not shown. */
  holds: (words: string) => boolean;
  hides: (words: string) => boolean;
  /** Whether the text was seen during this visit to say this line, which went since. */
  hasLost: (line: string) => boolean;
  /** Whether there are traces of a translator. */
  isTranslatorAtWork: boolean;
}

export const SAME: Comparison = { shows: 'whole', difference: 'none', pieces: [] };

/**
 * Compares the text that was marked with today's. An edit is only told where it is proved: a sentence that stands in its
 * place with other words, a figure in a table, a paragraph that came in among its like. Text that is folded, translated
 * or not loaded, and text that changes by itself, is none.
 * @param marks where the reviewer's marks stand in the marked text
 */
export function compareWithMarked(marked: string, marks: readonly Span[], today: Today): Comparison {
  const lines = marked.split('\n');
  const hunks = changesBetween(lines, today.lines);
  if (hunks.length === 0) return SAME;
  const circumstances = circumstancesOf(lines, marks, hunks, today);
  const judged = hunks.map((hunk) => ({ hunk, verdicts: judgeHunk(hunk, circumstances) }));
  const shows = whatShows(lines, judged, today.isTranslatorAtWork);
  const told = judged.map(({ hunk, verdicts }) =>
    verdicts.map((verdict, index) => isTold(verdict, hunk, index, shows)),
  );
  const verdicts = judged.flatMap((one, at) => one.verdicts.filter((_, index) => told[at]![index]));
  if (verdicts.length === 0) return { ...SAME, shows: shows.page };
  return {
    shows: shows.page,
    difference: verdicts.some((verdict) => verdict === 'edit') ? 'edited' : 'differs',
    pieces: piecesOf(lines, hunks, told),
  };
}

function circumstancesOf(
  marked: readonly string[],
  marks: readonly Span[],
  hunks: readonly LineHunk[],
  { lines, holds, hides, hasLost }: Today,
): Circumstances {
  const changes = hunks.flatMap((hunk) => hunk.changes);
  const came = new Set(changes.flatMap((change) => (change.came && !change.gone ? change.came.text : [])));
  const inHunks = new Set(changes.flatMap((change) => change.came ?? []));
  const standing = lines.filter((line) => !inHunks.has(line) && hasSentence(line.text));
  return {
    marked: new Set(marked),
    isOtherLanguage: isVietnamese(marked.join(' ')) ? isForeign : isVietnamese,
    kin: new Set(standing.map(({ kin }) => kin)),
    moved: new Set(changes.flatMap(({ gone }) => (gone !== null && came.has(gone) ? gone : []))),
    holds,
    hides,
    hasLost,
    isProgressive: standing.some(({ story }) => story.batch !== null),
    isMarked: lineTest(marked, marks),
    today: lines,
  };
}

/** A test whether a mark touches the line at an index. */
function lineTest(lines: readonly string[], marks: readonly Span[]): (line: number) => boolean {
  const touched = new Set<number>();
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const end = start + line.length;
    if (marks.some((mark) => mark.start < end && mark.end > start)) touched.add(index);
    start = end + 1;
  }
  return (line) => touched.has(line);
}

/** Whether the reviewer is told of a change. */
function isTold(
  verdict: Verdict,
  { changes, isTail }: LineHunk,
  index: number,
  { page, absent }: Showing,
): boolean {
  if (verdict === 'living' || verdict === 'folded' || page === 'translated' || page === 'other') return false;
  const isAbsent = absent === 'everything' || (absent === 'tail' && isTail);
  const { gone, came } = changes[index]!;
  return !isAbsent || (gone !== null && came !== null);
}

/** The edits word by word: both texts without what is not told, so that the rest of them reads the same. */
function piecesOf(
  marked: readonly string[],
  hunks: readonly LineHunk[],
  told: readonly (readonly boolean[])[],
): DiffPiece[] {
  const before: string[] = [];
  const after: string[] = [];
  let from = 0;
  for (const [at, hunk] of hunks.entries()) {
    before.push(...marked.slice(from, hunk.before));
    after.push(...marked.slice(from, hunk.before));
    for (const [index, { gone, came }] of hunk.changes.entries()) {
      const isShown = told[at]![index]!;
      if (gone !== null && (isShown || came)) before.push(isShown ? gone : came!.text);
      if (came !== null && (isShown || gone !== null)) after.push(came.text);
    }
    from = hunk.before + hunk.changes.filter(({ gone }) => gone !== null).length;
  }
  before.push(...marked.slice(from));
  after.push(...marked.slice(from));
  return diffTexts(before.join('\n'), after.join('\n'));
}
