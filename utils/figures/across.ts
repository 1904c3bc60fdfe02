import type { Span } from '@/utils/model/records.ts';
import type { Engine } from '@/utils/suggest/engine.ts';
import { meets } from './arithmetic/interval.ts';
import { rangeOf } from './arithmetic/printed-interval.ts';
import type { Verdict, Working } from './finding.ts';
import { hashOf } from './fingerprint.ts';
import type { Article, Figure } from './reading/figure.ts';
import { readArticle } from './reading/read-article.ts';

/** A figure in one of several texts. */
export interface Place extends Span {
  /** Which of the texts that were given. */
  text: number;
}

/** The same quantity in two texts. */
export interface AcrossFinding {
  verdict: Exclude<Verdict, 'ask'>;
  places: [Place, Place];
  working: Working;
  fingerprint: string;
}

/** Words behind a figure that say what it counts, and how many of them two texts must share. */
const WORDS_BEHIND = 6;
const LEAST_WORDS = 4;
/** Texts differ in what they tell; figures further apart than this are different things. */
const FARTHEST = 2;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const CHANGES = /(?:tăng|giảm|thêm|mỗi|bình quân|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|riêng)[^,;.]{0,12}$/;

interface Told {
  figure: Figure;
  article: Article;
  text: number;
  years: string;
}

/**
 * Compares what several texts say of the same things: the parts of an entry, or entries of one edition. Two figures are of one
 * thing only where the same words follow them, as many as tell it, and the same years are named with them.
 * @param texts article texts
 */
export function acrossWith(engine: Engine, texts: readonly string[]): AcrossFinding[] {
  const found: AcrossFinding[] = [];
  const seen = new Map<string, Told>();
  texts.forEach((source, text) => {
    const article = readArticle(engine, source);
    const own = new Set<string>();
    for (const figure of article.figures) {
      const key = keyOf(article, figure);
      if (key === null || own.has(key)) continue;
      own.add(key);
      const told: Told = { figure, article, text, years: yearsOf(article, figure) };
      const other = seen.get(key);
      if (other === undefined) seen.set(key, told);
      else if (other.text !== text && other.years === told.years && isComparable(other.figure, figure))
        found.push(findingOf(key, other, told));
    }
  });
  return found;
}

/** The words that tell what a figure is of; null where they are too few to tell it apart. */
function keyOf({ lower }: Article, figure: Figure): string | null {
  if (figure.form !== 'number' || figure.dimension === 'bare' || figure.dimension === 'percent') return null;
  if (CHANGES.test(lower.slice(Math.max(0, figure.outer.start - 40), figure.outer.start))) return null;
  const behind = lower.slice(figure.end, figure.end + 80).split(/[,;.:()\n“”"]/)[0]!;
  const words = (behind.match(/[\p{L}]+/gu) ?? []).slice(0, WORDS_BEHIND);
  return words.length >= LEAST_WORDS ? `${figure.dimension} ${words.join(' ')}` : null;
}

function yearsOf({ sentences, lower }: Article, { sentence }: Figure): string {
  const { start, end } = sentences[sentence]!;
  return [...new Set(lower.slice(start, end).match(YEAR) ?? [])].sort().join(' ');
}

const isComparable = (a: Figure, b: Figure): boolean => {
  const apart = a.size / b.size;
  return apart < FARTHEST && apart > 1 / FARTHEST;
};

function findingOf(key: string, a: Told, b: Told): AcrossFinding {
  const agree = meets(rangeOf(a.figure), rangeOf(b.figure));
  const printed = ({ article, figure }: Told): string =>
    article.text.slice(figure.outer.start, figure.outer.end);
  const place = ({ text, figure: { start, end } }: Told): Place => ({ text, start, end });
  return {
    verdict: agree ? 'holds' : 'fails',
    places: [place(a), place(b)],
    working: {
      terms: [printed(a)],
      computed: null,
      printed: printed(b),
      sign: agree ? '=' : '≠',
      remark: null,
    },
    fingerprint: `across-${hashOf(`${key}|${printed(a)}|${printed(b)}`)}`,
  };
}
