import {
  type Agreement,
  LEAST_ENTRIES,
  type RoundAgreement,
  strengthOfAlpha,
  strengthOfKappa,
} from '@/utils/consolidation/index.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import { meanPhrase } from './phrases.ts';

/** How far reviewers agree on verdicts and totals, a sentence for each; figures only where there are enough entries. */
export function agreementPhrases(
  { verdicts, total, criteria }: RoundAgreement,
  words: DossierWords,
): string[] {
  const meaning = (agreement: Agreement, measure: 'kappa' | 'alpha') => {
    const strengthOf = measure === 'kappa' ? strengthOfKappa : strengthOfAlpha;
    const strength = filled(words.strength[strengthOf(agreement, LEAST_ENTRIES)], LEAST_ENTRIES);
    const { coefficient } = agreement;
    return coefficient === null
      ? strength
      : `${filled(words[measure], meanPhrase(coefficient, words))}: ${strength}.`;
  };
  const counted = (text: string, { unanimous, entries }: Agreement) => filled(text, unanimous, entries);
  const hasFigure = [verdicts, total].some(({ coefficient }) => coefficient !== null);
  return [
    `${counted(words.agree_verdicts, verdicts)} ${meaning(verdicts, 'kappa')}`,
    ...(Object.keys(criteria).length > 0
      ? [`${counted(words.agree_points, total)} ${meaning(total, 'alpha')}`]
      : []),
    ...(hasFigure ? [words.agree_scale] : []),
  ];
}
