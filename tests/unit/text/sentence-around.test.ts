import { describe, expect, it } from 'vitest';
import { sentenceAround } from '@/utils/text/sentence-around.ts';

/** The sentence around the first place of some words, the words between brackets. */
function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const line = sentenceAround(text, { start, end: start + words.length });
  return `${line.before}[${line.words}]${line.after}`;
}

describe('the sentence around marked words', () => {
  it.each([
    ['Xã có 3 bản. Cả bản góp 90 kg gạo. Ai cũng vui.', '90 kg', 'Cả bản góp [90 kg] gạo.'],
    ['Họp xong! “Có 18 hộ nghèo.” Bà nói vậy.', '18 hộ', '“Có [18 hộ] nghèo.”'],
    ['Tăng 12.500 đồng. Giảm 3%.', '12.500 đồng', 'Tăng [12.500 đồng].'],
    [
      'GS.TS. Trần Văn A ở TP. Điện Biên góp 5 bộ sách. Hết.',
      '5 bộ',
      'GS.TS. Trần Văn A ở TP. Điện Biên góp [5 bộ] sách.',
    ],
    ['Tiêu đề có 7 bản\nCâu đầu có 18 hộ.', '18 hộ', 'Câu đầu có [18 hộ].'],
    ['Tiêu đề có 7 bản\nCâu đầu có 18 hộ.', '7 bản', 'Tiêu đề có [7 bản]'],
    ['18 hộ khó khăn. Hết.', '18 hộ', '[18 hộ] khó khăn.'],
    ['Hết. 18 hộ khó khăn.', '18 hộ', '[18 hộ] khó khăn.'],
    ['Nhận 18 hộ.', '18 hộ.', 'Nhận [18 hộ.]'],
    ['Nhận 18 hộ. Sau đó thôi.', '18 hộ.', 'Nhận [18 hộ.]'],
    ['Một đoạn.\nHai đoạn.', 'đoạn.\nHai', 'Một [đoạn. Hai] đoạn.'],
  ])('%s', (text, words, line) => {
    expect(around(text, words)).toBe(line);
  });

  it('is cut at words where it is long, and found at once in a text of one line', () => {
    const filler = 'rất dài '.repeat(100_000);
    const line = around(`${filler}18 hộ ${filler}`, '18 hộ');
    expect(line).toMatch(/^…(?:rất |dài )+\[18 hộ\](?: rất| dài)+…$/);
    expect(line.length).toBeLessThan(220);
  });
});
