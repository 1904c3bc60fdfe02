import { afterEach, expect, test } from 'vitest';
import { ArticleText } from '@/utils/text/article-text.ts';
import { hiderOf } from '@/utils/text/hiding.ts';

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
  ['display', '<p>a</p><div style="display:none"><p>b</p></div>', 'a\nb'],
  ['the attribute', '<p>a</p><div hidden><p>b</p><p>c</p></div>', 'a\nb\nc'],
  ['visibility', '<p>a</p><p style="visibility:hidden">b</p>', 'a\nb'],
  ['a style sheet', '<style>.z{display:none}</style><p>a</p><p class="z">b</p>', 'a\nb'],
  ['a hidden span in its line', '<p>a <span hidden>b</span> c</p>', 'a b c'],
])('a text of all that a page holds has also what is hidden by %s', (_, html, text) => {
  expect(new ArticleText(page(html), { extent: 'all' }).text).toBe(text);
});

test('scripts, form controls and our own UI are in neither', () => {
  const root = page('<p>a</p><script>x</script><textarea>y</textarea><div data-but-nho hidden>z</div>');
  expect(new ArticleText(root, { extent: 'all' }).text).toBe('a');
});

test.each([
  ['the outermost', '<div id="x" hidden><div hidden><p id="it">a</p></div></div>', 'x'],
  ['invisible by inheritance', '<div id="x" style="visibility:hidden"><p id="it">a</p></div>', 'x'],
  ['visible again', '<div style="visibility:hidden"><p id="it" style="visibility:visible">a</p></div>', null],
  ['shown', '<div><p id="it">a</p></div>', null],
  ['clipped', '<div style="max-height:0;overflow:hidden"><p id="it">a</p></div>', null],
  ['a closed details', '<details><summary>s</summary><p id="it">a</p></details>', null],
])('what hides: %s', (_, html, id) => {
  const node = page(html).querySelector('#it')!.firstChild!;
  expect(hiderOf(node)?.id ?? null).toBe(id);
});
