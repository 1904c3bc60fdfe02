import { plain } from '@/utils/article/index.ts';

/** What an award calls itself, taken apart. */
export interface NamedEdition {
  /** Its own name, without what all awards are called, plain: `bua liem vang`. */
  name: string;
  edition: number | null;
  /** One, or two of an award that runs over two years. */
  years: number[];
}

const ORDINALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** An edition as it is printed: `VI`, `6`, `sáu`. @returns null for none */
export function editionNumber(printed: string | null): number | null {
  const word = plain(printed ?? '');
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (/^[ivxlc]+$/.test(word))
    return [...word].reduce((sum, letter, at) => {
      const value = ROMAN[letter]!;
      return sum + (value < (ROMAN[word[at + 1] ?? ''] ?? 0) ? -value : value);
    }, 0);
  const at = ORDINALS.indexOf(word);
  return at < 0 ? null : at + 1;
}

const EDITION = /\blan thu ([ivxlc]+|\d{1,3}|[a-z]+)\b/;
const YEARS = /\b(?:nam )?((?:19|20)\d\d)(?: ((?:19|20)\d\d))?\b/;

/** Words with which awards of all kinds begin. */
const KIND = /^(?:(?:giai thuong|giai|cuoc thi|bao chi|viet|toan quoc|quoc gia|ve|mang ten)\b ?)+/;

/** The one award that is called by its subject as often as by its name. */
const SUBJECT = /^xay dung dang\b(?: va he thong chinh tri\b)?/;

/** Reads an award's name with its edition: “Búa liềm vàng lần thứ VI – năm 2021”. */
export function readEdition(written: string): NamedEdition {
  let words = plain(written);
  const edition = editionNumber(EDITION.exec(words)?.[1] ?? null);
  words = words.replace(EDITION, ' ');
  const years = (YEARS.exec(words) ?? []).slice(1).filter(Boolean).map(Number);
  words = words.replace(YEARS, ' ').replace(/\s+/g, ' ').trim();
  return { name: words.replace(KIND, '').replace(SUBJECT, 'bua liem vang').trim(), edition, years };
}
