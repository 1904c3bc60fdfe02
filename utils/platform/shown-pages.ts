import type { PagePlace } from '@/utils/model/page-place.ts';
import type { Annotation, AnnotationKind, AreaTarget, TextOrigin } from '@/utils/model/records.ts';

/**
 * What the page for files (entrypoints/document/) tells the reader in it of the file that it shows: the reader itself knows
 * only a page of the extension. Pages of the web have no say in it: a reader that stands there lives in a world of its own.
 */
export interface ShownPages {
  /** What the file is known by, best first: its content, then where it was fetched from. */
  addresses: [string, ...string[]];
  /** How the file’s pages were read. */
  origin: TextOrigin;
  /** Where the words of these ranges stand in print, a place a page; none for words of no page. */
  placesOf(ranges: readonly AbstractRange[]): PagePlace[];
  areas: ShownAreas;
}

/** The areas of the print that are marked, with the words that were typed on them. */
export interface ShownAreas {
  /** Holds these words, which are no part of what the pages read as. */
  readonly element: Element;
  /**
   * Shows marks on areas, and goes on showing those that it was told of before.
   * @returns what holds the words of each mark, by its id; nothing of marks on another file
   */
  show(annotations: readonly Annotation[]): ReadonlyMap<string, Element>;
  /** Marks an area; there as soon as a reader is. */
  mark?: (kind: AnnotationKind, target: AreaTarget) => Promise<void>;
}

const world = globalThis as { shownPages?: ShownPages | null };

/** @returns null on any other page than the one for files */
export const shownPages = (): ShownPages | null => world.shownPages ?? null;

/** @param pages null where no file is shown any more */
export function tellShownPages(pages: ShownPages | null): void {
  world.shownPages = pages;
}
