import { type WriteSheet, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { xmlText } from '../docx/text.ts';
import type { DossierWords } from '../dossier-words.ts';
import type { Dossier } from '../model.ts';
import { dayPhrase } from '../phrases.ts';
import { FONT } from '../xlsx/cell.ts';
import { checkSheet } from '../xlsx/check-sheet.ts';
import { eligibilitySheet, entrySheet, reviewSheet } from '../xlsx/entry-sheets.ts';
import { locatedMarks } from '../xlsx/located.ts';
import { campaignSheet, markSheet, statisticSheet } from '../xlsx/mark-sheets.ts';
import { layOut, type SheetPlan } from '../xlsx/sheet.ts';

/**
 * Writes the dossier as an Excel workbook: entries, reviews, campaigns, figures, marks, figure checks and eligibility, a sheet
 * each, for the secretariat to sort, filter and add up. No cell is a formula.
 */
export async function writeXlsx(dossier: Dossier, words: DossierWords): Promise<Uint8Array<ArrayBuffer>> {
  const marks = locatedMarks(dossier);
  const byId = new Map(marks.map((located) => [located.mark.annotation.id, located]));
  const sheet = <Row>(plan: SheetPlan<Row>): WriteSheet => layOut(plan, (day) => dayPhrase(day, words));
  const sheets = [
    sheet(entrySheet(dossier, words)),
    sheet(reviewSheet(dossier, words)),
    sheet(campaignSheet(dossier, byId, words)),
    sheet(statisticSheet(dossier, byId, words)),
    sheet(markSheet(marks, words)),
    sheet(checkSheet(dossier, words)),
    sheet(eligibilitySheet(dossier, words)),
  ];
  const written = await writeWorkbook({
    sheets,
    defaultFont: FONT,
    // Without entries the marks are what there is to see.
    activeSheet: dossier.entries.length > 0 ? 0 : 4,
    properties: {
      title: words.title,
      creator: xmlText(dossier.reviewer) || words.made_with,
      created: new Date(dossier.exportedAt),
    },
  });
  return new Uint8Array(written);
}
