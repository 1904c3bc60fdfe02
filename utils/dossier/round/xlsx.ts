import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { xmlText } from '../docx/text.ts';
import type { DossierWords } from '../dossier-words.ts';
import { dayPhrase } from '../phrases.ts';
import { workingPhrase } from '../tell-check.ts';
import { FONT } from '../xlsx/cell.ts';
import { entryColumns } from '../xlsx/entry-sheets.ts';
import { type LocatedMark, locatedMarks } from '../xlsx/located.ts';
import { markSheet, valueCell } from '../xlsx/mark-sheets.ts';
import { layOut, type SheetColumn, type SheetPlan } from '../xlsx/sheet.ts';
import type { RoundCheck, RoundDossier } from './model.ts';
import type { NameOf } from './names.ts';
import { opinionSheet, type Row, rowOf, scoreSheet, summarySheet } from './xlsx-said.ts';

/**
 * Writes a round as an Excel workbook: the summary by points, what each reviewer says, every score in a row of its own, every mark and
 * every answer to a figure check with who made it. No cell is a formula.
 */
export async function writeRoundXlsx(
  round: RoundDossier,
  nameOf: NameOf,
  words: DossierWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = <Row>(plan: SheetPlan<Row>): WriteSheet => layOut(plan, (day) => dayPhrase(day, words));
  const written = await writeXlsx({
    sheets: [
      sheet(summarySheet(round, nameOf, words)),
      sheet(opinionSheet(round, nameOf, words)),
      sheet(scoreSheet(round, nameOf, words)),
      sheet(roundMarkSheet(round, nameOf, words)),
      sheet(answerSheet(round, nameOf, words)),
    ],
    defaultFont: FONT,
    activeSheet: 0,
    properties: {
      title: words.round_title,
      creator: xmlText(round.dossier.reviewer) || words.made_with,
      created: new Date(round.dossier.exportedAt),
    },
  });
  return new Uint8Array(written);
}

/** Every mark of everybody, with what it was understood to mean. */
function roundMarkSheet(
  { dossier }: RoundDossier,
  nameOf: NameOf,
  words: DossierWords,
): SheetPlan<LocatedMark> {
  const plan = markSheet(locatedMarks(dossier), words);
  const [code, title, ...others] = plan.columns;
  const meaning: SheetColumn<LocatedMark>[] = [
    {
      head: words.campaignField.name,
      width: 30,
      cell: ({ mark }) => mark.annotation.campaign?.name ?? null,
    },
    {
      head: words.statisticField.subject,
      width: 24,
      cell: ({ mark }) => mark.annotation.statistic?.subject ?? null,
    },
    { head: words.statisticField.value, width: 12, cell: (row) => valueCell(row, 0) },
    { head: words.value_to, width: 10, cell: (row) => valueCell(row, 1) },
    {
      head: words.statisticField.unit,
      width: 12,
      cell: ({ mark }) => mark.annotation.statistic?.unit ?? null,
    },
  ];
  return {
    ...plan,
    frozen: 3,
    columns: [
      code!,
      title!,
      { head: words.reviewer, width: 22, cell: ({ mark }) => nameOf(mark.annotation.reviewer) },
      // The number of a mark among those of all says nothing.
      ...others.filter(({ head }) => head !== words.reviewer && head !== words.number),
      ...meaning,
    ],
  };
}

interface AnswerRow extends Row {
  one: RoundCheck;
  answer: RoundCheck['answers'][number] | null;
}

/** Every answer to a figure check; of those that ask, also the ones that nobody has answered. */
function answerSheet({ entries }: RoundDossier, nameOf: NameOf, words: DossierWords): SheetPlan<AnswerRow> {
  const rows = entries.flatMap((round) =>
    round.checks
      .filter(({ check, answers }) => check.finding.verdict !== 'holds' || answers.length > 0)
      .flatMap((one) =>
        (one.answers.length > 0 ? one.answers : [null]).map((answer) => ({ ...rowOf(round), one, answer })),
      ),
  );
  return {
    name: words.sheet_checks,
    rows,
    frozen: 3,
    columns: [
      ...entryColumns<AnswerRow>(words),
      {
        head: words.reviewer,
        width: 22,
        cell: ({ answer }) => answer && nameOf(answer.reviewer),
      },
      {
        head: words.check_result,
        width: 13,
        cell: ({ one }) => words.check_verdict[one.check.finding.verdict],
      },
      { head: words.working, width: 46, cell: ({ one }) => workingPhrase(one.check, words) },
      {
        head: words.answer_heading,
        width: 16,
        cell: ({ answer }) =>
          answer?.said.answer ? words.check_answer[answer.said.answer] : words.round_unanswered,
      },
      { head: words.note, width: 40, cell: ({ answer }) => answer?.said.note ?? null },
    ],
  };
}
