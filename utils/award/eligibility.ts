import type { Award } from '@/utils/model/award.ts';
import type { EligibilityAnswer, Entry } from '@/utils/model/entries.ts';
import { checkBanner } from './checks/banner.ts';
import { checkDuplicates, type NamedCopy } from './checks/duplicates.ts';
import { checkExcluded } from './checks/excluded.ts';
import { checkAuthors, checkParts, checkType } from './checks/limits.ts';
import { checkPress } from './checks/press.ts';
import { checkPrize } from './checks/prize.ts';
import { unreadParts } from './checks/unread.ts';
import { checkWindow } from './checks/window.ts';
import type { KnownArticle, Reason, Said } from './said.ts';

/** The rules that a machine can say something about, in the order in which they are shown. */
export const ELIGIBILITY_RULES = [
  'window',
  'press',
  'type',
  'parts',
  'authors',
  'excluded',
  'duplicates',
  'banner',
  'prize',
] as const;
export type EligibilityRule = (typeof ELIGIBILITY_RULES)[number];

/** What can be said of one rule. */
export interface Finding {
  rule: EligibilityRule;
  answer: EligibilityAnswer;
  reason: Reason;
  /** The entry that this one is to be looked at beside. */
  besideId?: string;
}

/** What the rules are held against. */
export interface Evidence {
  /** By the address as it stands in the entry. */
  articles: ReadonlyMap<string, KnownArticle>;
  /** Codes or titles of other entries that have a part in common. */
  duplicates: readonly string[];
  /** Entries whose texts are like this one's, the most alike first. */
  copies: readonly NamedCopy[];
  /** Names of those who may not enter; none where the award names nobody. */
  excluded: readonly string[];
}

/**
 * Holds an entry to an award's rules. `no` is said only where a printed rule and what was read leave no doubt; what is
 * inferred, missing or known by hearsay is `ask`: a reviewer decides, and may overrule each answer.
 */
export function checkEligibility(entry: Entry, award: Award, evidence: Evidence): Finding[] {
  const { articles, copies } = evidence;
  const isRead = entry.parts.length > 0 && unreadParts(entry.parts, articles) === 0;
  const duplicates = finding('duplicates', checkDuplicates(evidence.duplicates, copies, isRead));
  const excluded = checkExcluded(entry, evidence.excluded, articles);
  return [
    finding('window', checkWindow(entry, award, articles)),
    finding('press', checkPress(entry, award, articles)),
    finding('type', checkType(entry, award)),
    finding('parts', checkParts(entry, award, articles)),
    finding('authors', checkAuthors(entry, award, articles)),
    ...(excluded ? [finding('excluded', excluded)] : []),
    copies[0] ? { ...duplicates, besideId: copies[0].id } : duplicates,
    finding('banner', checkBanner(entry, award, articles)),
    finding('prize', checkPrize(entry, articles)),
  ];
}

const finding = (rule: EligibilityRule, [answer, says, ...values]: Said): Finding => ({
  rule,
  answer,
  reason: { says, values },
});
