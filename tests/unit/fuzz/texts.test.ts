import { constantFrom, record } from 'fast-check';
import { expect } from 'vitest';
import { checkFigures, profileFigures } from '@/utils/figures/index.ts';
import { figuresIn, parseStatistic, suggest } from '@/utils/suggest/index.ts';
import { canonicalise } from '@/utils/text/canonical.ts';
import { holdsFor } from '../../sample/fuzz/fuzz.ts';
import { pressText } from '../../sample/fuzz/words.ts';

const isIn = (text: string, { start, end }: { start: number; end: number }) =>
  start >= 0 && start < end && end <= text.length;

holdsFor(
  'a text has suggestions that lie in it, one after the other, each under a name of its own',
  record({ text: pressText, publishedOn: constantFrom(null, '2021-10-12') }),
  ({ text, publishedOn }) => {
    const options = { includeWords: true, includeLegalDocuments: true, publishedOn };
    const found = suggest(text, options);
    for (const [at, one] of found.entries()) {
      expect(isIn(text, one)).toBe(true);
      if (at > 0) expect(one.start).toBeGreaterThanOrEqual(found[at - 1]!.end);
    }
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    expect(suggest(text, options)).toEqual(found);
  },
);

holdsFor('a mark in a text has figures that lie in it, and numbers that are some', pressText, (text) => {
  for (const span of [
    { start: 0, end: text.length },
    { start: 0, end: text.length >> 1 },
    { start: text.length >> 1, end: text.length },
  ]) {
    for (const one of figuresIn(text, span)) expect(isIn(text, one)).toBe(true);
    const value = parseStatistic(text, span, { publishedOn: '2021-10-12' })?.statistic.value;
    for (const number of [value ?? []].flat().filter((one) => typeof one === 'number'))
      expect(Number.isNaN(number)).toBe(false);
  }
});

holdsFor('a text has figure checks that lie in it, and are the same again', pressText, (raw) => {
  const { text } = canonicalise(raw);
  const title = text.slice(0, 40);
  const found = checkFigures(text, { title });
  for (const { spans } of found)
    for (const span of spans) expect(isIn(span.in === 'title' ? title : text, span)).toBe(true);
  expect(checkFigures(text, { title })).toEqual(found);
  expect(() => profileFigures(text)).not.toThrow();
});

holdsFor('a text is made canonical once, and stays so', pressText, (text) => {
  const once = canonicalise(text).text;
  expect(canonicalise(once).text).toBe(once);
});
