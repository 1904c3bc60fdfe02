import { type DossierWords, filled } from '../dossier-words.ts';
import type { DossierTable } from '../tables.ts';
import { titleOfSheet } from '../telling/names.ts';
import { pointsWriter } from '../telling/points.ts';
import type { RoundDossier } from './model.ts';
import type { NameOf } from './names.ts';
import { meanPhrase, rulingsPhrase, verdictsPhrase } from './phrases.ts';

/** All entries by their rank: points, how far they are apart, what reviewers say, what was decided. */
export function summaryTable({ entries }: RoundDossier, nameOf: NameOf, words: DossierWords): DossierTable {
  const hasScores = entries.some(({ sheet }) => sheet.award.criteria.length > 0);
  const points = pointsWriter(
    entries.flatMap(({ said }) => said.total.spread),
    words,
  );
  const scored = [
    { head: words.round_mean, width: 16, fixed: true, align: 'center' as const },
    { head: words.round_spread, width: 16, fixed: true, align: 'center' as const },
    { head: words.round_scored, width: 16, fixed: true, align: 'center' as const },
  ];
  return {
    heading: words.round_summary,
    empty: '',
    columns: [
      { head: words.round_rank, width: 14, fixed: true, align: 'center' },
      { head: words.code, width: 24 },
      { head: words.entry_title, width: 50 },
      ...(hasScores ? scored : []),
      { head: words.verdict_heading, width: 34 },
      { head: words.ruling_heading, width: 34 },
    ],
    rows: entries.map(({ sheet, said, rank }) => {
      const { total, reviewers, verdicts, rulings } = said;
      const given = total.points.filter((one) => one !== null).length;
      const cells = [
        meanPhrase(total.mean, words),
        points(total.spread),
        reviewers.length === 0 ? '' : `${given}/${reviewers.length}`,
      ];
      return [
        rank === null ? '–' : String(rank),
        sheet.entry.code ?? '',
        titleOfSheet(sheet, words),
        ...(hasScores ? cells : []),
        verdictsPhrase(verdicts, words),
        rulingsPhrase(rulings, nameOf, words),
      ].map((text, at, all) => ({ text, strong: at === all.length - 1 && rulings.held !== null }));
    }),
  };
}

/** “Người nhận xét: Vũ Hạnh Nguyên, Hoàng Văn Sĩ.” */
export const reviewersPhrase = ({ reviewers }: RoundDossier, nameOf: NameOf, words: DossierWords): string =>
  reviewers.length === 0
    ? words.round_nothing
    : filled(words.round_reviewers, reviewers.map(nameOf).join(', '));
