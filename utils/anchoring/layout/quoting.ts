import { partitionPoint } from '@/utils/model/partition.ts';
import type { Span } from '@/utils/model/records.ts';
import { fold } from '@/utils/text/fold.ts';
import { type Words, wordAfter } from '../cut/text-words.ts';
import type { Links } from '../link/links.ts';
import { type Quotation, quotationsIn, type Stretch } from './quotations.ts';

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

/** Whether a line is a heading that says that what follows it was printed before. */
export function announcesOldWords(line: string): boolean {
  return line.length <= REACH && !/[.!?…]$/.test(line) && CUES.test(fold(line));
}

/** Whether anything of the words from `from` to `to` (exclusive) stood in the old text. */
function isOld(links: Links, from: number, to: number): boolean {
  return links.isLinkedBetween(Math.max(0, from), Math.min(to, links.now.count));
}

/** The nearest word that begins at or after an offset. */
const wordFrom = ({ starts, count }: Words, offset: number): number =>
  partitionPoint(count, (at) => starts[at]! < offset);

/** The line that a quotation stands in. */
function lineAround(words: Words, { from, to }: Quotation): Stretch {
  const { text, starts, ends } = words;
  const end = text.indexOf('\n', ends[to - 1]!);
  return {
    from: wordFrom(words, text.lastIndexOf('\n', starts[from]!) + 1),
    to: wordFrom(words, end < 0 ? text.length : end),
  };
}

/** Quotations with the notes that they stand in: their brackets, or their lines as far as no other one's bracket. */
function withNotes(words: Words): { quotation: Quotation; note: Stretch }[] {
  const quotations = quotationsIn(words).sort((x, y) => x.from - y.from);
  return quotations.map((quotation, index) => {
    if (quotation.bracket) return { quotation, note: quotation.bracket };
    const line = lineAround(words, quotation);
    const before = quotations[index - 1]?.bracket;
    const after = quotations[index + 1]?.bracket;
    return {
      quotation,
      note: {
        from: before && before.to <= quotation.from ? Math.max(line.from, before.to) : line.from,
        to: after && after.from >= quotation.to ? Math.min(line.to, after.from) : line.to,
      },
    };
  });
}

/**
 * The cue among the words around a quotation that it repeats what was printed, as the span it takes in the text. What a
 * note in brackets says is said of the quotation in it.
 */
function announcementOf(words: Words, { from, to }: Stretch, note: Stretch): Span | null {
  const { text, starts, ends } = words;
  const open = starts[from]! - 1;
  const close = ends[to - 1]! + 1;
  const sides = [
    [Math.max(starts[note.from]!, open - REACH), open],
    [close, Math.min(ends[note.to - 1]!, close + REACH)],
  ] as const;
  for (const [start, end] of sides) {
    const cue = CUES.exec(fold(text.slice(start, end)));
    if (cue) return { start: start + cue.index, end: start + cue.index + cue[0].length };
  }
  return null;
}

/** Whether new words around a quotation say that it repeats what was printed. */
function isAnnounced(links: Links, quotation: Quotation, note: Stretch): boolean {
  const cue = announcementOf(links.now, quotation, note);
  return cue !== null && !isOld(links, wordFrom(links.now, cue.start), wordFrom(links.now, cue.end));
}

/** Whether a place of a text stands in a quotation of what was printed before: in brackets, or announced by words around. */
export function standsInNote(words: Words, place: Span): boolean {
  return withNotes(words).some(
    ({ quotation, note }) =>
      words.starts[quotation.from]! <= place.start &&
      words.ends[quotation.to - 1]! >= place.end &&
      (quotation.bracket !== null || announcementOf(words, quotation, note) !== null),
  );
}

/** Whether a note is new but for the words in its quotation. */
function standsAlone(links: Links, { from, to }: Quotation, note: Stretch): boolean {
  return !isOld(links, note.from, from) && !isOld(links, to, note.to);
}

/** Whether the line that a quotation's old words stood in has other words that are still there. */
function originLivesOn({ old, toOld, toNew }: Links, { from, to }: Quotation): boolean {
  for (let j = from; j < to; j += 1) {
    const i = toOld[j]!;
    if (i < 0) continue;
    const { text, starts } = old;
    // Also a stretch that begins in the line before.
    const first = wordAfter(old, text.lastIndexOf('\n', starts[i]!) + 1);
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
 * they are nobody's new place. A quotation without a word on what it is counts in brackets of its own, and else only while
 * the paragraph it was taken from lives on, or its words stand there as well; one whose marks stood in the old text, never.
 */
export function closeQuotations(links: Links): void {
  for (const { quotation, note } of withNotes(links.now)) {
    const { from, bracket } = quotation;
    if (links.toOld[from - 1] !== -1) continue;
    const isAlone = standsAlone(links, quotation, note);
    const isQuote =
      isAnnounced(links, quotation, note) ||
      (isAlone &&
        (bracket !== null || originLivesOn(links, quotation) || standsUnquoted(links.now, quotation)));
    if (!isQuote) continue;
    // With all that is said of it: nothing of the article goes on there.
    const closed = bracket && isAlone ? bracket : quotation;
    links.close(closed.from, closed.to);
  }
}
