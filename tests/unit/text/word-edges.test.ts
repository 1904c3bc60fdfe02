import { describe, expect, it } from 'vitest';
import { wholeWords } from '@/utils/text/word-edges.ts';

/** A text with what is selected in brackets, as ⟦ and ⟧, and what that grows to. */
const CASES: [selected: string, grown: string][] = [
  // Syllables of Vietnamese words: each is completed, none is added.
  ['Phong tr⟦ào thi đ⟧ua yêu nước', 'trào thi đua'],
  ['⟦Phong trào⟧ thi đua', 'Phong trào'],
  ['Phon⟦g⟧ trào', 'Phong'],
  ['người Đ⟦ả⟧ng viên', 'Đảng'],
  ['huyện Đắk R⟦’lấ⟧p', 'R’lấp'],
  ['phòng chống Covi⟦d-1⟧9', 'Covid-19'],
  // Parts that are words of their own are told apart.
  ['văn hóa-x⟦ã h⟧ội', 'xã hội'],
  ['cán b⟦ộ⟧/đảng viên', 'bộ'],
  ['TP.H⟦C⟧M', 'HCM'],
  ['hộ nghèo.N⟦ă⟧m 2021', 'Năm'],
  // Figures.
  ['tăng 1⟦2,⟧5% so với', '12,5%'],
  ['tăng 12,⟦5⟧ % so với', '12,5 %'],
  ['tăng 11⟦,5⟧%/năm', '11,5%/năm'],
  ['thu ⟦11,5%⟧/năm', '11,5%/năm'],
  ['đạt 24.7⟦61,5⟧96 tỷ đồng', '24.761,596'],
  ['có 47⟦/5⟧8 hộ', '47/58'],
  ['làm 6.⟦071⟧km2 đường', '6.071km2'],
  ['sáng 1⟦2/10⟧/2021', '12/10/2021'],
  ['lúc 08:⟦1⟧5', '08:15'],
  ['giai đoạn 2016⟦-20⟧20', '2016-2020'],
  ['Kế hoạch số 37-⟦KH⟧/HU của', '37-KH/HU'],
  ['tăng +3⟦,⟧5%', '+3,5%'],
  ['giá 10⟦0⟧$', '100$'],
  ['nóng 3⟦8⟧°C', '38°C'],
  // A list’s dash is no sign of a figure, and a full stop is no part of it.
  ['-⟦3⟧ hộ', '3'],
  ['gồm 2⟦5⟧. Năm', '25'],
  ['có 2⟦5⟧, trong đó', '25'],
  // Quotation marks are no letters.
  ['phong trào “D⟦ân vận kh⟧éo” ở', 'Dân vận khéo'],
  ['phong trào ⟦“Dân vận kh⟧éo” ở', '“Dân vận khéo'],
  ['nói: ‘Đượ⟦c⟧’.', 'Được'],
  // What is selected besides words is left as it is.
  ['hộ⟦, trong đó⟧ có', ', trong đó'],
  ['hộ ⟦(12)⟧ có', '(12)'],
  // Never over a line: what stands there is another paragraph.
  ['hết câ⟦u\nS⟧ang', 'câu\nSang'],
  ['hộ\n⟦nghèo⟧\n25', 'nghèo'],
  // Scripts without spaces between words have no edges to find.
  ['人民⟦日报⟧社', '日报'],
];

describe('a selection grows to whole words', () => {
  it.each(CASES)('%s → %s', (selected, grown) => {
    const start = selected.indexOf('⟦');
    const end = selected.indexOf('⟧') - 1;
    const text = selected.replace(/[⟦⟧]/g, '');
    const span = wholeWords(text, { start, end });
    expect(text.slice(span.start, span.end)).toBe(grown);
  });

  it('never out of the text', () => {
    const text = 'đạt 12,5%';
    expect(wholeWords(text, { start: 0, end: text.length })).toEqual({ start: 0, end: text.length });
    expect(wholeWords('hộ', { start: 1, end: 2 })).toEqual({ start: 0, end: 2 });
  });

  it('twice is as good as once', () => {
    for (const [selected] of CASES) {
      const text = selected.replace(/[⟦⟧]/g, '');
      const once = wholeWords(text, { start: selected.indexOf('⟦'), end: selected.indexOf('⟧') - 1 });
      expect(wholeWords(text, once)).toEqual(once);
    }
  });

  it('what is no word, however long, is left as it is', () => {
    const text = `xem ${'a1'.repeat(200)} đây`;
    expect(wholeWords(text, { start: 100, end: 120 })).toEqual({ start: 100, end: 120 });
  });
});
