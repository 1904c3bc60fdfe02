import { expect, test } from 'vitest';
import { trustedCanonical } from '@/utils/article/identity/canonical.ts';
import { textHash } from '@/utils/article/identity/hash.ts';
import {
  addressKeys,
  type Identifiable,
  isSameArticle,
  mayBelongTo,
} from '@/utils/article/identity/identity.ts';
import { stillHolds, textsAgree } from '@/utils/article/identity/likeness.ts';
import { addressKey, normaliseUrl } from '@/utils/article/identity/normalise-url.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';

test.each([
  ['http://vidu.vn/tin/giu-rung-12345.htm#cuoi', 'http://vidu.vn/tin/giu-rung-12345.htm'],
  [
    'https://vidu.vn/tin/giu-rung-12345.htm?utm_source=zalo&fbclid=x#binh-luan',
    'https://vidu.vn/tin/giu-rung-12345.htm',
  ],
  ['https://vidu.vn/xem?NewsID=7&zarsrc=31&TopicID=4', 'https://vidu.vn/xem?NewsID=7&TopicID=4'],
  ['https://vidu.vn/xem?TopicID=4&NewsID=7', 'https://vidu.vn/xem?NewsID=7&TopicID=4'],
  ['https://vidu.vn/bai-viet/', 'https://vidu.vn/bai-viet'],
  ['about:blank', 'about:blank'],
  ['khong phai dia chi', 'khong phai dia chi'],
])('%s is kept as %s', (url, kept) => {
  expect(normaliseUrl(url)).toBe(kept);
});

test.each([
  ['http://www.vidu.vn/giu-rung-12345.htm', 'https://vidu.vn/giu-rung-12345.htm'],
  ['https://m.vidu.vn/giu-rung-12345.htm', 'https://vidu.vn/giu-rung-12345.htm'],
  ['https://amp.vidu.vn/giu-rung-12345.htm', 'https://vidu.vn/giu-rung-12345.htm'],
  ['https://vidu.vn/amp/giu-rung-12345.htm', 'https://vidu.vn/giu-rung-12345.htm'],
  ['https://vidu.vn/giu-rung-12345.amp', 'https://vidu.vn/giu-rung-12345'],
  ['https://vidu.vn/giu-rung-12345/amp/', 'https://vidu.vn/giu-rung-12345'],
  ['https://vidu.vn/print/giu-rung-12345.htm', 'https://vidu.vn/giu-rung-12345.htm'],
  ['https://vidu.vn/giu-rung-12345.htm?gidzl=a&amp=1', 'https://vidu.vn/giu-rung-12345.htm'],
  ['https://vidu.vn/gi%E1%BB%AF-r%E1%BB%ABng', 'https://vidu.vn/giữ-rừng'],
])('%s and %s have one key', (one, other) => {
  expect(addressKey(one, registrableDomain)).toBe(addressKey(other, registrableDomain));
});

test.each([
  ['https://vidu.vn/giu-rung-12345.htm', 'https://vidu.vn/giu-rung-12346.htm'],
  ['https://vidu.vn/xem?NewsID=7', 'https://vidu.vn/xem?NewsID=8'],
  ['https://a.gov.vn/tin-1', 'https://b.gov.vn/tin-1'],
  ['https://vidu.vn/Giu-Rung', 'https://vidu.vn/giu-rung'],
  ['https://thanhhoa.vidu.vn/tin-1', 'https://vidu.vn/tin-1'],
])('%s and %s have two', (one, other) => {
  expect(addressKey(one, registrableDomain)).not.toBe(addressKey(other, registrableDomain));
});

test('keys of addresses that are none of the web are left out', () => {
  const urls = ['about:blank', 'https://www.vidu.vn/a-1', 'http://vidu.vn/a-1?utm_medium=x'];
  expect(addressKeys(urls, registrableDomain)).toEqual(['vidu.vn/a-1']);
});

const PAGE = 'https://vidu.vn/giu-rung-tu-goc-12345.htm?page=2';
test.each([
  ['https://vidu.vn/giu-rung-tu-goc-12345.htm', 'https://vidu.vn/giu-rung-tu-goc-12345.htm'],
  ['https://www.vidu.vn/giu-rung-tu-goc-12345.htm', 'https://www.vidu.vn/giu-rung-tu-goc-12345.htm'],
  ['/giu-rung-tu-goc-12345.htm', null],
  ['//vidu.vn/giu-rung-tu-goc-12345.htm', null],
  ['https://vidu.vn/', null],
  ['https://vidu.vn', null],
  ['https://vidu.vn/thoi-su', null],
  ['https://khac.vn/giu-rung-tu-goc-12345.htm', null],
  ['', null],
  [null, null],
])('canonical %s is trusted as %s', (canonical, trusted) => {
  expect(trustedCanonical(canonical, PAGE, registrableDomain)).toBe(trusted);
});

test.each([
  ['https://tinh-a.gov.vn/giu-rung-12345', 'https://tinh-b.gov.vn/giu-rung-12345'],
  ['https://a.com.vn/giu-rung-12345', 'https://b.com.vn/giu-rung-12345'],
])('%s is no canonical of %s: two sites under one registry', (canonical, page) => {
  expect(trustedCanonical(canonical, page, registrableDomain)).toBeNull();
});

