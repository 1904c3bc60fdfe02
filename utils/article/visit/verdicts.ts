import type { LineChange, LineHunk } from './difference/line-changes.ts';
import { differsAsLiving } from './living.ts';
import { isFoldedIn } from './sight/folded-in.ts';
import type { SeenLine } from './sight/seen-lines.ts';
import { isLate, isTicking, takesTurns } from './stories.ts';
import { hasSentence, wordsIn } from './words.ts';

/**
 * What a changed line is: an `edit` of the article; a difference of which that is not known; words in another `foreign`
 * language; a part that is `folded`, there without being shown; or `living`: no matter of the article.
 */
export type Verdict = 'edit' | 'differs' | 'foreign' | 'folded' | 'living';

/** What a line is judged by. */
export interface Circumstances {
  /** The lines of the marked text. */
  marked: ReadonlySet<string>;
  /** Whether words are in another language than the marked text, as far as their letters tell. */
  isOtherLanguage: (words: string) => boolean;
  /** The kin of sentences that stand as they were marked. */
  kin: ReadonlySet<string>;
  /** Lines that went here and came in there. */
  moved: ReadonlySet<string>;
  /** Whether the page holds these words anywhere, shown or not; and whether only where they are not shown. */
  holds: (words: string) => boolean;
  hides: (words: string) => boolean;
  /** Whether the text was seen during this visit to say this line, which went since. */
  hasLost: (line: string) => boolean;
  /** Whether lines that stand as they were marked came in one by one: a page that shows its article step by step. */
  isProgressive: boolean;
  /** Whether the reviewer marked words of this line of the marked text: what they marked is the article. */
  isMarked: (line: number) => boolean;
  /** Today's lines. */
  today: readonly SeenLine[];
}

/** A line with more of it linked leads elsewhere: an advert, a related story. */
const LINKED = 0.75;

const hasDigit = (text: string): boolean => /\d/.test(text);

/** Judges each change of a hunk. */
export function judgeHunk(hunk: LineHunk, at: Circumstances): Verdict[] {
  if (isReflow(hunk)) return hunk.changes.map(() => 'living');
  const verdicts = hunk.changes.map((change) => {
    if (change.gone === null) return judgeCame(change.came, hunk, at);
    if (change.came === null) return null;
    return judgePair(change.gone, change.came, at);
  });
  const isSlot = hunk.changes.some(
    ({ gone, came }, index) => gone === null && verdicts[index] === 'living' && hasSentence(came.text),
  );
  const isRewritten = verdicts.some(
    (verdict, index) => verdict === 'edit' && hunk.changes[index]!.gone === null,
  );
  return hunk.changes.map((change, index) => {
    const verdict = verdicts[index];
    return verdict ?? judgeGone(change, { hunk, isSlot, isRewritten }, at);
  });
}

function judgePair(gone: string, came: SeenLine, at: Circumstances): Verdict {
  const { text } = came;
  if (
    plainSigns(gone) === plainSigns(text) ||
    differsAsLiving(gone, text, came.isPart) ||
    came.linked >= LINKED
  )
    return 'living';
  if (isFoldedIn(gone, text, at)) return 'folded';
  if (at.isOtherLanguage(addedTo(gone, text))) return 'foreign';
  const isKin = at.kin.size === 0 || at.kin.has(came.kin);
  const isArticleComing = at.hasLost(gone) || (isKin && at.isProgressive);
  if (isLate(came, at.marked) && !isArticleComing) return 'living';
  const isProse = hasSentence(gone) || hasSentence(text);
  if (isTicking(came, isProse ? 2 : 1, at.marked)) return 'living';
  // A sentence of its own kind may be the lead, which stands first, or a box of the page.
  const isOwn = came.isPart || isKin || came === at.today[0];
  return isOwn && (isProse || came.isPart || hasDigit(gone + text)) ? 'edit' : 'differs';
}

function judgeCame(came: SeenLine, hunk: LineHunk, at: Circumstances): Verdict {
  const { text } = came;
  if (at.moved.has(text)) return hasSentence(text) ? 'differs' : 'living';
  if (came.linked >= LINKED || isLate(came, at.marked) || takesTurns(came, at.marked)) return 'living';
  if (!hasSentence(text)) return came.isPart && hasDigit(text) ? 'differs' : 'living';
  if (at.isOtherLanguage(text)) return 'foreign';
  if (isBeyond(hunk)) return 'differs';
  return at.kin.has(came.kin) ? 'edit' : 'differs';
}

/**
 * Several paragraphs before or behind all that was marked: the article may only not have been there in full. One alone
 * is a correction or an addition, as editors put them there.
 */
const isBeyond = ({ isHead, isTail, changes }: LineHunk): boolean =>
  (isHead || isTail) &&
  changes.filter(({ gone, came }) => gone === null && hasSentence(came.text)).length > 1;

interface Surroundings {
  hunk: LineHunk;
  /** Whether living text stands in the same place today. */
  isSlot: boolean;
  /** Whether a new paragraph of the article does. */
  isRewritten: boolean;
}

function judgeGone(
  { gone, line }: LineChange,
  { hunk, isSlot, isRewritten }: Surroundings,
  at: Circumstances,
): Verdict {
  const text = gone!;
  const isProse = hasSentence(text);
  if (at.moved.has(text)) return isProse ? 'differs' : 'living';
  if (wordsIn(text).length > 2 && at.holds(text)) return 'folded';
  if (at.isMarked(line)) return isProse ? 'edit' : 'differs';
  if (!isProse) return hasDigit(text) && isAmongParts(hunk, at) ? 'differs' : 'living';
  if (isSlot) return 'living';
  return isRewritten ? 'edit' : 'differs';
}

/** The same words in other lines: a paragraph was set in two, or a line of links put into it. */
function isReflow({ changes }: LineHunk): boolean {
  const gone = changes.flatMap((change) => change.gone ?? []);
  const came = changes.flatMap((change) => change.came ?? []);
  const own = came.filter(({ linked }) => linked < LINKED);
  return gone.length > 0 && plainSigns(gone.join(' ')) === plainSigns(own.map(({ text }) => text).join(' '));
}

/** A text with one form of each sign that sites exchange by themselves. */
const plainSigns = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\.{3}/g, '…');

/** The words of a line that its other state does not have. */
function addedTo(gone: string, text: string): string {
  const known = new Set(wordsIn(gone));
  return wordsIn(text)
    .filter((word) => !known.has(word))
    .join(' ');
}

function isAmongParts({ after, changes }: LineHunk, { today }: Circumstances): boolean {
  const next = after + changes.filter(({ came }) => came !== null).length;
  return [today[after - 1], today[next]].some((line) => line?.isPart);
}
