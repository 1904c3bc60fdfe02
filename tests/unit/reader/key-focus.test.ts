// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { keyFocus } from '@/entrypoints/reader/input/key-focus.ts';
import type { KeyFocus } from '@/utils/commands/facts.ts';

const PAGE = `
  <div id="app" tabindex="-1">
    <article><p id="text" tabindex="0">Cả huyện có 118/126 thôn đạt chuẩn nông thôn mới.</p>
      <a id="link" href="/khac">xem thêm</a>
      <details><summary id="head">Hộp</summary></details>
      <div id="player" tabindex="0" role="slider"></div>
      <div id="box" tabindex="0">ảnh</div>
      <div id="note" contenteditable="true"></div>
    </article>
    <input id="search"><input id="tick" type="checkbox"><textarea id="comment"></textarea>
    <div id="combo" role="combobox" tabindex="0"></div>
    <ul id="list" role="listbox" tabindex="0"></ul>
    <main id="main" tabindex="-1"></main>
    <div id="menu" tabindex="0"></div>
  </div>`;

const WHOSE: [selector: string, focus: KeyFocus, why: string][] = [
  ['body', 'text', 'nothing has the focus'],
  ['#text', 'text', 'a paragraph that can be read out'],
  ['#link', 'text', 'a link in the text'],
  ['#head', 'text', 'the head of a folded part'],
  ['#app', 'text', 'what holds the article'],
  ['#main', 'text', 'a part of the page that is text by its name'],
  ['#search', 'field', 'letters are letters'],
  ['#comment', 'field', 'letters are letters'],
  ['#combo', 'field', 'letters are letters, whatever it is made of'],
  ['#note', 'field', 'a text that is being edited'],
  ['#tick', 'page', 'the space bar is its own'],
  ['#player', 'page', 'arrows are its own, also inside of the article'],
  ['#box', 'page', 'it may have keys of its own'],
  ['#list', 'page', 'it finds rows by letters'],
  ['#menu', 'page', 'it may have keys of its own'],
];

it.each(WHOSE)('a key at %s goes to the %s: %s', (selector, focus) => {
  document.body.innerHTML = PAGE;
  const root = document.querySelector('article')!;
  expect(keyFocus(document, document.querySelector(selector), root, false)).toBe(focus);
});

it('a key in our own UI is ours, but in a field of it letters are letters', () => {
  document.body.innerHTML = '<button></button><input>';
  const [button, input] = [document.querySelector('button'), document.querySelector('input')];
  expect(keyFocus(document, button, document.body, true)).toBe('own');
  expect(keyFocus(document, input, document.body, true)).toBe('field');
  expect(keyFocus(document, null, document.body, false)).toBe('text');
});
