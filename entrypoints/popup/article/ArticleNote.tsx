import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { callReader } from '@/utils/platform/messages/messages.ts';
import { useGoingOn } from '../use-going-on.ts';

/** Leads to the note on the article as a whole, which is written on the page as every note is. */
export function ArticleNote({ tabId }: { tabId: number }) {
  const { problem, goOn } = useGoingOn();
  return (
    <section class="article-note">
      {problem && <Problem text={problem} />}
      <button
        type="button"
        data-testid="note-article"
        title={i18n.t('popup.noteArticleHint')}
        onClick={() => goOn(() => callReader(tabId, 'noteArticle', null))}
      >
        {i18n.t('popup.noteArticle')}
      </button>
    </section>
  );
}
