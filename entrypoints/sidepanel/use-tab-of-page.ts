import { effect } from '@preact/signals-core';
import { useEffect } from 'preact/hooks';
import type { LookedAtRow } from '@/utils/platform/panel/protocol.ts';
import type { PageLink } from './link/page-link.ts';

/**
 * While the reviewer works on the page, the panel shows the list of what they turn to there.
 * @param show null on tabs that stay open whatever is looked at
 */
export function useTabOfPage(link: PageLink, show: ((list: LookedAtRow['list']) => void) | null): void {
  useEffect(() => {
    if (!show) return undefined;
    let isNew = false;
    return effect(() => {
      const lookedAt = link.lookedAt.value;
      // What a page already looks at when it is dialled the reviewer did not turn to just now.
      if (lookedAt && isNew && !document.hasFocus()) show(lookedAt.list);
      isNew = link.status.value === 'live';
    });
  }, [link, show]);
}
