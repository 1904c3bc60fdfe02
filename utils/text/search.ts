import { foldBy, foldUnit } from './fold.ts';

/** What a vowel is without its hat, breve or horn; and đ. Folding has taken the tones. Three dots are one sign, here a dot. */
const BARE: Readonly<Record<string, string>> = {
  ă: 'a',
  â: 'a',
  ê: 'e',
  ô: 'o',
  ơ: 'o',
  ư: 'u',
  đ: 'd',
  '…': '.',
};

/** Of every UTF-16 unit what it is without case and diacritics; made when it is first needed. */
let table: Uint16Array | null = null;

function makeTable(): Uint16Array {
  const plain = new Uint16Array(0x10000);
  const made = new Uint16Array(0x10000);
  for (let unit = 0; unit < plain.length; unit += 1) plain[unit] = unit;
  for (const [letter, bare] of Object.entries(BARE)) plain[letter.charCodeAt(0)] = bare.charCodeAt(0);
  for (let unit = 0; unit < made.length; unit += 1) made[unit] = plain[foldUnit(unit)]!;
  return made;
}

/** Latin-1, bar the units that this label does not decode to themselves (https://encoding.spec.whatwg.org/#windows-1252). */
let decoder: TextDecoder | null = null;
const isByte = (unit: number): boolean => unit < 0x80 || (unit > 0x9f && unit < 0x100);

/** Of a word no buffer is made. */
const FEW_UNITS = 16;

/**
 * A text without case and diacritics, as long as the text: for searching by people who type neither. Of Vietnamese nothing but
 * Latin-1 is left, which browsers make of bytes at once, keep at one byte a letter and look through twice as fast.
 */
export function bare(text: string): string {
  table ??= makeTable();
  if (text.length <= FEW_UNITS) return foldBy(table, text);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = table[text.charCodeAt(at)]!;
    if (!isByte(unit)) return foldBy(table, text);
    bytes[at] = unit;
  }
  decoder ??= new TextDecoder('latin1');
  return decoder.decode(bytes);
}

/** A text as it is searched: kept beside what is listed, so that it is folded once. */
export interface Searchable {
  bare: string;
  /** In lower case, diacritics kept. */
  lower: string;
}

export function searchable(text: string): Searchable {
  const composed = text.normalize('NFC');
  return { bare: bare(composed), lower: composed.toLowerCase() };
}

/** How a text holds what is looked for: with the diacritics that were typed, or only without. */
type Hit = 'exact' | 'bare';

/**
 * Looks for all words of a query, each anywhere in a text. Case and diacritics do not count, but what was typed with
 * diacritics is told apart where the text has the same.
 * @returns of a text: null where a word is missing
 */
export function finder(query: string): (text: Searchable) => Hit | null {
  const words = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  const bareWords = words.map(bare);
  return (text) => {
    if (!bareWords.every((word) => text.bare.includes(word))) return null;
    const isExact = words.every((word, at) => word === bareWords[at] || text.lower.includes(word));
    return isExact ? 'exact' : 'bare';
  };
}
