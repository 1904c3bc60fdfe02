import { vietnamDay } from '@/utils/model/days.ts';
import { STATISTIC_FIELDS, type StatisticFieldName, tellOf } from '@/utils/model/mark-fields.ts';
import { printedDecimals } from '@/utils/model/printed-decimals.ts';
import type { Statistic } from '@/utils/model/records.ts';
import { replacedQuote } from '../changed-words.ts';
import type { DossierWords } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import type { CampaignGroup, Dossier, DossierStatistic } from '../model.ts';
import { comparisonPhrase, placePhrase, wordingOf } from '../phrases.ts';
import { workingPhrase } from '../tell-check.ts';
import { dayCell, linkCell, numberCell, type SheetCell } from './cell.ts';
import { entryColumns } from './entry-sheets.ts';
import { type LocatedArticle, type LocatedMark, locatedArticles } from './located.ts';
import type { SheetColumn, SheetPlan } from './sheet.ts';

const articleColumn = <Row extends LocatedArticle>(words: DossierWords): SheetColumn<Row> => ({
  head: words.article_title,
  width: 32,
  cell: ({ article: { article } }) => titleOf(article, words),
});

const quoteColumns = <Row extends LocatedMark>(words: DossierWords): SheetColumn<Row>[] => [
  { head: words.quote, width: 30, cell: ({ mark }) => mark.annotation.target.exact },
  { head: words.sentence, width: 56, cell: ({ mark }) => mark.sentence.text },
];

const closingColumns = <Row extends LocatedMark>(words: DossierWords): SheetColumn<Row>[] => [
  { head: words.note, width: 30, cell: ({ mark }) => mark.annotation.note },
  {
    head: words.flag_heading,
    width: 13,
    cell: ({ mark: { annotation } }) => annotation.flag && words.flag[annotation.flag],
  },
  { head: words.status_heading, width: 18, cell: ({ mark }) => placePhrase(mark.annotation, words) },
  { head: words.current_quote, width: 24, cell: ({ mark }) => replacedQuote(mark.annotation) },
  {
    head: words.checked_heading,
    width: 12,
    cell: ({ mark }) => dayCell(vietnamDay(mark.annotation.anchorCheckedAt)),
  },
  {
    head: words.address,
    width: 16,
    cell: ({ link }) => (link === null ? null : linkCell(words.open_passage, link)),
  },
];

/** One row a mark, in the order of the dossier. */
export function markSheet(marks: readonly LocatedMark[], words: DossierWords): SheetPlan<LocatedMark> {
  return {
    name: words.sheet_marks,
    rows: marks,
    frozen: 2,
    columns: [
      ...entryColumns<LocatedMark>(words),
      articleColumn(words),
      { head: words.byline, width: 20, cell: ({ article }) => article.author },
      { head: words.outlet, width: 18, cell: ({ article }) => article.outlet },
      {
        head: words.published_on,
        width: 12,
        cell: ({ article }) => dayCell(article.article.publishedOn),
      },
      { head: words.kind, width: 14, cell: ({ mark }) => words.kind_of_mark[mark.annotation.kind] },
      { head: words.number, width: 6, cell: ({ mark }) => mark.number },
      ...quoteColumns<LocatedMark>(words),
      ...closingColumns<LocatedMark>(words),
      { head: words.origin_heading, width: 18, cell: ({ mark }) => words.origin[mark.annotation.origin] },
      { head: words.reviewer, width: 16, cell: ({ mark }) => mark.annotation.reviewer },
      {
        head: words.marked_on,
        width: 12,
        cell: ({ mark }) => dayCell(vietnamDay(mark.annotation.createdAt)),
      },
    ],
  };
}

interface CampaignRow extends LocatedArticle {
  group: CampaignGroup;
  /** Its first mark. */
  first: LocatedMark;
}

