import { diffArrays } from 'diff/lib/diff/array.js';
import type { DiffPiece } from './diff-piece.ts';

/** Edits after which a comparison word by word stops: past it the text was rewritten, and says so as a whole. */
const MOST_EDITS = 600;

/** Characters kept on each side of an edit. */
const AROUND = 60;

/**
 * What was edited between two states of an article text, word by word. Long stretches that stayed are shortened to the
 * words next to an edit, with an ellipsis.
 * @returns nothing when the texts are equal
 */
export function diffTexts(before: string, after: string): DiffPiece[] {
  if (before === after) return [];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  if (!changes)
    return [
      { type: 'removed', text: before },
      { type: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }, index) => {
    const text = value.join('');
    if (added) return { type: 'added', text };
    if (removed) return { type: 'removed', text };
    return { type: 'same', text: shorten(text, index > 0, index < changes.length - 1) };
  });
}

/** Words with what sticks to them, and the spaces between: “22,8%” is edited as a whole, never digit by digit. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** Keeps the words beside an edit: at the start when one went before, at the end when one follows. */
function shorten(text: string, follows: boolean, precedes: boolean): string {
  if (text.length <= 2 * AROUND + 1) return text;
  const head = follows ? text.slice(0, AROUND).replace(/\S+$/, '') : '';
  const tail = precedes ? text.slice(-AROUND).replace(/^\S+/, '') : '';
  return `${head.trimEnd()} … ${tail.trimStart()}`;
}
