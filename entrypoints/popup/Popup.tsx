import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { Problem } from '@/components/Problem';
import type { PageDescription } from '@/utils/messages';
import type { Annotation, Article } from '@/utils/model';
import { listAnnotations } from '@/utils/store/annotations';
import { findArticle, listMarkedArticles } from '@/utils/store/articles';
import { getPreferences } from '@/utils/store/preferences';
import { ArticleFacts } from './ArticleFacts';
import { ArticleForm } from './ArticleForm';
import { ArticleHead } from './ArticleHead';
import { leftTyping } from './article-fields';
import { ExportBar } from './ExportBar';
import { MarkList } from './MarkList';
import { Settings } from './Settings';
import { TextChange } from './TextChange';
import { UnreadPage } from './UnreadPage';
import { useLive } from './use-live';
import { type PageState, usePage } from './use-page';
import { useSite } from './use-site';

/** What is known of the page in the active tab, its marks, and the way out to the judges. */
export function Popup() {
  const { page, readAnyway, lookAgain } = usePage();
  const site = useSite(addressOf(page));
  const marked = useLive(listMarkedArticles, []);
  const preferences = useLive(getPreferences, []);
  const fault = marked.fault ?? preferences.fault;
  const settings = (
    <Settings
      site={site}
      preferences={preferences.value}
      suggestionCount={page.type === 'read' ? page.description.suggestionCount : null}
    />
  );
  return (
    <div class="popup">
      {fault && <Problem text={explain(fault)} />}
      {page.type === 'read' ? (
        <ReadPage page={page} allArticles={marked.value ?? []} settings={settings} />
      ) : (
        <>
          <UnreadPage
            page={page}
            isWatched={site?.access !== 'asked'}
            onRead={readAnyway}
            onRetry={lookAgain}
          />
          <footer class="popup-foot">
            <ExportBar article={null} allArticles={marked.value ?? []} />
            {settings}
          </footer>
        </>
      )}
    </div>
  );
}

function addressOf(page: PageState): string | null {
  if (page.type === 'read') return page.description.seen.urls[0] ?? null;
  return page.type === 'unread' || page.type === 'framed' ? page.url : null;
}

interface ReadPageProps {
  page: Extract<PageState, { type: 'read' }>;
  allArticles: Parameters<typeof ExportBar>[0]['allArticles'];
  settings: ComponentChild;
}

function ReadPage({ page, allArticles, settings }: ReadPageProps) {
  const { description, tabId } = page;
  // Asked of the store by the page's address, not by the id the page goes by: a popup that was opened before the page
  // found its record, or while an address leaves its article, must not show (and edit) another record.
  const stored = useLive(() => findArticle(description.seen), [description]);
  const article = stored.value ?? description.article;
  const annotations = useLive(() => listAnnotations(article.id), [article.id]);
  if (stored.value === undefined && !stored.fault)
    return <p class="empty faint">{i18n.t('popup.loading')}</p>;
  return (
    <ReadArticle
      article={article}
      isStored={Boolean(stored.value)}
      description={description}
      annotations={annotations.value}
      tabId={tabId}
    >
      <footer class="popup-foot">
        <ExportBar article={annotations.value?.length ? article : null} allArticles={allArticles} />
        {settings}
      </footer>
    </ReadArticle>
  );
}

interface ReadArticleProps {
  article: Article;
  isStored: boolean;
  description: PageDescription;
  /** Undefined until they are read, and where they cannot be. */
  annotations: readonly Annotation[] | undefined;
  tabId: number;
  children: ComponentChild;
}

/** The head stays in sight above and the way out below; between them everything scrolls as one. */
function ReadArticle({ article, isStored, description, annotations, tabId, children }: ReadArticleProps) {
  const address = description.seen.urls[0] ?? article.id;
  // Words that were typed when the popup was last taken away come back in the form they were typed into.
  const [isEditing, setIsEditing] = useState(() => Object.keys(leftTyping(address, article)).length > 0);
  return (
    <>
      <ArticleHead article={article} onEdit={isEditing ? null : () => setIsEditing(true)} />
      <div class="popup-body">
        {!description.isArticle && <p class="faint">{i18n.t('popup.notArticle')}</p>}
        {isEditing ? (
          <ArticleForm
            article={article}
            isStored={isStored}
            page={description.article}
            address={address}
            onDone={() => setIsEditing(false)}
          />
        ) : (
          <ArticleFacts article={article} isStored={isStored} />
        )}
        <TextChange article={article} annotations={annotations ?? []} text={description.seen.text} />
        {annotations && <MarkList annotations={annotations} tabId={tabId} />}
      </div>
      {children}
    </>
  );
}
