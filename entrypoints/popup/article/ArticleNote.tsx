import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { callReader } from '@/utils/platform/messages/messages.ts';
import { isToolbarPopup } from '../toolbar-popup.ts';

/** Leads to the note on the article as a whole, which is written on the page as every note is. */
export function ArticleNote({ tabId }: { tabId: number }) {
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    try {
      await callReader(tabId, 'noteArticle', null);
      if (isToolbarPopup()) window.close();
    } catch (error) {
      setProblem(explain(error, 'unreachable'));
    }
  };
  return (
    <section class="article-note">
      {problem && <Problem text={problem} />}
      <button
        type="button"
        data-testid="note-article"
        title={i18n.t('popup.noteArticleHint')}
        onClick={() => void open()}
      >
        {i18n.t('popup.noteArticle')}
      </button>
    </section>
  );
}
