import { describe, expect, it } from 'vitest';
import { type PageCost, pageRows } from '@/bench/pages/rows.ts';
import { samplePages } from '@/bench/sample-page.ts';
import { median } from '@/tools/lib/median.ts';

const cost = (isArticle: boolean, pass: number): PageCost => {
  const times = { pass, detect: 4, isProbablyReaderable: 8, read: 20, readability: 100, defuddle: 400 };
  const cold = { ...times, detect: 40 };
  return { url: 'http://bao-thu.vn/', isArticle, cold, warm: times };
};

describe('pageRows', () => {
  const rows = pageRows([cost(true, 1), cost(true, 2), cost(true, 4), cost(false, 8)]);
  const ratiosOf = (what: string) =>
    rows.filter((row) => row.what === what).map(({ ratio, of }) => [ratio, of]);

  it('compares every page with its own bare pass, in the same state', () => {
    expect(ratiosOf('detector, articles, warm')).toEqual([[2, 'bare pass, warm']]);
    expect(ratiosOf('detector, articles, cold')).toEqual([[20, 'bare pass, cold']]);
    expect(ratiosOf('detector, others, warm')).toEqual([[0.5, 'bare pass, warm']]);
  });

  it('compares the peers with a whole reading, too', () => {
    expect(ratiosOf('Readability, articles, warm')).toEqual([
      [50, 'bare pass, warm'],
      [5, 'whole reading, warm'],
    ]);
  });

  it('has no line for a kind of page that was not there', () => {
    expect(pageRows([cost(true, 1)]).filter(({ what }) => what.includes('others'))).toEqual([]);
  });
});

describe('samplePages', () => {
  it('gives every page an address of its own, and no script that would be counted as the extension’s', () => {
    const pages = samplePages();
    expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
    for (const { html } of pages)
      expect(html.replace(/<script type="application\/ld\+json">/g, '')).not.toContain('<script');
  });
});

describe('median', () => {
  it.each([
    [[], 0],
    [[3], 3],
    [[10, 2, 33], 10],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
