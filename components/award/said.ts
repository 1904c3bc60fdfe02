import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import type { AwardProblem } from '@/utils/award/problems.ts';

/** Each problem has blanks of its own number, which the types of the texts tell apart, and a list of values does not. */
const text = i18n.t as (key: string, values: readonly string[]) => string;

/** A figure as it is written in the reviewer's language. */
export const sayFigure = (value: number): string =>
  new Intl.NumberFormat(i18n.t('app.language'), { useGrouping: false }).format(value);

/** What is wrong with a field of an award, in words. */
const sayProblem = ({ says, values }: AwardProblem): string =>
  text(
    `award.problem.${says}`,
    values.map((value) => (typeof value === 'string' ? formatDay(value) : sayFigure(value))),
  );

/** What is wrong with one field, or with a part of it: the first thing. */
export function problemAt(problems: readonly AwardProblem[], path: string): string | null {
  const found = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`));
  return found ? sayProblem(found) : null;
}

/** A figure as it is typed, with a comma or a point; null for an empty field. */
export const readFigure = (typed: string): number | null =>
  typed === '' ? null : Number(typed.replace(',', '.'));

/** Why what was typed is no figure. */
export const refuseFigure = (typed: string): string | null =>
  /^(?:\d{1,4}(?:[.,]\d{1,2})?)?$/.test(typed) ? null : i18n.t('award.problem.noFigure');

/** Why what was typed is no whole number. */
export const refuseCount = (typed: string): string | null =>
  /^\d{0,4}$/.test(typed) ? null : i18n.t('award.problem.noCount');

/** A line of names, apart by commas. */
export const readNames = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
