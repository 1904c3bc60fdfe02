/**
 * The parts of the reader that come when they are needed: what an `import()` in the reader leads to, by the name of its
 * module (tools/build/parts.ts). A page on which nothing is done never loads them.
 */
export const PART_NAMES = [
  'over-page',
  'comparing',
  'detecting',
  'taking-over',
  'serving',
  'reading-place',
  'entry-text',
  'hidden-names',
] as const;

export type PartName = (typeof PART_NAMES)[number];

/** Under this key of `Symbol.for` the reader opens the place where its parts meet, and the build has them look for it. */
export const PARTS_KEY = 'but-nho.parts';

/** The file of a part in the build. */
export const partFile = (name: PartName): string => `reader-${name}.js`;

/** The part that a file of the build is; null for the reader itself. */
export const partOf = (file: string): PartName | null =>
  PART_NAMES.find((name) => partFile(name) === file) ?? null;
