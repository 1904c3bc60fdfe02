import type { Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { Links } from './links.ts';
import type { Words } from './words.ts';

/** Fewer words in quotation marks are a name or a title, and repeat nothing. */
const LEAST_WORDS = 6;
/** How far on each side of a quotation it may be said what it is, in UTF-16 units. */
const REACH = 90;

/** What newspapers and their readers say where they repeat words of an article, folded. */
const CUES = new RegExp(
  [
    'đính chính',
    'cải chính',
    'xin lỗi',
    'tòa soạn',
    'bạn đọc',
    'độc giả',
    'bình luận',
    'phản hồi',
    'trích',
    'nguyên văn',
    'bản (?:trước|cũ|đăng|in)',
    'nội dung cũ',
    'trước khi (?:chỉnh )?sửa',
    'đã (?:in|đăng|ghi|viết|nêu|sửa|rút|gỡ)',
    'sửa thành',
    'đọc (?:lại )?là',
    'đúng là',
    'correction',
    'an earlier version',
    'previously (?:said|read|stated)',
  ]
    .map(fold)
    .join('|'),
);

/** A quotation in today's text: its words, from `from` to `to` (exclusive), the marks left out. */
interface Quotation {
  from: number;
  to: number;
}

const OPENING = /[“«„]/;
const CLOSING = /[”»]/;

/** Today's quotations that are longer than a name, within their lines; the outermost where one holds another. */
function quotationsIn({ text, starts, count, opens }: Words): Quotation[] {
  const quotations: Quotation[] = [];
  let from = -1;
  let lastClosing = -1;
  let depth = 0;
  const end = (to: number) => {
    if (to - from >= LEAST_WORDS) quotations.push({ from, to });
    depth = 0;
  };
  for (let j = 0; j <= count; j += 1) {
    const isLineEnd = j === count || (opens[j] === 1 && text[starts[j]! - 1] === '\n');
    // A line that opens more marks than it closes ends with the last one.
    if (isLineEnd && depth > 0) end(Math.max(from, lastClosing));
    const mark = text[starts[j] ?? text.length] ?? '';
    const isStraight = mark === '"';
    if (OPENING.test(mark) || (isStraight && depth === 0)) {
      if (depth === 0) from = j + 1;
      depth += 1;
    } else if ((CLOSING.test(mark) || isStraight) && depth > 0) {
      lastClosing = j;
      depth -= 1;
      if (depth === 0) end(j);
    }
  }
  return quotations;
}

/** Whether anything of the words from `from` to `to` (exclusive) stood in the old text. */
function isOld(links: Links, from: number, to: number): boolean {
  return links.hasOldBetween(Math.max(0, from), Math.min(to, links.now.count));
}

/** The nearest word that begins at or after an offset. */
function wordFrom({ starts, count }: Words, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cue among the words around a quotation that it repeats what was printed, as the span it takes in the text. */
function announcementOf({ text, starts, ends }: Words, { from, to }: Quotation): Span | null {
  const open = starts[from]! - 1;
  const close = ends[to - 1]! + 1;
  const line = { start: text.lastIndexOf('\n', open - 1) + 1, end: text.indexOf('\n', close) };
  const sides = [
    [Math.max(line.start, open - REACH), open],
    [close, Math.min(line.end < 0 ? text.length : line.end, close + REACH)],
  ] as const;
  for (const [start, end] of sides) {
    const cue = CUES.exec(fold(text.slice(start, end)));
    if (cue) return { start: start + cue.index, end: start + cue.index + cue[0].length };
  }
  return null;
}

/** Whether new words around a quotation say that it repeats what was printed. */
function isAnnounced(links: Links, quotation: Quotation): boolean {
  const cue = announcementOf(links.now, quotation);
  return cue !== null && !isOld(links, wordFrom(links.now, cue.start), wordFrom(links.now, cue.end));
}

/** Whether words around a place of a text say that it stands in a quotation of what was printed before. */
export function standsInAnnouncedQuotation(words: Words, place: Span): boolean {
  return quotationsIn(words).some(
    (quotation) =>
      words.starts[quotation.from]! <= place.start &&
      words.ends[quotation.to - 1]! >= place.end &&
      announcementOf(words, quotation) !== null,
  );
}

/** Whether a line of today is new but for the words in a quotation. */
function standsAlone(links: Links, { from, to }: Quotation): boolean {
  const { text, starts, ends } = links.now;
  const first = wordFrom(links.now, text.lastIndexOf('\n', starts[from]!) + 1);
  const end = text.indexOf('\n', ends[to - 1]!);
  return !isOld(links, first, from) && !isOld(links, to, wordFrom(links.now, end < 0 ? text.length : end));
}

/** Whether the line that a quotation's old words stood in has other words that are still there. */
function originLivesOn({ old, toOld, toNew }: Links, { from, to }: Quotation): boolean {
  for (let j = from; j < to; j += 1) {
    const i = toOld[j]!;
    if (i < 0) continue;
    const { text, starts } = old;
    const first = wordFrom(old, text.lastIndexOf('\n', starts[i]!) + 1);
    const next = text.indexOf('\n', starts[i]!);
    const last = wordFrom(old, next < 0 ? text.length : next);
    for (let k = first; k < last; k += 1)
      if (toNew[k]! >= 0 && (toNew[k]! < from || toNew[k]! >= to)) return true;
    return false;
  }
  return false;
}

/** Whether the words of a quotation stand in the same text without it. */
function standsUnquoted({ text, starts, ends }: Words, { from, to }: Quotation): boolean {
  const start = starts[from]!;
  const words = text.slice(start, ends[to - 1]!);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at !== start && !/[“«„"]/.test(text[at - 1] ?? '')) return true;
  return false;
}

/**
 * Finds passages of today's text that quote the old one, in a correction, a comment or a pull quote, and closes them:
 * they are nobody's new place. A quotation without a word on what it is counts only while the paragraph it was taken
 * from lives on, or its words stand there as well; one whose marks stood in the old text, never.
 */
export function closeQuotations(links: Links): void {
  for (const quotation of quotationsIn(links.now)) {
    const { from, to } = quotation;
    if (links.toOld[from - 1] !== -1) continue;
    const isQuote =
      isAnnounced(links, quotation) ||
      (standsAlone(links, quotation) &&
        (originLivesOn(links, quotation) || standsUnquoted(links.now, quotation)));
    if (isQuote) links.close(from, to);
  }
}
