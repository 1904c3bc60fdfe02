import { type IStylesOptions, LineRuleType } from 'docx';
import { PALETTE } from '@/utils/model/palette.ts';
import type { AnnotationKind } from '@/utils/model/records.ts';

/** A millimetre in twips (1/20 pt), the unit of all lengths of OOXML here; font sizes are half-points. */
export const MM = 1440 / 25.4;

/** A4 with the margins of Vietnamese office documents (Decree 30/2020/NĐ-CP, annex I: left 30, right 15 mm). */
export const PAGE = {
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: {
    top: Math.round(22 * MM),
    bottom: Math.round(20 * MM),
    left: Math.round(30 * MM),
    right: Math.round(15 * MM),
    header: Math.round(11 * MM),
    footer: Math.round(10 * MM),
  },
};
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

export const INK = { text: '1A1A1A', quiet: '595959', rule: 'A6A6A6', shade: 'F2F0EB', link: '1F4E79' };

/** The colour of a kind on white paper, as the page draws it; OOXML writes it without the number sign. */
export const kindInk = (kind: AnnotationKind): string => PALETTE.light[kind].line.slice(1).toUpperCase();

/** Decree 30 asks for Times New Roman; Word, LibreOffice and Google Docs have it or a font of the same metrics. */
const FONT = 'Times New Roman';

/** Names of the paragraph styles, so that a reader can restyle the document in Word. */
export const STYLE = {
  lead: 'BnLead',
  plain: 'BnPlain',
  label: 'BnMarkLabel',
  quote: 'BnQuote',
  note: 'BnNote',
  quiet: 'BnQuiet',
  cell: 'BnCell',
  head: 'BnCellHead',
  fact: 'BnFact',
} as const;

/** The document's styles; `language` is the BCP 47 tag for spell checking. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 26, color: INK.text, language: { value: language } },
        paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 34, bold: true, allCaps: true, color: INK.text },
        paragraph: { alignment: 'center', spacing: { before: 0, after: 160 } },
      },
      heading1: {
        run: { font: FONT, size: 32, bold: true, color: INK.text },
        paragraph: { spacing: { before: 280, after: 140 }, keepNext: true, keepLines: true },
      },
      heading2: {
        run: { font: FONT, size: 27, bold: true, color: INK.text },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      {
        id: STYLE.lead,
        name: 'Bút Nhớ lead',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: { spacing: { before: 120, after: 80 }, alignment: 'both' },
      },
      {
        id: STYLE.plain,
        name: 'Bút Nhớ plain',
        basedOn: 'Normal',
        run: { color: INK.quiet },
        paragraph: { spacing: { before: 120 } },
      },
      {
        id: STYLE.label,
        name: 'Bút Nhớ mark label',
        basedOn: 'Normal',
        run: { bold: true, size: 23 },
        paragraph: { spacing: { before: 220, after: 40 }, keepNext: true, keepLines: true },
      },
      {
        id: STYLE.quote,
        name: 'Bút Nhớ quote',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 60 }, indent: { left: 227 }, alignment: 'left' },
      },
      {
        id: STYLE.note,
        name: 'Bút Nhớ note',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 60 }, indent: { left: 227 } },
      },
      {
        id: STYLE.quiet,
        name: 'Bút Nhớ small print',
        basedOn: 'Normal',
        run: { size: 20, color: INK.quiet },
        paragraph: { spacing: { after: 0 }, indent: { left: 227 } },
      },
      {
        id: STYLE.cell,
        name: 'Bút Nhớ cell',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: STYLE.head,
        name: 'Bút Nhớ cell head',
        basedOn: STYLE.cell,
        run: { bold: true, size: 20 },
        paragraph: { alignment: 'center', keepNext: true },
      },
      {
        id: STYLE.fact,
        name: 'Bút Nhớ fact',
        basedOn: 'Normal',
        run: { size: 24 },
        paragraph: { spacing: { after: 40, line: 252 } },
      },
    ],
  };
}
