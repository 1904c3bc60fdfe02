import { effect } from '@preact/signals-core';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { Marks } from './marks.ts';

interface Owners {
  page: OpenPage;
  ledger: Ledger;
  marks: Marks;
}

/** Keeps the number on the icon at the marks that are in the store: what the icon says has to be true. */
export function showMarkCount({ page, ledger, marks }: Owners, signal: AbortSignal): void {
  let wanted: number | null = null;
  let isCalling = false;
  // One call at a time: one that is repeated must not bring an older number after a newer one.
  const call = async () => {
    if (isCalling) return;
    isCalling = true;
    while (wanted !== null) {
      const count = wanted;
      wanted = null;
      await callBackground('showMarkCount', { count }).catch(() => {});
    }
    isCalling = false;
  };
  const stop = effect(() => {
    const { unstored } = ledger;
    const { value: all } = marks.all;
    if (!page.current.value || !marks.hasAll.value) return;
    wanted = all.filter(({ annotation }) => !unstored.has(annotation.id)).length;
    void call();
  });
  signal.addEventListener('abort', stop);
}
