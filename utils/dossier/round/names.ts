import { type DossierWords, filled } from '../dossier-words.ts';
import { wellFormed } from '../well-formed.ts';
import type { RoundDossier } from './model.ts';

/** A reviewer's name as it stands in the document. */
export type NameOf = (reviewer: string) => string;

/** What turns the line around, or ends it: in a name it would reach beyond the name. */
const STRAY = /[\p{Cc}\p{Zl}\p{Zp}]+|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const cleanName = (name: string): string =>
  wellFormed(name)
    .replace(STRAY, (found) => (/^\p{Cc}/u.test(found) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();

/**
 * How everybody is called in a round's document, each otherwise. Who puts it together goes by the name that stands on it.
 * @param isUnnamed whether reviewers are numbered in the place of their names
 */
export function namesIn(
  { dossier, reviewers, entries }: RoundDossier,
  words: DossierWords,
  isUnnamed: boolean,
): NameOf {
  const recorders = entries.flatMap(({ said: { rulings } }) =>
    [...(rulings.held ? [rulings.held] : []), ...rulings.others].flatMap((one) => one.reviewers),
  );
  const names = new Map<string, string>();
  for (const [index, reviewer] of [...new Set([...reviewers, ...recorders])].entries()) {
    const name = reviewer === '' ? cleanName(dossier.reviewer) || words.round_me : cleanName(reviewer);
    const numbered = filled(words.round_reviewer, index + 1);
    names.set(reviewer, isUnnamed || name === '' ? numbered : unlike([...names.values()], name));
  }
  return (reviewer) => names.get(reviewer) ?? '';
}

/** Two may have one name, or names that differ in nothing that is seen. */
function unlike(taken: readonly string[], name: string): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}
