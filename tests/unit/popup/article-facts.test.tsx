// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { ArticleFacts } from '@/entrypoints/popup/article/ArticleFacts.tsx';
import { ArticleHead } from '@/entrypoints/popup/article/ArticleHead.tsx';
import { Fault } from '@/utils/model/fault.ts';
import { separateAddress } from '@/utils/store/articles/articles.ts';
import { aFullArticle } from '../../sample/records.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ announceChange: () => new Promise(() => {}) }));
vi.mock('@/utils/store/articles/articles.ts');

const urls = ['https://bao.vidu.vn/bai.html', 'https://m.bao.vidu.vn/bai.html'];

it('names the address that each button lets go, and says why it could not', async () => {
  vi.mocked(separateAddress).mockRejectedValue(new Fault('storage'));
  const container = await show(<ArticleFacts article={aFullArticle({ urls })} isStored isBlind={false} />);
  const buttons = [...container.querySelectorAll<HTMLElement>('[data-testid=separate]')];
  const names = buttons.map((one) => one.getAttribute('aria-label'));
  expect(names).toEqual(urls.map((url) => `popup.separate: ${url}`));
  await act(async () => buttons[0]!.click());
  await vi.waitFor(() => expect(container.querySelector('[role=alert]')?.textContent).toBe('fault.storage'));
});

it('says of an article what is not known, instead of leaving it out', async () => {
  const article = aFullArticle({ byline: null, publishedOn: null, title: null });
  const container = await show(<ArticleHead article={article} isBlind={false} onEdit={null} />);
  expect(container.querySelector('h1')?.textContent).toBe('field.unknown');
  expect(container.querySelector('.by')?.textContent).toBe(
    'field.byline: field.unknown · Báo Vùng cao · field.publishedOn: field.unknown',
  );
});

it('read blind, an article names neither author nor outlet, and says so', async () => {
  const article = aFullArticle({ urls, byline: 'Lò Thị Mẩy', outlet: 'Báo Vùng cao' });
  const container = await show(
    <>
      <ArticleHead article={article} isBlind onEdit={null} />
      <ArticleFacts article={article} isStored isBlind />
    </>,
  );
  expect(container.textContent).not.toMatch(/Lò Thị Mẩy|Báo Vùng cao|vidu/);
  expect(container.querySelector('[data-testid=blind]')?.textContent).toBe('blind.on');
});
