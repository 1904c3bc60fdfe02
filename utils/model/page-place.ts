/** A rectangle: left, top, width, height. */
export type Rect = [x: number, y: number, width: number, height: number];

/** Where words stand on a printed page: evidence for people, while the words themselves decide. */
export interface PagePlace {
  /** Counted from 1 in the file. */
  page: number;
  /** As the page calls itself, e.g. “iv” or “3”; the number where it does not. */
  label: string;
  /** One per line of the print, in ‰ of the page's width and height. */
  rects: Rect[];
}
