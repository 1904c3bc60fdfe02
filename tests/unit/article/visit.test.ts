// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Visit } from '@/utils/article/visit/visit.ts';
import type { ArticleText } from '@/utils/text/article-text.ts';

const textOf = (...lines: string[]) =>
  ({ lines: lines.map((text) => ({ line: { text } })) }) as unknown as ArticleText;

const FIRST = 'Cả huyện có 118 thôn đạt chuẩn nông thôn mới.';
const SECOND = 'Thu ngân sách của huyện tăng 12,1% trong năm 2020.';

it('a sentence that comes or goes is told; a clock, a label and a new order are not', () => {
  const visit = new Visit(document);
  expect(visit.see(textOf(FIRST, '10:00'))).toBe(true);
  expect(visit.see(textOf(FIRST, '10:01'))).toBe(false);
  expect(visit.see(textOf(FIRST, SECOND, '10:01'))).toBe(true);
  expect(visit.see(textOf(SECOND, FIRST, '10:01'))).toBe(false);
  expect(visit.see(textOf(SECOND, '10:01'))).toBe(true);
});

it('each state is handed over once, in order, an empty first one among them', () => {
  const visit = new Visit(document);
  for (const text of [textOf(), textOf(FIRST), textOf(FIRST), textOf(SECOND, FIRST), textOf(FIRST, SECOND)])
    visit.see(text);
  expect(visit.takeStates()).toEqual([[], [FIRST], [SECOND, FIRST], [FIRST, SECOND]]);
  visit.see(textOf(FIRST));
  expect(visit.takeStates()).toEqual([[FIRST]]);
  expect(visit.takeStates()).toEqual([]);
});

it('of very many states the first and the last ones are remembered', () => {
  const visit = new Visit(document);
  for (let second = 0; second < 1_000; second += 1) visit.see(textOf(FIRST, String(second)));
  const states = visit.takeStates();
  expect(states.length).toBeLessThan(100);
  expect(states[0]).toEqual([FIRST, '0']);
  expect(states.slice(-3)).toEqual([
    [FIRST, '997'],
    [FIRST, '998'],
    [FIRST, '999'],
  ]);
});
