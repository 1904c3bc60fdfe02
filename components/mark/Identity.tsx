import { i18n } from '#i18n';
import type { Campaign } from '@/utils/model/records.ts';
import { formatWhen } from '../words/dates.ts';
import { summariseCampaign } from '../words/summaries.ts';

/** What to beware of, e.g. a document that was not yet issued on the article's date. */
export interface CampaignNotice {
  type: 'notIssued' | 'replaced';
  /** ISO date, month or year. */
  date: string;
}

/** What is known of which campaign the words mean. */
export interface IdentityView {
  /** Documents or campaigns that fit the words as well. */
  candidates: readonly Campaign[];
  notices: readonly CampaignNotice[];
}

interface IdentityProps extends IdentityView {
  onChoose: (campaign: Campaign) => void;
}

/** Which campaign the words may mean, for the reviewer to choose, and what to beware of with the one that is chosen. */
export function Identity({ candidates, notices, onChoose }: IdentityProps) {
  return (
    <>
      {notices.map((notice) => (
        <p key={notice.type} class="status">
          {i18n.t(`suggestion.${notice.type}`, [formatWhen(notice.date)])}
        </p>
      ))}
      {candidates.length > 1 && (
        <section class="stack">
          <h3 class="faint">{i18n.t('suggestion.candidates')}</h3>
          {candidates.map((candidate) => (
            <button
              key={candidate.gazetteerId}
              type="button"
              class="candidate"
              onClick={() => onChoose(candidate)}
            >
              {summariseCampaign(candidate)}
            </button>
          ))}
        </section>
      )}
    </>
  );
}
