import { plain } from '@/utils/article/index.ts';

/** “Nhóm phóng viên”, “tập thể tác giả”: more than one, nobody knows how many. */
const GROUP = /\b(?:nhom|tap the|group)\b/;

/** What parts the names of a line; a pen name in brackets is none of its own. */
const PARTERS = /\s*(?:[,;&+/\n]|\s[-–—]\s|\s(?:và|and)\s)\s*/u;

/** What stands before a name in a byline or a list: “Bài và ảnh:”, “ThS.”, “Nhà báo”. */
const BEFORE_NAME =
  /^(?:(?:(?:bài|ảnh|bài và ảnh|thực hiện|tác giả|nhóm tác giả)\s?:|(?:nhà báo|phóng viên|pv|biên tập viên|btv|ông|bà|gs|pgs|ts|ths|tiến sĩ|thạc sĩ)(?:\.|\s))\s*)+/iu;

const partNames = (line: string): string[] => line.split(PARTERS).filter((name) => /\p{L}/u.test(name));

/**
 * How many authors a list names.
 * @returns null where it names nobody, or a group
 */
export function countAuthors(authors: string | null): number | null {
  const bare = (authors ?? '').replace(/\([^)]*\)/g, ' ').trim();
  if (bare === '' || GROUP.test(plain(bare))) return null;
  return partNames(bare).length || null;
}

/** The names of a line one by one, without what stands before them; a name in brackets is one, too. */
export function namesIn(line: string | null): string[] {
  return partNames((line ?? '').replace(/[()]/g, ',')).map((name) => name.trim().replace(BEFORE_NAME, ''));
}

/** Types of work by the words that lists and rules use for them, without diacritics. The first that fits counts. */
const TYPES: readonly [string, RegExp][] = [
  ['online', /\b(?:dien tu|bao mang|online|truc tuyen|internet)\b/],
  ['photo', /\b(?:anh|photo)\b/],
  ['television', /\b(?:truyen hinh|bao hinh|tv|television)\b/],
  ['video', /\b(?:video|clip)\b/],
  ['radio', /\b(?:phat thanh|bao noi|radio)\b/],
  ['magazine', /\btap chi\b/],
  ['print', /\b(?:bao in|bao giay|bao viet|print)\b/],
];

/** One word for a type of work, however it is written; null for one that is not known. */
export function typeOfWork(words: string): string | null {
  const bare = plain(words);
  return TYPES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
