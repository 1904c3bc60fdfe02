/**
 * Lower case without diacritics, `đ` and `ð` as `d`, everything that is no letter or digit as one space: the form
 * in which an address, a heading and a title are compared. Not length-preserving, so never for offsets.
 */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The number of words; in scripts without spaces two characters count as one word. */
export function countWords(text: string): number {
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return (text.match(/[^\s\u3040-\u30ff\u3400-\u9fff]+/g)?.length ?? 0) + ideographs / 2;
}
