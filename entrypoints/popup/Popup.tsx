import { explain } from '@/components/explain';
import { Problem } from '@/components/Problem';
import type { Article } from '@/utils/model';
import { listMarkedArticles } from '@/utils/store/articles';
import { getPreferences } from '@/utils/store/preferences';
import { DamagedRows } from './DamagedRows';
import { ExportBar } from './ExportBar';
import { ReadPage } from './ReadPage';
import { Settings } from './Settings';
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
  const foot = (article: Article | null) => (
    <footer class="popup-foot">
      <ExportBar article={article} allArticles={marked.value} />
      <Settings
        site={site}
        preferences={preferences.value}
        suggestionCount={page.type === 'read' ? page.description.suggestionCount : null}
      />
    </footer>
  );
  return (
    <div class="popup">
      {fault && <Problem text={explain(fault)} />}
      <DamagedRows />
      {page.type === 'read' ? (
        <ReadPage page={page} foot={foot} />
      ) : (
        <>
          <UnreadPage
            page={page}
            isWatched={site?.access !== 'asked'}
            onRead={readAnyway}
            onRetry={lookAgain}
          />
          {foot(null)}
        </>
      )}
    </div>
  );
}

function addressOf(page: PageState): string | null {
  if (page.type === 'read') return page.description.seen.urls[0] ?? null;
  return page.type === 'unread' || page.type === 'framed' ? page.url : null;
}
