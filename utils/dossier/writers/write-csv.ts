import { vietnamDay } from '@/utils/model/days.ts';
import {
  CAMPAIGN_FIELDS,
  namesOf,
  STATISTIC_FIELDS,
  type StatisticFieldName,
  tellOf,
  type Wording,
} from '@/utils/model/mark-fields.ts';
import { printedDecimals } from '@/utils/model/printed-decimals.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { replacedQuote } from '../changed-words.ts';
import type { DossierWords } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import type { WriteOptions } from '../formats.ts';
import type { Dossier, DossierArticle, DossierMark } from '../model.ts';
import { awardPhrase, comparisonPhrase, placePhrase, wordingOf } from '../phrases.ts';
import { COMPARISON_FIELDS } from '../told-fields.ts';
import { type CsvSeparator, csvField, csvNumber, guardCell } from './csv-cell.ts';

interface Row extends DossierMark, Pick<DossierArticle, 'article' | 'author' | 'outlet'> {}

interface Column {
  head: string;
  cell: (row: Row) => string | number | null | undefined;
  /** ISO dates of ours are left to the spreadsheet, which shows them as dates and can sort them. */
  isDay?: boolean;
}

/** Without it Excel reads the file in the machine's legacy code page and every accent is lost. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes the dossier as CSV (RFC 4180 but for the separator: CRLF, doubled quotation marks; UTF-8 with byte order mark): one row
 * per mark, with the columns of its article and its entry. Texts are guarded against formulas and conversion (`guardCell`).
 */
export function writeCsv(
  dossier: Dossier,
  words: DossierWords,
  { separator }: Pick<WriteOptions, 'separator'>,
): string {
  const columns = [
    ...entryColumns(dossier, words),
    ...articleColumns(words),
    ...markColumns(words),
    ...detailColumns(words),
    ...originColumns(words),
  ];
  const rows = dossier.articles.flatMap(({ marks, ...article }) =>
    marks.map((mark) => ({ ...mark, ...article })),
  );
  const lines = [
    columns.map(({ head }) => csvField(guardCell(head, separator), separator)),
    ...rows.map((row) => columns.map((column) => csvField(cellText(column, row, separator), separator))),
  ];
  return BYTE_ORDER_MARK + lines.map((fields) => `${fields.join(separator)}\r\n`).join('');
}

function cellText({ cell, isDay }: Column, row: Row, separator: CsvSeparator): string {
  const value = cell(row) ?? '';
  if (typeof value === 'number')
    return csvNumber(value, printedDecimals(row.annotation.target.exact, value), separator);
  return isDay && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : guardCell(value, separator);
}

function entryColumns({ entries }: Dossier, words: DossierWords): Column[] {
  const owners = new Map(
    entries.flatMap(({ entry, articles }) => articles.map(({ article }) => [article.id, entry] as const)),
  );
  return [
    { head: words.code, cell: ({ article }) => owners.get(article.id)?.code },
    { head: words.entry_title, cell: ({ article }) => owners.get(article.id)?.title },
  ];
}

function articleColumns(words: DossierWords): Column[] {
  return [
    { head: words.article_title, cell: ({ article }) => titleOf(article, words) },
    { head: words.byline, cell: ({ author }) => author },
    { head: words.outlet, cell: ({ outlet }) => outlet },
    { head: words.published_on, cell: ({ article }) => article.publishedOn, isDay: true },
    { head: words.series_part, cell: ({ article }) => article.seriesPart },
    { head: words.award, cell: ({ article }) => awardPhrase(article) },
    { head: words.address, cell: ({ annotation }) => annotation.source },
  ];
}

function markColumns(words: DossierWords): Column[] {
  return [
    { head: words.kind, cell: ({ annotation }) => words.kind_of_mark[annotation.kind] },
    { head: words.number, cell: ({ number }) => String(number) },
    { head: words.quote, cell: ({ annotation }) => annotation.target.exact },
    { head: words.current_quote, cell: ({ annotation }) => replacedQuote(annotation) },
    { head: words.note, cell: ({ annotation }) => annotation.note },
    { head: words.flag_heading, cell: ({ annotation: { flag } }) => flag && words.flag[flag] },
    { head: words.status_heading, cell: ({ annotation }) => placePhrase(annotation, words) },
    {
      head: words.checked_heading,
      cell: ({ annotation }) => vietnamDay(annotation.anchorCheckedAt),
      isDay: true,
    },
  ];
}

const [COMPARISON, ...IN_COMPARISON]: readonly StatisticFieldName[] = COMPARISON_FIELDS;

/** The fields of a figure that head a column, its kind first; those of the comparison share the first one's. */
const STATISTIC_COLUMNS = [...new Set<StatisticFieldName>(['kind', ...namesOf(STATISTIC_FIELDS)])].filter(
  (name) => !IN_COMPARISON.includes(name),
);

/** A column for each field of a campaign and of a figure, but one for a figure’s comparison. */
function detailColumns(words: DossierWords): Column[] {
  const wordingIn = ({ target }: Annotation): Wording => ({
    ...wordingOf(words, target.exact),
    day: (iso) => iso,
  });
  const ofCampaign = namesOf(CAMPAIGN_FIELDS).map((name): Column => {
    const field = CAMPAIGN_FIELDS[name];
    return {
      head: `${words.kind_of_mark.campaign}: ${words.campaignField[name]}`,
      cell: ({ annotation }) =>
        annotation.campaign && tellOf(CAMPAIGN_FIELDS, name, annotation.campaign, wordingIn(annotation)),
      isDay: field.as === 'day',
    };
  });
  const ofStatistic = STATISTIC_COLUMNS.map((name): Column => {
    const isComparison = name === COMPARISON;
    return {
      head: `${words.kind_of_mark.statistic}: ${isComparison ? words.comparison : words.statisticField[name]}`,
      cell: ({ annotation }) => {
        const { statistic } = annotation;
        if (!statistic) return null;
        // What can be summed is written as a number.
        if (name === 'value' && typeof statistic.value === 'number') return statistic.value;
        return isComparison
          ? comparisonPhrase(statistic, words)
          : tellOf(STATISTIC_FIELDS, name, statistic, wordingIn(annotation));
      },
    };
  });
  return [...ofCampaign, ...ofStatistic];
}

function originColumns(words: DossierWords): Column[] {
  return [
    { head: words.origin_heading, cell: ({ annotation }) => words.origin[annotation.origin] },
    { head: words.reviewer, cell: ({ annotation }) => annotation.reviewer },
    { head: words.marked_on, cell: ({ annotation }) => vietnamDay(annotation.createdAt), isDay: true },
  ];
}
