import type { Reason } from '@/utils/award/said.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import type { DossierRule } from '../model.ts';
import { dayPhrase } from '../phrases.ts';

/** Why a rule is answered as it is. */
export const reasonPhrase = ({ says, values }: Reason, words: DossierWords): string =>
  filled(
    words.why[says],
    ...values.map((value) => (typeof value === 'string' ? dayPhrase(value, words) : value)),
  );

/** “Đạt 6/8. Cần hỏi: nơi đăng (…).” in one line; empty where no rules were held against the entry. */
export function eligibilityPhrase(rules: readonly DossierRule[], words: DossierWords): string {
  if (rules.length === 0) return '';
  const named = (some: readonly DossierRule[]) => some.map((rule) => rulePhrase(rule, words)).join('; ');
  const kept = rules.filter(({ answer }) => answer === 'yes');
  const asked = rules.filter(({ answer }) => answer === 'ask');
  const broken = rules.filter(({ answer }) => answer === 'no');
  const decided = kept.filter((rule) => rule.decided !== null);
  return [
    filled(words.rules_kept, kept.length, rules.length),
    broken.length > 0 && filled(words.rules_broken, named(broken)),
    asked.length > 0 && filled(words.rules_asked, named(asked)),
    decided.length > 0 && `${capital(named(decided))}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function rulePhrase({ rule, reason, decided }: DossierRule, words: DossierWords): string {
  const why = reason
    ? reasonPhrase(reason, words)
    : [words.decided_by_reviewer, decided?.trim()].filter(Boolean).join(': ');
  return `${words.rule[rule]} (${why.replace(/[.\s]+$/, '')})`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
