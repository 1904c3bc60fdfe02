import { expect, test, vi } from 'vitest';
import { sitePattern } from '@/utils/platform/site-access.ts';

vi.mock('@/utils/platform/browser.ts', () => ({ browser: {} }));

test.each([
  ['https://www.bao-viet.com/a', '*://*.bao-viet.com/*'],
  ['https://m.bao-viet.com/a', '*://*.m.bao-viet.com/*'],
  ['https://www.vn/a', '*://*.www.vn/*'],
  ['https://www.id.vn/a', '*://*.www.id.vn/*'],
  ['https://www.com/a', '*://*.www.com/*'],
  ['https://toa-soan.blogspot.com/a', '*://*.toa-soan.blogspot.com/*'],
  ['file:///tam/a.html', null],
])('the site of %s is asked for as %s', (url, pattern) => {
  expect(sitePattern(url)).toBe(pattern);
});
