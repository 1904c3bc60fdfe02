import { type IStylesOptions, LineRuleType } from 'docx';

/** A millimetre in twips (1/20 pt), the unit of all lengths of OOXML here; font sizes are half-points. */
export const MM = 1440 / 25.4;

/** A4 with the margins of Vietnamese office documents (Decree 30/2020/NĐ-CP, annex I: top and bottom 20–25, left 30–35, right 15–20 mm). */
export const PAGE = {
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: {
    top: Math.round(20 * MM),
    bottom: Math.round(20 * MM),
    left: Math.round(30 * MM),
    right: Math.round(15 * MM),
    header: Math.round(10 * MM),
    footer: Math.round(8 * MM),
  },
};
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Decree 30 asks for Times New Roman; Word, LibreOffice and Google Docs have it or a font of the same metrics. */
const FONT = 'Times New Roman';

/** Sizes in half-points: 13 pt running text, 12 pt in the head and the tables of the form, 11 pt in the annex, a little less where that saves a page. */
export const SIZE = { text: 26, title: 28, small: 24, table: 22, tight: 21 } as const;

/** Names of the paragraph styles, so that a reader can restyle the document in Word. */
export const STYLE = {
  title: 'BnTitle',
  under: 'BnUnderTitle',
  section: 'BnSection',
  centred: 'BnCentred',
  contents: 'BnContents',
  fact: 'BnFact',
  cell: 'BnCell',
  head: 'BnCellHead',
  annexTitle: 'BnAnnexTitle',
  annexSection: 'BnAnnexSection',
  annexText: 'BnAnnexText',
  sentence: 'BnSentence',
} as const;

const TIGHT = { line: 240, lineRule: LineRuleType.AUTO };

/** The document's styles; `language` is the BCP 47 tag for spell checking. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: SIZE.text, language: { value: language } },
        paragraph: { spacing: { before: 0, after: 60, line: 252, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { font: FONT, size: SIZE.title, bold: true, color: '000000' },
        paragraph: { spacing: { before: 320, after: 80, ...TIGHT }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      {
        id: STYLE.title,
        name: 'Bút Nhớ title',
        basedOn: 'Normal',
        run: { size: SIZE.title, bold: true, allCaps: true },
        paragraph: { alignment: 'center', spacing: { before: 200, after: 0 }, keepNext: true },
      },
      {
        id: STYLE.under,
        name: 'Bút Nhớ under title',
        basedOn: 'Normal',
        paragraph: { alignment: 'center', spacing: { after: 140 } },
      },
      {
        id: STYLE.section,
        name: 'Bút Nhớ section',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 120, after: 50 }, keepNext: true, keepLines: true },
      },
      {
        id: STYLE.centred,
        name: 'Bút Nhớ centred',
        basedOn: 'Normal',
        paragraph: { alignment: 'center', spacing: { after: 0, ...TIGHT }, keepNext: true },
      },
      {
        id: STYLE.contents,
        name: 'Bút Nhớ contents',
        basedOn: 'Normal',
        run: { size: SIZE.small },
        paragraph: { spacing: { after: 20, ...TIGHT } },
      },
      {
        id: STYLE.fact,
        name: 'Bút Nhớ fact',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40, line: 245, lineRule: LineRuleType.AUTO } },
      },
      {
        id: STYLE.cell,
        name: 'Bút Nhớ cell',
        basedOn: 'Normal',
        run: { size: SIZE.table },
        paragraph: { spacing: { after: 0, ...TIGHT } },
      },
      {
        id: STYLE.head,
        name: 'Bút Nhớ cell head',
        basedOn: STYLE.cell,
        run: { bold: true, size: SIZE.table },
        paragraph: { alignment: 'center', keepNext: true },
      },
      {
        id: STYLE.annexTitle,
        name: 'Bút Nhớ annex title',
        basedOn: 'Normal',
        run: { size: SIZE.text, bold: true, allCaps: true },
        paragraph: { alignment: 'center', spacing: { after: 0 }, keepNext: true },
      },
      {
        id: STYLE.annexSection,
        name: 'Bút Nhớ annex section',
        basedOn: 'Normal',
        run: { size: SIZE.small, bold: true },
        paragraph: { spacing: { before: 80, after: 24, ...TIGHT }, keepNext: true, keepLines: true },
      },
      {
        id: STYLE.annexText,
        name: 'Bút Nhớ annex text',
        basedOn: 'Normal',
        run: { size: SIZE.table },
        paragraph: { spacing: { after: 40, ...TIGHT } },
      },
      {
        id: STYLE.sentence,
        name: 'Bút Nhớ sentence',
        basedOn: STYLE.annexText,
        paragraph: { alignment: 'both', spacing: { after: 14, ...TIGHT } },
      },
    ],
  };
}
