import type { Span } from '@/utils/model/records.ts';
import type { Engine } from '@/utils/suggest/engine.ts';
import { suggestWith } from '@/utils/suggest/suggest.ts';
import type { Article } from './reading/figure.ts';
import { readArticle } from './reading/read-article.ts';
import { DOWN, LONGEST_VERB, REACHES, UP } from './rules/growth/growth-words.ts';
import { isRateFigure } from './rules/kinship.ts';

/** What figures an article has, and what is missing beside them: all in the order of the text. */
export interface FigureProfile {
  /** Words as they are parted by spaces: syllables, in Vietnamese. */
  words: number;
  /** Its figures, as the suggestions know them: no dates, no lengths of time, no numbers in names. */
  figures: readonly Span[];
  /** Of 1,000 words, rounded. */
  perThousandWords: number;
  /** Those whose sentence surely names who says so; a source that is named elsewhere is not known of. */
  sourced: readonly Span[];
  /** Percentages and multiples of growth in a sentence that tells no amount. */
  bareRates: readonly Span[];
  /** Sentences that name many, one after the other, and tell no figure. */
  nameLists: readonly Span[];
}

const WORD = /[\p{L}\d]+(?:[.,/-][\p{L}\d]+)*/gu;
const PER = 1000;
/** As many names make a list. */
const MANY = 6;
/** The part of a list’s items that are names. */
const MOST = 0.8;
/** “mô hình “Hũ gạo nghĩa tình””, “Nguyễn Văn An”. */
const NAMED = /^(?:\p{Ll}+ ){0,3}[“"]?\p{Lu}\p{L}*(?: [\p{L}\d]+){0,7}[”"]?$/u;

/**
 * The profile of an article.
 * @param publishedOn its ISO day; null where it is not known
 */
export function profileWith(engine: Engine, text: string, publishedOn: string | null): FigureProfile {
  const article = readArticle(engine, text);
  const words = text.match(WORD)?.length ?? 0;
  const told = suggestWith(engine, text, { publishedOn }).flatMap((one) =>
    one.kind === 'statistic' ? one : [],
  );
  const figures = told.map(({ start, end }) => ({ start, end }));
  return {
    words,
    figures,
    perThousandWords: words === 0 ? 0 : Math.round((figures.length * PER) / words),
    sourced: figures.filter((_, at) => {
      const { statistic, doubts } = told[at]!;
      return statistic.attribution !== null && !doubts.includes('attribution');
    }),
    bareRates: bareRatesOf(
      article,
      told.map(({ number }) => number),
    ),
    nameLists: nameListsOf(article),
  };
}

function bareRatesOf({ figures, lower }: Article, told: readonly Span[]): Span[] {
  const before = ({ outer }: { outer: Span }) =>
    lower.slice(Math.max(0, outer.start - LONGEST_VERB), outer.start);
  const isTold = new Set(told.map(({ start }) => start));
  const withAmount = new Set(
    figures
      .filter((figure) => (isRateFigure(figure) ? REACHES.test(before(figure)) : figure.dimension !== 'bare'))
      .map(({ sentence }) => sentence),
  );
  return figures
    .filter((figure) => isRateFigure(figure) && figure.dimension !== 'points' && isTold.has(figure.start))
    .filter((figure) => !withAmount.has(figure.sentence))
    .filter((figure) => UP.test(before(figure)) || DOWN.test(before(figure)))
    .map(({ start, end }) => ({ start, end }));
}

function nameListsOf({ sentences, figures, text }: Article): Span[] {
  const counted = new Set(figures.map(({ sentence }) => sentence));
  return sentences.filter(({ start, end }, sentence) => {
    if (counted.has(sentence)) return false;
    const items = text.slice(start, end).split(/[,;:]\s+|\s+và\s+/);
    const names = items.filter((item) => NAMED.test(item.trim().replace(/[.!?]$/, '')));
    return names.length >= MANY && names.length >= items.length * MOST;
  });
}