const words = (seed: string) => Array.from({ length: 120 }, (_, index) => `${seed}${index}`).join(' ');
const held: Identifiable = {
  urls: ['https://vidu.vn/giu-rung-12345.htm'],
  title: 'Giữ rừng từ gốc',
  text: words('a'),
};

test.each([
  ['the same address, tracked', { urls: ['http://www.vidu.vn/giu-rung-12345.htm?utm_source=x'] }, true],
  ['a corrected headline', { title: 'Giữ rừng tận gốc' }, true],
  ['a corrected text', { text: words('a').replace('a7 ', 'b7 ') }, true],
  ['a rewritten text of which a fifth stands', { text: `${words('b')} ${words('a').slice(0, 140)}` }, true],
  ['another text where the title was left standing', { text: words('b') }, false],
  ['a page whose text is not there yet', { text: '' }, true],
  ['a notice that the article was withdrawn', { text: 'Bài viết đã được gỡ.' }, true],
  ['an address used again for another article', { title: 'Chuyện khác', text: words('b') }, false],
  [
    'another address with a canonical',
    {
      urls: ['https://vidu.vn/chuyen-de/giu-rung-12345.htm'],
      canonical: 'https://vidu.vn/giu-rung-12345.htm',
    },
    true,
  ],
  [
    'a canonical, but another title',
    { urls: ['https://vidu.vn/b-2.htm'], canonical: held.urls[0]!, title: 'Chuyện khác' },
    false,
  ],
  [
    'a canonical, but another text',
    { urls: ['https://vidu.vn/b-2.htm'], canonical: held.urls[0]!, text: words('b') },
    false,
  ],
  ['a copy on another site', { urls: ['https://khac.vn/giu-rung-12345.htm'] }, false],
] as const)('%s', (_, change, same) => {
  const page = { ...held, canonical: null, ...change };
  expect(isSameArticle(page, held, registrableDomain)).toBe(same);
});

test.each([
  ['equal', words('a'), words('a'), true],
  ['both empty', '', '', false],
  ['short and different', 'một hai ba', 'một hai', false],
  ['one with a postscript', words('a'), `${words('a')} ${words('b').slice(0, 200)}`, true],
  [
    'one a small part of the other',
    words('a'),
    `${words('a')} ${words('b')} ${words('c')} ${words('d')}`,
    false,
  ],
])('texts: %s', (_, one, other, agree) => {
  expect(textsAgree(one, other)).toBe(agree);
});

test.each([
  ['a paragraph was corrected', 'a\nb\nc', 'a\nX\nc', true],
  ['paragraphs joined', 'a\nb', 'x\na\ny\nb\nz', true],
  ['half was cut', 'a\nb\nc\nd', 'a\nb', true],
  ['all was replaced', 'a\nb\nc', 'x\ny\nz', false],
  ['all but a formula was replaced', 'a\nb\nc', 'x\na\nz', false],
  ['nothing was there', '', 'x', true],
])('a text of which %s is still there: %s → %s: %s', (_, before, after, is) => {
  const lines = (text: string) => text.replace(/[a-z]/gi, (letter) => `Dòng ${letter.repeat(50)}.`);
  expect(stillHolds(lines(before), lines(after))).toBe(is);
});

test('a hash is stable, and another for every changed letter', () => {
  expect(textHash('')).toMatch(/^[0-9a-f]{16}$/);
  expect(textHash('Tăng 11,5%')).toBe(textHash('Tăng 11,5%'));
  const text = words('a');
  const hashes = new Set(
    [text, ...Array.from(text, (_, index) => `${text.slice(0, index)}ă${text.slice(index + 1)}`)].map(
      textHash,
    ),
  );
  expect(hashes.size).toBe(text.length + 1);
});

test('snapshots keep their keys: the hash of a text never changes between versions', () => {
  expect(textHash('Bút Nhớ')).toMatchInlineSnapshot(`"29a521e052d016f7"`);
});

test('a file in which nothing reads is one article under every name; another file is none', () => {
  const scan = (name: string, letter: string, text = '') => ({
    urls: [`urn:sha256:${letter.repeat(64)}`],
    title: name,
    canonical: null,
    text,
  });
  const held = scan('quet.pdf', 'a');
  expect(isSameArticle(scan('ten khac.pdf', 'a'), held, registrableDomain)).toBe(true);
  expect(mayBelongTo(scan('ten khac.pdf', 'a'), held, registrableDomain)).toBe(true);
  expect(isSameArticle(scan('ten khac.pdf', 'b'), held, registrableDomain)).toBe(false);
  // Two articles of one printed page are told apart by what they say.
  const other = scan('Bài bên cạnh', 'a', 'Chi bộ bản Luông họp bốn buổi tối mới chốt được cách làm.');
  expect(isSameArticle(other, scan('Bài chính', 'a', 'Cả xã góp công làm đường.'), registrableDomain)).toBe(
    false,
  );
});
