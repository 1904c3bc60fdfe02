import { useEffect, useState } from 'preact/hooks';
import { Keys } from '@/components/commands/Key.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { addressKeys } from '@/utils/article/index.ts';
import { DEFAULT_KEYS, keyMapOf } from '@/utils/commands/keymap.ts';
import type { Article } from '@/utils/model/records.ts';
import { listMarkedArticles } from '@/utils/store/articles/articles.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { DamagedRows } from './DamagedRows.tsx';
import { PageEntry } from './entry/PageEntry.tsx';
import { ExportBar } from './export/ExportBar.tsx';
import { LossNotice } from './LossNotice.tsx';
import { PanelButton } from './PanelButton.tsx';
import { ReadPage } from './page/ReadPage.tsx';
import { UnreadPage } from './page/UnreadPage.tsx';
import { findTab, type PageState, usePage } from './page/use-page.ts';
import { useSite } from './page/use-site.ts';
import { Settings } from './Settings.tsx';
import { useLoss } from './use-loss.ts';

/** What was lost, if anything was; what is known of the page in the active tab, its marks, and the way to the judges. */
export function Popup() {
  // A restored library may live in another place: everything that watched the old one is made anew.
  const [restores, setRestores] = useState(0);
  const loss = useLoss(() => setRestores((count) => count + 1));
  return (
    <div class="popup">
      <LossNotice {...loss} />
      <Library key={restores} isTold={loss.state.type === 'lost' && loss.state.loss.isUnopenable} />
    </div>
  );
}

/** @param isTold whether the reviewer was told that the store does not open, and what can be done */
function Library({ isTold }: { isTold: boolean }) {
  const { page, readAnyway, lookAgain } = usePage();
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => void findTab().then(setTabId), []);
  const site = useSite(addressOf(page));
  const marked = useLive(listMarkedArticles, []);
  const preferences = useLive(getPreferences, []);
  const fault = marked.fault ?? preferences.fault;
  const foot = (article: Article | null) => (
    <footer class="popup-foot">
      <PanelButton />
      <ExportBar article={article} allArticles={marked.value} />
      <Settings
        site={site}
        preferences={preferences.value}
        suggestionCount={page.type === 'read' ? page.description.suggestionCount : null}
      />
    </footer>
  );
  return (
    <Keys.Provider value={preferences.value ? keyMapOf(preferences.value) : DEFAULT_KEYS}>
      {fault && !isTold && <Problem text={explain(fault)} />}
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
          <PageEntry
            tabId={tabId}
            keys={addressKeys([addressOf(page) ?? ''], registrableDomain)}
            page={null}
          />
          {foot(null)}
        </>
      )}
    </Keys.Provider>
  );
}

function addressOf(page: PageState): string | null {
  if (page.type === 'read') return page.description.seen.urls[0] ?? null;
  return page.type === 'unread' || page.type === 'framed' ? page.url : null;
}
