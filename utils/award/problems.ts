import { plain } from '@/utils/article/index.ts';
import type { AwardLevel } from '@/utils/model/award.ts';
import type { AwardDraft } from './ready-made.ts';
import { sumOf } from './score-sheets.ts';

/** What is wrong with the rules of an award: a word of `award.problem` in the locales, and what stands in its blanks. */
export type ProblemWord =
  | 'noName'
  | 'markup'
  | 'sameName'
  | 'endBeforeStart'
  | 'overlap'
  | 'notOverZero'
  | 'noPoints'
  | 'sum';

export interface AwardProblem {
  /** The field, as a path into the award: `levels.0.to`, `criteria`. */
  path: string;
  says: ProblemWord;
  values: (string | number)[];
}

/** A tag, or a letter that is not seen and turns others round: nothing that a name needs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const MARKUP = /<[a-z/!?]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/i;

/**
 * What is wrong with an award as it is written: what no rule can be held to, and what nobody means. An award may be kept
 * so while it is being written; a file of it is neither written nor read.
 */
export function problemsOf(award: AwardDraft): AwardProblem[] {
  return [
    ...nameProblems('name', award.name),
    ...award.levels.flatMap((level, index) => levelProblems(award.levels, level, index)),
    ...listProblems('types', award.types),
    ...(['maxParts', 'maxAuthors'] as const)
      .filter((rule) => award[rule] !== null && award[rule] < 1)
      .map((rule): AwardProblem => ({ path: rule, says: 'notOverZero', values: [] })),
    ...sheetProblems(award),
    ...listProblems('subcommittees', award.subcommittees),
  ];
}

function nameProblems(path: string, name: string): AwardProblem[] {
  if (name.trim() === '') return [{ path, says: 'noName', values: [] }];
  return MARKUP.test(name) ? [{ path, says: 'markup', values: [] }] : [];
}

/** What is wrong with the names of one list: each is to be readable, none stands twice. */
export function listProblems(
  path: string,
  names: readonly string[],
  pathOf = (index: number) => `${path}.${index}`,
): AwardProblem[] {
  const folded = names.map(plain);
  return names.flatMap((name, index) => {
    const own = nameProblems(pathOf(index), name);
    const isTwice = own.length === 0 && folded.indexOf(folded[index]!) < index;
    return isTwice ? [{ path: pathOf(index), says: 'sameName' as const, values: [name] }] : own;
  });
}

/**
 * A province's window lies within the national one as a rule; but one level has one window on a day, or nobody could
 * say which counts.
 */
function levelProblems(levels: readonly AwardLevel[], level: AwardLevel, index: number): AwardProblem[] {
  const path = `levels.${index}`;
  const found = nameProblems(`${path}.name`, level.name);
  if (isBackwards(level)) found.push({ path: `${path}.to`, says: 'endBeforeStart', values: [level.from!] });
  const other = levels
    .slice(0, index)
    .find((one) => plain(one.name) === plain(level.name) && overlap(one, level));
  if (other)
    found.push({
      path: `${path}.from`,
      says: 'overlap',
      values: [other.name, other.from ?? '…', other.to ?? '…'],
    });
  return found;
}

/** Whether a window ends before it starts, so that no day is within. */
export const isBackwards = ({ from, to }: AwardLevel): boolean => from !== null && to !== null && to < from;

/** Whether a day lies within a window; an end that is not known shuts nobody out. */
export const isInside = (day: string, { from, to }: AwardLevel): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

const overlap = (one: AwardLevel, other: AwardLevel): boolean =>
  (one.from === null || other.to === null || one.from <= other.to) &&
  (other.from === null || one.to === null || other.from <= one.to);

function sheetProblems({ criteria, scale }: AwardDraft): AwardProblem[] {
  const found = listProblems(
    'criteria',
    criteria.map(({ name }) => name),
    (index) => `criteria.${index}.name`,
  );
  for (const [index, { most }] of criteria.entries()) {
    const path = `criteria.${index}.most`;
    if (most !== null && most <= 0) found.push({ path, says: 'notOverZero', values: [] });
    else if (most === null && scale !== null) found.push({ path, says: 'noPoints', values: [] });
  }
  const sum = sumOf(criteria);
  if (sum !== null && scale !== null && sum !== scale)
    found.push({ path: 'criteria', says: 'sum', values: [sum, scale] });
  return found;
}
