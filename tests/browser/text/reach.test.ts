import { afterEach, expect, test } from 'vitest';
import { ArticleText } from '@/utils/text/article-text.ts';
import { reachesBeyond } from '@/utils/text/reach.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const PAGE = `<h1>Con đường mới</h1> <div class="ngay">Ngày 12/10/2021</div>
<main><p>Toàn bản có 33 hộ.</p><aside>Tin liên quan</aside><p>Đường dài 2,6 km.</p></main>
<script>window.later = 'x';</script><p hidden>ẩn</p><footer>Trang tin xã</footer>`;

/** Whether a range from one place to another goes beyond the body. */
function beyond(from: [selector: string, offset: number], to: [selector: string, offset: number]): boolean {
  document.body.innerHTML = PAGE;
  const body = new ArticleText(document.querySelector('main')!, { skip: (el) => el.localName === 'aside' });
  const range = document.createRange();
  const place = ([selector, offset]: [string, number]) => {
    const element = document.querySelector(selector)!;
    return offset < 0 ? ([element, 0] as const) : ([element.firstChild!, offset] as const);
  };
  range.setStart(...place(from));
  range.setEnd(...place(to));
  return reachesBeyond(range, body, () => new ArticleText(document.body));
}

test.each<[string, [string, number], [string, number], boolean]>([
  ['within a paragraph', ['main p', 5], ['main p', 10], false],
  ['over a box that is none of its text', ['main p', 5], ['main p:last-child', 4], false],
  ['from the headline on', ['h1', 4], ['main p', 10], true],
  ['from the line of the day on', ['.ngay', 5], ['main p', 10], true],
  ['into the foot of the page', ['main p', 5], ['footer', 5], true],
  ['into a box that is none of its text', ['main p', 5], ['aside', 3], true],
  ['a whole paragraph, as three clicks select it', ['main p:last-child', 0], ['footer', -1], false],
  ['from the very end of the line before', ['.ngay', 15], ['main p', 10], false],
])('a range %s', (_, from, to, expected) => {
  expect(beyond(from, to)).toBe(expected);
});
