import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { Problem } from '@/components/Problem';
import { useLive } from '@/components/use-live';
import { listAnnotations } from '@/utils/store/annotations';
import { findArticle, listMarkedArticles } from '@/utils/store/articles';
import { getPreferences } from '@/utils/store/preferences';
import { ArticleHead } from './ArticleHead';
import { ExportBar } from './ExportBar';
import { MarkList } from './MarkList';
import { Settings } from './Settings';
import { TextChange } from './TextChange';
import { type PageState, usePage } from './use-page';
import { useSite } from './use-site';

/** What is known of the page in the active tab, its marks, and the way out to the judges. */
export function Popup() {
  const { page, readAnyway, lookAgain } = usePage();
  const site = useSite(addressOf(page));
  const marked = useLive(listMarkedArticles, []);
  const preferences = useLive(getPreferences, []);
  const fault = marked.fault ?? preferences.fault;
  return (
    <div class="popup stack">
      {fault && <Problem text={explain(fault)} />}
      {page.type === 'read' ? (
        <ReadPage page={page} allArticles={marked.value ?? []} />
      ) : (
        <>
          <UnreadPage
            page={page}
            isWatched={site?.access !== 'asked'}
            onRead={readAnyway}
            onRetry={lookAgain}
          />
          <ExportBar article={null} allArticles={marked.value ?? []} />
        </>
      )}
      <Settings
        site={site}
        preferences={preferences.value}
        suggestionCount={page.type === 'read' ? page.description.suggestionCount : null}
      />
    </div>
  );
}

function addressOf(page: PageState): string | null {
  if (page.type === 'read') return page.description.seen.urls[0] ?? null;
  return page.type === 'unread' ? page.url : null;
}

interface UnreadPageProps {
  page: PageState;
  /** Whether Bút Nhớ looks at the pages of this site by itself. */
  isWatched: boolean;
  onRead: (tabId: number) => Promise<void>;
  onRetry: () => Promise<void>;
}

function UnreadPage({ page, isWatched, onRead, onRetry }: UnreadPageProps) {
  switch (page.type) {
    case 'unread':
      return (
        <section class="stack empty">
          <p data-testid="page-state">{i18n.t(isWatched ? 'popup.notArticle' : 'popup.notWatched')}</p>
          <button
            type="button"
            class="primary"
            data-testid="read-anyway"
            onClick={() => void onRead(page.tabId)}
          >
            {i18n.t('popup.readAnyway')}
          </button>
        </section>
      );
    case 'forbidden':
      return (
        <p class="empty" data-testid="page-state">
          {i18n.t('popup.forbidden')}
        </p>
      );
    case 'failed':
      return (
        <section class="stack empty">
          <p data-testid="page-state" role="alert">
            {explain(page.fault)}
          </p>
          <button type="button" data-testid="look-again" onClick={() => void onRetry()}>
            {i18n.t('toast.reload')}
          </button>
        </section>
      );
    default:
      return <p class="empty faint">{i18n.t('popup.loading')}</p>;
  }
}

interface ReadPageProps {
  page: Extract<PageState, { type: 'read' }>;
  allArticles: Parameters<typeof ExportBar>[0]['allArticles'];
}

function ReadPage({ page, allArticles }: ReadPageProps) {
  const { description, tabId } = page;
  // Asked of the store by the page's address, not by the id the page goes by: a popup that was opened before the page
  // found its record, or while an address leaves its article, must not show (and edit) another record.
  const stored = useLive(() => findArticle(description.seen), [description]);
  const article = stored.value ?? description.article;
  const annotations = useLive(() => listAnnotations(article.id), [article.id]);
  if (stored.value === undefined && !stored.fault)
    return <p class="empty faint">{i18n.t('popup.loading')}</p>;
  return (
    <>
      {!description.isArticle && <p class="faint">{i18n.t('popup.notArticle')}</p>}
      <ArticleHead article={article} isStored={Boolean(stored.value)} />
      <TextChange article={article} annotations={annotations.value ?? []} text={description.seen.text} />
      {annotations.value && <MarkList annotations={annotations.value} tabId={tabId} />}
      <ExportBar article={annotations.value?.length ? article : null} allArticles={allArticles} />
    </>
  );
}
