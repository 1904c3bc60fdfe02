import { describe, expect, test } from 'vitest';
import { detectArticle } from '@/utils/article/detect/detect.ts';
import { readArticle } from '@/utils/article/read.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import * as fixtures from './fixtures.ts';

/** All that a form has by itself, and what a page may therefore hide with a control of that name. */
const OWN_NAMES = [
  ...new Set(
    [HTMLFormElement, HTMLElement, Element, Node, EventTarget].flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype),
    ),
  ),
];

const controls = (names: readonly string[]) =>
  names.map((name) => `<input type="hidden" name="${name}">`).join('');

/** The same controls, whose names hide nothing. */
const plainNames = (names: readonly string[]) => names.map((name) => `truong-${name}`);

/** Where a form stands: round everything, as on portals of old, round the article, round its text, and as one paragraph. */
const PLACES: Record<string, (html: string, inForm: (html: string) => string) => string> = {
  'round the page': (html, inForm) =>
    html.replace(/<body>([\s\S]*)<\/body>/, (_, body) => `<body>${inForm(body)}</body>`),
  'round each paragraph': (html, inForm) => html.replaceAll(/<p>[\s\S]*?<\/p>/g, inForm),
  'as each paragraph': (html, inForm) => html.replaceAll(/<p>([\s\S]*?)<\/p>/g, (_, text) => inForm(text)),
  'round all paragraphs': (html, inForm) => html.replace(/(?:<p>[\s\S]*?<\/p>)+/, inForm),
  'round the headline': (html, inForm) =>
    html.replace(/<h1[\s\S]*?<\/h1>|<div class="tieude">[\s\S]*?<\/div>/, inForm),
  'after the first paragraph': (html, inForm) =>
    html.replace('</p>', () => `</p>${inForm('<b>Bạn thấy bài này thế nào?</b><i>Hay</i>')}`),
};

const PAGES = {
  'a portal': fixtures.PORTAL.replace(/<form[^>]*>/, '').replace('</form>', ''),
  'a newsroom page': fixtures.NEWSROOM,
  'a page of tables': fixtures.TABLES,
  'a page of line breaks': fixtures.LINE_BREAKS,
};

function read(html: string, around: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { root, skip, meta, sources } = readArticle(document, fixtures.ADDRESS);
  const text = new ArticleText(root, { skip });
  const node = document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode()!;
  text.update([{ type: 'childList', target: node.parentNode, addedNodes: [], removedNodes: [] } as never]);
  return { around, meta, sources, text: text.text, detection: detectArticle(document, fixtures.ADDRESS) };
}

describe.each(Object.entries(PLACES))('a form %s whose controls hide its own properties', (around, place) => {
  test.each(Object.entries(PAGES))('is read as any other in %s', (_, page) => {
    const withControls = (names: readonly string[]) =>
      read(
        place(page, (html) => `<form>${html}${controls(names)}</form>`),
        around,
      );
    expect(withControls(OWN_NAMES)).toEqual(withControls(plainNames(OWN_NAMES)));
  });
});
