/** What the page shows below its head. */
export const VIEWS = [
  'list',
  'articles',
  'campaigns',
  'figures',
  'consolidation',
  'trash',
  'storage',
  'import',
  'award',
  'start',
] as const;
export type View = (typeof VIEWS)[number];

/** Those that are a thing to do, not a thing to look at, are not led to from the head, or last. */
export const PAGES = [
  'list',
  'articles',
  'campaigns',
  'figures',
  'consolidation',
  'trash',
  'storage',
  'award',
  'start',
] as const;
