import { i18n } from '#i18n';
import type { Finding } from '@/utils/award/eligibility.ts';
import type { EligibilityAnswer, Overrule } from '@/utils/model/entries.ts';
import { ANSWERS } from '../commands/answers.ts';
import { answerOf, wholeAnswer } from './findings.ts';

interface AnswerProps {
  findings: readonly Finding[];
  overrules: Record<string, Overrule>;
}

/** All answers to the award's rules in one: what speaks against an entry, else what is to be looked at, else how many hold. */
export function Answer({ findings, overrules }: AnswerProps) {
  const answer = wholeAnswer(findings, overrules);
  const open = answer === 'yes' ? [] : findings.filter((one) => answerOf(one, overrules) === answer);
  // That a page was not read yet is no doubt of its own.
  const [first, ...more] = open.filter(({ reason }) => reason.says !== 'notRead');
  return (
    <span class={`answer ${answer}`}>
      <AnswerSign answer={answer} />
      {first
        ? i18n.t(`eligibility.short.${first.rule}`) + (more.length > 0 ? ` +${more.length}` : '')
        : open.length > 0
          ? i18n.t('eligibility.unread')
          : i18n.t('eligibility.allHold', findings.length)}
    </span>
  );
}

/** An answer's sign; read out, it is the word. */
export const AnswerSign = ({ answer }: { answer: EligibilityAnswer }) => (
  <>
    <span class="sign" aria-hidden="true">
      {ANSWERS[answer].sign}
    </span>
    <span class="hidden">{i18n.t(`eligibility.answer.${answer}`)}: </span>
  </>
);
