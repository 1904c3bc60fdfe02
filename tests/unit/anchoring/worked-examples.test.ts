import { describe, expect, it, test } from 'vitest';
import { alignTexts } from '@/utils/anchoring/alignment.ts';
import { WordNumbers } from '@/utils/anchoring/cut/word-numbers.ts';
import { figureDiffers, widen } from '@/utils/anchoring/figure/figures.ts';
import { projectSpan } from '@/utils/anchoring/judge/projection.ts';
import { cutLines } from '@/utils/anchoring/link/lines.ts';

/** What the docstrings of `projectSpan`, `widen` and `figureDiffers` say by example. */

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

function runToEnd<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

test('a span is followed through its links, and where they are gone through its neighbours’', () => {
  const old = 'Đường vào bản men theo suối. Đến nay, cả xã có 33 hộ hiến đất làm đường.';
  const now = old.replace('33', '39');
  const { links } = runToEnd(alignTexts(cutLines(old), cutLines(now), new WordNumbers()));
  const place = projectSpan(links, spanOf(old, '33 hộ'))!;
  expect(now.slice(place.span.start, place.span.end)).toBe('39 hộ');
  expect(place).toMatchObject({ similarity: 0.75, left: 1, right: 1, otherFigures: false, words: 2 });
});

test.each([
  ['1,5', 'tăng 11,5% so', '11,5%'],
  ['05', 'Chỉ thị 05-CT/TW của', '05-CT/TW'],
  ['152', 'đạt 152/159 tổ chức', '152/159'],
  ['33', 'có 33 hộ', '33'],
])('%s in “%s” is widened to %s', (words, text, whole) => {
  const { start, end } = widen(text, spanOf(text, words));
  expect(text.slice(start, end)).toBe(whole);
});

describe('“11,5” in “tăng 11,5% so với năm 2020.”', () => {
  const OLD = 'tăng 11,5% so với năm 2020.';
  it.each([
    ['tăng 111,5% so với năm 2020.', true, true],
    ['tăng 11,5 triệu so với năm 2020.', true, true],
    ['giảm 11,5% so với năm 2020.', true, false],
    ['tăng 11,5% so với năm 2019.', true, false],
    ['Năm nay tăng 11,5% so với năm 2020.', false, false],
  ])('in “%s”: differs as a statistic: %s, as another mark: %s', (now, asStatistic, asOther) => {
    const sides = [OLD, now].map((text) => ({ text, span: spanOf(text, '11,5') }));
    expect(figureDiffers(sides[0]!, sides[1]!, true)).toBe(asStatistic);
    expect(figureDiffers(sides[0]!, sides[1]!, false)).toBe(asOther);
  });
});
