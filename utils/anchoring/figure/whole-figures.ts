import type { Span } from '@/utils/model/records.ts';

const DIGIT = /\p{N}/u;
/** Between two digits these make one figure. */
const JOINT = /[.,/:‐‑–-]/;

/** Whether an offset lies within a figure, so that a span which ends there cuts it. */
function cutsFigure(text: string, offset: number): boolean {
  const isDigit = (at: number) => DIGIT.test(text[at] ?? '');
  const isJoint = (at: number) => JOINT.test(text[at] ?? '') && isDigit(at - 1) && isDigit(at + 1);
  return (isDigit(offset - 1) || isJoint(offset - 1)) && (isDigit(offset) || isJoint(offset));
}

/** A span in the text that it counts in. */
interface Passage {
  text: string;
  span: Span;
}

/** A place with the rest of the figures it cuts, where the old span cut none: a whole figure stands for a whole one. */
export function withWholeFigures(old: Passage, now: Passage): Span {
  let { start, end } = now.span;
  if (!cutsFigure(old.text, old.span.start)) while (cutsFigure(now.text, start)) start -= 1;
  if (!cutsFigure(old.text, old.span.end)) while (cutsFigure(now.text, end)) end += 1;
  return { start, end };
}
