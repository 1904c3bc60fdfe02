import { TONED_VOWELS } from './vietnamese.ts';

/** Look-alikes that mean one thing: the first character of a row stands for the others. */
const LOOK_ALIKES = ['đÐĐð', '"“”„‟«»″〝〞＂', "'‘’‚‛′´`ʼ＇", '-‐‑‒–—―−﹣－', ' \u00a0\u2007\u202f'] as const;

/** Code units from here on fold to themselves, bar the look-alikes: scripts without case. */
const TABLE_END = 0x2200;

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) table[unit] = unit;
  for (let unit = 0; unit < TABLE_END; unit += 1) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (lower.length === 1) table[unit] = lower.charCodeAt(0);
  }
  for (const row of TONED_VOWELS)
    for (const letter of row)
      for (const cased of [letter, letter.toUpperCase()]) table[cased.charCodeAt(0)] = row.charCodeAt(0);
  for (const row of LOOK_ALIKES)
    for (const character of row) table[character.charCodeAt(0)] = row.charCodeAt(0);
  return table;
}

let table: Uint16Array | null = null;

/** Made when something is first folded: it takes two milliseconds and 128 kB, and in most tabs nothing is. */
function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** `String.fromCharCode` takes its units as arguments, and engines limit their number. */
const UNITS_PER_CALL = 8192;
/** A word is folded faster one by one. */
const FEW_UNITS = 16;

/**
 * Folds a canonical (NFC) text for searching: lower case, Ð and Đ to đ, tone marks dropped (so that hoà equals hòa;
 * the vowels ă â ê ô ơ ư stay), quotes, dashes and spaces unified. Line breaks stay.
 * @returns as many UTF-16 units as went in, so an offset in the folded text is an offset in the text.
 */
export const fold = (text: string): string => foldBy(foldTable(), text);

/** A text with each UTF-16 unit as a table of all units has it. */
export function foldBy(table: Uint16Array, text: string): string {
  let folded = '';
  if (text.length <= FEW_UNITS) {
    for (let i = 0; i < text.length; i += 1) folded += String.fromCharCode(table[text.charCodeAt(i)]!);
    return folded;
  }
  const units = new Uint16Array(Math.min(text.length, UNITS_PER_CALL));
  for (let from = 0; from < text.length; from += UNITS_PER_CALL) {
    const count = Math.min(UNITS_PER_CALL, text.length - from);
    for (let i = 0; i < count; i += 1) units[i] = table[text.charCodeAt(from + i)]!;
    folded += String.fromCharCode(...units.subarray(0, count));
  }
  return folded;
}

/** Folds one UTF-16 unit as {@link fold} does. */
export function foldUnit(unit: number): number {
  return foldTable()[unit]!;
}

const LINE_BREAK = 10;
const SPACE = 32;

function foldInLine(unit: number): number {
  return unit === LINE_BREAK ? SPACE : foldUnit(unit);
}

/** Whether two texts of one length fold to the same, a line break taken for a space; stops at the first difference. */
export function foldsAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1)
    if (foldInLine(a.charCodeAt(i)) !== foldInLine(b.charCodeAt(i))) return false;
  return true;
}
