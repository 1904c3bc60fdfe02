import type { CampaignNotice, IdentityView } from '@/components/mark/Identity.tsx';
import type { Campaign } from '@/utils/model/records.ts';
import type { BackgroundCalls, Reply } from '@/utils/platform/messages/messages.ts';
import type { GazetteerEntry, Notice } from '@/utils/suggest/index.ts';

/** An entry of the gazetteer as the identity of a mark. */
export function asCampaign({ id, kind, name, number, issuer, date }: GazetteerEntry): Campaign {
  return {
    kind,
    name,
    number: number ?? null,
    issuer: issuer ?? null,
    date: date ?? null,
    gazetteerId: id,
  };
}

/** Notices as cards show them. */
export const noticeViews = (notices: readonly Notice[]): CampaignNotice[] =>
  notices.map(({ kind, date }) => ({ type: kind === 'not-yet-issued' ? 'notIssued' : 'replaced', date }));

/** What a campaign mark may mean, and what to beware of, as its card shows it. */
export const viewIdentity = ({ candidates, notices }: Reply<BackgroundCalls, 'identify'>): IdentityView => ({
  candidates: candidates.map(asCampaign),
  notices: noticeViews(notices),
});
