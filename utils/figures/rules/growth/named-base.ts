import type { Figure } from '../../reading/figure.ts';
import { isRateFigure, isSameThing, kinship } from '../kinship.ts';
import { type Ground, textAfter, textBefore } from '../toolkit.ts';
import type { Change } from './change.ts';

/** “gấp 4,5 lần năm đầu”, “giảm 72% so với cuối năm 2021”: the year of the base, behind the change. */
const NAMED =
  /^\)?,? ?(?:so )?(?:với )?(?:mức |con số |của )*(?:cùng kỳ |cuối |đầu )?(?<year>năm (?:\d{4}|đầu|đầu tiên|thứ nhất))(?![\p{L}\d])/u;
const YEARS = /năm (?:\d{4}|đầu tiên|thứ \p{L}+|đầu|ngoái|trước|nay)(?![\p{L}\d])/gu;
/** Figures before a result among which its base is looked for. */
const BACK = 8;

/** The year that the words behind a change name as its base’s; null where they name none. */
export const yearOfBase = (ground: Ground, { rate, by }: Change): string | null =>
  NAMED.exec(textAfter(ground, Math.max(rate?.at ?? 0, by?.at ?? 0), 60))?.groups?.year ?? null;

/** The year that stands before a figure, behind the figure before it. */
export const yearTold = (ground: Ground, { at }: Figure): string | null =>
  textBefore(ground, at).match(YEARS)?.at(-1) ?? null;

/** “năm 2021 là 96 vụ, năm 2022 là 71 vụ, năm 2024 còn 24 vụ, giảm 75% so với năm 2021”: the figure of a row that the year names. */
export function namedBase(ground: Ground, change: Change, year: string): Figure | null {
  const { now } = change;
  if (!now) return null;
  for (let at = now.at - 1; at >= Math.max(0, now.at - BACK); at -= 1) {
    const figure = ground.passage.figures[at]!;
    const isOne =
      figure.form === 'number' &&
      !isRateFigure(figure) &&
      figure.sentence >= now.sentence - 1 &&
      isSameThing(figure, now) &&
      (figure.sentence === now.sentence || kinship(figure, now) === 'noun');
    if (!isOne) return null;
    if (yearTold(ground, figure) === year) return figure;
  }
  return null;
}

/** Is a base told of another year than the words behind the change name? */
export function isOtherYear(ground: Ground, change: Change): boolean {
  const year = yearOfBase(ground, change);
  const told =
    change.prior && change.prior.at < (change.now?.at ?? 0) ? yearTold(ground, change.prior) : null;
  return year !== null && told !== null && told !== year;
}
