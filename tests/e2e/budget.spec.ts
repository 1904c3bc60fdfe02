import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptedSizes, sizesNow } from '../../bench/accept.ts';
import { overBudget } from '../../bench/weight/budget.ts';
import { ROOT } from '../../tools/lib/bundle.ts';
import { expect, test } from './support/test.ts';

test('no part of the build has outgrown what was accepted', () => {
  expect(overBudget(sizesNow(), acceptedSizes())).toEqual([]);
});

test('no page of a build brings another page along: its script would draw over the first', () => {
  for (const target of ['chrome-mv3', 'firefox-mv3']) {
    const folder = join(ROOT, '.output', target);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const scripts = pages.flatMap(
      (name) => readFileSync(join(folder, name), 'utf8').match(/(?<=src="\/chunks\/)[^"]+(?=")/) ?? [],
    );
    expect(scripts.length).toBeGreaterThan(5);
    const chunks = readdirSync(join(folder, 'chunks'));
    const texts = chunks.map((name) => readFileSync(join(folder, 'chunks', name), 'utf8'));
    const brought = scripts.filter((script) => texts.some((text) => text.includes(`/${script}"`)));
    expect(brought).toEqual([]);
  }
});
