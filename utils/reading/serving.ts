/**
 * What tells a side panel of the page and does what it asks: a part of the reader that comes when a panel dials
 * (panel/door.ts).
 */

export { servePanel } from './panel/serve.ts';
