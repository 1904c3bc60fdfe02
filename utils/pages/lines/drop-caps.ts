import { ASCENT, bodySize, type PageLine } from './line.ts';
import { besideEachOther } from './set-line.ts';

/** A drop cap is larger than the text by this. */
export const LARGER = 1.7;
export const CAP = /^[“"‘']?\p{Lu}{1,2}$/u;

/** Vowels without a sign of their own that may begin a group of vowels (ia, ươ, oa …) or take an end after them. */
const OPENS_GROUP = /^[“"‘']?[AĂÂEÊIOÔƠUƯY]$/u;
const CONSONANT = /^[“"‘']?[BCDĐGHKLMNPQRSTVX]/u;
/** What may stand after a vowel within its syllable. */
const REST = /^(?:ch|ng|nh|[cmnptiyou])(?![\p{L}])/u;
const VOWELS_AND_REST =
  /^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,2}(?:ch|ng|nh|[cmnpt])?(?![\p{L}])/u;

/** Gives each drop cap back to the line that it begins; the lines beside it count as flush with it. */
export function joinDropCaps(lines: readonly PageLine[]): PageLine[] {
  const body = bodySize(lines);
  let result = [...lines];
  for (const cap of lines) {
    if (cap.size < LARGER * body || !CAP.test(cap.text.trim())) continue;
    const beside = linesBeside(cap, result);
    const first = beside[0];
    if (!first) continue;
    const set = new Set(beside);
    result = result.flatMap((line) => {
      if (line === cap) return [];
      if (line === first) return [withCap(cap, first)];
      return [set.has(line) ? { ...line, edge: cap.left } : line];
    });
  }
  return result;
}

/** From top to bottom. */
function linesBeside(cap: PageLine, lines: readonly PageLine[]): PageLine[] {
  const top = cap.baseline - ASCENT * cap.size;
  const near = lines
    .filter(
      (line) =>
        line.size < cap.size / LARGER &&
        line.left > cap.right - 0.1 * cap.size &&
        line.left < cap.right + cap.size &&
        line.baseline > top &&
        line.baseline < cap.baseline + 2 * line.size,
    )
    .sort((a, b) => a.baseline - b.baseline);
  const left = near[0]?.left ?? 0;
  return near.filter((line) => Math.abs(line.left - left) < line.size);
}

function withCap(cap: PageLine, first: PageLine): PageLine {
  const { page, order, baseline, size, style, isBold, isRow } = first;
  const letter = cap.text.trimEnd();
  // A blank behind the letter is no end of its word: Scribus puts one there.
  const bare = { ...cap, text: letter, runs: cap.runs.map((run) => ({ ...run, text: run.text.trimEnd() })) };
  const joined = besideEachOther(bare, first, isWord(letter.trim(), first.text) ? ' ' : '');
  return { ...joined, page, order, baseline, size, style, isBold, isRow, edge: cap.left };
}

/** Whether a drop cap is a word of its own (“Ở Hòa Bình”) and not the first letter of the next one. */
function isWord(cap: string, next: string): boolean {
  if (CONSONANT.test(cap)) return false;
  if (/^[\p{Lu}\d“"]/u.test(next) && !/^\p{Lu}{2}/u.test(next)) return true;
  const rest = next.toLowerCase();
  return !(REST.test(rest) || (OPENS_GROUP.test(cap) && VOWELS_AND_REST.test(rest)));
}
