import { useContext, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupLine } from '@/components/backup/BackupLine.tsx';
import { Keys } from '@/components/commands/Key.tsx';
import { ExportForm } from '@/components/export/ExportForm.tsx';
import type { ExportScope } from '@/components/export/scopes.ts';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { addressKeys } from '@/utils/article/index.ts';
import { DEFAULT_KEYS, keyMapOf } from '@/utils/commands/keymap.ts';
import type { DossierFormat } from '@/utils/dossier/formats.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { DamagedRows } from './DamagedRows.tsx';
import { PageEntry } from './entry/PageEntry.tsx';
import { ExportBar } from './export/ExportBar.tsx';
import { type PageToExport, useScopes } from './export/use-scopes.ts';
import { LossNotice } from './LossNotice.tsx';
import { PanelButton } from './PanelButton.tsx';
import { ReadPage } from './page/ReadPage.tsx';
import { UnreadPage } from './page/UnreadPage.tsx';
import { findTab, type PageState, usePage } from './page/use-page.ts';
import { useSite } from './page/use-site.ts';
import { Settings } from './Settings.tsx';
import { StoreTold } from './told.ts';
import { isToolbarPopup } from './toolbar-popup.ts';
import { useLoss } from './use-loss.ts';

/** What was lost, if anything was; what is known of the page in the active tab, its marks, and the way to the judges. */
export function Popup() {
  // A restored library may live in another place: everything that watched the old one is made anew.
  const [restores, setRestores] = useState(0);
  const loss = useLoss(() => setRestores((count) => count + 1));
  return (
    <div class="popup">
      <LossNotice {...loss} />
      {loss.state.type === 'none' && <BackupLine />}
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
  const preferences = useLive(getPreferences, []);
  const [toExport, setToExport] = useState<ToExport | null>(null);
  const ownKeys = addressKeys([addressOf(page) ?? ''], registrableDomain);
  if (toExport)
    return (
      <ExportForm
        {...toExport}
        {...(isToolbarPopup() ? { whileRunning: i18n.t('exporting.keepOpen') } : {})}
        onClose={() => setToExport(null)}
      />
    );
  const foot = (toExport: PageToExport) => (
    <footer class="popup-foot">
      <PanelButton />
      <WayOut page={toExport} onOpen={setToExport} />
      <Settings
        site={site}
        preferences={preferences.value}
        suggestionCount={page.type === 'read' ? page.description.suggestionCount : null}
      />
    </footer>
  );
  return (
    <Keys.Provider value={preferences.value ? keyMapOf(preferences.value) : DEFAULT_KEYS}>
      <StoreTold.Provider value={isTold || preferences.fault !== null}>
        {preferences.fault && !isTold && <Problem text={explain(preferences.fault)} />}
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
            <PageEntry tabId={tabId} keys={ownKeys} page={null} />
            {foot({ keys: page.type === 'loading' ? null : ownKeys, article: null })}
          </>
        )}
      </StoreTold.Provider>
    </Keys.Provider>
  );
}

/** What the form for exports is opened with. */
interface ToExport {
  scopes: readonly [ExportScope, ...ExportScope[]];
  format: DossierFormat;
}

interface WayOutProps {
  page: PageToExport;
  onOpen: (toExport: ToExport) => void;
}

/** What can be exported from here; watched where its page is known. */
function WayOut({ page, onOpen }: WayOutProps) {
  const isTold = useContext(StoreTold);
  const { value, fault } = useScopes(page);
  if (fault) return isTold ? null : <Problem text={explain(fault)} />;
  return (
    <ExportBar
      scopes={value}
      onOpen={(format) => {
        const [nearest, ...others] = value ?? [];
        if (nearest) onOpen({ scopes: [nearest, ...others], format });
      }}
    />
  );
}

function addressOf(page: PageState): string | null {
  if (page.type === 'read') return page.description.seen.urls[0] ?? null;
  return page.type === 'unread' || page.type === 'framed' ? page.url : null;
}
