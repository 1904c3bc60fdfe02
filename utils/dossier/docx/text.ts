import { type IRunOptions, Tab, TextRun } from 'docx';

/**
 * What XML 1.0 (section 2.2, “Char”) cannot hold in any form: most control characters, halves of surrogate pairs and
 * two non-characters. One of them would make Word refuse the whole file, so they are the only letters ever left out.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without what XML cannot hold; every other letter as it is, normalised or not. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** One run per line of the text, letter for letter, with line breaks between. */
export function runs(text: string, { bold, ...others }: IRunOptions = {}): TextRun[] {
  const options = bold ? { ...others, bold } : others;
  return xmlText(text)
    .split(/\r\n|[\n\r]/)
    .map((line, index) => {
      const lineBreak = index > 0 ? { break: 1 } : {};
      return new TextRun({ ...options, ...lineBreak, children: withTabs(line) });
    });
}

/** A bare tab character is white space to Word; only its own element moves to the next tab stop. */
function withTabs(line: string): (string | Tab)[] {
  return line.split('\t').flatMap((part, index) => (index > 0 ? [new Tab(), part] : [part]));
}
