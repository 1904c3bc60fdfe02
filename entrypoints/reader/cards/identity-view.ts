import type { CampaignNotice, IdentityView } from '@/components/mark/Identity.tsx';
import type { BackgroundCalls, Reply } from '@/utils/platform/messages/messages.ts';
import { asCampaign } from '@/utils/suggest/as-campaign.ts';
import type { Notice } from '@/utils/suggest/index.ts';

/** Notices as cards show them. */
export const noticeViews = (notices: readonly Notice[]): CampaignNotice[] =>
  notices.map(({ kind, date }) => ({ type: kind === 'not-yet-issued' ? 'notIssued' : 'replaced', date }));

/** What a campaign mark may mean, and what to beware of, as its card shows it. */
export const viewIdentity = ({ candidates, notices }: Reply<BackgroundCalls, 'identify'>): IdentityView => ({
  candidates: candidates.map(asCampaign),
  notices: noticeViews(notices),
});
