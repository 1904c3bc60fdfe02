import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import { createPainter } from '@/utils/marks/painter.ts';
import { COVER_NAME, HIGHLIGHT_NAMES } from '@/utils/marks/style-sheet.ts';
import { ArticleText } from '@/utils/text/article-text.ts';

let controller: AbortController;

beforeEach(() => {
  controller = new AbortController();
});

afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

function article(html: string): ArticleText {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.append(root);
  return new ArticleText(root);
}

function mark(text: ArticleText, quote: string, more: Partial<PaintedMark> = {}): PaintedMark {
  const start = text.text.indexOf(quote);
  return {
    id: quote,
    kind: 'statistic',
    state: 'mark',
    text,
    span: { start, end: start + quote.length },
    ...more,
  };
}

const ours = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('but-nho-'));
const SAMPLE = '<p>Sản lượng <b>tăng</b> 11,5% so với cùng kỳ.</p><p>Thu nhập đạt 9,8 triệu đồng.</p>';

test('paints by kind, state and background, and changes no node of the page', () => {
  const text = article(SAMPLE);
  const html = document.body.innerHTML;
  const nodes = text.rangesOf({ start: 0, end: text.text.length });
  const painter = createPainter(document, { signal: controller.signal });
  const marks = [
    mark(text, 'tăng 11,5%'),
    mark(text, '9,8 triệu', { kind: 'campaign', state: 'suggestion' }),
    mark(text, 'Thu nhập', { kind: 'remark', state: 'changed' }),
  ];
  expect(painter.paint(marks)).toBe(3);
  expect(ours().sort()).toEqual([
    'but-nho-campaign-suggestion-light',
    'but-nho-remark-changed-light',
    'but-nho-statistic-mark-light',
  ]);
  expect(document.body.innerHTML).toBe(html);
  expect(text.rangesOf({ start: 0, end: text.text.length })).toEqual(nodes);
  painter.paint([]);
  expect(ours()).toEqual([]);
});

test('takes the dark palette on a dark page, and the light one on a light box in it', () => {
  document.body.style.background = '#111';
  const text = article(`${SAMPLE}<div style="background:#fff">Hộp 30 hộ</div>`);
  createPainter(document, { signal: controller.signal }).paint([
    mark(text, 'tăng 11,5%'),
    mark(text, '30 hộ'),
  ]);
  expect(ours().sort()).toEqual(['but-nho-statistic-mark-dark', 'but-nho-statistic-mark-light']);
});

test('leaves nothing behind', () => {
  const before = [...document.adoptedStyleSheets];
  const text = article(SAMPLE);
  CSS.highlights.set('of-the-page', new Highlight());
  createPainter(document, { signal: controller.signal }).paint([mark(text, 'tăng 11,5%')]);
  expect(document.adoptedStyleSheets).not.toEqual(before);
  controller.abort();
  expect(ours()).toEqual([]);
  expect(document.adoptedStyleSheets).toEqual(before);
  expect(CSS.highlights.has('of-the-page')).toBe(true);
  CSS.highlights.delete('of-the-page');
});

test('comes back when the page clears the registry and the style sheets', async () => {
  vi.useFakeTimers();
  try {
    const text = article(SAMPLE);
    createPainter(document, { signal: controller.signal }).paint([mark(text, 'tăng 11,5%')]);
    const sheets = [...document.adoptedStyleSheets];
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    await vi.advanceTimersByTimeAsync(1000);
    expect(ours()).toEqual(['but-nho-statistic-mark-light']);
    expect(document.adoptedStyleSheets).toEqual(sheets);
  } finally {
    vi.useRealTimers();
  }
});

test('styles each open shadow root that holds a mark', () => {
  const root = document.createElement('article');
  root.innerHTML = '<p>ngoài</p><x-card></x-card>';
  const shadow = root.querySelector('x-card')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p>trong bóng</p>';
  document.body.append(root);
  const text = new ArticleText(root);
  createPainter(document, { signal: controller.signal }).paint([mark(text, 'ngoài\ntrong')]);
  expect(CSS.highlights.get('but-nho-statistic-mark-light')?.size).toBe(2);
  expect(shadow.adoptedStyleSheets).toHaveLength(1);
  controller.abort();
  expect(shadow.adoptedStyleSheets).toHaveLength(0);
});

