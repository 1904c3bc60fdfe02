import { array, constantFrom, dictionary, jsonValue, letrec, oneof, record, string } from 'fast-check';
import { expect } from 'vitest';
import { detectArticle, readArticle } from '@/utils/article/index.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import { holdsFor } from '../../sample/fuzz/fuzz.ts';
import { pressText } from '../../sample/fuzz/words.ts';

const TAGS =
  'div p h1 h2 article section main aside table tr td ul li a b span br time figure figcaption img form input details summary blockquote script style template iframe x-own svg'.split(
    ' ',
  );

interface Element_ {
  tag: string;
  attributes: Record<string, string>;
  children: (Element_ | string)[];
}

const attributes = dictionary(
  constantFrom(
    'class',
    'id',
    'itemprop',
    'rel',
    'href',
    'datetime',
    'hidden',
    'contenteditable',
    'style',
    'name',
    'role',
    'lang',
    'data-but-nho',
    'slot',
  ),
  oneof(
    constantFrom(
      'author',
      'date',
      'sapo',
      'title',
      'content',
      'related',
      'detail',
      'javascript:x',
      '2021-10-12T08:15',
      '9999-99-99',
      'display:none',
      '',
      'true',
      // Of a control: they hide these of its form.
      'parentNode',
      'parentElement',
      'nextSibling',
      'contains',
      'children',
      'localName',
      'nodeType',
    ),
    string({ maxLength: 8 }),
  ),
  { maxKeys: 3 },
);

const { tree } = letrec<{ tree: Element_; node: Element_ | string }>((tie) => ({
  node: oneof({ depthSize: 'small', withCrossShrink: true }, pressText, tie('tree')),
  tree: record({ tag: constantFrom(...TAGS), attributes, children: array(tie('node'), { maxLength: 6 }) }),
}));

const statement = oneof(
  pressText,
  constantFrom('2021-10-12', 'NewsArticle', 'http://[', 'https://ke-xau.vn/bai', '__proto__'),
);
const head = record({
  title: pressText,
  metas: array(
    record({
      name: constantFrom(
        'og:title',
        'author',
        'article:published_time',
        'og:url',
        'og:site_name',
        'og:type',
        'description',
      ),
      content: statement,
    }),
    { maxLength: 5 },
  ),
  jsonLd: array(
    oneof(
      jsonValue(),
      record({
        '@type': constantFrom('NewsArticle', 'Person', 5, ['NewsArticle', null]),
        headline: jsonValue(),
        author: jsonValue(),
        datePublished: jsonValue(),
        '@graph': jsonValue(),
      }),
    ),
    { maxLength: 2 },
  ),
});

function build(shape: Element_ | string): Node {
  if (typeof shape === 'string') return document.createTextNode(shape);
  const element = document.createElement(shape.tag);
  for (const [name, value] of Object.entries(shape.attributes)) element.setAttribute(name, value);
  // Its words are no code.
  if (shape.tag === 'script') element.setAttribute('type', 'text/x-template');
  element.append(...shape.children.map(build));
  return element;
}

holdsFor(
  'a page is read, and every stretch of its text leads to its words and back',
  record({
    head,
    body: array(tree, { minLength: 1, maxLength: 6 }),
    more: tree,
    url: constantFrom('https://bao-mau.vn/hu-gao-20211012.html', 'http://a.vn/', 'file:///C:/bai.html'),
  }),
  ({ head: { title, metas, jsonLd }, body, more, url }) => {
    document.head.replaceChildren();
    document.title = title;
    for (const { name, content } of metas) {
      const meta = document.head.appendChild(document.createElement('meta'));
      meta.setAttribute(name.includes(':') ? 'property' : 'name', name);
      meta.setAttribute('content', content);
    }
    for (const value of jsonLd) {
      const script = document.head.appendChild(document.createElement('script'));
      script.setAttribute('type', 'application/ld+json');
      script.textContent = JSON.stringify(value);
    }
    document.body.replaceChildren(...body.map(build));
    detectArticle(document, url);
    const { root, skip } = readArticle(document, url);
    const text = new ArticleText(root, { skip });
    expectMapped(text);
    root.append(build(more));
    const record = { type: 'childList', target: root, addedNodes: [], removedNodes: [] } as never;
    text.update([record]);
    expect(text.text).toBe(new ArticleText(root, { skip }).text);
    expectMapped(text);
  },
  {
    runs: 40,
    examples: [
      // A named picture stands in front of the document's own property.
      {
        head: { title: '', metas: [], jsonLd: [] },
        body: [
          { tag: 'img', attributes: { name: 'localName' }, children: [] },
          { tag: 'img', attributes: { name: 'parentNode' }, children: [] },
        ],
        more: { tag: 'p', attributes: {}, children: ['Bản có 18 hộ.'] },
        url: 'http://a.vn/',
      },
    ],
  },
);

function expectMapped(text: ArticleText): void {
  const { length } = text.text;
  for (const [start, end] of [
    [0, length],
    [0, length >> 1],
    [length >> 2, length],
  ] as const) {
    const [from, to] = trimmed(text.text, start, end);
    const ranges = text.rangesOf({ start: from, end: to });
    const found = ranges.flatMap((range) => text.spanOf(range) ?? []);
    if (from < to) expect([found[0]?.start, found.at(-1)?.end]).toEqual([from, to]);
  }
}

/** A stretch without white space at its ends, and whole letters, as marks are. */
function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /[ \n\p{M}\udc00-\udfff]/u.test(text[from]!)) from += 1;
  while (to > from && /[ \n]/.test(text[to - 1]!)) to -= 1;
  return [from, to];
}
