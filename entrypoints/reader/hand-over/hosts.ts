import { UI_TAG } from '../host.ts';

/** Tells a reader, inside its own root, that another one has taken over. */
export const TAKEN_OVER = 'but-nho:taken-over';

/** How many elements that look like ours are looked at: a page may put up thousands. */
const MOST = 100;

/** The elements that look like ours; to be asked for before this reader puts up its own. */
export const findHosts = (document: Document): Element[] =>
  [...document.querySelectorAll(UI_TAG)].slice(0, MOST);
