import { i18n } from '#i18n';
import { PALETTE } from '@/utils/model/palette.ts';
import { browser } from '@/utils/platform/browser.ts';

const SIZES = [16, 32, 48] as const;

const icons = (prefix: string): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [String(size), `/icon/${prefix}${size}.png`]));

/**
 * A tab may close, or move on, between a message and its answer: what the toolbar shows for it then no longer matters.
 */
async function forTab(work: Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(work);
}

/** Lights the toolbar icon: this page is an article. */
export function showReading(tabId: number): Promise<void> {
  return forTab([
    browser.action.setIcon({ tabId, path: icons('') }),
    browser.action.setTitle({ tabId, title: i18n.t('action.article') }),
  ]);
}

/** The resting state: nothing to read here. */
export function showQuiet(tabId: number): Promise<void> {
  return forTab([
    browser.action.setIcon({ tabId, path: icons('quiet-') }),
    browser.action.setTitle({ tabId, title: i18n.t('action.quiet') }),
    browser.action.setBadgeText({ tabId, text: '' }),
  ]);
}

/** The number of marks on the article in a tab; none shows no badge. */
export function showMarkCount(tabId: number, count: number): Promise<void> {
  return forTab([
    browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: PALETTE.light.campaign.line }),
    browser.action.setTitle({
      tabId,
      title: count > 0 ? i18n.t('action.marks', count) : i18n.t('action.article'),
    }),
  ]);
}
