import { slugAgreement } from '../head/address.ts';
import type { HeadlinePlace } from '../headline/heading-shape.ts';
import { printsDay } from '../headline/printed-day.ts';
import { parentOf } from '../page/dom.ts';
import type { Skim } from '../page/skim.ts';
import { isTeaserList } from './teasers.ts';
import type { Signals } from './weights.ts';

type TextSignal =
  | 'bodyOfProse'
  | 'bodyShare'
  | 'cards'
  | 'cardsPerProse'
  | 'dated'
  | 'headlineWords'
  | 'linkShare'
  | 'longRun'
  | 'nearDate'
  | 'nearProse'
  | 'prices'
  | 'proseNear'
  | 'sapo'
  | 'slugAgrees'
  | 'statute'
  | 'tabular'
  | 'teasers'
  | 'thread';

/** How far from the headline a date line is looked for, in characters of the page's text. */
const DATE_REACH = 700;
/** What calls a day under the last paragraph that of publication. */
const PUBLISHING = /xuất bản|ngày đăng|đăng (?:ngày|lúc)|published/i;
/** How many elements around a piece of prose may be the article's body. */
const BODY_LEVELS = 5;

const PRICE = /[$€£₫]\s?\d|\d\s?(?:₫|đ\b|vnđ)/i;
/** With this much prose a page is judged by it, in characters; the imprint no longer matters. */
const ENOUGH_PROSE = 500;
/** Labels that only posts of a thread carry. */
const THREAD =
  /^(?:reply|quote|report|trả lời|trích dẫn|#\d+|(?:posts|messages|joined|member since|registered)\b.{0,20}|topic starter|offline)$/i;

/** Prose that a table may have as its notes, in characters. */
const LONGEST_NOTE = 300;
/** Longest line that a price is looked for in, in characters. */
const LONGEST_PRICE = 160;
/** Prices beyond which a page is a shop's all the same. */
const MOST_PRICES = 6;

/** How the parts of a law begin, and what stands over them: the motto of state papers, or what they are based on. */
const CLAUSE = /^Điều \d+[.:]/;
const STATE_PAPER = /^(?:Độc lập|Căn cứ) /;
/** Parts of a law that a report on it may quote. */
const MOST_QUOTED = 3;

const upToOne = (value: number) => Math.min(1, Math.max(0, value));

/**
 * The signals of a page's text.
 * @param slug the address's last words, {@link file://./address.ts readAddress}
 * @param description the page's description
 */
export function textSignals(
  { pieces, length: pageLength }: Skim,
  headline: HeadlinePlace | null,
  slug: string,
  description: string,
): Pick<Signals, TextSignal> {
  const from = headline?.start ?? 0;
  const trust = headline?.trust ?? 0;
  // From its middle: sites put “(Dân trí) - ” before the lead, or cut its end.
  const sapoKey =
    description.length >= 70
      ? description.slice(25, 60)
      : description.length >= 40
        ? description.slice(10, 40)
        : '';
  const sums = new Map<Element, number>();
  let prose = 0;
  let proseNear = 0;
  let firstProse = Number.POSITIVE_INFINITY;
  let run = 0;
  let longestRun = 0;
  let linked = 0;
  let cards = 0;
  let dated = 0;
  let prices = 0;
  let thread = 0;
  let inCells = 0;
  let clauses = 0;
  let isStatePaper = false;
  let nearDate = false;
  let endDate = false;
  let last = '';
  let sapo = false;
  for (const piece of pieces) {
    const { text, start } = piece;
    const { length } = text;
    if (piece.linked) {
      linked += length;
      if (length >= 25) {
        cards++;
        run = 0;
      }
    } else if (piece.sentence && (prose > ENOUGH_PROSE || piece.prose)) {
      prose += length;
      endDate = false;
      run += length;
      longestRun = Math.max(longestRun, run);
      if (headline && start > from) {
        firstProse = Math.min(firstProse, start - from);
        if (start - from < 4000) proseNear += length;
      }
      let element: Element | null = piece.parent;
      for (let level = 0; level < BODY_LEVELS && element; level++, element = parentOf(element))
        sums.set(element, (sums.get(element) ?? 0) + length);
      if (sapoKey && headline && start > from && start < from + 2500 && text.includes(sapoKey)) sapo = true;
    } else {
      if (length < 24 && THREAD.test(text)) thread++;
      if (piece.cell) inCells += length;
    }
    const initial = text[0];
    if (initial === 'Đ' && CLAUSE.test(text)) clauses++;
    isStatePaper ||= (initial === 'Đ' || initial === 'C') && STATE_PAPER.test(text);
    const hasDigit = length <= LONGEST_PRICE && /\d/.test(text);
    if (hasDigit && printsDay(text)) {
      dated++;
      endDate ||= PUBLISHING.test(last + text);
      if (headline && Math.abs(start - from) < DATE_REACH) nearDate = true;
    }
    last = text;
    if (hasDigit && prices < MOST_PRICES && length > 5 && length < LONGEST_PRICE && PRICE.test(text))
      prices++;
  }
  const body = Math.max(0, ...sums.values());
  return {
    bodyOfProse: prose ? body / prose : 0,
    bodyShare: pageLength ? body / pageLength : 0,
    cards: upToOne(cards / 40),
    cardsPerProse: upToOne((cards * 60) / (body + 60)),
    dated: upToOne((dated - 3) / 20),
    headlineWords: headline ? upToOne((countWords(headline.text) - 2) / 6) * trust : 0,
    linkShare: pageLength ? linked / pageLength : 0,
    longRun: upToOne(longestRun / 2500),
    nearDate: Number(nearDate || (headline !== null && endDate)),
    nearProse: upToOne(1.3 - firstProse / 2000) * trust,
    prices: prices / MOST_PRICES,
    proseNear: upToOne(proseNear / 2000) * trust,
    sapo: Number(sapo),
    tabular: Number(body < LONGEST_NOTE && inCells > body),
    slugAgrees: headline ? slugAgreement(slug, headline.words) : 0,
    statute: Number(isStatePaper && clauses > MOST_QUOTED),
    teasers: Number(isTeaserList(pieces)),
    thread: upToOne(thread / 12),
  };
}

/** The number of words; in scripts without spaces two characters count as one word. */
function countWords(text: string): number {
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return (text.match(/[^\s\u3040-\u30ff\u3400-\u9fff]+/g)?.length ?? 0) + ideographs / 2;
}
