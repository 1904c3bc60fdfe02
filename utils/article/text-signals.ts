import { slugAgreement } from './address.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { IMPRINT, type Skim } from './skim.ts';
import type { Signals } from './weights.ts';
import { countWords } from './words.ts';

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
  | 'teasers'
  | 'thread';

/** How far from the headline a date line is looked for, in characters of the page's text. */
const DATE_REACH = 700;
/** How many elements around a piece of prose may be the article's body. */
const BODY_LEVELS = 5;

/** A day in any usual form: digits with separators, a month's name between day and year, `năm`, `年`. */
const DAY =
  /\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:20|19)?\d\d|(?:20|19)\d\d[/.-]\d\d?[/.-]\d\d?|\d{1,2}(?:st|nd|rd|th|\.)?,? (?:de )?\p{L}{3,10}\.?,? (?:de )?(?:20|19)\d\d|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:20|19)\d\d|\d tháng \d|\d ?年/u;
/** Cheap questions before dear ones: most lines have no digit, most digits are no date. */
const DIGIT = /\d/;
const DAY_HINT = /(?:19|20)\d\d|\d ?[/.-] ?\d|\d tháng/;
const PRICE = /[$€£₫]\s?\d|\d\s?(?:₫|đ\b|vnđ)/i;
/** With this much prose a page is judged by it, in characters; the imprint no longer matters. */
const ENOUGH_PROSE = 500;
/** Labels that only posts of a thread carry. */
const THREAD =
  /^(?:reply|quote|report|trả lời|trích dẫn|#\d+|(?:posts|messages|joined|member since|registered)\b.{0,20}|topic starter|offline)$/i;

/** Prices beyond which a page is a shop's all the same. */
const MOST_PRICES = 6;

/** A page is a list of teasers from so many of them on. */
const FEWEST_TEASERS = 3;
/** Paragraphs without a title between them that are a text of their own. */
const TEXT_TOGETHER = 3;

const upToOne = (value: number) => Math.min(1, Math.max(0, value));

/**
 * The signals of a page's text.
 * @param slug the address's last words, {@link readAddress}
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
  let teasers = 0;
  let together = 0;
  let mostTogether = 0;
  let afterCard = false;
  let nearDate = false;
  let sapo = false;
  for (const piece of pieces) {
    const { text, start } = piece;
    const { length } = text;
    if (piece.linked) {
      linked += length;
      if (length >= 25) {
        cards++;
        run = 0;
        afterCard = true;
      }
    } else if (length >= 60 && /[.!?…。]/.test(text) && (prose > ENOUGH_PROSE || !IMPRINT.test(text))) {
      together = afterCard ? 1 : together + 1;
      mostTogether = Math.max(mostTogether, together);
      if (afterCard) teasers++;
      afterCard = false;
      prose += length;
      run += length;
      longestRun = Math.max(longestRun, run);
      if (headline && start > from) {
        firstProse = Math.min(firstProse, start - from);
        if (start - from < 4000) proseNear += length;
      }
      let element: Element | null = piece.parent;
      for (let level = 0; level < BODY_LEVELS && element; level++, element = element.parentElement)
        sums.set(element, (sums.get(element) ?? 0) + length);
      if (sapoKey && headline && start > from && start < from + 2500 && text.includes(sapoKey)) sapo = true;
    } else if (length < 24 && THREAD.test(text)) thread++;
    if (length > 5 && length < 160 && DIGIT.test(text)) {
      if (DAY_HINT.test(text) && DAY.test(text)) {
        dated++;
        if (headline && Math.abs(start - from) < DATE_REACH) nearDate = true;
      }
      if (prices < MOST_PRICES && PRICE.test(text)) prices++;
    }
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
    nearDate: Number(nearDate),
    nearProse: upToOne(1.3 - firstProse / 2000) * trust,
    prices: prices / MOST_PRICES,
    proseNear: upToOne(proseNear / 2000) * trust,
    sapo: Number(sapo),
    slugAgrees: headline ? slugAgreement(slug, headline.words) : 0,
    // The title of another page before each paragraph or two: a list, or results of a search.
    teasers: Number(teasers >= FEWEST_TEASERS && mostTogether < TEXT_TOGETHER),
    thread: upToOne(thread / 12),
  };
}
