import type { CampaignNotice, IdentityView } from '@/components/Identity';
import type { Article, Campaign } from '@/utils/model';
import type { Mark, Page } from '@/utils/reading';
import {
  campaignNotices,
  GAZETTEER,
  type GazetteerEntry,
  identifyCampaign,
  type Notice,
} from '@/utils/suggest';

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

/** What a campaign mark may mean, where that is not settled yet, and what to beware of where it is. */
export function viewIdentity(
  page: Page,
  { publishedOn }: Article,
  { annotation, anchoring }: Mark,
): IdentityView {
  const { campaign, target } = annotation;
  const known = GAZETTEER.some(({ id }) => id === campaign?.gazetteerId);
  if (known) {
    const notices = noticeViews(campaignNotices(campaign!.gazetteerId, publishedOn));
    return { candidates: [], notices };
  }
  if (annotation.kind !== 'campaign' || !anchoring.span) return { candidates: [], notices: [] };
  const { candidates } = identifyCampaign(page.text(target.scope).text, anchoring.span, { publishedOn });
  return { candidates: candidates.map(asCampaign), notices: [] };
}
