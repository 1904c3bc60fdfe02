import type { DossierRows } from '../../../../utils/dossier/source/rows.ts';
import { orderOf } from '../../../../utils/model/target.ts';
import { wordsOf } from '../../../lib/dossier-words.ts';

/** What a file says of a round, each as one line of text: to be compared with what was put in. */
export interface RoundTold {
  /** “BLV-0001 | Hoàng Văn Sĩ | Bút pháp | 1.5”; without points a dash. */
  scores: string[];
  /** “BLV-0001 | Hoàng Văn Sĩ | Đề xuất”. */
  verdicts: string[];
  /** “BLV-0001 | 6.50”, in the order of the ranks. */
  means: string[];
  /** The marked words. */
  quotes: string[];
  /** What is wrong with the file itself. */
  problems: string[];
}

export const line = (...parts: readonly (string | number)[]): string => parts.join(' | ');

/** Whose name stands on the file. */
export const COMPILER = 'Vũ Hạnh Nguyên';

/** What the rows say, read off them without the model. @param isOnce whether words that several marked are told once */
export function expectedOf({ entries, opinions }: DossierRows, isOnce: boolean): RoundTold {
  const words = wordsOf('vi');
  const told: RoundTold = { scores: [], verdicts: [], means: [], quotes: [], problems: [] };
  const means: { code: string; mean: number }[] = [];
  for (const { entry, award } of entries) {
    const said = opinions.find(({ entryId }) => entryId === entry.id)!.opinions;
    const code = entry.code!;
    const sums: number[] = [];
    const places = new Map<string, string>();
    for (const { reviewer, review, marks } of said) {
      const name = reviewer || COMPILER;
      const points = award.criteria.map((criterion) => review!.scores[criterion.name]);
      award.criteria.forEach((criterion, at) => {
        told.scores.push(line(code, name, criterion.name, points[at] ?? '–'));
      });
      if (points.every((one) => one !== undefined)) sums.push(points.reduce((sum, one) => sum + one, 0));
      told.verdicts.push(line(code, name, words.verdict[review!.decision.verdict!]));
      for (const { articleId, target, id } of marks)
        places.set(
          isOnce ? line(articleId, orderOf(target), target.exact.length) : line(reviewer, id),
          target.exact,
        );
    }
    told.quotes.push(...places.values());
    means.push({ code, mean: sums.reduce((sum, one) => sum + one, 0) / sums.length });
  }
  told.means = means.map(({ code, mean }) => line(code, mean.toFixed(2)));
  return told;
}
