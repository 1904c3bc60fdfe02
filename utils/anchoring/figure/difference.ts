import { isSameWord, spelledSet } from '../cut/spelling.ts';
import { basesDiffer } from './base.ts';
import { tellOtherThings } from './measure.ts';
import type { FigurePhrase } from './phrase.ts';
import { placesDiffer } from './place.ts';
import { wordsReplaced } from './replaced.ts';
import { sidesDiffer } from './signals.ts';
import { timesDiffer } from './time.ts';
import { synonymsAt } from './words/synonyms.ts';

/** So many equal words tell what is counted, whatever is said more of it. */
const ENOUGH_COUNTED = 2;

/** How many words one stands for by their initials: “htx” for “hợp tác xã”; 0 where it does not. */
function abbreviated(word: string, words: readonly string[]): number {
  const initials = words.slice(0, word.length).map((full) => full[0]);
  return word.length > 1 && initials.join('') === word ? word.length : 0;
}

/** Whether the words after a figure name different things. @param inMark how many such words the mark itself holds */
function countedDiffers(a: readonly string[], b: readonly string[], inMark: number): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const ours = abbreviated(a[i]!, b.slice(j));
    const theirs = abbreviated(b[j]!, a.slice(i));
    // Of the thing itself another name may be another thing.
    const said = ours + theirs > 0 || i + inMark === 0 ? null : synonymsAt(a.slice(i), b.slice(j));
    if (ours === 0 && theirs === 0 && !said && !isSameWord(a[i]!, b[j]!)) return true;
    i += said?.[0] ?? (theirs || 1);
    j += said?.[1] ?? (ours || 1);
  }
  const told = Math.max(i, j);
  const more = a[i] ?? b[j];
  if (more === undefined) return false;
  // What follows a mark at once belongs to it rather than to a word that both texts have after it.
  return more === '/' || told + inMark < ENOUGH_COUNTED + (told === 0 ? 1 : 0);
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
/** Words that say no more of what is said or denied. */
const MODIFIERS = spelledSet('đã đều được cũng rất thật sự vẫn hề');

/** The words of a clause that a denial stands before, and the others. */
function saidIn(clause: string): { denied: string[]; said: string[] } {
  const denied: string[] = [];
  const said: string[] = [];
  let isDenied = false;
  for (const word of clause.match(/\p{L}+/gu) ?? []) {
    if (MODIFIERS.has(word)) continue;
    if (DENIALS.has(word)) isDenied = true;
    else {
      (isDenied ? denied : said).push(word);
      isDenied = false;
    }
  }
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
    tellOtherThings(a.measured, b.measured) ||
    listsDiffer(a.signals, b.signals) ||
    sidesDiffer(a.sides, b.sides) ||
    countedDiffers(a.counted, b.counted, Math.min(a.marked, b.marked)) ||
    deniesWhatIsSaid(a.clauseAfter, b.clauseAfter) ||
    deniesWhatIsSaid(b.clauseAfter, a.clauseAfter) ||
    tellOtherThings(a.numbered, b.numbered) ||
    timesDiffer(a.time, b.time) ||
    basesDiffer(a.base, b.base) ||
    placesDiffer(a.before, b.before) ||
    placesDiffer(a.after, b.after) ||
    namesDiffer(a.label, b.label) ||
    wordsReplaced(a.own, b.own)
  );
}
