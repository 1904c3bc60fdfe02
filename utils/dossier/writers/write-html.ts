import { htmlText } from '../copying/rich-text.ts';
import type { DossierWords } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import { entrySection, looseSection, type Setting } from '../html/entry.ts';
import { pageOf } from '../html/page.ts';
import { byArticle } from '../model/by-article.ts';
import type { Dossier } from '../model.ts';
import { titleOfSheet } from '../telling/names.ts';
import { totalPhrase } from '../telling/points.ts';

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
  return pageOf(
    title,
    isAlone ? sections : [overview(title, dossier, words), ...sections.map(framed)],
    `${words.made_with}. ${words.page_foot}`,
    words,
  );
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
