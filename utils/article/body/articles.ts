import { findHeadings, type Heading } from '../headline/headings.ts';
import { type Block, isProse } from '../page/block.ts';
import { holds, nearest, parentOf } from '../page/dom.ts';

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

/**
 * The articles that a page shows one after another, as sites do that go on to the next when a reader comes to the end.
 * Each has a headline and prose of its own, and a date or an `article` element of its own, which the sections of one
 * article have not. Boxes of other names say nothing, as whole pages are built of them.
 * @param headline one of the headlines; null where none is known
 * @returns none, or at least two
 */
export function findArticles(blocks: readonly Block[], headline: Block | null): ShownArticle[] {
  const headings = findHeadings(blocks, headline);
  const dated = headings.filter((heading) => heading.date || isFirstInArticle(heading, headings));
  const first =
    headings.find(({ block }) => block === headline) ?? [...dated].sort((a, b) => a.order - b.order)[0];
  if (!first) return [];
  const heads = headings.filter((heading) => heading === first || dated.includes(heading));
  const parts = partsOf(blocks, heads);
  const whole = parts.filter(
    (part) => part.head === first || (isApart(part, parts, first) && !isInset(part, parts)),
  );
  const articles = partsOf(
    blocks,
    whole.map(({ head }) => head),
  ).filter(({ prose }) => prose.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_PROSE);
  if (articles.length < 2) return [];
  return articles.map(({ head, prose, box, others }) => ({
    heading: head.block,
    start: isDatedBefore(head, box) ? boxOf(head.date!.element, others) : box,
    body: prose[0]!.element,
  }));
}

/** Whether the line that dates an article stands before its box. */
const isDatedBefore = ({ block, date }: Heading, box: Element): boolean =>
  date !== null && date.start < block.start && !holds(box, date.element);

/** What stands under a headline, up to the next one. */
interface Part {
  head: Heading;
  prose: Block[];
  /** The largest element around the headline that holds none of the others; looked for when it is asked for, as few are. */
  readonly box: Element;
  others: Element[];
}

function partsOf(blocks: readonly Block[], heads: readonly Heading[]): Part[] {
  return heads.map((head, at) => {
    const others = heads.filter((other) => other !== head).map(({ block }) => block.element);
    const prose = blocks
      .slice(head.index + 1, heads[at + 1]?.index ?? blocks.length)
      .filter((block) => isProse(block) && !block.aside);
    return {
      head,
      prose,
      get box() {
        return boxOf(head.block.element, others);
      },
      others,
    };
  });
}

function boxOf(element: Element, others: readonly Element[]): Element {
  let box = element;
  for (
    let parent = parentOf(box);
    parent && !others.some((other) => holds(parent!, other));
    parent = parentOf(parent)
  )
    box = parent;
  return box;
}

/** Whether a heading is the highest, and the first such, in an element that is an article by name, and in no other's. */
function isFirstInArticle({ block, order }: Heading, headings: readonly Heading[]): boolean {
  const article = nearest(block.element, 'article');
  const around = article && parentOf(article);
  if (!article || (around && nearest(around, 'article'))) return false;
  const within = headings.filter((other) => holds(article, other.block.element));
  return (
    within.length < headings.length &&
    within.find((other) => other.order <= order)?.block === block &&
    within.every((other) => other.order >= order)
  );
}

/** Whether a headline is of the same order as a known one, or stands over all prose of a box of its own. */
function isApart(part: Part, parts: readonly Part[], known: Heading): boolean {
  const { head, prose } = part;
  if (head.order === known.order) return true;
  const [body] = prose;
  if (!body) return false;
  const { box } = part;
  const earlier = parts.flatMap((other) => other.prose).filter((block) => block.start < head.block.start);
  return holds(box, body.element) && !earlier.some(({ element }) => holds(box, element));
}

/** Whether a box stands within the text of another article: that goes on after it, side by side with what was before. */
function isInset({ head, prose, box }: Part, parts: readonly Part[]): boolean {
  const before = parts[parts.findIndex((part) => part.head === head) - 1];
  const around = new Set(before?.prose.map(({ element }) => parentOf(element)));
  return prose.some(
    ({ element }) => !holds(box, element) && box !== head.block.element && around.has(parentOf(element)),
  );
}
