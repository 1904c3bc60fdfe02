import type { LineHunk } from '../difference/line-changes.ts';
import { similarity } from '../likeness.ts';
import type { Verdict } from '../verdicts.ts';
import { hasSentence } from '../words.ts';
import type { Shows } from './sight.ts';

/** A hunk with the verdict on each of its changes. */
export interface JudgedHunk {
  hunk: LineHunk;
  verdicts: readonly Verdict[];
}

/** What is shown, and of which lines it can be said that they went: where a text ends early, of none behind. */
export interface Showing {
  page: Shows;
  absent: 'nothing' | 'tail' | 'everything';
}

/** A page with less (of 1) of the marked sentences does not show the article as it was marked. */
const LEAST_KEPT = 0.5;
/** A text that ends early lacks this much (of 1), or so many lines with sentences. */
const LEAST_TAIL = 0.3;
const LEAST_TAIL_LINES = 2;
/** What may stand in the place of a missing end, as a share of it: an invitation to log in. */
const MOST_IN_PLACE = 0.5;
/** Share of the words that came in which must be in another language. */
const MOSTLY = 0.5;

/** Says what a page shows, by what became of each line of the marked text. */
export function whatShows(
  marked: readonly string[],
  judged: readonly JudgedHunk[],
  isTranslatorAtWork: boolean,
): Showing {
  const total = lengthOf(marked.filter(hasSentence)) || lengthOf(marked);
  const lost = judged.reduce((sum, one) => sum + lostIn(one), 0);
  const kept = total - lost;
  if (isTranslated(judged, isTranslatorAtWork)) return { page: 'translated', absent: 'everything' };
  if (kept < total * LEAST_KEPT) {
    const other = judged.reduce((sum, one) => sum + newIn(one), 0);
    return { page: other < kept ? 'partial' : 'other', absent: 'everything' };
  }
  const last = judged.at(-1);
  if (last?.hunk.isTail && endsEarly(last, total)) return { page: 'partial', absent: 'tail' };
  return { page: 'whole', absent: 'nothing' };
}

/**
 * Whether most of what came in for marked sentences is in another language. Without a translator's traces it must be as
 * much as went, too: an error text is short.
 */
function isTranslated(judged: readonly JudgedHunk[], isTranslatorAtWork: boolean): boolean {
  let foreign = 0;
  let other = 0;
  let replaced = 0;
  let length = 0;
  for (const { hunk, verdicts } of judged)
    for (const [index, { gone, came }] of hunk.changes.entries()) {
      if (gone !== null && hasSentence(gone) && verdicts[index] !== 'folded') {
        replaced += 1;
        length += gone.length;
      }
      if (came === null) continue;
      if (verdicts[index] === 'foreign') foreign += came.text.length;
      else if (verdicts[index] !== 'living' && hasSentence(came.text)) other += came.text.length;
    }
  if (foreign === 0 || foreign < (foreign + other) * MOSTLY) return false;
  return isTranslatorAtWork ? replaced > 0 : replaced > 1 && foreign >= length * MOSTLY;
}

/** Characters of the marked sentences that a hunk does not show any more. */
function lostIn({ hunk, verdicts }: JudgedHunk): number {
  return hunk.changes.reduce((sum, { gone, came }, index) => {
    if (gone === null || !hasSentence(gone) || verdicts[index] === 'folded' || verdicts[index] === 'living')
      return sum;
    return sum + gone.length * (came === null ? 1 : 1 - similarity(gone, came.text));
  }, 0);
}

/** Characters of sentences that a hunk shows and nobody knows. */
function newIn({ hunk, verdicts }: JudgedHunk): number {
  const fresh = hunk.changes.filter(
    ({ gone, came }, index) => gone === null && verdicts[index] !== 'living' && hasSentence(came.text),
  );
  return lengthOf(fresh.map(({ came }) => came!.text));
}

function endsEarly(last: JudgedHunk, total: number): boolean {
  const gone = last.hunk.changes.flatMap(({ gone: text, came }, index) =>
    text !== null && came === null && hasSentence(text) && last.verdicts[index] !== 'folded' ? text : [],
  );
  const lost = lengthOf(gone);
  const isMuch = lost >= total * LEAST_TAIL || gone.length >= LEAST_TAIL_LINES;
  return isMuch && newIn(last) <= lost * MOST_IN_PLACE;
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
