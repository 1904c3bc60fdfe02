import type { FieldsScore } from './score.ts';
import { TEXT_FIELDS } from './wording.ts';

/** A wrong value costs a person more than an empty one. */
const WRONG_COST = 2;
const WIDTH = 9;

/** The four fields as a table, and every remark if asked. */
export function fieldsReport(name: string, score: FieldsScore, withRemarks: boolean): string {
  const { found, missed, whole, texts, text, aim, remarks } = score;
  const lines = TEXT_FIELDS.map((field) => {
    const { given, right, exact, gold, hit, wrong, invented, thin, empty, doubted, doubtedRight } =
      text[field];
    const cost = (100 * (empty + thin + WRONG_COST * wrong)) / Math.max(1, found);
    return row(field, [
      given,
      right,
      exact,
      share(right, given),
      gold,
      hit,
      share(hit, gold),
      wrong,
      invented,
      thin,
      empty,
      cost.toFixed(1),
      `${doubtedRight}/${doubted}`,
    ]);
  });
  return [
    ...(withRemarks ? remarks : []),
    `fields of ${name}: ${found + missed} labels, ${found} figures found, ${missed} not found; ${whole} of ${texts} texts with every field right`,
    row('', [
      'given',
      'right',
      'exact',
      'P',
      'gold',
      'hit',
      'R',
      'wrong',
      'invented',
      'thin',
      'empty',
      'cost/100',
      'doubted',
    ]),
    ...lines,
    row('target', [
      aim.given,
      aim.hit,
      '',
      share(aim.hit, aim.given),
      aim.gold,
      aim.hit,
      share(aim.hit, aim.gold),
    ]),
    `aim right in ${aim.same} of ${aim.scored}`,
  ].join('\n');
}

const row = (name: string, cells: readonly (number | string)[]): string =>
  name.padEnd(12) + cells.map((cell) => String(cell).padStart(WIDTH)).join('');

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
