import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import type { Finding } from '@/utils/award/eligibility.ts';
import type { Reason } from '@/utils/award/said.ts';
import type { EligibilityAnswer, Overrule } from '@/utils/model/entries.ts';

/** The answer that holds: the reviewer's own before the machine's. */
export const answerOf = ({ rule, answer }: Finding, overrules: Record<string, Overrule>): EligibilityAnswer =>
  overrules[rule]?.answer ?? answer;

/** The answer to all rules in one: what speaks against an entry, else what is to be looked at. */
export function wholeAnswer(
  findings: readonly Finding[],
  overrules: Record<string, Overrule>,
): EligibilityAnswer {
  const answers = new Set(findings.map((one) => answerOf(one, overrules)));
  return (['no', 'ask'] as const).find((answer) => answers.has(answer)) ?? 'yes';
}

/** Each reason has blanks of its own number, which the types of the texts tell apart, and a list of values does not. */
const text = i18n.t as (key: string, values: readonly string[]) => string;

/** Why a rule is answered as it is, in words. */
export const sayReason = ({ says, values }: Reason): string =>
  text(
    `eligibility.reason.${says}`,
    values.map((value) => (typeof value === 'string' ? formatDay(value) : String(value))),
  );
