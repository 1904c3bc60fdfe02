import type { DossierWords } from '../dossier-words.ts';
import type { DossierEntry } from '../model.ts';
import type { DossierTable } from '../tables.ts';

/** Writes points with as many decimals as any of them needs: “4,0” beside “2,5”, “20” beside “15”. */
export function pointsWriter(
  points: readonly (number | null)[],
  { language }: DossierWords,
): (one: number | null) => string {
  const decimals = Math.max(0, ...points.map((one) => String(one ?? '').split('.')[1]?.length ?? 0));
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  });
  return (one) => (one === null ? '' : format.format(one));
}

/** “4,5/10”; empty where nothing was scored. */
export function totalPhrase({ scores, total, scale }: DossierEntry, words: DossierWords): string {
  if (scores.every(({ points }) => points === null)) return '';
  return [total.points, scale]
    .flatMap((one) => (one === null ? [] : pointsWriter([one], words)(one)))
    .join('/');
}

/** The score sheet; a total only where every criterion has points. */
export function scoreTable({ scores, total, scale }: DossierEntry, words: DossierWords): DossierTable {
  const write = pointsWriter(
    [...scores.flatMap(({ most, points }) => [most, points]), total.points, scale],
    words,
  );
  const text = (words_: string, strong = false) => ({ text: words_, strong });
  return {
    heading: words.scores_heading,
    empty: '',
    columns: [
      { head: words.number, width: 13, fixed: true, align: 'center' },
      { head: words.criterion, width: 95 },
      { head: words.most_points, width: 27, fixed: true, align: 'center' },
      { head: words.points, width: 22, fixed: true, align: 'center' },
    ],
    rows: [
      ...scores.map(({ criterion, most, points }, index) => [
        text(String(index + 1)),
        text(criterion),
        text(write(most)),
        text(write(points)),
      ]),
      [
        text(''),
        text(words.total, true),
        text(write(scale), true),
        text(total.left > 0 ? '' : write(total.points), true),
      ],
    ],
  };
}
