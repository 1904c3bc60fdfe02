import { expect, test } from 'vitest';
import { diffTexts, type ParagraphChange } from '@/utils/article/diff.ts';

/** One text out of the changes: what stayed and what is of its own kind. */
function side(changes: readonly ParagraphChange[], kind: 'added' | 'removed'): string {
  return changes
    .map(({ parts }) => parts.filter((part) => part.kind === 'same' || part.kind === kind))
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.map((part) => part.text).join(''))
    .join('\n');
}

const TEXT = 'Toàn tỉnh có 159 tổ chức đảng.\nThu ngân sách tăng 23%.\nPhong trào lan rộng ở cơ sở.';

test.each([
  ['nothing', TEXT, TEXT, ['same', 'same', 'same']],
  ['a figure', TEXT, TEXT.replace('23%', '25%'), ['same', 'changed', 'same']],
  [
    'a new paragraph',
    TEXT,
    TEXT.replace('\nThu', '\nMột mô hình mới.\nThu'),
    ['same', 'added', 'same', 'same'],
  ],
  ['a lost paragraph', TEXT, TEXT.replace('\nThu ngân sách tăng 23%.', ''), ['same', 'removed', 'same']],
  ['another article', 'Một hai ba.\nBốn năm.', 'Sáu bảy.', ['removed', 'removed', 'added']],
  [
    'a new paragraph before a rewritten one',
    'Mở đầu.\nThu ngân sách tăng 23%.\nHết.',
    'Mở đầu.\nĐoạn mới hoàn toàn.\nThu ngân sách tăng 25%.\nHết.',
    ['same', 'added', 'changed', 'same'],
  ],
])('%s', (_, before, after, kinds) => {
  const changes = diffTexts(before, after);
  expect(changes.map((change) => change.kind)).toEqual(kinds);
  expect(side(changes, 'removed')).toBe(before);
  expect(side(changes, 'added')).toBe(after);
});

test('a rewritten paragraph shows its words', () => {
  expect(
    diffTexts('Thu ngân sách tăng 23% so với cùng kỳ.', 'Thu ngân sách tăng 25% so với cùng kỳ.'),
  ).toEqual([
    {
      kind: 'changed',
      parts: [
        { kind: 'same', text: 'Thu ngân sách tăng ' },
        { kind: 'removed', text: '23% ' },
        { kind: 'added', text: '25% ' },
        { kind: 'same', text: 'so với cùng kỳ.' },
      ],
    },
  ]);
});

test('whatever was edited, both texts can be read out of the changes', () => {
  let seed = 7;
  const random = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const paragraph = () => Array.from({ length: 1 + random(9) }, () => `từ${random(6)}`).join(' ');
  for (let round = 0; round < 200; round++) {
    const before = Array.from({ length: 1 + random(8) }, paragraph);
    const after = before.flatMap((text) =>
      random(4) === 0 ? [] : random(4) === 0 ? [paragraph(), text] : [text],
    );
    if (after.length === 0) after.push(paragraph());
    const changes = diffTexts(before.join('\n'), after.join('\n'));
    expect(side(changes, 'removed')).toBe(before.join('\n'));
    expect(side(changes, 'added')).toBe(after.join('\n'));
  }
});

test('texts with nothing in common are told apart without tracing every edit', () => {
  const lines = (mark: string) => Array.from({ length: 3000 }, (_, index) => `${mark}${index}`).join('\n');
  const changes = diffTexts(lines('a'), lines('b'));
  expect(changes).toHaveLength(6000);
});
