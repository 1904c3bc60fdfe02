import type { Annotation, Target } from '@/utils/model/records.ts';

/** The words in which two texts differ: what stood there, and what stands there now. */
export interface ChangedWords {
  old: string;
  now: string;
}

/** The quote of a mark with what anchoring found of it. */
export interface QuoteState extends Pick<Annotation, 'anchorStatus' | 'currentQuote'> {
  target: Pick<Target, 'exact'>;
}

/**
 * Whether the marked words still stand there, and a figure is `changed` for what was edited right beside it (“11,5”
 * where “%” became “điểm phần trăm”): there is no old and new quote to show, and the reader must be told where to look.
 */
export function isChangedBeside({ target, anchorStatus, currentQuote }: QuoteState): boolean {
  return (
    anchorStatus === 'changed' && currentQuote !== null && changedWords(target.exact, currentQuote) === null
  );
}

/** What the page says instead of the marked words; null where it does not, or where that is not known. */
export function replacedQuote(quote: QuoteState): string | null {
  return quote.anchorStatus === 'changed' && !isChangedBeside(quote) ? quote.currentQuote : null;
}

/**
 * Cuts the words off both ends that two texts have in common, so that a reader sees the change and not a paragraph:
 * “tăng 11,5% so với” and “tăng 15,1% so với” give “11,5%” and “15,1%”. Where words were only added or only
 * taken out, one word of the surroundings stays, so that neither side is empty (unless its whole text is).
 * @returns null where the words are the same, however they are spaced or encoded
 */
export function changedWords(old: string, now: string): ChangedWords | null {
  const before = words(old);
  const after = words(now);
  if (before.join(' ') === after.join(' ')) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  if (head + tail === shorter) {
    if (head > 0) head -= 1;
    else if (tail > 0) tail -= 1;
  }
  return {
    old: before.slice(head, before.length - tail).join(' '),
    now: after.slice(head, after.length - tail).join(' '),
  };
}

function words(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s/)
    .filter((word) => word !== '');
}
