import { compare } from '../../arithmetic/rational.ts';
import type { Draft, Verdict } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { kinship } from '../kinship.ts';
import { spanOf } from '../show.ts';
import { agrees, areExchanged, looksLike, repeated, sortedDigits } from './alike.ts';
import { contentOf, contextOf, shared, tellsApart } from './context.ts';

/** A first sentence that is no longer than this is read as a headline. */
const LONGEST_HEADLINE = 150;
/** Sentences behind the headline in which its figures are told again. */
const LEAD = 6;
/** Sentences behind the headline in which the headline itself is told at length. */
const FIRST = 3;
const PASSED = /(?:^|[^\p{L}])vượt(?: (?:mốc|mức|con số|ngưỡng))? ?$/u;
/** A small number of the headline may be told wrong by this much, and still be the same one. */
const NEARLY = 1.4;
/** What is told to be more than it is, is so by no more than this. */
const LESS = 1.18;
/** A figure of four digits. */
const LONG = 1000;

/** The figures of the headline, and of a short first sentence, told again in the text. */
export function headlines({ article, title }: Whole): Draft[] {
  const found: Draft[] = [];
  const head = (title?.lower ?? '') + article.lower.slice(0, LONGEST_HEADLINE);
  if (title) for (const figure of title.figures) push(again(article, title, figure, -1, head));
  const [first] = article.sentences;
  if (first && first.end - first.start <= LONGEST_HEADLINE)
    for (const figure of article.figures) {
      if (figure.sentence > 0) break;
      const draft = again(article, article, figure, 0, head);
      // What the title confirms is told right; another figure is of something else.
      const isConfirmed = title?.figures.some(
        (other) => other.size === figure.size && other.dimension === figure.dimension,
      );
      if (draft?.verdict === 'holds' || !isConfirmed) push(draft);
    }
  return found;

  function push(draft: Draft | null): void {
    if (draft) found.push(draft);
  }
}

interface Mention {
  figure: Figure;
  isClose: boolean;
  common: number;
}

/**
 * Looks for a figure of the headline in the text.
 * @param after the number of the sentence behind which is looked
 */
