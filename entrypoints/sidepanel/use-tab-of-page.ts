import { effect } from '@preact/signals-core';
import { useEffect } from 'preact/hooks';
import type { PageLink } from './link/page-link.ts';

/** While the reviewer works on the page, the panel shows the list of what is looked at there. */
export function useTabOfPage(link: PageLink, show: (list: 'marks' | 'suggestions') => void): void {
  useEffect(
    () =>
      effect(() => {
        const lookedAt = link.lookedAt.value;
        if (lookedAt && !document.hasFocus()) show(lookedAt.list);
      }),
    [link, show],
  );
}
