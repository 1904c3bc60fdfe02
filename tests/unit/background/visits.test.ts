import { beforeEach, expect, it, vi } from 'vitest';
import { keepSteps, readSteps } from '@/entrypoints/background/kept-steps.ts';
import { rememberVisit, visitOf, wasVisited, watchClosedTabs } from '@/entrypoints/background/visits.ts';
import { browser, forgetSession, inPage, inPopup } from './fake-browser.ts';

vi.mock('@/utils/platform/browser.ts', () => import('./fake-browser.ts'));

beforeEach(forgetSession);

const visit = (url: string, tabId: number) => visitOf(inPage(url, url, tabId))!;

it('what a document was told is known of it alone, until its tab is closed', async () => {
  const [one, sameTab, other] = [
    visit('https://a.vn/', 1),
    visit('https://a.vn/2', 1),
    visit('https://a.vn/', 12),
  ];
  await rememberVisit(one, ['key x', 'article y']);
  await rememberVisit(other, ['key x']);
  for (const tabId of [1, 12]) await keepSteps(tabId, 'article-1', { done: '[]', undone: '[]' });
  expect(await wasVisited(one, ['key z', 'article y'])).toBe(true);
  expect(await wasVisited(sameTab, ['key x'])).toBe(false);

  watchClosedTabs();
  const [[closed]] = browser.tabs.onRemoved.addListener.mock.calls as [[(tabId: number) => Promise<void>]];
  await closed(1);
  expect(await wasVisited(one, ['key x', 'article y'])).toBe(false);
  expect(await wasVisited(other, ['key x'])).toBe(true);
  expect(await readSteps(1, 'article-1')).toBeNull();
  expect(await readSteps(12, 'article-1')).toEqual({ done: '[]', undone: '[]' });
});

it('a page of our own visits nothing', () => {
  expect(visitOf(inPopup)).toBeNull();
});

it('a browser short of memory loses what was remembered, and nothing else', async () => {
  const set = vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  await expect(rememberVisit(visit('https://a.vn/', 1), ['key x'])).resolves.toBeUndefined();
  set.mockRestore();
});
