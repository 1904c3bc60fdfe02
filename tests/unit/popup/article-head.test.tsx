// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { ArticleHead } from '@/entrypoints/popup/ArticleHead';
import { Fault } from '@/utils/fault';
import { editArticle, separateAddress } from '@/utils/store/articles';
import { show } from '../components/render';
import { sampleArticle } from '../dossier/sample';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/utils/messages', () => ({ announceChange: () => new Promise(() => {}) }));
vi.mock('@/utils/store/articles');

const urls = ['https://bao.vidu.vn/bai.html', 'https://m.bao.vidu.vn/bai.html'];
const article = sampleArticle({ urls });

beforeEach(() => {
  vi.mocked(editArticle).mockReset().mockResolvedValue(article);
  vi.mocked(separateAddress).mockReset().mockResolvedValue(null);
});

async function open() {
  const container = await show(<ArticleHead article={article} isStored />);
  const find = <T extends HTMLElement>(selector: string) => container.querySelector<T>(selector);
  const click = (testId: string) => act(async () => find(`[data-testid=${testId}]`)!.click());
  const type = (label: string, text: string) =>
    act(async () => {
      const { htmlFor } = [...container.querySelectorAll('label')].find((one) => one.textContent === label)!;
      const field = document.getElementById(htmlFor) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  return { container, find, click, type };
}

it('keeps what the reviewer corrected, and closes without waiting for other tabs', async () => {
  const { find, click, type } = await open();
  await click('edit-article');
  await type('field.byline', 'Quàng Văn Inh');
  await type('field.edition', 'VII');
  await click('save-article');
  const awardBanner = { ...article.awardBanner!, edition: 'VII' };
  expect(editArticle).toHaveBeenCalledWith(article, { byline: 'Quàng Văn Inh', awardBanner });
  await vi.waitFor(() => expect(find('[data-testid=article-form]')).toBeNull());
});

it('takes what was typed and taken back for no correction', async () => {
  const { find, click, type } = await open();
  await click('edit-article');
  for (const edition of ['VII', 'VI']) await type('field.edition', edition);
  for (const byline of ['', article.byline!]) await type('field.byline', byline);
  await click('save-article');
  await vi.waitFor(() => expect(find('[data-testid=article-form]')).toBeNull());
  expect(editArticle).not.toHaveBeenCalled();
});

it('says why a correction could not be kept, and keeps the form open', async () => {
  vi.mocked(editArticle).mockRejectedValue(new Fault('quota'));
  const { find, click, type } = await open();
  await click('edit-article');
  await type('field.byline', 'Quàng Văn Inh');
  await click('save-article');
  await vi.waitFor(() => expect(find('[role=alert]')?.textContent).toBe('fault.quota'));
  expect(find('[data-testid=article-form]')).not.toBeNull();
});

it('names the address that each button lets go, and says why it could not', async () => {
  vi.mocked(separateAddress).mockRejectedValue(new Fault('storage'));
  const { container, find, click } = await open();
  const names = [...container.querySelectorAll('[data-testid=separate]')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(names).toEqual(urls.map((url) => `popup.separate: ${url}`));
  await click('separate');
  await vi.waitFor(() => expect(find('[role=alert]')?.textContent).toBe('fault.storage'));
});
