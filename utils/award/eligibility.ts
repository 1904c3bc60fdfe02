import type { Award } from '@/utils/model/award.ts';
import type { EligibilityAnswer, Entry } from '@/utils/model/entries.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { checkAuthors, checkParts, checkType } from './checks/limits.ts';
import { checkPress } from './checks/press.ts';
import { checkWindow } from './checks/window.ts';
import type { KnownArticle, Reason, Said } from './said.ts';

/** The rules that a machine can say something about, in the order in which they are shown. */
export const ELIGIBILITY_RULES = ['window', 'press', 'type', 'parts', 'authors', 'duplicates'] as const;
export type EligibilityRule = (typeof ELIGIBILITY_RULES)[number];

/** What can be said of one rule. */
export interface Finding {
  rule: EligibilityRule;
  answer: EligibilityAnswer;
  reason: Reason;
}

/** What the rules are held against. */
export interface Evidence {
  /** By the address as it stands in the entry. */
  articles: ReadonlyMap<string, KnownArticle>;
  /** Codes or titles of other entries that have a part in common. */
  duplicates: readonly string[];
}

/**
 * Holds an entry to an award's rules. `no` is said only where a printed rule and what was read leave no doubt; what is
 * inferred, missing or known by hearsay is `ask`: a reviewer decides, and may overrule each answer.
 */
export function checkEligibility(entry: Entry, award: Award, evidence: Evidence): Finding[] {
  return [
    finding('window', checkWindow(entry, award, evidence.articles)),
    finding('press', checkPress(entry, award, evidence.articles)),
    finding('type', checkType(entry, award)),
    finding('parts', checkParts(entry, award)),
    finding('authors', checkAuthors(entry, award)),
    finding('duplicates', checkDuplicates(evidence.duplicates)),
  ];
}

const finding = (rule: EligibilityRule, [answer, says, ...values]: Said): Finding => ({
  rule,
  answer,
  reason: { says, values },
});
