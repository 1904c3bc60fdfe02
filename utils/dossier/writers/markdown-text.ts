import { linkTarget } from '../addresses.ts';

/** Characters that mean something inside a line in CommonMark, GitHub's tables and strikethrough, or in mathematics. */
const INLINE = /[\\`*_[\]<>|~$&#]/g;

/** What GitHub takes for a web address: inside one it would show our escapes, and a quote shall not become a link. */
const ADDRESS = /:(?=\/\/)|(?<=www)\./gi;

/** What makes a block at the start of a line: a list, a rule, the underline of a heading. */
const BLOCK_MARK = /^[+=-]/;
const LIST_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;

/** One line of running text that Markdown shows letter for letter. */
export function markdownLine(text: string): string {
  const escaped = text
    .replace(INLINE, '\\$&')
    .replace(ADDRESS, '\\$&')
    .replace(BLOCK_MARK, '\\$&')
    .replace(LIST_NUMBER, '$1\\$2');
  return escaped.replace(/^[ \t\u00A0]/, leadingSpace);
}

/**
 * Text of several lines as one paragraph with hard line breaks; each line begins with `prefix` (“> ” in a quote).
 * Line breaks at the very end are left out: a paragraph cannot end with one.
 */
export function markdownParagraph(text: string, prefix = ''): string {
  return lines(text.replace(/(?<![\r\n])[\r\n]+$/, ''))
    .map((line) => prefix + markdownLine(line))
    .join('\\\n');
}

/** Text of any number of lines as a table cell, which must stay one line. */
export function markdownCell(text: string): string {
  return lines(text).map(markdownLine).join('<br>');
}

/** A web address that can be clicked; anything else stays plain text. */
export function markdownAddress(url: string): string {
  const target = linkTarget(url);
  if (target === null) return markdownLine(url);
  return target === url ? `<${url}>` : `[${markdownLine(url)}](<${target}>)`;
}

/** White space at the start of a line would be dropped, or taken for code: as a character reference it stays. */
function leadingSpace(space: string): string {
  return `&#${space.charCodeAt(0)};`;
}

function lines(text: string): string[] {
  return text.split(/\r\n|[\n\r]/);
}
