import { expect, test } from 'vitest';
import { withoutAnchor } from '@/utils/article/identity/fragment.ts';
import { isSameArticle, lookupKeys } from '@/utils/article/identity/identity.ts';
import { addressKey, normaliseUrl } from '@/utils/article/identity/normalise-url.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';

const PAGE = 'http://xa-thu.vn/doc-bao.html';

test.each([
  [`${PAGE}#/bai/1`, `${PAGE}#/bai/1`],
  [`${PAGE}#!/bai/1`, `${PAGE}#!/bai/1`],
  [`${PAGE}#!bai-1`, `${PAGE}#!bai-1`],
  [`${PAGE}#/bai/1/`, `${PAGE}#/bai/1`],
  [`${PAGE}?b=2&a=1&utm_source=zalo#/bai?so=1&fbclid=x`, `${PAGE}?a=1&b=2#/bai?so=1`],
  [`${PAGE}#/bai/1:~:text=gi%E1%BB%AF%20r%E1%BB%ABng`, `${PAGE}#/bai/1`],
  [`${PAGE}#/`, PAGE],
  [`${PAGE}#!`, PAGE],
  [`${PAGE}#binh-luan`, PAGE],
  [`${PAGE}#:~:text=gi%E1%BB%AF`, PAGE],
  [`${PAGE}#binh-luan:~:text=gi%E1%BB%AF`, PAGE],
  [`${PAGE}#muc-1/2`, PAGE],
  [`${PAGE}#`, PAGE],
])('case 05 two-articles-one-address: %s is kept as %s', (url, kept) => {
  expect(normaliseUrl(url)).toBe(kept);
  expect(addressKey(url, registrableDomain)).toBe(kept.replace('http://', ''));
});

test.each([
  [`${PAGE}#/bai/1`, `${PAGE}#/bai/2`, true],
  [`${PAGE}#!1`, `${PAGE}#!2`, true],
  [PAGE, `${PAGE}#/bai/2`, true],
  [`${PAGE}#dau`, `${PAGE}#cuoi`, false],
  [PAGE, `${PAGE}#:~:text=x`, false],
  [`${PAGE}#/bai/1`, `${PAGE}#/bai/1:~:text=x`, false],
  [PAGE, `${PAGE}?bai=2`, true],
])('a page that goes from %s to %s shows another page: %s', (from, to, is) => {
  expect(withoutAnchor(from) !== withoutAnchor(to)).toBe(is);
});

test('an article that was kept without its route is found again, if title and text are its own', () => {
  const text = Array.from({ length: 120 }, (_, index) => `a${index}`).join(' ');
  const held = { urls: [PAGE], title: 'Giữ rừng', text };
  const page = { ...held, urls: [`${PAGE}#/bai/1`], canonical: null };
  expect(lookupKeys(page, registrableDomain)).toContain('xa-thu.vn/doc-bao.html');
  expect(isSameArticle(page, held, registrableDomain)).toBe(true);
  expect(isSameArticle({ ...page, title: 'Trồng gừng' }, held, registrableDomain)).toBe(false);
});
