// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleForm } from '@/entrypoints/popup/article/ArticleForm.tsx';
import { keepTyping, keptTyping } from '@/entrypoints/popup/article/kept-typing.ts';
import { Fault } from '@/utils/model/fault.ts';
import type { Article, ArticleMeta } from '@/utils/model/records.ts';
import { takeBackEdits } from '@/utils/store/articles/article-edits.ts';
import { editArticle } from '@/utils/store/articles/articles.ts';
import { aFullArticle } from '../../sample/records.ts';
import { close, show } from '../components/render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ announceChange: () => new Promise(() => {}) }));
vi.mock('@/utils/store/articles/articles.ts');
vi.mock('@/utils/store/articles/article-edits.ts');

const ADDRESS = 'bao.vidu.vn/bai.html';
const page = aFullArticle();

/** The record as the store holds it, and as the popup is told of it. */
let stored: Article;
let tell: (article: Article) => void = () => {};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  localStorage.clear();
  stored = page;
  vi.mocked(editArticle)
    .mockReset()
    .mockImplementation(async (_, edits) => {
      const sources = Object.fromEntries(Object.keys(edits).map((field) => [field, 'reviewer']));
      stored = { ...stored, ...edits, sources: { ...stored.sources, ...sources } };
      tell(stored);
      return stored;
    });
  vi.mocked(takeBackEdits)
    .mockReset()
    .mockImplementation(async (_, said, fields) => {
      const restored = Object.fromEntries(fields.map((field) => [field, said[field]]));
      stored = { ...stored, ...restored, sources: { ...stored.sources } };
      for (const field of fields) {
        delete stored.sources[field];
        if (said.sources[field]) stored.sources[field] = said.sources[field];
      }
      tell(stored);
    });
});
afterEach(() => void vi.useRealTimers());

async function open() {
  const onDone = vi.fn();
  const Popup = () => {
    const [article, setArticle] = useState(stored);
    tell = setArticle;
    return (
      <ArticleForm article={article} isStored isBlind={false} page={page} address={ADDRESS} onDone={onDone} />
    );
  };
  const container = await show(<Popup />);
  const find = <T extends HTMLElement>(testId: string) =>
    container.querySelector<T>(`[data-testid=${testId}]`);
  const field = (name: string) => container.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  return {
    container,
    find,
    field,
    onDone,
    click: (testId: string) =>
      act(async () => {
        find(testId)!.click();
        await vi.advanceTimersByTimeAsync(0);
      }),
    type: (name: string, text: string) =>
      act(() => {
        field(name).value = text;
        field(name).dispatchEvent(new Event('input', { bubbles: true }));
      }),
    rest: () => act(async () => void (await vi.advanceTimersByTimeAsync(600))),
    leave: (name: string) => act(() => void field(name).dispatchEvent(new FocusEvent('blur'))),
    said: () => find('save-state')!.textContent,
  };
}

const edits = () => vi.mocked(editArticle).mock.calls.map(([, edited]) => edited as Partial<ArticleMeta>);

