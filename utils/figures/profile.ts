import type { Span } from '@/utils/model/records.ts';
import type { Engine } from '@/utils/suggest/engine.ts';
import type { Article } from './reading/figure.ts';
import { readArticle } from './reading/read-article.ts';
import { DOWN, UP } from './rules/growth/growth-words.ts';
import { isRateFigure } from './rules/kinship.ts';

/** What figures an article has, in a few numbers. */
export interface FigureProfile {
  /** Words as they are parted by spaces: syllables, in Vietnamese. */
  words: number;
  figures: number;
  perThousandWords: number;
  /** How many of the figures have a named source; null where nothing was said of sources. */
  withSource: number | null;
  /** Rates of growth in a sentence that tells no amount. */
  bareRates: Span[];
  /** Sentences that name many and say nothing of them. */
  nameLists: Span[];
}

/** A statistic as far as the profile needs it. */
export interface SourcedFigure {
  statistic: { attribution: string | null };
}

const WORD = /[\p{L}\d]+(?:[.,/-][\p{L}\d]+)*/gu;
const PER = 1000;
/** As many names make a list. */
const MANY = 6;
/** The part of a list’s items that are names. */
const MOST = 0.8;
const NAMED = /^(?:[\p{Ll}]+ ){0,3}\p{Lu}[\p{L}]*(?: [\p{L}\d]+){0,6}$/u;

/**
 * The profile of an article.
 * @param statistics what the suggestions found in the same text, for the sources; null where they were not asked
 */
export function profileWith(
  engine: Engine,
  text: string,
  statistics: readonly SourcedFigure[] | null,
): FigureProfile {
  const article = readArticle(engine, text);
  const words = text.match(WORD)?.length ?? 0;
  const figures = article.figures.length;
  return {
    words,
    figures,
    perThousandWords: words === 0 ? 0 : Math.round((figures * PER) / words),
    withSource: statistics?.filter(({ statistic }) => statistic.attribution !== null).length ?? null,
    bareRates: bareRatesOf(article),
    nameLists: nameListsOf(article),
  };
}

function bareRatesOf({ figures, lower }: Article): Span[] {
  const withAmount = new Set(
    figures
      .filter((figure) => !isRateFigure(figure) && figure.dimension !== 'bare')
      .map(({ sentence }) => sentence),
  );
  return figures
    .filter((figure) => isRateFigure(figure) && !withAmount.has(figure.sentence))
    .filter(({ outer }) => {
      const before = lower.slice(Math.max(0, outer.start - 30), outer.start);
      return UP.test(before) || DOWN.test(before);
    })
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
