import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { kinship } from '../kinship.ts';
import { type Ground, textAfter, textBefore } from '../toolkit.ts';
import { type Change, checkChange } from './change.ts';
import { IS_PLAN } from './growth-words.ts';
import { yearTold } from './named-base.ts';

/** “so với năm 2021, … đã giảm 25%”, “giảm được 204 hộ nghèo so với năm 2021”: the year of the base. */
const AGAINST_YEAR = /so với (?:cuối |đầu )?(?<year>năm \d{4})(?![\p{L}\d])/u;
/** Sentences before a change in which its ends stand. */
const BEFORE = 2;
const SUBJECT = /^\s*(\p{L}+(?: \p{L}+){1,6}?)(?: năm \d{4})?(?: đã| còn| chỉ)* (?:tăng|giảm)/u;
/** Characters before and behind a change that are read for its year and its name. */
const AROUND = 110;

/**
 * “Năm 2021, xã có 642 hộ nghèo. Đến cuối năm 2024 còn 402 hộ. Như vậy, so với năm 2021 giảm được 204 hộ nghèo”: what was and what is
 * stand in the sentences before, what was with the year that the change names. Told only where one thing alone was told there.
 */
export function ofNamedYears(ground: Ground, change: Change): Draft | null {
  const { article, passage } = ground;
  const { by, rate, now, prior, direction } = change;
  const last = by ?? rate;
  if (now || prior || !last || !direction || change.wording !== 'more') return null;
  const { start } = article.sentences[last.sentence]!;
  const lead = article.lower.slice(Math.max(start, last.outer.start - AROUND), last.outer.start);
  const year = AGAINST_YEAR.exec(`${lead} ${textAfter(ground, last.at, AROUND).split(/[.;]\s/)[0]!}`)?.groups
    ?.year;
  if (year === undefined || IS_PLAN.test(lead)) return null;
  const row = by ? rowOf(ground, by) : sharesOf(ground, last, lead);
  const was = row.findLast((figure) => yearTold(ground, figure) === year);
  const is = row.at(-1);
  if (!was || !is || was === is || passage.figures[is.at] !== is) return null;
  return checkChange(article, { ...change, now: is, prior: was });
}

/** The figures of a difference’s noun in the sentences before it. */
const rowOf = (ground: Ground, by: Figure): Figure[] =>
  before(ground, by, BEFORE).filter(
    (figure) => ['noun', 'unit'].includes(kinship(figure, by) ?? '') && isNamed(ground, figure, by),
  );

/** “Tỷ lệ hộ nghèo năm 2021 là 11,8%, năm 2024 còn 5,7%.”: percentages with a year each, of what the change names. */
function sharesOf(ground: Ground, rate: Figure, lead: string): Figure[] {
  const [, subject = ''] = SUBJECT.exec(lead.split(/[,;]/).at(-1)!) ?? [];
  const row = before(ground, rate, 1).filter(({ dimension }) => dimension === 'percent');
  const { start, end } = ground.article.sentences[rate.sentence - 1] ?? { start: 0, end: 0 };
  const isOne = subject.includes(' ') && ground.article.lower.slice(start, end).includes(subject);
  return isOne && row.every((figure) => yearTold(ground, figure) !== null) ? row : [];
}

const before = ({ passage: { figures } }: Ground, last: Figure, most: number): Figure[] =>
  figures
    .slice(0, last.at)
    .filter(
      ({ sentence, form }) =>
        form === 'number' && sentence < last.sentence && sentence >= last.sentence - most,
    );

/** “số hộ nghèo còn 402 hộ”: the whole noun of the difference stands with a figure. */
const isNamed = (ground: Ground, figure: Figure, by: Figure): boolean =>
  figure.noun === by.noun || textBefore(ground, figure.at, 60).split(/[,;]/).at(-1)!.includes(by.noun);
