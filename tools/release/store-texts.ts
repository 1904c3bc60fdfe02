/** Characters that the stores take: Chrome's summary, and its field for why a permission is needed. */
const MOST_SUMMARY = 132;
const MOST_REASON = 1000;

/** What a store shows of the extension in one language. */
export interface StoreText {
  name: string;
  summary: string;
  description: string;
}

/** The fields of a store's form, as one text to copy from. @throws when a store would refuse one */
export function storeText({ name, summary, description }: StoreText): string {
  if (summary.length > MOST_SUMMARY)
    throw new Error(`The summary has ${summary.length} characters; ${MOST_SUMMARY} fit: “${summary}”`);
  return `# Name\n${name}\n\n# Summary\n${summary}\n\n# Description\n${description.trim()}\n`;
}

/** Without the signs of Markdown; a star within code is one of the text: `*://*.vn/*`. */
const plain = (markdown: string) => markdown.replace(/`([^`]*)`|\*+/g, (_, code?: string) => code ?? '');

/**
 * Why each permission is needed, for the forms of the stores: the first table of docs/permissions.md, a row each. A
 * reason that is longer than a form takes ends with its last whole clause.
 * @throws when a permission of the manifest has no row
 */
export function permissionText(page: string, permissions: readonly string[]): string {
  const [table = ''] = /(?:^\|.*\n)+/m.exec(page) ?? [];
  const rows = [...table.matchAll(/^\| (?!permission \|)(.+?) \| (.+) \|$/gm)].map(([, name, why]) => ({
    name: plain(name!),
    why: plain(why!),
  }));
  const bare = permissions.filter((one) => !rows.some(({ name }) => name.split(' ')[0] === one));
  if (bare.length > 0) throw new Error(`docs/permissions.md has no row for ${bare.join(', ')}.`);
  return rows.map(({ name, why }) => `# ${name}\n${shortened(why)}\n`).join('\n');
}

function shortened(reason: string): string {
  if (reason.length <= MOST_REASON) return reason;
  return `${reason.slice(0, reason.lastIndexOf(',', MOST_REASON - 2))} …`;
}
