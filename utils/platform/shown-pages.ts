import type { PagePlace } from '@/utils/model/page-place.ts';

/**
 * What the page for files (entrypoints/document/) tells the reader in it of the file that it shows: the reader itself knows
 * only a page of the extension. Pages of the web have no say in it: a reader that stands there lives in a world of its own.
 */
export interface ShownPages {
  /** What the file is known by, best first: its content, then where it was fetched from. */
  addresses: [string, ...string[]];
  /** Where the words of these ranges stand in print; null for words of no page. */
  placeOf(ranges: readonly AbstractRange[]): PagePlace | null;
}

const world = globalThis as { shownPages?: ShownPages };

/** @returns null on any other page than the one for files */
export const shownPages = (): ShownPages | null => world.shownPages ?? null;

export function tellShownPages(pages: ShownPages): void {
  world.shownPages = pages;
}
