import { htmlText } from '../copying/rich-text.ts';
import type { DossierWords } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import { entrySection, looseSection, type Setting } from '../html/entry.ts';
import { STYLE } from '../html/style.ts';
import { byArticle } from '../model/by-article.ts';
import type { Dossier } from '../model.ts';
import { titleOfSheet } from '../telling/names.ts';
import { totalPhrase } from '../telling/points.ts';

/** Nothing runs in the page, and it loads nothing: not even if something in it were taken for more than text. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Writes the dossier as one page that needs nothing but itself: the form, then the articles' kept texts with what was marked in them,
 * figure checks, tables. Every text in it passes `htmlText`.
 */
export function writeHtml(dossier: Dossier, words: DossierWords): string {
  const { entries, loose } = dossier;
  const [entry] = entries;
  const [article] = loose;
  const isAlone = entries.length + loose.length === 1;
  const setting: Setting = { dossier, words, isAlone, snapshots: byArticle(dossier.snapshots) };
  const title = !isAlone
    ? entries.length > 0
      ? words.summary_title
      : words.title
    : entry
      ? [entry.entry.code, titleOfSheet(entry, words)].filter(Boolean).join(' ')
      : titleOf(article!.article, words);
  const sections = [
    ...entries.map((one) => entrySection(one, setting)),
    ...loose.map((one) => looseSection(one, setting)),
  ];
  return `${[
    '<!doctype html>',
    `<html lang="${htmlText(words.language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${htmlText(title.replace(/\s+/g, ' '))}</title><style>${STYLE}</style></head><body><main>`,
    ...(isAlone ? sections : [overview(title, dossier, words), ...sections.map(framed)]),
    `<footer>${htmlText(`${words.made_with}. ${words.page_foot}`)}</footer></main></body></html>`,
  ].join('\n')}\n`;
}

const framed = (section: string, index: number): string =>
  `<section class="entry" id="${anchorOf(index)}">\n${section}\n</section>`;

const anchorOf = (index: number): string => `n${index + 1}`;

/** What came of several entries, each with a link to it. */
function overview(title: string, { entries, loose }: Dossier, words: DossierWords): string {
  const link = (text: string, index: number) => `<a href="#${anchorOf(index)}">${htmlText(text)}</a>`;
  const lines = [
    ...entries.map((sheet, index) => {
      const { entry, decision } = sheet;
      return [
        htmlText(entry.code ?? ''),
        link(titleOfSheet(sheet, words), index),
        htmlText(totalPhrase(sheet, words)),
        htmlText(decision.verdict ? words.verdict[decision.verdict] : words.entry_state[sheet.state]),
        htmlText(decision.reason),
      ];
    }),
    ...loose.map(({ article }, index) => [
      '',
      link(titleOf(article, words), entries.length + index),
      '',
      '',
      '',
    ]),
  ];
  if (lines.length === 0) return `<h1>${htmlText(title)}</h1>\n<p>${htmlText(words.no_articles)}</p>`;
  const heads = [words.code, words.entry_title, words.points, words.verdict_heading, words.reason];
  return [
    `<h1>${htmlText(title)}</h1>`,
    `<div class="wide"><table class="grid"><thead><tr>${heads.map((head) => `<th scope="col">${htmlText(head)}</th>`).join('')}</tr></thead><tbody>`,
    ...lines.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
    '</tbody></table></div>',
  ].join('\n');
}
