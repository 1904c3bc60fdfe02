import words from '../../data/number-words.json';
import { phraseIds } from '../../lexicon/phrase.ts';
import type { Vocabulary } from '../../lexicon/vocabulary.ts';

/** The words of written numbers, by their ids. */
export interface NumberWords {
  /** một … chín, with their forms after tens (mốt, tư, lăm). */
  digits: ReadonlyMap<number, number>;
  /** mười, mươi, chục, trăm, nghìn, vạn, triệu, tỷ. */
  scales: ReadonlyMap<number, number>;
  /** rưỡi, nửa. */
  halves: ReadonlySet<number>;
  /** linh, lẻ: a zero in the tens. */
  links: ReadonlySet<number>;
  /** hàng, vài, mấy: an amount of unknown size. */
  vague: ReadonlySet<number>;
  /** “gấp đôi”, “gấp rưỡi”: what they multiply by. */
  multiples: ReadonlyMap<number, number>;
  /** “gấp”, before a multiple. */
  times: number;
  one: number;
  /** “năm”: five, or a year. */
  year: number;
  part: number;
}

/** Compiles the words of written numbers. */
export function numberWords(vocabulary: Vocabulary): NumberWords {
  const id = (word: string): number => phraseIds(word, vocabulary)[0]!;
  const map = (entries: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
    new Map(Object.entries(entries).map(([word, value]) => [id(word), value]));
  return {
    digits: map(words.digits),
    scales: map(words.scales),
    halves: new Set(words.halves.map(id)),
    links: new Set(words.links.map(id)),
    vague: new Set(words.vague.map(id)),
    multiples: map(words.multiples),
    times: id('gấp'),
    one: id('một'),
    year: id('năm'),
    part: id('phần'),
  };
}
