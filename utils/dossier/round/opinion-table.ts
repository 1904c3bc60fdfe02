import type { CriterionBeside } from '@/utils/consolidation/index.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import type { DossierTable, TableCell, TableColumn } from '../tables.ts';
import { pointsWriter } from '../telling/points.ts';
import type { RoundEntry } from './model.ts';
import type { NameOf } from './names.ts';
import { meanPhrase } from './phrases.ts';

/** With more criteria their names stand below the table, and numbers over its columns. */
const MOST_NAMED = 5;

/** A row for each reviewer with verdict and points, then means and spreads. */
export function opinionTable({ sheet, said }: RoundEntry, nameOf: NameOf, words: DossierWords): DossierTable {
  const { reviewers, decisions, criteria, total } = said;
  const isNamed = criteria.length <= MOST_NAMED;
  const write = pointsWriter(
    [...criteria, total].flatMap(({ points }) => points),
    words,
  );
  const most = (points: number | null) =>
    points === null ? '' : `/${pointsWriter([points], words)(points)}`;
  const columns: TableColumn[] = [
    { head: words.reviewer, width: 44 },
    { head: words.conclusion_heading, width: 34 },
    ...criteria.map((one, at): TableColumn => {
      const name = isNamed ? one.name : String(at + 1);
      return { head: `${name}${one.isForeign ? ' (*)' : most(one.most)}`, width: 30, align: 'center' };
    }),
    ...(sheet.award.criteria.length > 0
      ? [{ head: `${words.total}${most(sheet.scale)}`, width: 22, align: 'center' as const }]
      : []),
  ];
  const row = (lead: string, verdict: string, points: readonly string[], sum: string, strong = false) =>
    [lead, verdict, ...points, ...(sheet.award.criteria.length > 0 ? [sum] : [])].map(
      (text, at, all): TableCell => ({ text, strong: strong || (at === all.length - 1 && at > 1) }),
    );
  const dash = (text: string) => text || '–';
  const together =
    criteria.length > 0 && reviewers.length > 1
      ? [
          row(
            words.round_mean,
            '',
            criteria.map(({ mean }) => dash(meanPhrase(mean, words))),
            dash(meanPhrase(total.mean, words)),
            true,
          ),
          row(
            words.round_spread,
            '',
            criteria.map(({ spread }) => dash(write(spread))),
            dash(write(total.spread)),
          ),
        ]
      : [];
  return {
    heading: words.round_scores_heading,
    empty: words.round_nothing,
    columns,
    rows: [
      ...reviewers.map((reviewer, at) => {
        const { verdict } = decisions[at]!;
        const given = criteria.map(({ points }) => dash(write(points[at] ?? null)));
        return row(
          nameOf(reviewer),
          verdict ? words.verdict[verdict] : '–',
          given,
          dash(write(total.points[at] ?? null)),
        );
      }),
      ...together,
    ],
  };
}

/** What stands below the table: criteria that have numbers over it, and what “(*)” means. */
export function opinionLegend({ said: { criteria } }: RoundEntry, words: DossierWords): string[] {
  const named = (one: CriterionBeside, at: number) => `${at + 1}: ${one.name}`;
  return [
    ...(criteria.length > MOST_NAMED ? [`${criteria.map(named).join('; ')}.`] : []),
    ...(criteria.some(({ isForeign }) => isForeign) ? [words.round_foreign] : []),
  ];
}

/** A text with who wrote it. */
export interface SaidLine {
  lead: string;
  text: string;
}

/** What every reviewer wrote: the reason, and the remark below it. */
export const writtenLines = ({ said }: RoundEntry, nameOf: NameOf, words: DossierWords): SaidLine[] =>
  said.reviewers.map((reviewer, at) => ({
    lead: nameOf(reviewer),
    text:
      [said.decisions[at]!.reason.trim(), said.remarks[at]!.trim()].filter(Boolean).join('\n') ||
      words.round_said_nothing,
  }));

/** How many marks everybody made, and how many passages two or more marked. */
export function marksPhrase({ said }: RoundEntry, nameOf: NameOf, words: DossierWords): string {
  const each = said.reviewers.map((reviewer, at) =>
    filled(words.round_marks_of, nameOf(reviewer), said.marks[at]!),
  );
  return filled(words.round_shared, each.join(', '), said.shared.length);
}
