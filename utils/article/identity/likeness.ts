import { plain } from '../page/words.ts';

/** What an article says. */
export interface Content {
  title: string | null;
  /** The article text. */
  text: string;
}

/** Shortest article text by which two pages may be called the same, in UTF-16 units. */
const SHORTEST_TEXT = 200;
/** Share of the shorter text's word runs that must stand in the other: a corrected article, never another one. */
const SAME_TEXT = 0.8;
/**
 * Below this share two texts have nothing in common but turns of phrase: of 10,440 pairs of Vietnamese articles the
 * nearest shared 0.12.
 */
const STRANGE_TEXT = 0.15;
/** Words in a run: long enough that formulas and names alone do not match. */
const RUN = 4;

/** Whether two texts at one address may be one article: the texts agree, or the titles do and the texts have something in common. */
export function mayBeOne(one: Content, other: Content): boolean {
  return (
    textsAgree(one.text, other.text) ||
    (titlesAgree(one.title, other.title) && !areStrange(one.text, other.text))
  );
}

/** Whether two articles at different addresses are one: titles and texts agree. */
export const areEqual = (one: Content, other: Content): boolean =>
  titlesAgree(one.title, other.title) && textsAgree(one.text, other.text);

/** Equal words, or one the other's beginning; an unknown title contradicts nothing. */
export function titlesAgree(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [plain(one), plain(other)];
  return a === b || (Math.min(a.length, b.length) >= 15 && (a.startsWith(b) || b.startsWith(a)));
}

/** Whether nearly all word runs of the shorter text stand in the longer one. */
export function textsAgree(one: string, other: string): boolean {
  if (one === other) return one.length > 0;
  const { shared, smaller, larger } = compare(one, other);
  return shared >= smaller * SAME_TEXT && smaller >= larger / 2 && smaller > 0;
}

/** Whether two texts have next to nothing in common: no edit of one makes the other. */
function areStrange(one: string, other: string): boolean {
  const { shared, smaller } = compare(one, other);
  return smaller > 0 && shared < smaller * STRANGE_TEXT;
}

/** Counts the word runs of two texts, and those they share; nothing where one is too short to tell. */
function compare(one: string, other: string): { shared: number; smaller: number; larger: number } {
  if (Math.min(one.length, other.length) < SHORTEST_TEXT) return { shared: 0, smaller: 0, larger: 0 };
  const [a, b] = [wordRuns(one), wordRuns(other)];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return { shared, smaller: small.size, larger: large.size };
}

/** Shortest line that tells one text from another, in UTF-16 units, and how many of them are looked at. */
const TELLING_LINE = 40;
const TELLING_LINES = 24;

/**
 * Whether an article is still there in a later state of its text, told by lines from all over it: half of them are
 * enough, and a text without long lines tells nothing. Cheap enough for every change of a page.
 */
export function stillHolds(before: string, after: string): boolean {
  const long = before.split('\n').filter(({ length }) => length >= TELLING_LINE);
  const step = Math.max(1, long.length / TELLING_LINES);
  const lines = long.filter((_, index) => Math.floor(index % step) === 0);
  return lines.filter((line) => after.includes(line)).length >= lines.length / 2;
}

function wordRuns(text: string): Set<string> {
  const words = plain(text).split(' ');
  return new Set(words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' ')));
}
