import { inherited } from '../page/dom.ts';
import { remember } from '../page/remember.ts';
import { isImprint, type Piece } from '../page/skim.ts';

/** A page is a list of teasers from so many of them on. */
const FEWEST = 3;
/** Paragraphs without a title between them that are a text of their own. */
const TEXT_TOGETHER = 3;
const HEADING = /^h[2-4]$/;
/** Shortest linked line that is the title of another page without being a heading, and shortest lead under one, in characters. */
const SHORTEST_TITLE = 25;
const SHORTEST_LEAD = 30;
/** A link under a teaser. */
const MORE = /^(?:xem|đọc|chi tiết|read|view|continue|learn more|more)(?= |$)/i;
const LONGEST_MORE = 24;
/** Shortest paragraph of a text, in characters. */
const SHORTEST_PARAGRAPH = 60;

/**
 * Whether the title of another page stands before each paragraph or two, or a link to more after them: a list, results of
 * a search, questions and answers.
 */
export function isTeaserList(pieces: readonly Piece[]): boolean {
  let teasers = 0;
  let together = 0;
  let afterTitle = false;
  let hasLead = false;
  // The links of a list differ in no more than two elements.
  const isInHeading = remember((list: Element) => inherited(list, 'closest').call(list, 'h2,h3,h4') !== null);
  const isTitle = ({ text, tag, around, aroundTag }: Piece): boolean =>
    text.length >= SHORTEST_TITLE ||
    HEADING.test(tag) ||
    HEADING.test(aroundTag) ||
    (around !== null && isInHeading(around));
  for (const piece of pieces) {
    const { text, linked } = piece;
    if (linked) {
      afterTitle ||= isTitle(piece);
      if (!hasLead || text.length > LONGEST_MORE || !MORE.test(text)) continue;
      teasers++;
      together = 0;
      hasLead = afterTitle = false;
    } else if (text.length >= SHORTEST_LEAD && /[.!?…。]/.test(text) && !isImprint(text)) {
      hasLead = !afterTitle;
      if (afterTitle) {
        teasers++;
        together = 0;
      }
      afterTitle = false;
      if (text.length >= SHORTEST_PARAGRAPH && ++together === TEXT_TOGETHER) return false;
    }
  }
  return teasers >= FEWEST;
}
