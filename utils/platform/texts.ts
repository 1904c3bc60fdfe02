import { browser } from './browser.ts';

/** What a message's `$1` … `$9` are read as: control characters, which no message holds. */
const BLANKS = Array.from({ length: 9 }, (_, index) => String.fromCharCode(index + 1));
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the blanks above.
const BLANK = /[\x01-\x09]/g;

/** The forms of a plural message, as `@wxt-dev/i18n` writes them: one · others, or none · one · others. */
const FORMS = ' | ';

type Argument = number | readonly (string | number)[];

/**
 * The texts of the user interface, in the browser's language: what `#i18n` gives to everybody (wxt.config.ts). All are
 * read at the first use and kept, because a script on a page may outlive its extension: when that was updated or
 * switched off, the browser answers no question any more, and what is to be said then has to be known already.
 * @param keys all there are
 */
export function createTexts(keys: readonly string[]): { t: (key: string, ...rest: Argument[]) => string } {
  let texts: ReadonlyMap<string, string> | null = null;
  const read = () =>
    new Map(keys.map((key) => [key, browser.i18n.getMessage(key.replaceAll('.', '_'), BLANKS)]));
  return {
    /**
     * A text, its blanks filled in.
     * @param rest a number, which picks the form of a plural and stands in its blank, or what stands in the blanks
     */
    t(key, ...rest) {
      texts ??= read();
      const count = rest.find((one) => typeof one === 'number');
      const values = rest.find((one) => typeof one === 'object') ?? (count === undefined ? [] : [count]);
      const text = count === undefined ? (texts.get(key) ?? '') : form(texts.get(key) ?? '', count);
      return text.replace(BLANK, (blank) => String(values[blank.charCodeAt(0) - 1] ?? ''));
    },
  };
}

function form(text: string, count: number): string {
  const forms = text.split(FORMS);
  const index = forms.length === 3 ? Math.min(Math.max(count, 0), 2) : count === 1 ? 0 : 1;
  return forms[Math.min(index, forms.length - 1)]!;
}