function again(
  article: Article,
  source: Article,
  printed: Figure,
  after: number,
  head: string,
): Draft | null {
  if (['bare', 'points'].includes(printed.dimension)) return null;
  const isTitle = after < 0;
  const figure = asPassed(source, printed);
  const own = source.sentences[figure.sentence]!;
  const content = contentOf(source.lower.slice(own.start, own.end));
  let isToldAnywhere: boolean | undefined;
  const mentions = article.figures
    .filter((other) => other.sentence > after)
    .map((other) => mentionOf(other))
    .filter((mention) => mention !== null);
  const same = mentions.filter(({ figure: other }) => figure.form === 'ratio' || agrees(figure, other));
  const told =
    same.find(({ isClose, figure: other }) => isClose && other.dimension === figure.dimension) ??
    same.find(({ isClose }) => isClose) ??
    same.find(({ figure: other, common }) => common >= 3 && other.sentence <= after + LEAD);
  if (told) return draftOf('holds', told.figure);
  if (figure.form === 'ratio' || figure.dimension === 'multiple') return null;
  const suspects = mentions.filter(isSuspect);
  const swapped = suspects.filter(({ figure: other }) => sortedDigits(figure) === sortedDigits(other));
  const [only, ...others] = swapped.length > 0 ? swapped : suspects;
  return only && others.length === 0 ? draftOf('fails', only.figure) : null;

  function mentionOf(other: Figure): Mention | null {
    const [a, b] = [withoutRate(figure), withoutRate(other)];
    const kin = figure.form === 'ratio' ? ofRatio(figure, other) : kinship(a, b);
    if (kin === null || (kin === 'bare' && !areExchanged(figure, other))) return null;
    if (figure.dimension === 'multiple' && nextWord(source, figure) !== nextWord(article, other)) return null;
    const common = shared(content, contextOf(article, other).content);
    const isClose = kin !== 'count';
    return common < (isClose ? 1 : 3) ? null : { figure: other, isClose, common };
  }

  function isSuspect({ figure: other, common }: Mention): boolean {
    const kin = kinship(figure, other);
    const isSwapped = figure.size >= 100 && sortedDigits(figure) === sortedDigits(other);
    // So many digits, two of them exchanged, are no accident, whatever word counts them.
    if (isTitle && isSwapped && figure.size >= LONG && other.form === 'number' && areExchanged(figure, other))
      return true;
    // A headline's count is told again: where none agrees, and one has two digits exchanged, that one is meant.
    if (isTitle && isSwapped && (kin === 'unit' || kin === 'noun') && isExchangedOnly(figure, other))
      return true;
    const isKin = kin === 'unit' || kin === 'noun' || (kin === 'class' && isSwapped);
    if (!isKin || other.form !== 'number') return false;
    if (other.sentence > after + LEAD && !isSwapped) return false;
    if (common >= 3 && isTitle && isLessThanOver(figure, other)) return true;
    // A long headline tells of more than its figure: by its whole name, the same digits are the same figure.
    const isNamed = isSwapped && figure.noun === other.noun && figure.noun.includes(' ');
    if (common < 3 || (!isNamed && common < content.size * 0.45)) return false;
    const size = figure.size / other.size;
    const isSlip =
      isTitle &&
      other.sentence < FIRST &&
      common >= content.size * 0.6 &&
      figure.dimension === 'count' &&
      size < NEARLY &&
      size > 1 / NEARLY;
    return (
      (looksLike(figure, other) || isSlip) &&
      !tellsApart({ ...contextOf(source, figure), content }, contextOf(article, other), head)
    );
  }

  function isExchangedOnly(one: Figure, other: Figure): boolean {
    const areExact = one.comparator === null && other.comparator === null && other.form === 'number';
    return (
      areExact &&
      areExchanged(one, other) &&
      !isTold() &&
      !tellsApart({ ...contextOf(source, one), content }, contextOf(article, other), head)
    );
  }

  /** Does the text tell the headline's figure anywhere? */
  function isTold(): boolean {
    isToldAnywhere ??= article.figures.some(
      (other) => ['unit', 'noun', 'class'].includes(kinship(figure, other) ?? '') && agrees(figure, other),
    );
    return isToldAnywhere;
  }

  function draftOf(verdict: Verdict, other: Figure): Draft {
    const span = isTitle ? { ...spanOf(figure), in: 'title' as const } : spanOf(figure);
    return repeated(
      verdict,
      [span, spanOf(other)],
      [source.text.slice(figure.outer.start, figure.end), article.text.slice(other.outer.start, other.end)],
    );
  }
}

/** “Hơn 5.000 tình nguyện viên” of the headline, 4.680 in the text: one thing by its whole name, and less than was said. */
function isLessThanOver(figure: Figure, other: Figure): boolean {
  const isNamed = figure.noun === other.noun && figure.noun.split(' ').length > 1;
  const size = figure.size / other.size;
  return figure.comparator === 'over' && other.comparator === null && isNamed && size > 1 && size < LESS;
}

/** “vượt 9.000 tỷ đồng” is more than that, as “hơn” is. */
function asPassed({ lower }: Article, figure: Figure): Figure {
  const before = lower.slice(Math.max(0, figure.outer.start - 20), figure.outer.start);
  return figure.comparator === null && PASSED.test(before) ? { ...figure, comparator: 'over' } : figure;
}

/** “95 triệu đồng/người/năm” is told again as “95 triệu đồng”. */
const withoutRate = (figure: Figure): Figure => ({ ...figure, dimension: figure.dimension.split('/')[0]! });

/** “16/18 chỉ tiêu” is told again by the same ratio, or by its whole. */
function ofRatio(figure: Figure, other: Figure): 'noun' | null {
  if (other.form === 'ratio')
    return other.second && figure.second && compare(figure.second, other.second) === 0 ? 'noun' : null;
  const isWhole = other.form === 'number' && figure.second && compare(figure.second, other.value) === 0;
  return isWhole && figure.head === other.head ? 'noun' : null;
}

const nextWord = ({ lower }: Article, { outer }: Figure): string =>
  /^\s*(\S+)/.exec(lower.slice(outer.end, outer.end + 20))?.[1]?.replace(/[.,;:]$/, '') ?? '';
