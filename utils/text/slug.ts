/** Keeps the whole name under 100 characters, so that it fits into deep folders of Windows (260 for the path). */
const MAX_SLUG = 60;

/** A text's letters and digits without marks, words joined by hyphens, cut between words: a part of a file's name. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= MAX_SLUG) return plain;
  const cut = plain.lastIndexOf('-', MAX_SLUG);
  return plain.slice(0, cut > 0 ? cut : MAX_SLUG);
}
