import { afterEach, expect, test, vi } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';
import { ArticleText } from '@/utils/text/article-text.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function root(): HTMLElement {
  return document.body.appendChild(document.createElement('main'));
}

function host(parent: Node, words: string): ShadowRoot {
  const shadow = parent.appendChild(document.createElement('x-card')).attachShadow({ mode: 'open' });
  shadow.append(words);
  return shadow;
}

test('a range from one shadow root into another covers what lies between', () => {
  const page = root();
  const first = host(page, 'đầu tiên');
  page.append('ở giữa');
  const second = host(page, 'sau cùng');
  const text = new ArticleText(page);
  const range = new StaticRange({
    startContainer: first.firstChild!,
    startOffset: 4,
    endContainer: second.firstChild!,
    endOffset: 3,
  });
  const span = text.spanOf(range);
  expect(span && text.text.slice(span.start, span.end)).toBe('tiênở giữasau');
  expect(text.rangesOf(span!)).toHaveLength(3);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('trang');
    },
  ],
  ['returns nothing', () => undefined as never],
  ['returns an empty text', () => ''],
])('a page whose normalize %s is read all the same', (_, normalize) => {
  const page = root();
  page.append('đã xây dựng '.concat('xây'.normalize('NFD')));
  vi.spyOn(String.prototype, 'normalize').mockImplementation(normalize);
  expect(new ArticleText(page).text).toContain('đã xây dựng xa');
});

test('a page that overrides Range is read, and its words go to ranges', () => {
  const page = root();
  page.append('một hai ba');
  vi.stubGlobal('Range', null);
  try {
    const text = new ArticleText(page);
    expect(text.spanOf(text.rangesOf({ start: 4, end: 7 })[0]!)).toEqual({ start: 4, end: 7 });
  } finally {
    vi.unstubAllGlobals();
  }
});

test('elements nested deeper than a call stack are read', () => {
  const page = root();
  let at: Element = page;
  for (let depth = 0; depth < 20_000; depth += 1) at = at.appendChild(document.createElement('b'));
  at.append('đáy');
  document.body.removeChild(page);
  expect(new ArticleText(page).text).toBe('đáy');
});

test('a page of 5 MB is read and anchored in', () => {
  const page = root();
  page.style.display = 'none';
  for (let i = 0; i < 10_000; i += 1) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Đoạn ${i}: ${'công tác dân vận ở cơ sở '.repeat(20)}hết ${i}.`;
    page.append(paragraph);
  }
  const text = new ArticleText(page).text;
  expect(text.length).toBeGreaterThan(5_000_000);
  const start = text.indexOf('Đoạn 7000');
  const found = createAnchorer(`Mới.\n${text}`).anchor(
    describe(text, { start, end: start + 9 }, 'h'),
    'remark',
  );
  expect(found).toMatchObject({ status: 'moved', span: { start: start + 5 } });
});
