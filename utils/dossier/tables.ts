import {
  CAMPAIGN_FIELDS,
  type CampaignFieldName,
  STATISTIC_FIELDS,
  type StatisticFieldName,
  tellOf,
} from '@/utils/model/mark-fields.ts';
import type { Annotation } from '@/utils/model/records.ts';
import type { DossierWords } from './dossier-words.ts';
import { titleOf } from './facts.ts';
import { type Dossier, type DossierArticle, type DossierMark, isInPlace, marksOfKind } from './model.ts';
import {
  comparisonPhrase,
  dayPhrase,
  documentPhrase,
  statusPhrase,
  timePhrase,
  wordingOf,
} from './phrases.ts';

export interface TableCell {
  /** May hold several lines (`\n`). */
  text: string;
  /** Set so that it catches the eye: a status that a judge must not pass over. */
  strong: boolean;
}

export interface TableColumn {
  head: string;
  /** In millimetres on a page of 165 mm. */
  width: number;
  /** Whether the width stays when other columns are left out; the room goes to the columns that hold running text. */
  fixed?: boolean;
  /** Left unless told. */
  align?: 'left' | 'center' | 'right';
}

/** A table ready to be set by a writer. */
export interface DossierTable {
  heading: string;
  /** What to say instead of a table without rows. */
  empty: string;
  columns: TableColumn[];
  rows: TableCell[][];
}

interface Column extends TableColumn {
  cell: (annotation: Annotation, mark: DossierMark) => string;
  strong?: (annotation: Annotation) => boolean;
  /** Left out where no row fills it: marks made by hand may have no details, and empty columns squeeze the quotes. */
  optional?: boolean;
}

/** The list of articles at the head of a dossier of several. */
export function contentsTable({ articles }: Dossier, words: DossierWords): DossierTable {
  return {
    heading: words.contents,
    empty: words.no_articles,
    columns: [
      { head: words.number, width: 10.5, fixed: true },
      { head: words.article_title, width: 62 },
      { head: words.byline, width: 26 },
      { head: words.outlet, width: 26 },
      { head: words.published_on, width: 21 },
      { head: words.summary, width: 20 },
    ],
    rows: articles.map(({ article, author, outlet, counts }, index) =>
      [
        String(index + 1),
        titleOf(article, words),
        author ?? words.unknown,
        outlet ?? words.unknown,
        article.publishedOn ? dayPhrase(article.publishedOn, words) : words.unknown,
        String(counts.total),
      ].map((text) => ({ text, strong: false })),
    ),
  };
}

/** The article's campaigns and documents. */
export function campaignTable(article: DossierArticle, words: DossierWords): DossierTable {
  return table(words.campaigns_heading, words.no_campaigns, marksOfKind(article, 'campaign'), [
    numberColumn(words),
    campaignColumn('name', 30, words),
    campaignColumn('kind', 21, words),
    {
      head: words.campaign_number_and_issuer,
      width: 25,
      cell: ({ campaign }) => (campaign ? documentPhrase(campaign, words) : ''),
      optional: true,
    },
    quoteColumn(words),
    noteColumn(words),
    statusColumn(words),
  ]);
}

/** The article's statistics. */
export function statisticTable(article: DossierArticle, words: DossierWords): DossierTable {
  return table(words.statistics_heading, words.no_statistics, marksOfKind(article, 'statistic'), [
    numberColumn(words),
    quoteColumn(words),
    statisticColumn('value', 22.5, words),
    statisticColumn('unit', 17, words),
    {
      head: words.comparison,
      width: 18.5,
      cell: ({ statistic }) => (statistic ? comparisonPhrase(statistic, words) : ''),
      optional: true,
    },
    statisticColumn('baseline', 22, words),
    noteColumn(words),
    statusColumn(words),
  ]);
}

function campaignColumn(name: CampaignFieldName, width: number, words: DossierWords): Column {
  const cell = ({ campaign, target }: Annotation) =>
    campaign ? tellOf(CAMPAIGN_FIELDS, name, campaign, wordingOf(words, target.exact)) : '';
  return { head: words.campaignField[name], width, cell, optional: true };
}

function statisticColumn(name: StatisticFieldName, width: number, words: DossierWords): Column {
  const cell = ({ statistic, target }: Annotation) =>
    statistic ? tellOf(STATISTIC_FIELDS, name, statistic, wordingOf(words, target.exact)) : '';
  return { head: words.statisticField[name], width, cell, optional: true };
}

function numberColumn(words: DossierWords): Column {
  return { head: words.number, width: 10.5, fixed: true, cell: (_, mark) => String(mark.number) };
}

function quoteColumn(words: DossierWords): Column {
  return { head: words.quote, width: 41, cell: ({ target }) => target.exact };
}

function noteColumn(words: DossierWords): Column {
  return { head: words.note, width: 26, cell: ({ note }) => note };
}

function statusColumn(words: DossierWords): Column {
  return {
    head: words.status_and_day,
    width: 23,
    fixed: true,
    cell: (annotation) =>
      `${statusPhrase(annotation, words)}\n${timePhrase(annotation.anchorCheckedAt, words)}`,
    strong: (annotation) => !isInPlace(annotation),
  };
}

function table(
  heading: string,
  empty: string,
  marks: readonly DossierMark[],
  columns: readonly Column[],
): DossierTable {
  const used = columns.filter(
    ({ cell, optional }) => !optional || marks.some((mark) => cell(mark.annotation, mark) !== ''),
  );
  return {
    heading,
    empty,
    columns: used.map(({ head, width, fixed = false }) => ({ head, width, fixed })),
    rows: marks.map((mark) =>
      used.map(({ cell, strong }) => ({
        text: cell(mark.annotation, mark),
        strong: strong?.(mark.annotation) ?? false,
      })),
    ),
  };
}
