import { measuredDiffers } from './figure-measure.ts';
import type { FigurePhrase } from './figure-phrase.ts';
import { placesDiffer } from './figure-place.ts';
import { sidesDiffer } from './figure-signals.ts';
import { basesDiffer, timesDiffer } from './figure-time.ts';
import { isSameWord, spelledSet } from './spelling.ts';

/** So many equal words tell what is counted, whatever is said more of it. */
const ENOUGH_COUNTED = 2;

/** Whether the words after a figure name different things. */
function countedDiffers(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) if (!isSameWord(a[index]!, b[index]!)) return true;
  return a.length !== b.length && shorter < ENOUGH_COUNTED;
}

function listsDiffer(a: readonly string[], b: readonly string[]): boolean {
  return a.length !== b.length || a.some((item, index) => item !== b[index]);
}

/** Whether two rows are called otherwise; of what has no name nothing is known. */
export function namesDiffer(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [ours, theirs] = [a.split(' '), b.split(' ')];
  return ours.length !== theirs.length || ours.some((word, index) => !isSameWord(word, theirs[index]!));
}

const DENIALS = spelledSet('không chưa chẳng');
/** Words that may stand where a denial does. */
const AFFIRMATIONS = spelledSet('đã đều được cũng');

/** What comes after each denial, and what comes after none. */
function saidIn(clause: string): { denied: string[]; said: string[] } {
  const words = clause.match(/\p{L}+/gu) ?? [];
  const denied: string[] = [];
  const said: string[] = [];
  for (const [index, word] of words.entries())
    if (!DENIALS.has(word) && !AFFIRMATIONS.has(word))
      (DENIALS.has(words[index - 1] ?? '') ? denied : said).push(word);
  return { denied, said };
}

/** Whether `b` says of the counted what `a` denies of it. */
function deniesWhatIsSaid(a: string, b: string): boolean {
  const [ours, theirs] = [saidIn(a), saidIn(b)];
  return ours.denied.some(
    (word) => theirs.said.includes(word) && !theirs.denied.includes(word) && !ours.said.includes(word),
  );
}

/** Whether what belongs to a figure says something else. */
export function phrasesDiffer(a: FigurePhrase, b: FigurePhrase): boolean {
  return (
    a.partner !== b.partner ||
    a.greaterPart !== b.greaterPart ||
    (a.bounds.length > 0 && b.bounds.length > 0 && listsDiffer(a.bounds, b.bounds)) ||
    measuredDiffers(a.measured, b.measured) ||
    listsDiffer(a.signals, b.signals) ||
    sidesDiffer(a.sides, b.sides) ||
    countedDiffers(a.counted, b.counted) ||
    deniesWhatIsSaid(a.clauseAfter, b.clauseAfter) ||
    deniesWhatIsSaid(b.clauseAfter, a.clauseAfter) ||
    timesDiffer(a.time, b.time) ||
    basesDiffer(a.base, b.base) ||
    placesDiffer(a.before, b.before) ||
    placesDiffer(a.after, b.after) ||
    namesDiffer(a.label, b.label)
  );
}
