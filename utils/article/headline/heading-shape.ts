import { attribute, collapse, labelsOf, tagOf } from '../page/dom.ts';
import { printsDay } from './printed-day.ts';

/**
 * What tells a headline where the page's own title does not: its element, its length and the prose under it. Shared by
 * the detector and the reader, so that both believe the same lines.
 */

/** The place where the page's own headline stands. */
export interface HeadlinePlace {
  text: string;
  /** The text normalised by {@link plain}. */
  words: string;
  /** Characters of the page's text before it. */
  start: number;
  /** 0–1: how far it is believed. A title of the page says it too, or else tells no more than the site's name. */
  trust: number;
}

/** Fewest words of a headline in an `h1`, and in any other element; longest headline, in characters. */
const FEWEST_WORDS = { h1: 3, other: 5 };
const LONGEST = 200;

/** 1 to 4 for a tag of `h1` to `h4`, 0 for any other. */
export const levelOf = (tag: string): number => (/^h[1-4]$/.test(tag) ? Number(tag[1]) : 0);

/** How much an element alone makes its text a headline: 3 for `h1` or a heading of level 1, 2 for `h2`, 1 for lower ones, 0 for no heading. */
export function headingRank(element: Element): number {
  const level = /^h([1-6])$/.exec(tagOf(element))?.[1] ?? statedLevel(element);
  return level ? Math.max(1, 4 - Number(level)) : 0;
}

function statedLevel(element: Element): string {
  return attribute(element, 'role') === 'heading' ? attribute(element, 'aria-level') || '2' : '';
}

/** Names by which systems call an element that shows a headline: `entry-title`, `contentheading`, `lblTitle`, `TieuDe`. */
const TITLED = /(?:head(?:line|ing)|title|tieu[-_]?de|(?<![^\s_-])tit)(?=$|[\s_\d-])/i;
/** The sizes of old pages' type that are larger than their text. */
const LARGE_TYPE = /^(?:[4-7]|\+[1-4])$/;

/** Whether an element that is no heading says by its name, or by the size of its type, that its text is one. */
export function isTitled(element: Element): boolean {
  return (
    TITLED.test(labelsOf(element)) ||
    (tagOf(element) === 'font' && LARGE_TYPE.test(attribute(element, 'size')))
  );
}

/** Whether a text reads as a headline: some words, no paragraph, no sentence that a full stop ends. */
export function readsAsHeadline(text: string, rank: number): boolean {
  if (rank === 0 || text.length > LONGEST || /[.:;,]$/.test(text)) return false;
  return text.split(/\s+/).length >= (rank === 3 ? FEWEST_WORDS.h1 : FEWEST_WORDS.other);
}

/** Whether an element is in, or holds, a link to the site's root: what it shows is the site's name. */
export function linksHome(element: Element): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const path: unknown = link && (link as HTMLAnchorElement).pathname;
  return typeof path === 'string' && /^\/(?:(?:index|default|home|trang-chu)\b[^/]*)?$/.test(path);
}

/** A day in brackets that portals print behind a headline. */
const DAY_BEHIND = /\s*\(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}[^()]{0,20}\)$/;

/** The words of a headline's line, without the day that stands behind it in brackets or after a break. */
export function headlineIn(text: string): string {
  const lines = text.split('\n').map(collapse).filter(Boolean);
  while (lines.length > 1 && printsDay(lines.at(-1)!)) lines.pop();
  return lines.join(' ').replace(DAY_BEHIND, '');
}
