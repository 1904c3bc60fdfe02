import type { Random } from '../../../lib/random.ts';
import { FIGURE, find, type Paragraph, replaceIn, type Stretch, textOf, typed } from '../letters.ts';
import type { Mark } from '../marks.ts';
import type { Change } from './mutated.ts';
import { fromTheEnd, markedSentences, otherFigure } from './older.ts';

const figureIn = (paragraphs: Paragraph[], { paragraph, from, to }: Stretch) =>
  textOf(paragraphs[paragraph]!.slice(from, to));

/** Figures that marks hold. */
function markedFigures(paragraphs: Paragraph[], marks: readonly Mark[]): Stretch[] {
  return find(paragraphs, FIGURE).filter((figure) =>
    marks.some(
      (mark) => mark.paragraph === figure.paragraph && mark.from <= figure.from && mark.to >= figure.to,
    ),
  );
}

const HEADINGS = [
  ['Nội dung bài viết trước khi chỉnh sửa:'],
  ['Bản cũ của bài báo'],
  ['Bài đăng lúc 6 giờ 15'],
  [],
];

/** Corrects figures, and prints the whole article as it was below. */
function printOldVersion(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const old = paragraphs.map((letters) => textOf(letters));
  const figures = markedFigures(paragraphs, marks).filter(() => random.chance(0.3));
  for (const figure of fromTheEnd(figures))
    replaceIn(
      paragraphs[figure.paragraph]!,
      figure.from,
      figure.to,
      otherFigure(random, figureIn(paragraphs, figure)),
    );
  paragraphs.push(...random.pick(HEADINGS).map(typed), ...old.map(typed));
}

const NOTES: readonly ((old: string) => string)[] = [
  (old) => ` (Bản đăng sáng nay ghi “${old}”, đã sửa.)`,
  (old) => ` (Trước đó: “${old}”)`,
  (old) => ` (Đính chính: câu này đã in là "${old}")`,
];

/** Corrects a figure, and says in brackets behind the sentence what it was. */
function noteBehind(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  for (const { paragraph, from, to } of markedSentences(random, paragraphs, marks, 0.3)) {
    const letters = paragraphs[paragraph]!;
    const [figure] = markedFigures(paragraphs, marks).filter(
      (one) => one.paragraph === paragraph && one.from >= from && one.to <= to,
    );
    if (!figure) continue;
    const old = textOf(letters.slice(from, to)).trim();
    const now = otherFigure(random, figureIn(paragraphs, figure));
    letters.splice(to, 0, ...typed(random.pick(NOTES)(old)));
    replaceIn(letters, figure.from, figure.to, now);
  }
}

/** Exchanges two neighbouring figures of a paragraph, each of which takes the other's place. */
function exchangeFigures(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const figures = markedFigures(paragraphs, marks);
  const pairs: [Stretch, Stretch][] = [];
  for (let at = 0; at + 1 < figures.length; at += 2) {
    const [one, next] = [figures[at]!, figures[at + 1]!];
    if (one.paragraph === next.paragraph && random.chance(0.5)) pairs.push([one, next]);
  }
  for (const [one, next] of pairs.reverse()) {
    const letters = paragraphs[one.paragraph]!;
    const [first, second] = [figureIn(paragraphs, one), figureIn(paragraphs, next)];
    replaceIn(letters, next.from, next.to, first);
    replaceIn(letters, one.from, one.to, second);
  }
}

/** What newspapers do beside correcting a figure. */
export const CORRECTIONS: Record<string, Change> = {
  'old version below': (random, paragraphs, marks) => void printOldVersion(random, paragraphs, marks),
  'note in brackets': (random, paragraphs, marks) => void noteBehind(random, paragraphs, marks),
  'figures exchanged': (random, paragraphs, marks) => void exchangeFigures(random, paragraphs, marks),
};