/** One row a campaign or document of an article, with how often it is marked there. */
export function campaignSheet(
  dossier: Dossier,
  marks: ReadonlyMap<string, LocatedMark>,
  words: DossierWords,
): SheetPlan<CampaignRow> {
  const rows = locatedArticles(dossier).flatMap((located) =>
    located.article.campaigns.map((group) => ({
      ...located,
      group,
      first: marks.get(group.marks[0]!.annotation.id)!,
    })),
  );
  return {
    name: words.sheet_campaigns,
    rows,
    frozen: 2,
    columns: [
      ...entryColumns<CampaignRow>(words),
      articleColumn(words),
      { head: words.campaignField.name, width: 36, cell: ({ group }) => group.name },
      { head: words.campaignField.kind, width: 16, cell: ({ group }) => words.campaignKind[group.kind] },
      { head: words.campaignField.number, width: 16, cell: ({ group }) => group.number },
      { head: words.campaignField.issuer, width: 24, cell: ({ group }) => group.issuer },
      { head: words.campaignField.date, width: 12, cell: ({ group }) => dayCell(group.date) },
      { head: words.campaign_times, width: 9, cell: ({ group }) => group.marks.length },
      { head: words.sentence, width: 56, cell: ({ first }) => first.mark.sentence.text },
      { head: words.note, width: 36, cell: ({ group }) => group.notes.join('\n') },
      {
        head: words.address,
        width: 16,
        cell: ({ first: { link } }) => (link === null ? null : linkCell(words.open_passage, link)),
      },
    ],
  };
}

interface StatisticRow extends LocatedMark {
  told: DossierStatistic;
}

/** One row a figure: as it is printed, as a number, and what is said of it. */
export function statisticSheet(
  dossier: Dossier,
  marks: ReadonlyMap<string, LocatedMark>,
  words: DossierWords,
): SheetPlan<StatisticRow> {
  const field = (name: StatisticFieldName, width: number): SheetColumn<StatisticRow> => ({
    head: words.statisticField[name],
    width,
    cell: ({ mark: { annotation } }) =>
      annotation.statistic &&
      tellOf(STATISTIC_FIELDS, name, annotation.statistic, wordingOf(words, annotation.target.exact)),
  });
  const rows = dossier.articles.flatMap(({ statistics }) =>
    statistics.map((told) => ({ ...marks.get(told.mark.annotation.id)!, told })),
  );
  const [quote, sentence] = quoteColumns<StatisticRow>(words);
  return {
    name: words.sheet_statistics,
    rows,
    frozen: 2,
    columns: [
      ...entryColumns<StatisticRow>(words),
      articleColumn(words),
      field('subject', 28),
      quote!,
      { head: words.statisticField.value, width: 13, cell: (row) => valueCell(row, 0) },
      { head: words.value_to, width: 13, cell: (row) => valueCell(row, 1) },
      field('unit', 14),
      field('kind', 12),
      {
        head: words.comparison,
        width: 16,
        cell: ({ mark: { annotation } }) =>
          annotation.statistic && comparisonPhrase(annotation.statistic, words),
      },
      field('baseline', 22),
      field('attribution', 24),
      sentence!,
      { head: words.checks_heading, width: 40, cell: ({ told }) => checksOf(told, words) },
      ...closingColumns<StatisticRow>(words),
    ],
  };
}

const checksOf = ({ checks }: DossierStatistic, words: DossierWords): string =>
  checks
    .map((check) => `${words.check_verdict[check.finding.verdict]}: ${workingPhrase(check, words)}`)
    .join('\n');

/** A figure as a number; a range has two, and what is neither is told as it is. */
export function valueCell({ mark: { annotation } }: LocatedMark, end: 0 | 1): SheetCell {
  const { statistic, target } = annotation;
  const value: Statistic['value'] = statistic?.value ?? null;
  const number = Array.isArray(value) ? value[end] : end === 0 ? value : null;
  if (typeof number !== 'number') return number;
  // Points of percentage are no share of anything.
  const isShare = statistic!.unit === '%' || (statistic!.kind === 'percent' && statistic!.unit === null);
  return numberCell(number, decimalsOf(number, target.exact), isShare);
}

/** As printed, but never fewer than the number has. */
const decimalsOf = (number: number, printed: string): number =>
  Math.max(printedDecimals(printed, number), (String(number).split('.')[1] ?? '').length);
