import { isSameSize, letterWidth, type PageLine } from '../lines/line.ts';
import type { Column } from './column.ts';
import { endsItem, endsSentence, isParted, startsItem, startsLow } from './sentence-end.ts';

/** From this share of the size on, a line is indented. */
const INDENT = 0.7;
/** Lines further apart than this share of the usual distance are set apart. Marks over letters move lines a little. */
const APART = 1.25;
/** A line that leaves more than this many sizes free was ended by its writer. */
const WELL_SHORT = 4;

/** A line that may go on with the paragraph of another, and the line after it, if any. */
export interface Step {
  before: PageLine;
  line: PageLine;
  next: PageLine | null;
  columnBefore: Column;
  column: Column;
}

/** Whether a line goes on with the paragraph of the one before it. */
export function goesOn(step: Step): boolean {
  const { before, line } = step;
  if (before.isRow || line.isRow || !isSameSize(before.size, line.size)) return false;
  if (isParted(before.text, line.text)) return true;
  const room = roomLeft(step);
  const isShort = room > 0;
  if (before.isBold !== line.isBold && (isShort || endsSentence(before.text))) return false;
  if (before.isBold && !line.isBold && !startsLow(line.text)) return false;
  if (startsItem(line.text) && (isShort || endsItem(before.text))) return false;
  return isUnder(step) ? goesOnBelow(step, room) : goesOnElsewhere(step, room);
}

const isUnder = ({ before, line }: Step): boolean =>
  before.page === line.page &&
  line.baseline > before.baseline &&
  line.left < before.right &&
  line.right > before.left;

function goesOnBelow({ before, line, next, column }: Step, room: number): boolean {
  const isShort = room > 0;
  if (startsLow(line.text) && !endsItem(before.text)) return true;
  if (isShort && endsItem(before.text)) return false;
  const ends = endsSentence(before.text);
  const isIndented = line.edge - column.left > INDENT * line.size;
  if (isIndented && line.edge - before.edge > INDENT * line.size && (isShort || ends)) return false;
  const standsOut = next !== null && line.edge - next.edge > INDENT * line.size;
  if (standsOut && ends && line.edge - before.edge > -0.2 * line.size) return false;
  if (line.baseline - before.baseline > APART * column.leading && (isShort || ends)) return false;
  return !(room > WELL_SHORT * before.size);
}

/** At the end of a column or page: the sentence goes on unless it has ended, on a short line or before an indented one. */
function goesOnElsewhere({ before, line, next, column }: Step, room: number): boolean {
  if (startsLow(line.text) && !endsItem(before.text)) return true;
  const isShort = room > 0;
  const under = next?.page === line.page && next.baseline > line.baseline ? next.edge : column.left;
  const isIndented = line.edge - Math.max(under, column.left - line.size) > INDENT * line.size;
  if (endsItem(before.text) && (isShort || isIndented)) return false;
  return !(room > WELL_SHORT * before.size);
}

/** Whether a line far from another one is likely to go on with its sentence: the other filled its column. */
export function mayGoOn(step: Step): boolean {
  const room = roomLeft(step);
  return (
    goesOn(step) &&
    (isParted(step.before.text, step.line.text) ||
      room <= 0 ||
      (startsLow(step.line.text) && room < WELL_SHORT * step.before.size))
  );
}

/** How much room the line before had left once the first word of this one would have been set in it, too; not over 0: none. */
function roomLeft({ before, line, columnBefore }: Step): number {
  const word = /^\s*\S+/.exec(line.text)?.[0].trim().length ?? 0;
  const needed = (word + 1) * letterWidth(line);
  return columnBefore.right - before.right - needed - 0.15 * before.size;
}
