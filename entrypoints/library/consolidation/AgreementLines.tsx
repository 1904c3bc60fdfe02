import { i18n } from '#i18n';
import {
  type Agreement,
  LEAST_ENTRIES,
  type RoundAgreement,
  strengthOfAlpha,
  strengthOfKappa,
} from '@/utils/consolidation/index.ts';

/** A coefficient's two decimals. */
const inFigures = (coefficient: number): string =>
  coefficient.toLocaleString(i18n.t('app.language'), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The figure with what it means, or why there is none. */
function meaningOf(agreement: Agreement, measure: 'kappa' | 'alpha'): string {
  const strengthOf = measure === 'kappa' ? strengthOfKappa : strengthOfAlpha;
  const strength = i18n.t(`consolidation.strength.${strengthOf(agreement, LEAST_ENTRIES)}`, [LEAST_ENTRIES]);
  const { coefficient } = agreement;
  return coefficient === null
    ? strength
    : `${i18n.t(`consolidation.${measure}`, [inFigures(coefficient)])}: ${strength}.`;
}

/** How far the reviewers of a round agree, a sentence for each of what they judge. */
export function AgreementLines({ agreement }: { agreement: RoundAgreement }) {
  const { verdicts, total, criteria } = agreement;
  const names = Object.keys(criteria);
  const hasFigure = [verdicts, total, ...Object.values(criteria)].some(
    ({ coefficient }) => coefficient !== null,
  );
  return (
    <section class="agreement" data-testid="agreement">
      <p>
        {i18n.t('consolidation.verdicts', [verdicts.unanimous, verdicts.entries])}{' '}
        {meaningOf(verdicts, 'kappa')}
      </p>
      {names.length > 0 && (
        <p>
          {i18n.t('consolidation.points', [total.unanimous, total.entries])} {meaningOf(total, 'alpha')}
        </p>
      )}
      {names.length > 0 && (
        <details>
          <summary>{i18n.t('consolidation.byCriterion')}</summary>
          {names.map((name) => {
            const one = criteria[name]!;
            return (
              <p key={name}>
                {i18n.t('consolidation.criterion', [one.unanimous, one.entries, name])}{' '}
                {meaningOf(one, 'alpha')}
              </p>
            );
          })}
        </details>
      )}
      {hasFigure && <p class="faint">{i18n.t('consolidation.scale')}</p>}
    </section>
  );
}
