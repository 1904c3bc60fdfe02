import { afterEach, expect, it } from 'vitest';
import { headlinePlace } from '@/utils/reading/page/headline-place.ts';
import type { Page } from '@/utils/reading/page/page.ts';
import { ArticleText } from '@/utils/text/article-text.ts';

const TITLE = 'Con đường do dân tự hiến';
const BODY = '<div id="bai"><p>Ba năm sau ngày tích nước, có thêm 68,5 km đường.</p></div>';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A page as far as a headline's place needs it. */
function open(html: string): { page: Page; headline: Element | null } {
  document.body.innerHTML = html;
  const article = new ArticleText(document.querySelector('#bai')!);
  const whole = new ArticleText(document.body);
  const page = {
    reading: { meta: { title: TITLE } },
    text: (scope: string) => (scope === 'page' ? whole : article),
    rangeOf: (_: string, span: { start: number; end: number }) => whole.rangesOf(span)[0] ?? null,
    locate: (range: AbstractRange) => {
      const span = whole.spanOf(range);
      return span && { scope: 'page', span };
    },
  } as unknown as Page;
  return { page, headline: document.querySelector('h1') };
}

const elementAt = ({ page }: ReturnType<typeof open>) => {
  const place = headlinePlace(page)!;
  return { place, element: page.rangeOf(place.scope, place.span)!.startContainer.parentElement };
};

it('a note on the article stands at its headline', () => {
  const opened = open(`<h1>${TITLE}</h1>${BODY}`);
  const { place, element } = elementAt(opened);
  expect(place.quote).toBe(TITLE);
  expect(element).toBe(opened.headline);
});

it('not at the same words in a path of links, in a box of other articles, or within a sentence', () => {
  const opened = open(
    `<ul><li><a href="/">${TITLE}</a></li></ul><div style="height:10px">${'Tin khác. '.repeat(40)}</div>
     <p>Xem: ${TITLE} kỳ 2</p><h1>${TITLE}</h1>${BODY}<p>${'Tin liên quan. '.repeat(20)}</p><p>${TITLE}</p>`,
  );
  expect(elementAt(opened).element).toBe(opened.headline);
});

it('at the first line where the page shows no headline', () => {
  const { page } = open(BODY);
  expect(headlinePlace(page)).toEqual({
    scope: 'article',
    span: { start: 0, end: 49 },
    quote: 'Ba năm sau ngày tích nước, có thêm 68,5 km đường.',
  });
});

it('nowhere on a page without text', () => {
  expect(headlinePlace(open('<div id="bai"></div>').page)).toBeNull();
});
