import { i18n } from '#i18n';
import type { Finding } from '@/utils/award/eligibility.ts';
import { ELIGIBILITY_ANSWERS, type Overrule } from '@/utils/model/entries.ts';
import { ANSWERS } from '../commands/answers.ts';
import { AnswerSign } from './Answer.tsx';
import { answerOf, sayReason } from './findings.ts';
import { ReasonField } from './ReasonField.tsx';

type Overrules = Record<string, Overrule>;

interface EligibilityStripProps {
  findings: readonly Finding[];
  overrules: Overrules;
  onOverrule: (overrules: Overrules) => void;
  /** Shows the entry beside another one; undefined where there is no room for two. */
  onCompare?: ((otherId: string) => void) | undefined;
}

/** The award's rules held against an entry: what asks stands open with its reason and its answers, the rest is folded. */
export function EligibilityStrip({ findings, overrules, onOverrule, onCompare }: EligibilityStripProps) {
  const isSettled = (one: Finding) => one.answer === 'yes' && !overrules[one.rule];
  const open = findings.filter((one) => !isSettled(one));
  const settled = findings.filter(isSettled);
  return (
    <section class="strip" aria-labelledby="eligibility-head">
      <h3 id="eligibility-head">{i18n.t('library.eligibility')}</h3>
      <ul class="findings">
        {open.map((one) => (
          <OpenFinding
            key={one.rule}
            finding={one}
            overrules={overrules}
            onOverrule={onOverrule}
            onCompare={onCompare}
          />
        ))}
      </ul>
      {settled.length > 0 && (
        <details>
          <summary>✓ {i18n.t('eligibility.allHold', settled.length)}</summary>
          <ul class="findings">
            {settled.map((one) => (
              <li key={one.rule} data-testid={`finding-${one.rule}`}>
                <FindingLine finding={one} overrules={overrules} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function FindingLine({ finding, overrules }: { finding: Finding; overrules: Overrules }) {
  const answer = answerOf(finding, overrules);
  return (
    <p class={`answer ${answer}`}>
      <AnswerSign answer={answer} />
      <b>{i18n.t(`eligibility.short.${finding.rule}`)}</b>{' '}
      <span class="faint">{sayReason(finding.reason)}</span>
    </p>
  );
}

function OpenFinding({
  finding,
  overrules,
  onOverrule,
  onCompare,
}: { finding: Finding } & Omit<EligibilityStripProps, 'findings'>) {
  const { [finding.rule]: own, ...others } = overrules;
  return (
    <li data-testid={`finding-${finding.rule}`}>
      <FindingLine finding={finding} overrules={overrules} />
      <fieldset class="bare row answers">
        <legend class="hidden">
          {i18n.t('eligibility.yours', [i18n.t(`eligibility.short.${finding.rule}`)])}
        </legend>
        {ELIGIBILITY_ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            aria-pressed={own?.answer === answer}
            // Pressed again, the answer is taken back, and the machine's holds.
            onClick={() =>
              onOverrule(
                own?.answer === answer
                  ? others
                  : { ...overrules, [finding.rule]: { answer, reason: own?.reason ?? '' } },
              )
            }
          >
            {ANSWERS[answer].sign} {i18n.t(`eligibility.answer.${answer}`)}
          </button>
        ))}
        {onCompare && finding.besideId !== undefined && (
          <button type="button" data-testid="compare" onClick={() => onCompare(finding.besideId!)}>
            {i18n.t('compare.open')}
          </button>
        )}
      </fieldset>
      {own && (
        <>
          <p class="faint">{i18n.t('eligibility.decided')}</p>
          <ReasonField
            label={i18n.t('eligibility.why')}
            value={own.reason}
            onSave={(reason) => onOverrule({ ...overrules, [finding.rule]: { ...own, reason } })}
          />
        </>
      )}
    </li>
  );
}
