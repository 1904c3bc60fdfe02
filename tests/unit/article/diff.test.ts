import { describe, expect, it } from 'vitest';
import { diffTexts } from '@/utils/article/visit/difference/diff.ts';

const marked = (before: string, after: string) =>
  diffTexts(before, after)
    .map(({ type, text }) => (type === 'same' ? text : type === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('diffTexts', () => {
  it.each([
    ['nothing', 'Cả xã có 46 chi bộ.', 'Cả xã có 46 chi bộ.', ''],
    [
      'a figure',
      'Thu ngân sách tăng 11,5% so với',
      'Thu ngân sách tăng 15,1% so với',
      'Thu ngân sách tăng [-11,5%-]{+15,1%+} so với',
    ],
    ['a sentence that went', 'Một câu. Hai câu. Ba câu.', 'Một câu. Ba câu.', /^Một câu\. \[-.*Hai.*-\]/],
    ['a paragraph that came', 'Một.\nBa.', 'Một.\nHai.\nBa.', /\{\+.*Hai.*\+\}/s],
  ])('shows %s', (_, before, after, expected) => {
    const shown = marked(before, after);
    if (expected instanceof RegExp) expect(shown).toMatch(expected);
    else expect(shown).toBe(expected);
  });

  it('shortens what stayed to the words beside an edit', () => {
    const long = 'dân vận khéo '.repeat(200);
    const pieces = diffTexts(`${long}cũ ${long}`, `${long}mới ${long}`);
    expect(pieces.map((piece) => piece.type)).toEqual(['same', 'removed', 'added', 'same']);
    for (const { text } of pieces) expect(text.length).toBeLessThan(140);
  });

  it('gives up on word by word for a rewritten text, and still shows both', () => {
    const words = (seed: number) =>
      Array.from({ length: 6_000 }, (_, index) => `từ${(index * seed) % 9_973}`).join(' ');
    expect(diffTexts(words(7), words(4_001)).map((piece) => piece.type)).toEqual(['removed', 'added']);
  });
});
