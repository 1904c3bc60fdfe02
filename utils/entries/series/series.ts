import { plain } from '@/utils/article/index.ts';

/** Which part of a series something calls itself. */
export interface SeriesPlace {
  /** From 1; null for “kỳ cuối” and “tiếp theo”. */
  number: number | null;
  isLast: boolean;
  /** How many parts it says there are; null where it does not say. */
  of: number | null;
  /** What stands before and after it, normalised: one of them is the series' name, the other the part's. */
  sides: string[];
  /** The series' name as written; '' where nothing stands before. */
  name: string;
}

const WORDS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** “Bài 2/5:”, “(Kỳ cuối)”, “- Phần III”, “Kỳ 3”: set off from the title, or at its end. */
const IN_TITLE =
  /(?:^|[\s([|:,.–—-])(?:bài|kỳ|kì|phần|tập)\s{1,2}(\d{1,2}|[IVX]{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|cuối)(?:\s{0,2}\/\s{0,2}(\d{1,2}))?(?=\s{0,2}(?:[:).,\]|–—-]|$))/iu;

/** “(Tiếp theo và hết)”, “(tiếp theo kỳ trước)”. */
const GOES_ON = /[([]\s?(tiếp theo(?: và hết| kỳ trước)?|hết)\s?[)\]]/iu;

/** The same in an address, where words are joined without diacritics. */
const IN_ADDRESS = /(?:^| )(?:bai|ky|ki|phan|tap) (\d{1,2}|cuoi)(?= |$)/;

/** The part of a series that a title names; null when it names none. */
export function readSeriesTitle(title: string): SeriesPlace | null {
  const part = IN_TITLE.exec(title);
  const found = part ?? GOES_ON.exec(title);
  if (!found) return null;
  const before = title.slice(0, found.index);
  const after = title.slice(found.index + found[0].length);
  const word = plain(found[1]!);
  return {
    number: part ? numberOf(word) : null,
    isLast: word === 'cuoi' || /\bhet$/.test(word),
    of: Number(part?.[2]) || null,
    sides: sidesOf(before, after),
    name: before.replace(/[\s([|:,.–—-]+$/u, '').trim(),
  };
}

/** A title without the part that it names: the series' name, if one stands there. */
export const seriesName = (title: string): string => readSeriesTitle(title)?.name || title;

/** The part of a series that an address names in its path, as many sites make it of the title. */
export function readSeriesAddress(address: string): SeriesPlace | null {
  const path = plain(safePath(address).replace(/\.\w{2,5}$/, ''));
  const found = IN_ADDRESS.exec(path);
  if (!found) return null;
  const word = found[1]!;
  return {
    number: numberOf(word),
    isLast: word === 'cuoi',
    of: null,
    // The number of an article is no name.
    sides: sidesOf(
      path.slice(0, found.index),
      path.slice(found.index + found[0].length).replace(/(?: (?:post|d|a)?\d{3,})+$/, ''),
    ),
    name: '',
  };
}

function safePath(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return '';
  }
}

function numberOf(word: string): number | null {
  const value = /^\d+$/.test(word) ? Number(word) : WORDS.indexOf(word) + 1 || ROMAN.indexOf(word) + 1;
  return value > 0 ? value : null;
}

/** Fewer words are a section's name, or chance. */
const FEW_WORDS = 2;

const sidesOf = (...texts: string[]): string[] =>
  texts.map(plain).filter((side) => side.split(' ').length >= FEW_WORDS);

/** Whether two places stand in one series: what stands before or after them is the same. */
export const isOneSeries = (one: SeriesPlace, other: SeriesPlace): boolean =>
  one.sides.some((side) => other.sides.includes(side));
