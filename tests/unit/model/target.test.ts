import { expect, it } from 'vitest';
import type { Target } from '@/utils/model/records.ts';
import { byTarget, pagesCited } from '@/utils/model/target.ts';
import { targetOfToday } from '@/utils/model/target-of-today.ts';
import { anAnnotation, anAreaMark } from '../../sample/records.ts';

const place = (page: number, label = String(page)) => ({ page, label, rects: [] });

it.each([
  [undefined, null],
  [[], null],
  [[place(3)], '3'],
  [[place(3), place(4)], '3–4'],
  [[place(4, 'iv'), place(5, 'v'), place(6, 'vi'), place(9, '1')], 'iv–vi, 1'],
  [[place(1), place(2), place(3)], '1–3'],
])('pages are cited as print is: %j', (places, cited) => {
  expect(pagesCited(places)).toBe(cited);
});

const onPage = (page: number, top: number): Target => anAreaMark('remark', 'chữ', { page, top }).target;

it('marks stand in the order of the text, those on areas behind it by page and from top to bottom', () => {
  const far = { ...anAnnotation().target, start: 4_000_000, end: 4_000_009 };
  const inOrder: Target[] = [anAnnotation().target, far, onPage(1, 40), onPage(1, 900), onPage(2, 10)];
  expect([...inOrder].reverse().sort(byTarget)).toEqual(inOrder);
});

it('a target of an earlier version is one on words, and its page one of several', () => {
  const { type, ...earlier } = anAnnotation().target;
  expect(targetOfToday(earlier)).toEqual({ type, ...earlier });
  expect(targetOfToday({ ...earlier, place: place(3) })).toEqual({ type, ...earlier, pages: [place(3)] });
  expect(targetOfToday({ ...earlier, place: null })).toEqual({ type, ...earlier });
  for (const today of [anAnnotation().target, onPage(1, 40), null, 'damaged'])
    expect(targetOfToday(today)).toBe(today);
});
