import { i18n } from '#i18n';
import type { SharedPassage } from '@/utils/consolidation/index.ts';

interface SharedMarksProps {
  shared: readonly SharedPassage[];
  nameOf: (reviewer: string) => string;
}

/** Passages that two or more reviewers marked, each with who did, and what they noted there. */
export function SharedMarks({ shared, nameOf }: SharedMarksProps) {
  return (
    <section class="shared-marks" aria-label={i18n.t('consolidation.sharedHead')}>
      <h2>{i18n.t('consolidation.sharedHead')}</h2>
      {shared.length === 0 && <p class="faint">{i18n.t('consolidation.sharedNone')}</p>}
      <ul>
        {shared.map(({ quote, reviewers, marks }) => (
          <li key={marks[0]!.mark.id} data-testid="shared-mark">
            <p class="sent">
              <mark class={`m-${marks[0]!.mark.kind}`}>{quote}</mark>
            </p>
            <p class="faint">{reviewers.map(nameOf).join(', ')}</p>
            {marks
              .filter(({ mark }) => mark.note !== '')
              .map(({ reviewer, mark }) => (
                <p key={mark.id} class="note">
                  <b>{nameOf(reviewer)}:</b> {mark.note}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
