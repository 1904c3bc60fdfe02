import type { AnnotationKind } from '../../../utils/model/records.ts';
import type { Random } from '../../lib/random.ts';
import { FIGURE, find, type Paragraph, type Stretch, textOf } from './letters.ts';

/** A mark to be found again: the identities of its letters are the truth. */
export interface Mark extends Stretch {
  kind: AnnotationKind;
  ids: number[];
  /** The same letters as they were. */
  text: string;
}

const SHORTEST = 10;
const LONGEST = 200;

function isSpace(letter: { text: string } | undefined): boolean {
  return letter === undefined || /\s/.test(letter.text);
}

/** Half short figures, with up to two words after them, half random stretches of 10 to 200 characters. */
export function chooseMarks(random: Random, paragraphs: readonly Paragraph[], count: number): Mark[] {
  const figures = random.shuffled(find(paragraphs, FIGURE)).slice(0, Math.floor(count / 2));
  const marks = figures.map((figure) =>
    withKind(paragraphs, withUnit(random, paragraphs, figure), 'statistic'),
  );
  const long = [...paragraphs.keys()].filter((index) => paragraphs[index]!.length > SHORTEST);
  while (marks.length < count && long.length > 0) {
    const paragraph = random.pick(long);
    const letters = paragraphs[paragraph]!;
    const length = Math.min(random.between(SHORTEST, LONGEST), letters.length);
    let from = random.between(0, letters.length - length);
    let to = from + length;
    while (isSpace(letters[from])) from += 1;
    while (isSpace(letters[to - 1])) to -= 1;
    marks.push(withKind(paragraphs, { paragraph, from, to }, random.pick(['campaign', 'remark'] as const)));
  }
  return marks;
}

function withUnit(random: Random, paragraphs: readonly Paragraph[], figure: Stretch): Stretch {
  const letters = paragraphs[figure.paragraph]!;
  let { to } = figure;
  for (let words = random.between(0, 2); words > 0 && letters[to]?.text === ' '; words -= 1) {
    let end = to + 1;
    while (/[\p{L}\p{N}]/u.test(letters[end]?.text ?? '')) end += 1;
    if (end === to + 1) break;
    to = end;
  }
  return { ...figure, to };
}

function withKind(paragraphs: readonly Paragraph[], stretch: Stretch, kind: AnnotationKind): Mark {
  const letters = paragraphs[stretch.paragraph]!.slice(stretch.from, stretch.to).filter(
    (letter) => !isSpace(letter),
  );
  return { ...stretch, kind, ids: letters.map((letter) => letter.id), text: textOf(letters) };
}
