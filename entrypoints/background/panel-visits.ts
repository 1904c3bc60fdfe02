import { browser } from '@/utils/platform/browser.ts';
import { isMember } from '@/utils/platform/panel-member.ts';
import { answerStorageCalls } from '@/utils/platform/visitor-storage.ts';
import { forgetWake, isWake, isWakePlanned, planWake } from '@/utils/platform/wake.ts';

const PAGE = 'visitor.html';

/** Minutes until a visit that was forgotten. */
const SOON = 1;

/** What Chromium offers a service worker, which has no document and may not import: a page that nobody sees. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

/**
 * Visits the panels that this library belongs to. Firefox's background loads what it takes; Chromium's opens a page for it, which
 * closes itself. Both may be stopped anywhere.
 */
async function visit(): Promise<void> {
  if (!(await isMember())) return forgetWake();
  if (import.meta.env.BROWSER === 'firefox') {
    const { visitAll } = await import('@/utils/store/panel/visits/run.ts');
    return visitAll();
  }
  const { offscreen } = (globalThis as unknown as { chrome: { offscreen: Offscreen } }).chrome;
  await offscreen.createDocument({
    url: PAGE,
    reasons: ['WORKERS'],
    justification:
      'Sends what was written to the panel that the reviewer joined, and fetches what is new there',
  });
}

/** Listens for the time of a visit, from the beginning or once the reviewer has joined a panel. */
export function watchPanelVisits(): void {
  // A page of the last visit that is still at work does this one's, too.
  const onAlarm = (alarm: { name: string }) => {
    if (isWake(alarm)) void visit().catch(() => {});
  };
  // Not there without the permission; the same listener is called once, however often it is added.
  const hear = () => browser.alarms?.onAlarm.addListener(onAlarm);
  hear();
  browser.permissions.onAdded.addListener(hear);
  if (import.meta.env.BROWSER !== 'firefox') answerStorageCalls(PAGE);
  // Nothing else starts the background with its browser. A visit may have been cut off with the last one: soon, whatever was planned.
  browser.runtime.onStartup.addListener(() => void plan(true).catch(() => {}));
  void plan(false).catch(() => {});
}

/** Plans a visit: a browser may forget alarms when it ends. @param isAnew in place of one that is planned, too */
async function plan(isAnew: boolean): Promise<void> {
  if (!browser.alarms || !(await isMember())) return;
  if (isAnew || !(await isWakePlanned())) await planWake(SOON);
}