function middleOf(text: ArticleText, quote: string): [number, number] {
  const start = text.text.indexOf(quote);
  const range = document.createRange();
  const [part] = text.rangesOf({ start, end: start + quote.length });
  range.setStart(part!.startContainer, part!.startOffset);
  range.setEnd(part!.endContainer, part!.endOffset);
  const rect = range.getBoundingClientRect();
  return [rect.x + rect.width / 2, rect.y + rect.height / 2];
}

test('finds every mark under a point, innermost first', () => {
  const text = article(SAMPLE);
  const painter = createPainter(document, { signal: controller.signal });
  painter.paint([
    mark(text, 'Sản lượng tăng 11,5% so với cùng kỳ.'),
    mark(text, '11,5%'),
    mark(text, 'tăng 11,5%'),
  ]);
  expect(painter.hitTest(...middleOf(text, '11,5%'))).toEqual([
    '11,5%',
    'tăng 11,5%',
    'Sản lượng tăng 11,5% so với cùng kỳ.',
  ]);
  expect(painter.hitTest(...middleOf(text, 'cùng'))).toEqual(['Sản lượng tăng 11,5% so với cùng kỳ.']);
  expect(painter.hitTest(...middleOf(text, 'triệu'))).toEqual([]);
  const [, y] = middleOf(text, '11,5%');
  expect(painter.hitTest(window.innerWidth - 5, y)).toEqual([]);
});

test('finds marks in a shadow root', () => {
  const root = document.createElement('article');
  root.innerHTML = '<x-card></x-card>';
  root.querySelector('x-card')!.attachShadow({ mode: 'open' }).innerHTML = '<p>trong bóng</p>';
  document.body.append(root);
  const text = new ArticleText(root);
  const painter = createPainter(document, { signal: controller.signal });
  painter.paint([mark(text, 'bóng')]);
  expect(painter.hitTest(...middleOf(text, 'bóng'))).toEqual(['bóng']);
});

test('says so where the page has put something else in the place of CSS.highlights', () => {
  const text = article(SAMPLE);
  const own = Object.getOwnPropertyDescriptor(CSS, 'highlights');
  Object.defineProperty(CSS, 'highlights', { value: null, configurable: true });
  try {
    expect(createPainter(document, { signal: controller.signal }).paint([mark(text, 'tăng')])).toBe(0);
  } finally {
    if (own) Object.defineProperty(CSS, 'highlights', own);
    else Reflect.deleteProperty(CSS, 'highlights');
  }
});

test('every name is prefixed, and named once', () => {
  expect(new Set(HIGHLIGHT_NAMES).size).toBe(30);
  expect(HIGHLIGHT_NAMES.every((name) => name.startsWith('but-nho-'))).toBe(true);
});

test('a cover hides words, changes no node, lies over marks, and comes back when the page throws it away', async () => {
  const text = article('<p>Bài và ảnh: <b>Lò Thị</b> Mẩy</p>');
  const html = document.body.innerHTML;
  const painter = createPainter(document, { signal: controller.signal });
  painter.paint([mark(text, 'Thị Mẩy')]);
  const start = text.text.indexOf('Lò');
  painter.cover(text, [{ start, end: start + 'Lò Thị Mẩy'.length }]);
  const cover = CSS.highlights.get(COVER_NAME)!;
  expect([...cover].map((range) => textOf(range))).toEqual(['Lò Thị Mẩy']);
  expect(cover.priority).toBeGreaterThan(CSS.highlights.get('but-nho-statistic-mark-light')!.priority);
  const drawn = getComputedStyle(document.querySelector('b')!, `::highlight(${COVER_NAME})`);
  expect([drawn.color, drawn.backgroundColor]).toEqual(['rgba(0, 0, 0, 0)', 'rgb(125, 117, 105)']);
  expect(document.body.innerHTML).toBe(html);
  painter.paint([]);
  expect(CSS.highlights.has(COVER_NAME)).toBe(true);
  CSS.highlights.clear();
  await vi.waitFor(() => expect(CSS.highlights.get(COVER_NAME)).toBe(cover), { timeout: 3_000 });
  painter.cover(null, []);
  expect(ours()).toEqual([]);
});

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
