import { beforeEach, expect, it, vi } from 'vitest';
import { admitToBackground } from '@/entrypoints/background/admission.ts';
import { handlers } from '@/entrypoints/background/handlers.ts';
import { newId } from '@/utils/platform/id.ts';
import { answerCalls } from '@/utils/platform/messages/messages.ts';
import { openPartIn } from '@/utils/platform/open-part.ts';
import { withKeys } from '@/utils/store/articles/article-keys.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { setDeskChoice } from '@/utils/store/desk/choice.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import { anArticle } from '../../sample/records.ts';
import { browser, forgetSession, inPage, inPopup, post } from './fake-browser.ts';

vi.mock('@/utils/platform/browser.ts', () => import('./fake-browser.ts'));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

answerCalls(handlers, admitToBackground);

const at = (...paths: string[]) =>
  paths.map((path) => ({ address: `https://a.vn/${path}`, publishedOn: null }));
const ENTRIES = [
  anEntry({ id: 'a', code: 'A', parts: at('a1', 'a2'), subcommittee: 'Báo in 1', type: 'phát thanh' }),
  anEntry({ id: 'b', code: 'B', parts: at('b1'), subcommittee: 'Ảnh', type: 'báo in', position: 1 }),
  anEntry({ id: 'c', code: 'C', parts: at('c1'), subcommittee: 'Báo in 1', type: 'báo in', position: 2 }),
  anEntry({ id: 'd', code: 'D', parts: [], subcommittee: 'Báo in 1', type: null, position: 3 }),
];

/** Where the tab stands. */
let url: string;
const opened: string[] = [];
Object.assign(browser.tabs, {
  get: async () => ({ url }),
  update: async (_: number, to: { url: string }) => {
    url = to.url;
  },
  create: async (to: { url: string }) => void opened.push(to.url),
});

const next = async (id = newId()) =>
  (await post('nextEntry', { id, tabId: 7 }, inPopup)).value as { name: string } | null;

beforeEach(async () => {
  forgetSession();
  await database.delete();
  door.leave();
  await putAward(anAward());
  await putEntries(ENTRIES);
  url = 'https://khac.vn/';
  opened.length = 0;
});

it('the next unread entry opens in the tab, one after the other, and what is not on the web in the library', async () => {
  const names = [];
  for (let step = 0; step < 4; step += 1) names.push((await next())?.name);
  expect(names).toEqual(['A', 'B', 'C', 'D']);
  expect(url).toBe('https://a.vn/c1');
  expect(opened).toEqual(['chrome-extension://but-nho/library.html#d']);
});

it('a part whose address is none of the web takes no tab anywhere, and does not count as opened', async () => {
  await expect(openPartIn(7, 'd', 'bản in trang 3')).rejects.toMatchObject({ code: 'invalid' });
  expect(url).toBe('https://khac.vn/');
  expect(await listReviews()).toEqual([]);
});

it('goes on after the entry that the tab shows, in whatever spelling, at its first part that was not opened', async () => {
  await editReview('a', { opened: ['https://a.vn/a1'] });
  url = 'http://www.a.vn/b1?utm_source=x';
  expect((await next())?.name).toBe('C');
  await editReview('b', { remark: 'Hay' });
  await editReview('d', { decision: { verdict: 'undecided', reason: 'Chờ' } });
  await next();
  expect(url).toBe('https://a.vn/a2');
});

it('knows the page as a part by what its article is recorded as, too', async () => {
  const elsewhere = 'https://m.khac.vn/bai-b1';
  await database.articles.put(
    withKeys(anArticle({ id: 'article-b', urls: ['https://a.vn/b1', elsewhere], keys: [] })),
  );
  url = elsewhere;
  expect((await next())?.name).toBe('C');
});

it('asked again under the same id, it passes nothing over', async () => {
  expect((await next('one'))?.name).toBe('A');
  expect((await next('one'))?.name).toBe('A');
  expect((await next())?.name).toBe('B');
});

it('keeps to the order and the subcommittee that the reviewer chose', async () => {
  await setDeskChoice({ order: 'type', subcommittee: 'Báo in 1' });
  expect([(await next())?.name, (await next())?.name, (await next())?.name]).toEqual(['C', 'A', 'D']);
});

it('with nothing left to read, the list is shown', async () => {
  const done = { decision: { verdict: 'notProposed' as const, reason: 'Trùng' } };
  for (const { id } of ENTRIES) await editReview(id, done);
  expect(await next()).toBeNull();
  expect(opened).toEqual(['chrome-extension://but-nho/library.html']);
});

it('no page may send a tab on, and none tells of another’s part', async () => {
  const page = inPage('https://a.vn/a1');
  expect((await post('nextEntry', { id: 'x', tabId: 7 }, page)).fault?.code).toBe('invalid');
  expect((await post('openPart', { address: 'https://a.vn/b1' }, page)).fault?.code).toBe('invalid');
  expect((await post('leavePart', { address: 'https://a.vn/b1', offset: 3 }, page)).fault?.code).toBe(
    'invalid',
  );
});

it('a page that is looked at is an opened part, and comes back where it was left', async () => {
  const page = inPage('https://a.vn/a2?utm_source=x');
  const open = () => post('openPart', { address: 'https://a.vn/a2?utm_source=x' }, page);
  expect((await open()).value).toBe(0);
  expect(await listReviews()).toMatchObject([{ entryId: 'a', opened: ['https://a.vn/a2'] }]);
  await post('leavePart', { address: 'https://a.vn/a2?utm_source=x', offset: 120 }, page);
  expect((await open()).value).toBe(120);
  await post('leavePart', { address: 'https://a.vn/a2?utm_source=x', offset: 0 }, page);
  expect((await open()).value).toBe(0);
  const elsewhere = inPage('https://khac.vn/1');
  expect((await post('openPart', { address: 'https://khac.vn/1' }, elsewhere)).value).toBeNull();
});
