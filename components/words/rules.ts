import { i18n } from '#i18n';
import type { CampaignRule, FieldRule } from '@/utils/suggest/index.ts';

/** The rules of utils/suggest, by the name they give in `why`; figures name the kind of their unit instead. */
const RULE_KEYS = {
  abbreviation: 'rule.abbreviation',
  'accepted-name': 'rule.acceptedName',
  'by-hand': 'rule.byHand',
  'document-congress': 'rule.documentCongress',
  'document-number': 'rule.documentNumber',
  'document-plenum': 'rule.documentPlenum',
  'document-symbol': 'rule.documentSymbol',
  headed: 'rule.headed',
  learnt: 'rule.learnt',
  'known-name': 'rule.knownName',
  'named-before': 'rule.namedBefore',
  quoted: 'rule.quoted',
  'quoted-after': 'rule.quotedAfter',
  'quoted-far': 'rule.quotedFar',
  'quoted-head': 'rule.quotedHead',
  'quoted-list': 'rule.quotedList',
  title: 'rule.title',
  unquoted: 'rule.unquoted',
  written: 'rule.written',
} as const satisfies Record<CampaignRule | 'learnt' | 'written', string>;

/** Why something was proposed, in the reviewer's words. */
export function describeRule(rule: string): string {
  return i18n.t(Object.hasOwn(RULE_KEYS, rule) ? RULE_KEYS[rule as keyof typeof RULE_KEYS] : 'rule.figure');
}

/** Why a field of a figure says what it says, in the reviewer's words. */
export const describeFieldRule = (rule: FieldRule): string => i18n.t(`fieldRule.${rule}`);
