import { type Block, isProse } from './block.ts';
import { findDate } from './dates.ts';
import { classOf, tagOf } from './dom.ts';

/** One of several articles that a page shows one after another. */
export interface ShownArticle {
  heading: Block;
  /** Where it begins: its box, its headline, or the date line before that. */
  start: Element;
  /** Its first paragraph. */
  body: Element;
}

/** Least prose after a headline of which an article is made, in characters: a teaser has less. */
const LEAST_PROSE = 200;
/** Lines before and after a headline where its date stands, and the longest that is a date line, in characters. */
const DATE_BEFORE = 2;
const DATE_AFTER = 4;
const LONGEST_DATE_LINE = 200;
/** A date as the time that has passed. */
const AGO = /\d\s{1,2}(?:phút|giờ|ngày|tuần|tháng) trước/i;
/** Shortest and longest headline, in characters. */
const HEADLINE = { min: 8, max: 300 };

interface Candidate {
  heading: Block;
  index: number;
  /** The block after its last one. */
  end: number;
}

/**
 * The articles that a page shows one after another, as sites do that go on to the next when a reader comes to the end.
 * Each has a headline of the same kind and prose of its own, and a date or an `article` element of its own: headings of
 * one article's sections have neither. Boxes of other names say nothing, as whole pages are built of them.
 * @param headline one of the headlines; null where none is known
 * @returns none, or at least two
 */
export function findArticles(blocks: readonly Block[], headline: Block | null): ShownArticle[] {
  const isHeading = sameKind(headline);
  const headings = blocks.flatMap((heading, index) => (isHeading(heading) ? [{ heading, index }] : []));
  const candidates = headings
    .map(
      ({ heading, index }, at): Candidate => ({
        heading,
        index,
        end: headings[at + 1]?.index ?? blocks.length,
      }),
    )
    .filter(
      ({ index, end }) =>
        proseOf(blocks.slice(index + 1, end)).reduce((sum, { text }) => sum + text.length, 0) >= LEAST_PROSE,
    );
  if (candidates.length < 2) return [];
  const bodyOf = ({ index, end }: Candidate) => proseOf(blocks.slice(index + 1, end))[0]!.element;
  const dateOf = (one: Candidate) => findDateLine(blocks, one);
  const articles = candidates.filter((one) =>
    candidates.some(
      (other) => one !== other && ((dateOf(one) && dateOf(other)) || areApart(bodyOf(one), bodyOf(other))),
    ),
  );
  if (articles.length < 2) return [];
  return articles.map((one) => ({
    heading: one.heading,
    start: startOf(one, dateOf(one), articles),
    body: bodyOf(one),
  }));
}

/** Blocks that are headlines as this one is: by tag, and by class where the tag says nothing. */
function sameKind(headline: Block | null): (block: Block) => boolean {
  const tag = headline ? tagOf(headline.element) : 'h1';
  const isHeadingTag = /^h[1-6]$/.test(tag);
  const name = headline && !isHeadingTag ? classOf(headline.element) : '';
  return ({ element, text, aside }) =>
    !aside &&
    text.length >= HEADLINE.min &&
    text.length <= HEADLINE.max &&
    tagOf(element) === tag &&
    (isHeadingTag || (name !== '' && classOf(element) === name));
}

const proseOf = (blocks: readonly Block[]) => blocks.filter((block) => isProse(block) && !block.aside);

/** The line near a headline that dates its article: after it, else right before it. */
function findDateLine(blocks: readonly Block[], { index, end }: Candidate): Block | null {
  const after = blocks.slice(index + 1, Math.min(end, index + 1 + DATE_AFTER));
  const before = blocks.slice(Math.max(0, index - DATE_BEFORE), index).reverse();
  const isDateLine = (block: Block) =>
    block.text.length <= LONGEST_DATE_LINE &&
    !isProse(block) &&
    /\d/.test(block.text) &&
    (AGO.test(block.text) || findDate(block.text, 'day-first') !== null);
  return after.find(isDateLine) ?? before.find(isDateLine) ?? null;
}

/** Whether two paragraphs stand in elements that are articles by name, neither within the other. */
function areApart(one: Element, other: Element): boolean {
  const [article, next] = [one.closest('article'), other.closest('article')];
  return article !== null && next !== null && !article.contains(next) && !next.contains(article);
}

/** The largest element that begins an article and holds no other's headline. */
function startOf({ heading, index }: Candidate, date: Block | null, all: readonly Candidate[]): Element {
  const others = all.filter((other) => other.heading !== heading).map((other) => other.heading.element);
  const grow = (element: Element) => {
    let box = element;
    for (
      let parent = box.parentElement;
      parent && !others.some((other) => parent!.contains(other));
      parent = parent.parentElement
    )
      box = parent;
    return box;
  };
  const box = grow(heading.element);
  return date && date.start < heading.start && !box.contains(date.element) && index > 0
    ? grow(date.element)
    : box;
}