describe('a correction', () => {
  it('saves itself when the typing rests, and says so only then', async () => {
    const { type, rest, said } = await open();
    expect(said()).toBe('');
    await type('byline', 'Quàng Văn Inh');
    expect(said()).toBe('popup.saving');
    expect(edits()).toEqual([]);
    await rest();
    expect(edits()).toEqual([{ byline: 'Quàng Văn Inh' }]);
    expect(said()).toBe('popup.saved');
    await type('byline', 'Quàng Văn Inh, Lò Thị Mây');
    expect(said()).toBe('popup.saving');
  });

  it('of an award keeps its other parts while the name is typed anew', async () => {
    const { type, rest } = await open();
    await type('award', '');
    await rest();
    await type('award', 'Búa liềm vàng tỉnh');
    await rest();
    expect(edits().at(-1)).toEqual({ awardBanner: { ...page.awardBanner!, award: 'Búa liềm vàng tỉnh' } });
  });

  it('that is typed and taken back is the page’s own word still', async () => {
    const { type, rest } = await open();
    await type('edition', 'VII');
    await rest();
    await type('edition', 'VI');
    await rest();
    expect(edits()).toHaveLength(1);
    expect(stored).toEqual(page);
  });

  it('that is half a year is shown, not saved, and that is said', async () => {
    const { type, rest, said, field, leave } = await open();
    await type('year', '20');
    await rest();
    await leave('year');
    expect(edits()).toEqual([]);
    expect(said()).toBe('popup.invalid');
    expect(field('year').value).toBe('20');
    await type('year', '2022');
    await rest();
    expect(stored.awardBanner!.year).toBe(2022);
    expect(said()).toBe('popup.saved');
  });

  it('that cannot be kept says why, stays to be seen, and can be tried again', async () => {
    const works = vi.mocked(editArticle).getMockImplementation()!;
    vi.mocked(editArticle).mockRejectedValue(new Fault('quota'));
    const { container, type, rest, leave, field, click, onDone, said } = await open();
    await type('byline', 'Quàng Văn Inh');
    await rest();
    await leave('byline');
    expect(container.querySelector('[role=alert]')?.textContent).toBe('fault.quota');
    expect(field('byline').value).toBe('Quàng Văn Inh');
    await click('save-article');
    expect(onDone).not.toHaveBeenCalled();
    vi.mocked(editArticle).mockImplementation(works);
    await click('retry-article');
    expect(stored.byline).toBe('Quàng Văn Inh');
    expect(container.querySelector('[role=alert]')).toBeNull();
    expect(said()).toBe('popup.saved');
    await click('save-article');
    expect(onDone).toHaveBeenCalled();
  });

  it('is undone as one with all the others since the form was opened', async () => {
    const { type, rest, click } = await open();
    await type('byline', 'Quàng Văn Inh');
    await type('year', '2022');
    await rest();
    await type('title', 'Về bản');
    await rest();
    await click('undo-article');
    expect(stored).toEqual(page);
    expect(keptTyping(ADDRESS)).toEqual({});
  });

  it('that is undone before the popup has heard of it is shown no more', async () => {
    const { type, rest, click, field } = await open();
    const hear = tell;
    tell = () => {};
    await type('byline', 'Ai đó');
    await rest();
    await click('undo-article');
    hear(stored);
    await rest();
    expect(field('byline').value).toBe(page.byline);
  });

  it('from an earlier day gives way to the page’s own word where the reviewer asks', async () => {
    stored = { ...page, byline: 'Inh', sources: { ...page.sources, byline: 'reviewer' } };
    const { click, find } = await open();
    expect(find('from-page-title')).toBeNull();
    await click('from-page-byline');
    expect(stored).toEqual(page);
    expect(find('from-page-byline')).toBeNull();
  });
});

describe('case 12 popup-closes-on-a-correction', () => {
  it('in the middle of a word: it is saved when the popup is opened again', async () => {
    const { type } = await open();
    await type('title', 'Về bản vùng c');
    // A popup is taken away with all that it would still do.
    vi.mocked(editArticle).mockImplementationOnce(() => new Promise(() => {}));
    await close();
    vi.clearAllTimers();
    expect(stored.title).toBe(page.title);
    const again = await open();
    await again.rest();
    expect(stored.title).toBe('Về bản vùng c');
    expect(again.field('title').value).toBe('Về bản vùng c');
    expect(again.said()).toBe('popup.saved');
    expect(keptTyping(ADDRESS)).toEqual({});
  });

  it('what was typed about one page is not taken for another’s', async () => {
    keepTyping('bao.vidu.vn/bai-khac.html', 'title', 'Bài khác');
    const { rest } = await open();
    await rest();
    expect(edits()).toEqual([]);
  });
});
