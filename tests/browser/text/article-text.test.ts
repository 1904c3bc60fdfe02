import { afterEach, expect, test } from 'vitest';
import { ArticleText } from '@/utils/text/article-text.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function page(html: string): HTMLElement {
  const root = document.createElement('main');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

test.each([
  ['paragraphs', '<p>Một.</p><p>Hai.</p>', 'Một.\nHai.'],
  ['line breaks', 'Một.<br><br>Hai.', 'Một.\nHai.'],
  ['inline tags', '<p>Tăng <b>11</b>,<i>5%</i> so với</p>', 'Tăng 11,5% so với'],
  ['white space around tags', '<p>\n  Tăng\n <b> 11,5% </b>\n</p>\n', 'Tăng 11,5%'],
  ['NBSP indents', '<p>&nbsp; &nbsp;Hàng năm</p>', 'Hàng năm'],
  ['letters split from their marks', '<p>xa<b>\u0302</b>y</p>', 'xây'],
  ['scripts and form controls', '<p>a</p><script>x</script><style>y</style><textarea>z</textarea>', 'a'],
  [
    'hidden parts',
    '<p>a</p><p hidden>b</p><p style="display:none">c</p><p style="visibility:hidden">d</p>',
    'a',
  ],
  ['editable parts', '<p>a</p><p contenteditable>b</p>', 'a'],
  ['our own UI', '<p>a</p><div data-but-nho>b</div>', 'a'],
  ['a span shown as a block', 'a<span style="display:block">b</span>c', 'a\nb\nc'],
  ['a block shown inline', '<div style="display:inline">a</div><div style="display:inline">b</div>', 'ab'],
  ['a table', '<table><tr><td>1</td><td>2</td></tr></table>', '1\n2'],
])('reads %s', (_, html, text) => {
  expect(new ArticleText(page(html)).text).toBe(text);
});

test('reads open shadow roots in place, with what is slotted', () => {
  const root = page('<p>trước</p><x-card><b slot="ten">tên</b> thân</x-card><p>sau</p>');
  const shadow = root.querySelector('x-card')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<div>đầu</div><div><slot name="ten"></slot>:<slot></slot></div>';
  const text = new ArticleText(root);
  expect(text.text).toBe('trước\nđầu\ntên: thân\nsau');
  expect(text.rangesOf({ start: 0, end: text.text.length }).length).toBeGreaterThan(1);
});

test('the skip option leaves elements out', () => {
  const root = page('<p>a</p><aside>b</aside>');
  expect(new ArticleText(root, { skip: (element) => element.localName === 'aside' }).text).toBe('a');
});

function shown(range: StaticRange): string {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

test('every span goes to a DOM range and back', () => {
  const root = page(
    '<p>\n Công   tác <b>dân</b>&nbsp;vận </p>\n<div>tăng<br>11,5%<i> so</i></div>' +
      `<p>${'xây dựng'.normalize('NFD')}</p>`,
  );
  const text = new ArticleText(root);
  for (let start = 0; start < text.text.length; start += 1)
    for (let end = start + 1; end <= text.text.length; end += 1) {
      if (/^\s|\s$/.test(text.text.slice(start, end))) continue;
      const [range, ...rest] = text.rangesOf({ start, end });
      expect(rest).toEqual([]);
      expect(text.spanOf(range!)).toEqual({ start, end });
      expect(shown(range!).normalize('NFC').replace(/\s/g, '')).toBe(
        text.text.slice(start, end).replace(/\s/g, ''),
      );
    }
});

test('a selection that reaches beyond the text is clipped to it', () => {
  const root = page('<nav>menu</nav><p>thân bài</p>');
  const text = new ArticleText(root.querySelector('p')!);
  const range = document.createRange();
  range.selectNode(root);
  expect(text.spanOf(range)).toEqual({ start: 0, end: 8 });
  range.selectNode(root.querySelector('nav')!);
  expect(text.spanOf(range)).toBeNull();
});

async function mutationsOf(root: Node, change: () => void): Promise<MutationRecord[]> {
  const observer = new MutationObserver(() => {});
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

test.each<[string, (root: HTMLElement) => void]>([
  [
    'text changed',
    (root) => {
      root.querySelector('b')!.firstChild!.nodeValue = '15,1%';
    },
  ],
  [
    'a block added',
    (root) =>
      root
        .querySelector('div')!
        .before(Object.assign(document.createElement('p'), { textContent: 'Quảng cáo' })),
  ],
  ['a block removed', (root) => root.querySelector('p')!.remove()],
  ['a block hidden', (root) => root.querySelector('div')!.setAttribute('style', 'display:none')],
  [
    'text wrapped',
    (root) => {
      const mark = document.createElement('mark');
      const b = root.querySelector('b')!;
      b.before(mark);
      mark.append(b);
    },
  ],
  ['blocks reordered', (root) => root.append(root.querySelector('p')!)],
  [
    'everything replaced',
    (root) => {
      root.innerHTML = '<section>khác</section>';
    },
  ],
])('after an update with %s the text is as if built anew', async (_, change) => {
  const root = page('<p>Tăng <b>11,5%</b> so với</p><div><p>hai</p><p>ba</p></div><p>bốn</p>');
  const text = new ArticleText(root);
  text.update(await mutationsOf(root, () => change(root)));
  const anew = new ArticleText(root);
  expect(text.text).toBe(anew.text);
  const all = { start: 0, end: anew.text.length };
  expect(text.rangesOf(all).map(shown)).toEqual(anew.rangesOf(all).map(shown));
});
