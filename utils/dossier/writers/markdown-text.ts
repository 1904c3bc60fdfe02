import { linkTarget } from '../addresses.ts';

/** Characters that mean something inside a line in CommonMark, GitHub's tables and strikethrough, or in mathematics. */
const INLINE = /[\\`*_[\]<>|~$&#]/g;

/** What GitHub takes for a web address: inside one it would show our escapes, and a quote shall not become a link. */
const ADDRESS = /:(?=\/\/)|(?<=www)\./gi;

/** What makes a block at the start of a line: a list, a rule, the underline of a heading. */
const BLOCK_MARK = /^[+=-]/;
const LIST_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;

/** What no text may hold (CommonMark 2.3), or what has no code in UTF-8: shown as �. */
const UNSAYABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line of running text that Markdown shows letter for letter. */
export function markdownLine(text: string): string {
  return atLineStart(inline(text));
}

/** A stretch within a line. */
const inline = (text: string): string =>
  text.replace(UNSAYABLE, '\ufffd').replace(INLINE, '\\$&').replace(ADDRESS, '\\$&');

const atLineStart = (escaped: string): string =>
  escaped
    .replace(BLOCK_MARK, '\\$&')
    .replace(LIST_NUMBER, '$1\\$2')
    .replace(/^[ \t\u00A0]/, leadingSpace);

/**
 * Text of several lines as one paragraph with hard line breaks; each line begins with `prefix` (“> ” in a quote).
 * Line breaks at the very end are left out: a paragraph cannot end with one.
 */
export function markdownParagraph(text: string, prefix = ''): string {
  return lines(text.replace(/(?<![\r\n])[\r\n]+$/, ''))
    .map((line) => prefix + markdownLine(line))
    .join('\\\n');
}

/** A stretch of running text. */
interface Piece {
  words: string;
  /** Shown bold. */
  isMarked: boolean;
}

/** Running text with marked stretches as one paragraph; like {@link markdownParagraph}. */
export function markdownPassage(pieces: readonly Piece[], prefix = ''): string {
  let written = '';
  const stretches = joined(pieces);
  for (const [index, { words, isMarked }] of stretches.entries()) {
    const split = lines(words);
    for (const [at, line] of split.entries()) {
      if (at > 0) written += '\n';
      const escaped = inline(line);
      const before = at > 0 ? undefined : stretches[index - 1]?.words.at(-1);
      const after = at < split.length - 1 ? undefined : stretches[index + 1]?.words[0];
      if (isMarked && line !== '') written += bold(line, escaped, before, after);
      else written += written === '' || written.endsWith('\n') ? atLineStart(escaped) : escaped;
    }
  }
  return written
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => prefix + line)
    .join('\\\n');
}

/** Marked stretches that touch are one: between two there would be four asterisks. */
function joined(pieces: readonly Piece[]): Piece[] {
  const stretches: Piece[] = [];
  for (const { words, isMarked } of pieces) {
    const last = stretches.at(-1);
    if (last?.isMarked === isMarked) last.words += words;
    else if (words !== '') stretches.push({ words, isMarked });
  }
  return stretches;
}

/** Letters and digits, inside of which asterisks always count. */
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Asterisks count only where they cannot be taken for text (CommonMark 6.2, flanking): beside a letter within, or beside a space or a
 * sign outside. Elsewhere an element says the same.
 */
function bold(words: string, escaped: string, before: string | undefined, after: string | undefined): string {
  const counts = (inside: string, outside: string | undefined) =>
    LETTER.test(inside) || (!/\s/.test(inside) && (outside === undefined || !LETTER.test(outside)));
  return counts(words[0]!, before) && counts(words.at(-1)!, after) ? `**${escaped}**` : `<b>${escaped}</b>`;
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
