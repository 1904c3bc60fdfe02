import type { DossierWords } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import type { Dossier, DossierCheck } from '../model.ts';
import { tellCheck } from '../tell-check.ts';
import { entryColumns } from './entry-sheets.ts';
import { type LocatedArticle, locatedArticles } from './located.ts';
import type { SheetPlan } from './sheet.ts';

interface CheckRow extends LocatedArticle {
  check: DossierCheck;
}

/** One row a figure check, those that hold too: how it came out, its working, and what the reviewer said. */
export function checkSheet(dossier: Dossier, words: DossierWords): SheetPlan<CheckRow> {
  return {
    name: words.sheet_checks,
    rows: locatedArticles(dossier).flatMap((located) =>
      located.article.checks.map((check) => ({ ...located, check })),
    ),
    frozen: 2,
    columns: [
      ...entryColumns<CheckRow>(words),
      { head: words.article_title, width: 32, cell: ({ article }) => titleOf(article.article, words) },
      {
        head: words.check_result,
        width: 13,
        cell: ({ check }) => words.check_verdict[check.finding.verdict],
      },
      { head: words.check_question, width: 34, cell: ({ check }) => words.check[check.finding.kind] },
      { head: words.working, width: 46, cell: ({ check }) => tellCheck(check, words).working },
      {
        head: words.flag_heading,
        width: 16,
        cell: ({ check: { answer } }) => answer && words.check_answer[answer],
      },
      { head: words.note, width: 30, cell: ({ check }) => check.note },
      { head: words.sentence, width: 60, cell: ({ check }) => tellCheck(check, words).quotes.join('\n') },
    ],
  };
}
