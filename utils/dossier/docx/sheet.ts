import { Paragraph } from 'docx';
import { type DossierWords, filled } from '../dossier-words.ts';
import { articleFacts, titleOf } from '../facts.ts';
import { type Dossier, type DossierArticle, type DossierEntry, withoutParts } from '../model.ts';
import { annexBlocks } from './annex.ts';
import { annexFit, ROOMY } from './fit.ts';
import { type Blocks, entryFacts, judgement, paragraphs, signature } from './form.ts';
import { documentHead } from './heads.ts';
import { link } from './link.ts';
import { STYLE } from './styles.ts';
import { between, factRow, plainTable } from './table.ts';
import { runs } from './text.ts';

/** One entry as a sheet to be signed and handed in, with its annex on a page of its own. */
export function entrySheet(
  sheet: DossierEntry,
  { reviewer, exportedOn }: Dossier,
  words: DossierWords,
): Blocks {
  const { code } = sheet.entry;
  return [
    documentHead(sheet, words),
    new Paragraph({ style: STYLE.title, children: runs(words.sheet_title) }),
    new Paragraph({
      style: STYLE.under,
      children: code ? [...runs(`${words.code}: `), ...runs(code, { bold: true })] : [],
    }),
    entryFacts(sheet, words),
    ...judgement(sheet, words),
    signature(reviewer, exportedOn, words),
    ...(sheet.marks.length + sheet.checks.length > 0 ? annexOf(sheet, words) : []),
  ];
}

function annexOf(sheet: DossierEntry, words: DossierWords): Blocks {
  const { code } = sheet.entry;
  const how = annexFit(sheet, words);
  return [
    new Paragraph({
      style: STYLE.annexTitle,
      pageBreakBefore: how.isOnOwnPage,
      spacing: { before: how.isOnOwnPage ? 0 : 300 },
      children: runs(words.annex_title),
    }),
    // Below the signature there is no doubt what it is an annex of.
    ...(how.isOnOwnPage && code ? [subtitle(filled(words.annex_of, code))] : []),
    ...annexBlocks(sheet, sheet, 0, how, words),
  ];
}

const subtitle = (text: string): Paragraph =>
  new Paragraph({
    style: STYLE.centred,
    spacing: { after: 60 },
    children: runs(text, { italics: true, size: 24 }),
  });

/** An article that belongs to no entry: what it is, what was marked, and the signature. */
export function articleSheet(
  sheet: DossierArticle,
  { reviewer, exportedOn }: Dossier,
  words: DossierWords,
): Blocks {
  return [
    documentHead(null, words),
    new Paragraph({ style: STYLE.title, children: runs(words.article_sheet_title) }),
    new Paragraph({ style: STYLE.under, children: [] }),
    articleFactTable(sheet, words),
    ...annexBlocks(sheet, withoutParts(sheet), 0, ROOMY, words),
    between(),
    signature(reviewer, exportedOn, words),
  ];
}

/** What an article is. */
export const articleFactTable = (sheet: DossierArticle, words: DossierWords) =>
  plainTable(
    [40, 125],
    [
      factRow(words.article_title, [runs(titleOf(sheet.article, words), { bold: true })]),
      ...articleFacts(sheet, words).map(({ label, value }) => factRow(label, [runs(value)])),
      ...(sheet.article.urls.length > 0
        ? [
            factRow(
              words.address,
              sheet.article.urls.map((url) => link(url)),
            ),
          ]
        : []),
    ],
  );

/** A dossier without anything in it. */
export const emptySheet = (words: DossierWords): Blocks => [
  documentHead(null, words),
  new Paragraph({ style: STYLE.title, children: runs(words.title) }),
  ...paragraphs(words.no_articles),
];
