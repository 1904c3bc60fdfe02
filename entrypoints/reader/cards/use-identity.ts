import { useEffect, useState } from 'preact/hooks';
import type { IdentityView } from '@/components/mark/Identity.tsx';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Mark, Session } from '@/utils/reading/index.ts';
import { viewIdentity } from './identity-view.ts';

const UNKNOWN: IdentityView = { candidates: [], notices: [] };

/**
 * What a campaign mark may mean, where that is not settled yet, and what to beware of where it is; nothing until the
 * background has said so. The card does without what it cannot say.
 */
export function useIdentity({ page }: Session, { annotation, anchoring }: Mark): IdentityView {
  const [identity, setIdentity] = useState(UNKNOWN);
  const current = page.current.value;
  const publishedOn = page.article.value?.publishedOn ?? null;
  const { id, kind, campaign, target } = annotation;
  const gazetteerId = campaign?.gazetteerId ?? null;
  const { start, end } = anchoring.span ?? {};
  useEffect(() => {
    setIdentity(UNKNOWN);
    if (!current || kind !== 'campaign' || start === undefined || end === undefined) return;
    let isOver = false;
    const { text } = current.text(target.scope);
    callBackground('identify', { text, publishedOn, start, end, gazetteerId }).then(
      (answer) => isOver || setIdentity(viewIdentity(answer)),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [current, publishedOn, id, kind, gazetteerId, target.scope, start, end]);
  return identity;
}
