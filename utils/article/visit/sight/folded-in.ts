import { diffArrays } from 'diff/lib/diff/array.js';

/** What stands at the end of a line that is cut off, or where a part of it is folded. */
const CUT =
  /\s*(?:…|\.{3})?\s*[([]?\s*(?:(?:xem|đọc|hiện|hiển thị)\s(?:thêm|tiếp|đầy đủ|toàn bộ)|mở rộng|(?:read|show|see)\s(?:more|all)|more)?\s*[)\]]?\s*$/iu;

/** Fewest words of a part that is folded: fewer stand anywhere. */
const LEAST_WORDS = 3;
/** Edits of words past which two lines are not compared. */
const MOST_EDITS = 400;

interface Page {
  /** Whether the page holds these words, in one line. */
  holds: (words: string) => boolean;
  /** Whether it holds them only where they are not shown. */
  hides: (words: string) => boolean;
}

/**
 * Whether a line shows only parts of what it showed, and all the rest of it is in the page: “nói rằng điều khó nhất…”, with
 * the whole paragraph in a hidden element, or one of its sentences.
 */
export function isFoldedIn(gone: string, text: string, { holds, hides }: Page): boolean {
  const shown = text.replace(CUT, '');
  if (shown === '') return false;
  const changes = diffArrays(gone.split(' '), shown.split(' '), { maxEditLength: MOST_EDITS });
  if (!changes || changes.some(({ added }) => added)) return false;
  const parts = changes.filter(({ removed }) => removed).map(({ value }) => value);
  if (parts.length === 0) return false;
  return holds(gone) || parts.every((words) => words.length >= LEAST_WORDS && hides(words.join(' ')));
}
