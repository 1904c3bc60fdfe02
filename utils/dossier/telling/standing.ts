import { type DossierWords, filled } from '../dossier-words.ts';
import type { Notes } from '../model.ts';
import { spanPhrase, timeSpanPhrase } from './days.ts';

/** What is said once of all marks: whether they still stand, when and by whom they were made, and what “(?)” means. */
export function standingPhrases({ marks, standing, statistics }: Notes, words: DossierWords): string[] {
  const { total, inPlace, checkedFrom, checkedTo } = standing;
  if (checkedFrom === null || checkedTo === null) return [words.standing_nothing];
  const checked = spanPhrase([checkedFrom, checkedTo], words);
  const stands =
    inPlace === total
      ? filled(words.standing_whole, total, checked)
      : filled(words.standing_partly, total, inPlace, checked, words.sentences_heading);
  const proposed = marks.filter(({ annotation }) => annotation.origin === 'suggestion').length;
  const made = timeSpanPhrase(
    marks.map(({ annotation }) => annotation.createdAt),
    words,
  );
  const isDoubted = statistics.some(({ mark }) => mark.annotation.statistic?.unconfirmed.length);
  return [
    stands,
    proposed === 0 ? filled(words.made_by_reviewer, made) : filled(words.made_by_both, made, proposed),
    ...(isDoubted ? [`(?): ${words.unconfirmed}.`] : []),
  ];
}
