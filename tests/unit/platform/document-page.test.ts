import { expect, it, vi } from 'vitest';
import { documentUrl, readDocumentUrl, readingUrl, shownIn } from '@/utils/platform/document-page.ts';

vi.mock('@/utils/platform/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://but-nho${path}` } },
}));

const KEY = `urn:sha256:${'0a'.repeat(32)}`;
const PDF = 'https://bao-mau.vn/in/trang 3.PDF?so=214&nam=2024';

it('the address of the page for files says which file it shows', () => {
  const address = { from: PDF, key: KEY, handle: null, name: 'trang 3 & 4.pdf' };
  expect(readDocumentUrl(documentUrl(address))).toEqual(address);
  expect(documentUrl({})).toBe('chrome-extension://but-nho/document.html');
});

it.each([
  ['a web page', 'https://bao-mau.vn/bai.html', 'https://bao-mau.vn/bai.html'],
  ['a PDF', PDF, documentUrl({ from: PDF })],
  ['a file of this computer', KEY, documentUrl({ key: KEY })],
  ['no address', 'Trang 3, số 214', null],
  ['what is half a fingerprint', 'urn:sha256:0a0a', null],
])('%s is read where it can be', (_, address, url) => {
  expect(readingUrl(address)).toBe(url);
});

it('a tab shows the file that its page for files shows', () => {
  expect(shownIn(documentUrl({ from: PDF, key: KEY }))).toBe(PDF);
  expect(shownIn(documentUrl({ key: KEY }))).toBe(KEY);
  expect(shownIn(documentUrl({}))).toBe(documentUrl({}));
  expect(shownIn('https://bao-mau.vn/?from=https://khac.vn/')).toBe(
    'https://bao-mau.vn/?from=https://khac.vn/',
  );
});
