import { i18n } from '#i18n';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { type ProposedReason, proposeReasons, type Snippet } from '@/utils/entries/snippets.ts';
import { keepSnippet, listSnippets, putSnippet, removeSnippet } from '@/utils/store/desk/snippets.ts';
import type { Notice } from '../RunningLine.tsx';

/** Usual reasons, and what can be done with them. */
export interface Snippets {
  /** What may be meant by what was typed. */
  propose: (typed: string) => ProposedReason[];
  /** Keeps a reason for later. */
  keep: (text: string) => void;
  /** Notes that one was used. */
  use: (reason: ProposedReason) => void;
  remove: (reason: ProposedReason) => void;
}

/** @param onNotice told what was done, and how it is taken back */
export function useSnippets(onNotice: (notice: Notice) => void): Snippets {
  const own = useLive(listSnippets, []).value ?? [];
  const attempt = (work: () => Promise<void>) =>
    void work().catch((error) => onNotice({ text: explain(error) }));
  const find = ({ id }: ProposedReason): Snippet | undefined => own.find((one) => one.id === id);
  return {
    propose: (typed) => proposeReasons(own, typed),
    keep: (text) =>
      attempt(async () => {
        const kept = await keepSnippet(text);
        const isEmpty = text.trim() === '';
        if (kept) onNotice({ text: i18n.t('snippet.kept'), undo: () => removeSnippet(kept.id) });
        else onNotice({ text: i18n.t(isEmpty ? 'snippet.empty' : 'snippet.known') });
      }),
    use: (reason) => {
      const snippet = find(reason);
      if (snippet) attempt(() => putSnippet({ ...snippet, used: snippet.used + 1 }));
    },
    remove: (reason) => {
      const snippet = find(reason);
      if (!snippet) return;
      attempt(async () => {
        await removeSnippet(snippet.id);
        onNotice({ text: i18n.t('snippet.removed'), undo: () => putSnippet(snippet) });
      });
    },
  };
}
