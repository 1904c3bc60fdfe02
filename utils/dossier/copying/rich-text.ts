/** What goes to the clipboard: programs that know rich text take the one, all others the other. */
export interface RichText {
  plain: string;
  /** A fragment without scripts, styles or pictures. */
  html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML has no place for: control characters (XML 1.0, 2.2) and halves of a pair. */
const UNSAYABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as HTML shows it letter for letter, its line breaks, too; what cannot be shown as �. */
export function htmlText(text: string): string {
  return text
    .replace(UNSAYABLE, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
    .replace(/\r\n|[\r\n]/g, '<br>');
}

/** @param target from `linkTarget`; null leaves the words without a link */
export function htmlLink(words: string, target: string | null): string {
  return target === null ? htmlText(words) : `<a href="${htmlText(target)}">${htmlText(words)}</a>`;
}
