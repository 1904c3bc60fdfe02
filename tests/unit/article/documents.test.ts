import { expect, test } from 'vitest';
import { textHash } from '@/utils/article/identity/hash.ts';
import { isSameArticle, lookupKeys, recordKeys } from '@/utils/article/identity/identity.ts';
import { normaliseUrl } from '@/utils/article/identity/normalise-url.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';

const words = (seed: string) => Array.from({ length: 120 }, (_, index) => `${seed}${index}`).join(' ');
const text = words('a');

/** What a lookup needs: a key in common, and the same article behind it. */
function meets(from: object, to: object): boolean {
  const held = {
    urls: ['file:///C:/tam/bai.html'],
    title: 'Giữ rừng từ gốc' as string | null,
    text,
    ...from,
  };
  const page = { ...held, canonical: null as string | null, ...to };
  const recorded = recordKeys({ ...held, hash: textHash(held.text) }, registrableDomain);
  const asked = lookupKeys(page, registrableDomain);
  return asked.some((key) => recorded.includes(key)) && isSameArticle(page, held, registrableDomain);
}

const WEB = 'https://vidu.vn/giu-rung-12345.htm';
const BLOB = { urls: ['blob:https://vidu.vn'] };

test.each([
  ['a file, opened again', {}, {}, true],
  ['a file whose text was corrected', {}, { text: text.replace('a7 ', 'b7 ') }, true],
  ['a file whose headline was corrected', {}, { title: 'Giữ rừng tận gốc' }, true],
  ['a file that was replaced by another article', {}, { title: 'Trồng gừng', text: words('b') }, false],
  ['a file that was moved', {}, { urls: ['file:///D:/ho-so/bai.html'] }, true],
  [
    'a file that was moved, corrected',
    {},
    { urls: ['file:///D:/bai.html'], text: text.replace('a7 ', 'b7 ') },
    true,
  ],
  ['another file of the same title', {}, { urls: ['file:///D:/bai.html'], text: words('b') }, false],
  ['another file of the same text', {}, { urls: ['file:///D:/bai.html'], title: 'Trồng gừng' }, false],
  ['files without a title', { title: null }, { urls: ['file:///D:/bai.html'] }, true],
  [
    'other files without a title',
    { title: null },
    { urls: ['file:///D:/bai.html'], text: words('b') },
    false,
  ],
  ['a copy saved as an archive', {}, { urls: ['file:///D:/bai.mhtml'] }, true],
  ['a document made on the spot, again', BLOB, {}, true],
  ['a document made on the spot, corrected', BLOB, { text: text.replace('a7 ', 'b7 ') }, true],
  ['another document made on the spot', BLOB, { text: words('b') }, false],
  ['a document with the same words by another site', BLOB, { urls: ['blob:https://ke-xau.vn'] }, false],
  ['a document in its own address, again', { urls: ['data:'] }, {}, true],
  ['an empty page', { urls: ['about:blank'] }, {}, true],
  [
    'a saved copy, for the article on the web',
    { urls: [WEB] },
    { urls: ['file:///tam/a.html'], canonical: WEB },
    false,
  ],
  [
    'the article on the web, for a saved copy of it',
    {},
    { urls: [WEB], canonical: 'file:///C:/tam/bai.html' },
    false,
  ],
  ['a document of a site, for a page of it', { urls: [WEB] }, { ...BLOB, canonical: WEB }, false],
  ['a page of a site, for a document of it', BLOB, { urls: [WEB] }, false],
  ['a document of a site, for a file', {}, BLOB, false],
])('%s: found: %s', (_, from, to, is) => {
  expect(meets(from, to)).toBe(is);
});

test.each([
  ['file:///C:/tam/bai%20viet.html#cuoi', 'file:///C:/tam/bai%20viet.html'],
  ['file:///tam/doc.html#/bai/1', 'file:///tam/doc.html#/bai/1'],
  ['blob:https://vidu.vn/6f9b7f4e-0b0a-4d57-9c57-3f2a3f1f0a11', 'blob:https://vidu.vn'],
  ['blob:null/6f9b7f4e-0b0a-4d57-9c57-3f2a3f1f0a11', 'blob:null'],
  ['data:text/html;charset=utf-8,<h1>Gi%E1%BB%AF r%E1%BB%ABng</h1>', 'data:'],
  ['about:srcdoc', 'about:srcdoc'],
])('%s is kept as %s', (url, kept) => {
  expect(normaliseUrl(url)).toBe(kept);
});
