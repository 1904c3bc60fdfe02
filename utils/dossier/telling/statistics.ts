import { STATISTIC_FIELDS, type StatisticFieldName, tellOf } from '@/utils/model/mark-fields.ts';
import type { DossierWords } from '../dossier-words.ts';
import type { DossierStatistic, Notes } from '../model.ts';
import { comparisonPhrase, wordingOf } from '../phrases.ts';
import type { DossierTable, TableColumn } from '../tables.ts';

interface Column extends TableColumn {
  cell: (statistic: DossierStatistic, index: number) => string;
  /** Left out where no row fills it. */
  optional?: boolean;
  /** Told beside the subject where few rows fill it: a column for two figures of sixteen squeezes all others. */
  foldable?: boolean;
}

/** Of so many rows at least one has to fill a foldable column. */
const ROWS_PER_FILLED = 4;

/** The marked figures: what they are of, as printed, as understood, and what came of looking into them. */
export function statisticsTable(
  { statistics }: Pick<Notes, 'statistics'>,
  words: DossierWords,
): DossierTable {
  const field =
    (name: StatisticFieldName) =>
    ({ mark: { annotation } }: DossierStatistic): string =>
      annotation.statistic
        ? tellOf(STATISTIC_FIELDS, name, annotation.statistic, wordingOf(words, annotation.target.exact))
        : '';
  const columns: Column[] = [
    {
      head: words.row_number,
      width: 9,
      fixed: true,
      align: 'center',
      cell: (_, index) => String(index + 1),
    },
    { head: words.statisticField.subject, width: 60, cell: field('subject'), optional: true },
    { head: words.as_printed, width: 60, cell: ({ mark }) => mark.annotation.target.exact },
    {
      head: words.statisticField.value,
      width: 24,
      align: 'right',
      cell: (statistic) => valuePhrase(statistic, field('value')(statistic), words),
      optional: true,
    },
    { head: words.statisticField.unit, width: 18, cell: field('unit'), optional: true },
    { head: words.baseline, width: 22, cell: field('baseline'), optional: true, foldable: true },
    { head: words.attribution, width: 22, cell: field('attribution'), optional: true, foldable: true },
    {
      head: words.assessment,
      width: 19,
      cell: (statistic) => assessment(statistic, words),
      optional: true,
    },
  ];
  const filledIn = ({ cell }: Column) => statistics.filter((one) => cell(one, 0) !== '').length;
  const folded = columns.filter(
    (column) => column.foldable && filledIn(column) * ROWS_PER_FILLED < statistics.length,
  );
  const isFolded = statistics.some((one) => folded.some(({ cell }) => cell(one, 0) !== ''));
  const used = columns.filter(
    (column) =>
      !folded.includes(column) &&
      (!column.optional ||
        filledIn(column) > 0 ||
        (isFolded && column.head === words.statisticField.subject)),
  );
  const cellOf = (column: Column, statistic: DossierStatistic, index: number) =>
    column.head === words.statisticField.subject
      ? [column, ...folded]
          .map((one) => ({ one, text: one.cell(statistic, index) }))
          .filter(({ text }) => text !== '')
          .map(({ one, text }) => (one === column ? text : `${one.head.toLocaleLowerCase()}: ${text}`))
          .join('; ')
      : column.cell(statistic, index);
  return {
    heading: words.statistics_heading,
    empty: words.no_statistics,
    columns: used.map(({ head, width, fixed = false, align = 'left' }) => ({ head, width, fixed, align })),
    rows: statistics.map((statistic, index) =>
      used.map((column) => ({ text: cellOf(column, statistic, index), strong: false })),
    ),
  };
}

/** “hơn 6.900”, “giảm xuống 3,7”, “12; mục tiêu”. */
function valuePhrase({ mark }: DossierStatistic, value: string, words: DossierWords): string {
  const { statistic } = mark.annotation;
  const [comparison = '', aim] = statistic ? comparisonPhrase(statistic, words).split('; ') : [];
  // What is no comparison is an aim alone.
  const isAimAlone = statistic?.comparator === null && statistic.direction === null;
  const before = isAimAlone ? '' : comparison;
  return [[before, value].filter(Boolean).join(' '), isAimAlone ? comparison : aim]
    .filter(Boolean)
    .join('; ');
}

/** What the reviewer found, and how the figure checks came out that the reviewer has not dismissed. */
function assessment({ mark, checks }: DossierStatistic, words: DossierWords): string {
  const { flag } = mark.annotation;
  const verdicts = new Set(
    checks.filter(({ answer }) => answer !== 'noFault').map(({ finding }) => finding.verdict),
  );
  const worst = (['fails', 'ask', 'holds'] as const).find((verdict) => verdicts.has(verdict));
  return [flag && words.flag[flag], worst && words.check_verdict[worst].toLocaleLowerCase()]
    .filter(Boolean)
    .join('; ');
}
