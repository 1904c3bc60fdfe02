import { expect, it } from 'vitest';
import { guessedOutlets } from '@/utils/article/head/outlet.ts';

it.each([
  ['Một bài', 'https://www.bao-mau.vn/mot-bai', ['bao-mau.vn', 'bao-mau']],
  ['quet.pdf', 'chrome-extension://imlpompbojiejglhdgfjnoboilceedon/document.html?file=x', []],
  ['quet.pdf', 'file:///media/usb/quet.html', []],
])(
  'the outlet of “%s” at %s is looked for by its site, and a page of none has none',
  (title, url, outlets) => {
    expect(guessedOutlets(title, url)).toEqual(outlets);
  },
);
