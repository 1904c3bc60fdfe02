import { expect, test } from 'vitest';
import { removeLeftovers } from '@/utils/marks/leftovers.ts';
import { createPainter } from '@/utils/marks/painter.ts';
import { ArticleText } from '@/utils/text/article-text.ts';

test('what a painter left whose script was ended is taken away, and nothing of the page’s', () => {
  const paragraph = document.body.appendChild(document.createElement('p'));
  paragraph.textContent = 'Sản lượng tăng 11,5% so với cùng kỳ.';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('p { color: rgb(1, 2, 3) }');
  document.adoptedStyleSheets = [sheet];
  CSS.highlights.set('tim-kiem', new Highlight());
  const ended = new AbortController();
  createPainter(document, { signal: ended.signal }).paint([
    {
      id: 'm',
      kind: 'statistic',
      state: 'suggestion',
      text: new ArticleText(paragraph),
      span: { start: 10, end: 20 },
    },
  ]);
  expect(document.adoptedStyleSheets).toHaveLength(2);
  removeLeftovers(document);
  expect([...CSS.highlights.keys()]).toEqual(['tim-kiem']);
  expect(document.adoptedStyleSheets).toEqual([sheet]);
  ended.abort();
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  paragraph.remove();
});
