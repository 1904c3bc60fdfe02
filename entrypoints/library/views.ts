/** What the page shows below its head. */
export type View = 'list' | 'import' | 'award' | 'start';
