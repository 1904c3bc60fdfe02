import { endsSentence } from '../cut/word-cutter.ts';
import { type Lines, matchLines } from './lines.ts';

/** A stretch that reads the same in both texts, in their order. Offsets into each. */
export interface Stretch {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

const SPACE = 32;
const LINE_BREAK = 10;

/** Whether a sentence or line ends at `offset`, before the white space that stands there. */
function endsAt(text: string, offset: number): boolean {
  if (offset >= text.length) return true;
  const unit = text.charCodeAt(offset);
  return unit === LINE_BREAK || (unit === SPACE && endsSentence(text.charCodeAt(offset - 1)));
}

/** Stretches of whole lines; at both ends of the texts empty ones, for they end alike. */
function* unchangedLines(old: Lines, now: Lines): Generator<void, Stretch[]> {
  const stretches: Stretch[] = [{ oldStart: 0, oldEnd: 0, newStart: 0, newEnd: 0 }];
  for (const [line, goal] of (yield* matchLines(old, now)).entries()) {
    if (goal < 0) continue;
    const last = stretches.at(-1)!;
    const oldEnd = old.starts[line + 1]! - 1;
    const newEnd = now.starts[goal + 1]! - 1;
    const goesOn = old.starts[line] === last.oldEnd + 1 && now.starts[goal] === last.newEnd + 1;
    if (goesOn && last.oldEnd > 0) Object.assign(last, { oldEnd, newEnd });
    else stretches.push({ oldStart: old.starts[line]!, oldEnd, newStart: now.starts[goal]!, newEnd });
  }
  const oldEnd = old.text.length;
  const newEnd = now.text.length;
  stretches.push({ oldStart: oldEnd, oldEnd, newStart: newEnd, newEnd });
  return stretches;
}

/** Moves a stretch's end over the sentences that go on alike, at most to the beginning of the `next` one. */
function growOnwards(old: string, now: string, own: Stretch, next: Stretch): void {
  const room = Math.min(next.oldStart - own.oldEnd, next.newStart - own.newEnd);
  let grown = 0;
  for (let at = 0; at < room; at += 1) {
    if (at > 0 && endsAt(old, own.oldEnd + at) && endsAt(now, own.newEnd + at)) grown = at;
    if (old.charCodeAt(own.oldEnd + at) !== now.charCodeAt(own.newEnd + at)) break;
  }
  own.oldEnd += grown;
  own.newEnd += grown;
}

/** Moves a stretch's beginning back over the sentences before it that are alike, at most to the end of the `last` one. */
function growBack(old: string, now: string, own: Stretch, last: Stretch): void {
  const room = Math.min(own.oldStart - last.oldEnd, own.newStart - last.newEnd);
  let grown = 0;
  for (let at = 1; at <= room; at += 1) {
    // After the white space that ends a sentence, the next one begins.
    if (at > 1 && endsAt(old, own.oldStart - at) && endsAt(now, own.newStart - at)) grown = at - 1;
    if (old.charCodeAt(own.oldStart - at) !== now.charCodeAt(own.newStart - at)) break;
  }
  own.oldStart -= grown;
  own.newStart -= grown;
}

/**
 * Finds what an old text and a new one have in common for certain: unchanged lines, and around them whole sentences.
 * @returns in order, none empty, none touching another
 */
export function* unchangedStretches(old: Lines, now: Lines): Generator<void, Stretch[]> {
  const stretches = yield* unchangedLines(old, now);
  for (let i = 0; i + 1 < stretches.length; i += 1) {
    growOnwards(old.text, now.text, stretches[i]!, stretches[i + 1]!);
    yield;
  }
  for (let i = stretches.length - 1; i > 0; i -= 1) {
    growBack(old.text, now.text, stretches[i]!, stretches[i - 1]!);
    yield;
  }
  return stretches.filter(({ oldStart, oldEnd }) => oldStart < oldEnd);
}
