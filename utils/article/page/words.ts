/**
 * Lower case without diacritics, `đ` and `ð` as `d`, everything that is no letter or digit as one space: the form
 * in which an address, a heading and a title are compared. Not length-preserving, so never for offsets.
 */
export function plain(text: string): string {
  const letters = text.normalize('NFD').toLowerCase().replace(/[đð]/g, 'd');
  const words = LATIN.test(letters)
    ? letters.replace(/[\u0300-\u036f]+/g, '').replace(/[^a-z\d]+/g, ' ')
    : letters.replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.trim();
}

/** ASCII with marks and punctuation, as nearly all titles are: narrow classes take a third of the time of wide ones. */
const LATIN = /^[\u0300-\u036f\0-\x7f\u2000-\u206f]*$/;

/** The number of words; in scripts without spaces two characters count as one word. */
export function countWords(text: string): number {
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return (text.match(/[^\s\u3040-\u30ff\u3400-\u9fff]+/g)?.length ?? 0) + ideographs / 2;
}
