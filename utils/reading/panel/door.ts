import { browser } from '@/utils/platform/browser.ts';
import { isConnected } from '@/utils/platform/connection.ts';
import { announceReader, PANEL_PORT } from '@/utils/platform/panel/presence.ts';
import type { Session } from '../session.ts';

type ConnectListener = Parameters<typeof browser.runtime.onConnect.addListener>[0];

/**
 * Answers the side panels that dial this page, and tells them that it can be dialled: now, and when the page comes back
 * from the browser's memory, where its ports were closed or fell mute.
 */
export function hearPanels(window: Window, session: Session, signal: AbortSignal): void {
  const hear: ConnectListener = (port) => {
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
    void import('./serving.ts').then(
      ({ servePanel }) => servePanel(port, session, signal),
      // The panel hears that there is nobody, and dials again when the reviewer wants it to.
      () => port.disconnect(),
    );
  };
  browser.runtime.onConnect.addListener(hear);
  // An extension that is gone has let go of its listeners.
  signal.addEventListener('abort', () => isConnected() && browser.runtime.onConnect.removeListener(hear));
  const announce = () => isConnected() && void announceReader();
  window.addEventListener('pageshow', ({ persisted }) => persisted && announce(), { signal });
  announce();
}
