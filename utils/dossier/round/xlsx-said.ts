import type { CriterionBeside } from '@/utils/consolidation/index.ts';
import { VERDICTS } from '@/utils/model/entries.ts';
import type { DossierWords } from '../dossier-words.ts';
import type { DossierEntry } from '../model.ts';
import { dayCell } from '../xlsx/cell.ts';
import { entryColumns } from '../xlsx/entry-sheets.ts';
import type { SheetColumn, SheetPlan } from '../xlsx/sheet.ts';
import type { RoundDossier, RoundEntry } from './model.ts';
import type { NameOf } from './names.ts';
import { recordPhrase } from './phrases.ts';

/** An entry in a sheet. */
export interface Row {
  entry: DossierEntry;
  round: RoundEntry;
}

export const rowOf = (round: RoundEntry): Row => ({ entry: round.sheet, round });

/** One row an entry, by rank: points, verdicts, and what was decided. */
export function summarySheet({ entries }: RoundDossier, nameOf: NameOf, words: DossierWords): SheetPlan<Row> {
  const held = ({ round }: Row) => round.said.rulings.held;
  return {
    name: words.sheet_summary,
    rows: entries.map(rowOf),
    frozen: 3,
    columns: [
      { head: words.round_rank, width: 7, cell: ({ round }) => round.rank },
      ...entryColumns<Row>(words),
      { head: words.authors, width: 24, cell: ({ entry }) => entry.authors },
      { head: words.entry_outlet, width: 20, cell: ({ entry }) => entry.outlet },
      { head: words.entry_type, width: 16, cell: ({ entry }) => entry.entry.type },
      { head: words.subcommittee, width: 16, cell: ({ entry }) => entry.entry.subcommittee },
      { head: words.round_mean, width: 9, cell: ({ round }) => twoDecimals(round.said.total.mean) },
      { head: words.round_spread, width: 9, cell: ({ round }) => round.said.total.spread },
      {
        head: words.round_scored,
        width: 9,
        cell: ({ round }) => round.said.total.points.filter((one) => one !== null).length,
      },
      ...VERDICTS.map(
        (verdict): SheetColumn<Row> => ({
          head: words.verdict[verdict],
          width: 11,
          cell: ({ round }) => round.said.verdicts[verdict],
        }),
      ),
      {
        head: words.ruling_heading,
        width: 16,
        cell: (row) => {
          const verdict = held(row)?.ruling.verdict;
          return verdict ? words.verdict[verdict] : null;
        },
      },
      { head: words.ruling_rank, width: 18, cell: (row) => held(row)?.ruling.rank ?? null },
      { head: words.reason, width: 44, cell: (row) => held(row)?.ruling.reason ?? null },
      { head: words.ruling_day, width: 12, cell: (row) => dayCell(held(row)?.ruling.decidedOn ?? null) },
      {
        head: words.ruling_by,
        width: 20,
        cell: (row) => held(row)?.reviewers.map(nameOf).join(', ') ?? null,
      },
      {
        head: words.ruling_differs,
        width: 40,
        cell: ({ round }) =>
          round.said.rulings.others.map((one) => recordPhrase(one, nameOf, words)).join('\n'),
      },
    ],
  };
}

/** As the Word file has it. */
const twoDecimals = (mean: number | null): number | null =>
  mean === null ? null : Math.round(mean * 100) / 100;

interface OpinionRow extends Row {
  /** In the order of the reviewers. */
  at: number;
}

const opinionRows = ({ entries }: RoundDossier): OpinionRow[] =>
  entries.flatMap((round) => round.said.reviewers.map((_, at) => ({ ...rowOf(round), at })));

const reviewerColumn = <One extends OpinionRow>(nameOf: NameOf, words: DossierWords): SheetColumn<One> => ({
  head: words.reviewer,
  width: 22,
  cell: ({ round, at }) => nameOf(round.said.reviewers[at]!),
});

/** One row a reviewer of an entry: verdict, total, reason and remark in full. */
export function opinionSheet(
  round: RoundDossier,
  nameOf: NameOf,
  words: DossierWords,
): SheetPlan<OpinionRow> {
  return {
    name: words.sheet_reviews,
    rows: opinionRows(round),
    frozen: 3,
    columns: [
      ...entryColumns<OpinionRow>(words),
      reviewerColumn(nameOf, words),
      {
        head: words.conclusion_heading,
        width: 14,
        cell: ({ round, at }) => {
          const { verdict } = round.said.decisions[at]!;
          return verdict && words.verdict[verdict];
        },
      },
      { head: words.total, width: 8, cell: ({ round, at }) => round.said.total.points[at] ?? null },
      { head: words.most_points, width: 8, cell: ({ entry }) => entry.scale },
      { head: words.reason, width: 50, cell: ({ round, at }) => round.said.decisions[at]!.reason },
      { head: words.remark_heading, width: 60, cell: ({ round, at }) => round.said.remarks[at]! },
      { head: words.summary, width: 10, cell: ({ round, at }) => round.said.marks[at]! },
    ],
  };
}

interface ScoreRow extends OpinionRow {
  criterion: CriterionBeside;
}

/** Every score that was given, to be sorted and summed as one likes. */
export function scoreSheet(round: RoundDossier, nameOf: NameOf, words: DossierWords): SheetPlan<ScoreRow> {
  return {
    name: words.sheet_scores,
    rows: opinionRows(round).flatMap((row) =>
      row.round.said.criteria
        .filter(({ points }) => points[row.at] !== null)
        .map((criterion) => ({ ...row, criterion })),
    ),
    frozen: 3,
    columns: [
      ...entryColumns<ScoreRow>(words),
      reviewerColumn(nameOf, words),
      {
        head: words.criterion,
        width: 36,
        cell: ({ criterion: { name, isForeign } }) => (isForeign ? `${name} (*)` : name),
      },
      { head: words.points, width: 9, cell: ({ criterion, at }) => criterion.points[at] ?? null },
      { head: words.most_points, width: 9, cell: ({ criterion }) => criterion.most },
    ],
  };
}
