import { VERDICTS } from '@/utils/model/entries.ts';
import type { DossierWords } from '../dossier-words.ts';
import { dayPhrase } from '../phrases.ts';
import type { RoundEntry } from './model.ts';
import type { NameOf } from './names.ts';
import { recordPhrase } from './phrases.ts';

/** A subcommittee's decision as a document tells it. */
export interface ToldRuling {
  choices: { text: string; isChosen: boolean }[];
  /** Empty where nothing was written. */
  rank: string;
  reason: string;
  /** “22/11/2021. Người ghi: Vũ Hạnh Nguyên”, as far as known. */
  day: string;
  by: string;
  /** What was recorded otherwise, one by one. */
  differing: string[];
}

/** Tells a decision; where several were recorded differently and none holds, none is chosen and all are told. */
export function tellRuling(
  { said: { rulings } }: RoundEntry,
  nameOf: NameOf,
  words: DossierWords,
): ToldRuling {
  const { held, others } = rulings;
  const { verdict = null, rank = '', reason = '', decidedOn = null } = held?.ruling ?? {};
  return {
    choices: VERDICTS.map((one) => ({ text: words.verdict[one], isChosen: one === verdict })),
    rank: rank.trim(),
    reason: reason.trim(),
    day: decidedOn === null ? '' : dayPhrase(decidedOn, words),
    by: (held?.reviewers ?? []).map(nameOf).join(', '),
    differing: others.map((one) => recordPhrase(one, nameOf, words)),
  };
}
