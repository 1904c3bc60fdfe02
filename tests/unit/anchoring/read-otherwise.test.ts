import { expect, it, describe as suite } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';
import { readOtherwise } from '@/utils/anchoring/read-otherwise.ts';

/** What is told of words that were marked in one text, in another one of which either was read from print. */
function fate(marked: string, words: string, today: string) {
  const start = marked.indexOf(words);
  const target = describe(marked, { start, end: start + words.length }, 'hash');
  const anchoring = createAnchorer(today, () => marked).anchor(target, 'remark');
  return [anchoring.status, readOtherwise(today, target, anchoring).status];
}

const BEFORE = 'Chi bộ bản họp bốn buổi tối liền mới chốt được cách làm.';
const AFTER = 'Cả bản đã góp 1.450 ngày công trong năm.';
const text = (sentence: string) => `${BEFORE} ${sentence} ${AFTER}`;

suite('what differs only in how the same print was read', () => {
  it.each([
    ['a divided word', 'phát- triển kinh tế hộ', 'phát triển kinh tế hộ'],
    ['a ligature', 'xuất ﬁle báo cáo tháng', 'xuất file báo cáo tháng'],
    ['a soft hyphen', 'nghị\u00ADquyết của chi bộ', 'nghịquyết của chi bộ'],
    ['a glued word', 'phongtrào thi đua yêu nước', 'phong trào thi đua yêu nước'],
  ])('is not told as an edit: %s', (_, before, now) => {
    expect(fate(text(`Xã ${before} từ lâu.`), before, text(`Xã ${now} từ lâu.`))).toEqual([
      'changed',
      'moved',
    ]);
  });

  it.each([
    ['another word', 'giúp đỡ hộ nghèo', 'giúp sức hộ nghèo'],
    ['another figure', 'giúp 18 hộ nghèo', 'giúp 81 hộ nghèo'],
    ['a range that is one number', 'trồng 10-15 ha chè', 'trồng 1015 ha chè'],
    ['a range over two lines that is one number', 'trồng 10- 15 ha chè', 'trồng 1015 ha chè'],
    ['a sign', 'thay đổi -5 điểm', 'thay đổi 5 điểm'],
    ['two numbers that are one', 'đạt 5 8 điểm', 'đạt 58 điểm'],
  ])('but an edit is: %s', (_, before, now) => {
    const [, told] = fate(text(`Xã ${before} từ lâu.`), before, text(`Xã ${now} từ lâu.`));
    expect(told).toBe('changed');
  });

  it('and so is one right beside it', () => {
    const [, told] = fate(
      text('Xã phát- triển kinh tế hộ cho 18 nhà.'),
      'phát- triển kinh tế hộ',
      text('Xã phát triển kinh tế hộ cho 81 nhà.'),
    );
    expect(told).toBe('changed');
  });
});
