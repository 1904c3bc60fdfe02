import { i18n } from '#i18n';

/** The rules of utils/suggest, by the name they give in `why`; figures name the kind of their unit instead. */
const RULE_KEYS = {
  abbreviation: 'rule.abbreviation',
  'document-congress': 'rule.documentCongress',
  'document-number': 'rule.documentNumber',
  'document-plenum': 'rule.documentPlenum',
  'document-symbol': 'rule.documentSymbol',
  'known-name': 'rule.knownName',
  quoted: 'rule.quoted',
  'quoted-far': 'rule.quotedFar',
  'quoted-head': 'rule.quotedHead',
  'quoted-list': 'rule.quotedList',
  unquoted: 'rule.unquoted',
  written: 'rule.written',
} as const;

/** Why something was proposed, in the reviewer's words. */
export function describeRule(rule: string): string {
  return i18n.t(Object.hasOwn(RULE_KEYS, rule) ? RULE_KEYS[rule as keyof typeof RULE_KEYS] : 'rule.figure');
}
