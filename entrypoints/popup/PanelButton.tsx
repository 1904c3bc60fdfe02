import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { browser } from '@/utils/platform/browser.ts';
import { openSidePanel } from '@/utils/platform/side-panel.ts';
import { useGoingOn } from './use-going-on.ts';

/** Opens the side panel beside the page. */
export function PanelButton() {
  // Known before it is pressed: after an `await` the browser no longer takes the press for one.
  const [windowId, setWindowId] = useState<number | null>(null);
  const { problem, goOn } = useGoingOn();
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id ?? null));
  }, []);
  const open = () => {
    if (windowId !== null) goOn(() => openSidePanel(windowId));
  };
  return (
    <div class="panel-button">
      <button type="button" data-testid="open-panel" disabled={windowId === null} onClick={open}>
        {i18n.t('panel.open')}
      </button>
      {problem && <Problem text={problem} />}
    </div>
  );
}
