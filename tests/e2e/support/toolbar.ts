import { expect, type Page } from '@playwright/test';
import type { RunningExtension } from '../../../tools/driver/launch.ts';

/** Reads the toolbar icon through a page of the extension: the background may be asleep, and asking must not wake it. */
export async function actionOf(
  extension: RunningExtension,
  page: Page,
): Promise<{ title: string; badge: string }> {
  const asker =
    extension.context.pages().find((one) => one.url() === extension.url('popup.html?tab=0')) ??
    (await openAsker(extension));
  return asker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((one) => one.url === url || one.pendingUrl === url);
    if (!tab?.id) throw new Error(`no tab at ${url}`);
    const tabId = tab.id;
    return {
      title: await chrome.action.getTitle({ tabId }),
      badge: await chrome.action.getBadgeText({ tabId }),
    };
  }, page.url());
}

/** Waits until so many marks of the page are in the store: they are painted before that. */
export async function expectStored(extension: RunningExtension, page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await actionOf(extension, page)).badge).toBe(String(count));
  await page.bringToFront();
}

async function openAsker(extension: RunningExtension): Promise<Page> {
  const asker = await extension.context.newPage();
  await asker.goto(extension.url('popup.html?tab=0'));
  return asker;
}

/** The part of the browser's interface that is asked inside of the extension's page, where it is global. */
declare const chrome: {
  tabs: { query: (about: object) => Promise<{ id?: number; url?: string; pendingUrl?: string }[]> };
  action: {
    getTitle: (about: { tabId: number }) => Promise<string>;
    getBadgeText: (about: { tabId: number }) => Promise<string>;
  };
};
