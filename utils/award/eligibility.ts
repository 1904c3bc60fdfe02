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
import type { KnownArticle, Reason, ReasonWord, Said } from './said.ts';

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

/** Reasons that name an outlet or an author: where works are read blind, only their answers are told. */
const NAMING: ReadonlySet<ReasonWord> = new Set([
  'press',
  'pressUnverified',
  'notPress',
  'maybeNotPress',
  'unknownHost',
  'closedOutlet',
  'excludedName',
]);

/**
 * Holds an entry to an award's rules. `no` is said only where a printed rule and what was read leave no doubt; what is
 * inferred, missing or known by hearsay is `ask`: a reviewer decides, and may overrule each answer.
 */
export function checkEligibility(entry: Entry, award: Award, evidence: Evidence): Finding[] {
  const { articles, copies } = evidence;
  const isRead = entry.parts.length > 0 && unreadParts(entry.parts, articles) === 0;
  const said: Record<EligibilityRule, Said | null> = {
    window: checkWindow(entry, award, articles),
    press: checkPress(entry, award, articles),
    type: checkType(entry, award),
    parts: checkParts(entry, award, articles),
    authors: checkAuthors(entry, award, articles),
    excluded: checkExcluded(entry, evidence.excluded, articles),
    duplicates: checkDuplicates(evidence.duplicates, copies, isRead),
    banner: checkBanner(entry, award, articles),
    prize: checkPrize(entry, articles),
  };
  return ELIGIBILITY_RULES.flatMap((rule) => {
    const one = said[rule];
    if (one === null) return [];
    const [answer, ...told] = one;
    const [says, ...values]: readonly [ReasonWord, ...(string | number)[]] =
      award.blind && NAMING.has(told[0]) ? ['hidden'] : told;
    const besideId = rule === 'duplicates' ? copies[0]?.id : undefined;
    return { rule, answer, reason: { says, values }, ...(besideId !== undefined && { besideId }) };
  });
}
