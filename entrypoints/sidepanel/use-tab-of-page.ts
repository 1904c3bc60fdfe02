import { effect } from '@preact/signals-core';
import { useEffect } from 'preact/hooks';
import type { PageLink } from './link/page-link.ts';

/** While the reviewer works on the page, the panel shows the list of what they turn to there. */
export function useTabOfPage(link: PageLink, show: (list: 'marks' | 'suggestions') => void): void {
  useEffect(() => {
    let wasLive = false;
    return effect(() => {
      const lookedAt = link.lookedAt.value;
      // What a page already looks at when it is dialled the reviewer did not turn to just now.
      if (lookedAt && wasLive && !document.hasFocus()) show(lookedAt.list);
      wasLive = link.status.value === 'live';
    });
  }, [link, show]);
}
