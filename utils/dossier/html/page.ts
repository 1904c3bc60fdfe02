import { htmlText } from '../copying/rich-text.ts';
import type { DossierWords } from '../dossier-words.ts';
import { STYLE } from './style.ts';

/** Nothing runs in the page, and it loads nothing: not even if something in it were taken for more than text. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A page that needs nothing but itself. @param sections its body, in which every text has passed `htmlText` */
export const pageOf = (
  title: string,
  sections: readonly string[],
  foot: string,
  words: DossierWords,
): string =>
  `${[
    '<!doctype html>',
    `<html lang="${htmlText(words.language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${htmlText(title.replace(/\s+/g, ' '))}</title><style>${STYLE}</style></head><body><main>`,
    ...sections,
    `<footer>${htmlText(foot)}</footer></main></body></html>`,
  ].join('\n')}\n`;
