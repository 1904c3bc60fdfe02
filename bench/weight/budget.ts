import type { Size } from './bytes.ts';

/** What the extension is loaded in pieces as, and when; each with all that its file loads at once. */
export const PARTS: Record<string, string> = {
  'content-scripts/detector.js': 'detector, on every press page',
  'guard.js': 'guard, on every press page',
  'reader.js': 'reader, in every article',
  'reader-over-page.js': 'what draws over a page, once somebody is there',
  'reader-comparing.js': 'what compares texts, where marks are',
  'reader-detecting.js': 'what tells articles in doubt',
  'reader-serving.js': 'what serves a side panel',
  'reader-taking-over.js': 'what takes over from an earlier reader',
  'background.js': 'background',
  'document.html': 'page for files',
  'editor.html': 'frame for what is typed',
  'note.html': 'window for a note',
  'popup.html': 'popup',
  'sidepanel.html': 'side panel',
  'library.html': 'library',
  'options.html': 'options',
  'welcome.html': 'welcome',
  'panel.html': 'page of a panel',
  'visitor.html': 'hidden page that visits a panel’s log',
  'writer.js': 'worker that writes Word and Excel',
};

/** Bytes of gzip that no part may pass, whatever was accepted: what every page pays. */
export const LIMITS: Record<string, number> = { 'content-scripts/detector.js': 9_000, 'reader.js': 60_000 };

/** How far a part may grow before somebody looks: a share of it, and bytes, so that small ones may grow, too. */
const SLACK = 0.05;
const SLACK_BYTES = 500;

/** Bytes of gzip by part, as somebody has looked at them and found them right (bench/accepted-sizes.json). */
export type Accepted = Readonly<Record<string, number>>;

/** The bytes of gzip that a part may have now. */
export function boundOf(part: string, accepted: Accepted): number {
  const grown = Math.floor((accepted[part] ?? 0) * (1 + SLACK) + SLACK_BYTES);
  return Math.min(grown, LIMITS[part] ?? Number.POSITIVE_INFINITY);
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * What is wrong with the sizes of a build: a line for each part, which also says what is to be done.
 * @param sizes of {@link PARTS}
 */
export function overBudget(sizes: Readonly<Record<string, Size>>, accepted: Accepted): string[] {
  const unknown = Object.keys(sizes).filter((part) => accepted[part] === undefined);
  const over = Object.entries(sizes).filter(
    ([part, { gzip }]) => accepted[part] !== undefined && gzip > boundOf(part, accepted),
  );
  const gone = Object.keys(accepted).filter((part) => sizes[part] === undefined);
  return [
    ...unknown.map((part) => `${part} has no accepted size: run \`npm run bench -- --accept-sizes\``),
    ...gone.map((part) => `${part} is accepted and not measured: run \`npm run bench -- --accept-sizes\``),
    ...over.map(([part, { gzip }]) => told(part, gzip, accepted)),
  ];
}

function told(part: string, gzip: number, accepted: Accepted): string {
  const what = `${PARTS[part] ?? part} (${part}) has ${kB(gzip)} gzip; accepted were ${kB(accepted[part]!)}, allowed are ${kB(boundOf(part, accepted))}`;
  return LIMITS[part] !== undefined && gzip > LIMITS[part]
    ? `${what}, and no more than that ever: take something out, or into a part that comes when it is needed`
    : `${what}: see what came in (\`npx wxt build --analyze\`); if it is worth it, \`npm run bench -- --accept-sizes\` and say why in the commit`;
}
