import { expect, test } from 'vitest';
import { mayBelongTo, speaksFor } from '@/utils/article/identity/identity.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';

const HOME = 'https://nan-nhan.id.vn/giu-rung-12345.htm';

test.each([
  ['the address itself', HOME, [HOME], true],
  ['a variant of it', 'https://m.nan-nhan.id.vn/giu-rung-12345.htm?utm_source=zalo', [HOME], true],
  ['a copy without encryption', 'http://nan-nhan.id.vn/giu-rung-12345.htm', [HOME], false],
  ['another address of the site', 'https://nan-nhan.id.vn/chuyen-de/giu-rung-12345.htm', [HOME], false],
  ['another site under the suffix', 'https://ke-xau.id.vn/giu-rung-12345.htm', [HOME], false],
  ['another port', 'https://nan-nhan.id.vn:8443/giu-rung-12345.htm', [HOME], false],
  ['another route', `${HOME}#/bai/2`, [HOME], false],
  ['a place in the page', `${HOME}#binh-luan`, [HOME], true],
  ['a site without encryption', 'http://xa.vn/a-123', ['http://xa.vn/a-123'], true],
  ['encryption where there was none', 'https://xa.vn/a-123', ['http://xa.vn/a-123'], true],
  ['no encryption any more', 'http://xa.vn/a-123', ['http://xa.vn/a-123', 'https://xa.vn/a-123'], false],
  [
    'no encryption, where another address of the article has it',
    'http://xa.vn/a-123',
    ['http://xa.vn/a-123', 'https://xa.vn/b-123'],
    true,
  ],
  [
    'an address that joined later',
    'https://xa.vn/b-123',
    ['https://xa.vn/a-123', 'https://xa.vn/b-123'],
    false,
  ],
  ['a file', 'file:///tam/bai.html', ['file:///tam/bai.html'], true],
  ['another file', 'file:///tam/bai-2.html', ['file:///tam/bai.html'], false],
  ['a file, for a site', 'file:///tam/bai.html', [HOME], false],
  ['a document made on the spot, for another', 'blob:https://xa.vn', ['blob:https://xa.vn'], true],
  ['a document of another site', 'blob:https://ke-xau.vn', ['blob:https://xa.vn'], false],
])('%s speaks for what was recorded: %s', (_, url, urls, is) => {
  expect(speaksFor(url, urls[0]!, urls, registrableDomain)).toBe(is);
});

const words = (seed: string) => Array.from({ length: 120 }, (_, index) => `${seed}${index}`).join(' ');
const held = { urls: [HOME], title: 'Giữ rừng', text: words('a') };

test.each([
  ['the article itself', {}, true],
  ['edited while it was open', { title: 'Giữ rừng tận gốc', text: words('a').replace('a7 ', 'b7 ') }, true],
  ['by a writer that has no text at hand', { text: '' }, true],
  ['met at another address of its site', { urls: ['https://nan-nhan.id.vn/b-2.htm'] }, true],
  ['another article at the address', { title: 'Trồng gừng', text: words('b') }, false],
  ['another article at the address, no text at hand', { title: 'Trồng gừng', text: '' }, false],
  ['another text under a title that was left standing', { text: words('b') }, false],
  ['another text at another address', { urls: ['https://nan-nhan.id.vn/b-2.htm'], text: words('b') }, false],
  ['the very words on another site', { urls: ['https://ke-xau.id.vn/giu-rung-12345.htm'] }, false],
  ['the very words in a file', { urls: ['file:///tam/giu-rung.html'] }, false],
])('a mark in %s goes under the record it names: %s', (_, change, may) => {
  expect(mayBelongTo({ ...held, ...change }, held, registrableDomain)).toBe(may);
});
