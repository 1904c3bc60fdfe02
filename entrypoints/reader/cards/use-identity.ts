import type { IdentityView } from '@/components/mark/Identity.tsx';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Mark, Session } from '@/utils/reading/index.ts';
import { viewIdentity } from './identity-view.ts';
import { useAnswer } from './use-answer.ts';

const UNKNOWN: IdentityView = { candidates: [], notices: [] };

/**
 * What a campaign mark may mean, where that is not settled yet, and what to beware of where it is; nothing until the
 * background has said so.
 */
export function useIdentity(session: Session, mark: Mark): IdentityView {
  const publishedOn = session.page.article.value?.publishedOn ?? null;
  const { kind, campaign } = mark.annotation;
  const gazetteerId = campaign?.gazetteerId ?? null;
  const answer = useAnswer(
    session,
    mark,
    kind === 'campaign'
      ? (place) => callBackground('identify', { ...place, publishedOn, gazetteerId })
      : null,
    [publishedOn, gazetteerId],
  );
  return answer ? viewIdentity(answer) : UNKNOWN;
}
