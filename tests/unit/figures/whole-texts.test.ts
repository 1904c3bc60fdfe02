import { describe, expect, test } from 'vitest';
import { workingWords } from '@/utils/dossier/tell-check.ts';
import { checkFigures, writeWorking } from '@/utils/figures/index.ts';
import { wordsOf } from '../dossier/locale.ts';

const words = workingWords(wordsOf('vi'));
const told = (text: string, title: string | null, isFault: boolean): string[] =>
  checkFigures(text, { title })
    .filter(({ verdict }) => (verdict === 'fails') === isFault && (verdict === 'holds') === !isFault)
    .map(({ working, verdict }) => writeWorking(working, verdict, words));
const faults = (text: string, title: string | null = null): string[] => told(text, title, true);
const right = (text: string, title: string | null = null): string[] => told(text, title, false);

const VOTES = (high: string, share: string): string =>
  `Kỳ họp có mặt 37 đại biểu trên tổng số 40 đại biểu HĐND huyện; ban kiểm phiếu thu về 37 phiếu.
Chủ tịch HĐND huyện được 33 phiếu tín nhiệm cao (82,5%), 3 phiếu tín nhiệm (7,5%), 1 phiếu tín nhiệm thấp (2,5%).
Chủ tịch UBND huyện được 30 phiếu tín nhiệm cao (75%), 5 phiếu tín nhiệm (12,5%), 2 phiếu tín nhiệm thấp (5%).
Trưởng phòng Nội vụ được ${high} phiếu tín nhiệm cao (${share}), 6 phiếu tín nhiệm (15%), 2 phiếu tín nhiệm thấp (5%).`;

describe('votes told row by row', () => {
  test('percentages are of all members, whom the text names once', () => {
    expect(faults(VOTES('29', '72,5%'))).toEqual([]);
    expect(right(VOTES('29', '72,5%'))).toEqual(
      expect.arrayContaining(['33 / 40 = 82,5% ✓', '2 / 40 = 5% ✓', '29 + 6 + 2 = 37 ✓']),
    );
  });

  test('the percentage that leaves the others is a slip', () => {
    expect(faults(VOTES('29', '77,5%'))).toEqual(['29 / 40 = 72,5%, bài ghi 77,5%']);
  });

  test('so is the row that does not come to the votes', () => {
    expect(faults(VOTES('28', '70%'))).toEqual(['28 + 6 + 2 = 36, bài ghi 37']);
  });
});

describe('a share of all, whose whole is told far before', () => {
  const text = (share: string): string =>
    `Huyện Nà Lương có 64 trường, gồm 25 trường mầm non, 24 trường tiểu học và 15 trường THCS.
Thầy cô ở vùng cao phải đi bộ hai tiếng mới tới điểm lẻ. Mùa mưa đường trơn, nhiều em nghỉ học.
Mạnh thường quân góp 3,5 tỷ đồng sửa bếp ăn. Phụ huynh góp thêm rau, củi.
Đến nay có 48 đơn vị trường học đã nối mạng, chiếm ${share} tổng số.`;

  test('of the one count of that noun that is no part of another', () => {
    expect(faults(text('71%'))).toEqual(['48 / 64 = 75,0%, bài ghi 71%']);
    expect(faults(text('75%'))).toEqual([]);
  });

  test('is left alone where two counts may be meant', () => {
    expect(faults(`Năm 2019, huyện có 70 trường.\n${text('71%')}`)).toEqual([]);
  });
});

describe('two digits exchanged', () => {
  const text = (count: string): string =>
    `Dự án cần thu hồi đất của ${count} hộ, phần lớn là đất vườn. Bà con mong sớm có nơi ở mới.`;

  test('in a count of the headline that the text tells otherwise', () => {
    expect(faults(text('348'), 'Vì con đường mới, 384 hộ nhường đất')).toEqual(['384 ≠ 348']);
    expect(faults(text('384'), 'Vì con đường mới, 384 hộ nhường đất')).toEqual([]);
  });

  test('not where the headline’s count stands in the text as well', () => {
    const both = `${text('348')} Ở hai xã bên, 384 hộ khác cũng đã ký biên bản.`;
    expect(faults(both, 'Vì con đường mới, 384 hộ nhường đất')).toEqual([]);
  });

  test('in an amount that the opening tells of years, and the text of a period', () => {
    const long = (amount: string): string =>
      `Ba năm qua, huyện huy động 2.683 tỷ đồng làm đường, điện, trường, trạm.
Bà con hiến đất, góp công, không ai tính thiệt hơn.
Giai đoạn 2021 - 2023, toàn huyện huy động ${amount} tỷ đồng, phần lớn từ ngân sách.`;
    expect(faults(long('2.638'))).toEqual(['2.683 ≠ 2.638']);
    expect(faults(long('2.683'))).toEqual([]);
  });
});

describe('the congress of which a text tells', () => {
  const text = (before: string): string =>
    `Đảng bộ xã Mường Hoong tổ chức Đại hội lần thứ XVIII.
Qua 5 năm thực hiện Nghị quyết Đại hội lần thứ ${before}, xã làm được 12 km đường.`;

  test('looks back on the one before', () => {
    expect(faults(text('XVII'))).toEqual([]);
  });

  test('and on no other', () => {
    expect(faults(text('XIX'))).toEqual(['XVIII ≠ XIX, cùng một văn bản']);
  });

  test('is the one of the headline', () => {
    expect(right(text('XVII'), 'Đại hội Đảng bộ xã Mường Hoong lần thứ XVIII')).toContain('XVIII = XVIII ✓');
  });
});

describe('what is told of one thing in several places', () => {
  test('a part that lies in what was told cannot be many times larger', () => {
    const text = (amount: string): string =>
      `Tổng giá trị sai phạm là 31,6 tỷ đồng, trong đó phải thu hồi 12,4 tỷ đồng. Chủ đầu tư thanh toán khống ${amount} đồng tiền ép cọc, nằm trong số tiền phải thu hồi nói trên.`;
    expect(faults(text('412 tỷ'))).toEqual(['412 tỷ đồng > 31,6 tỷ đồng, lớn khác thường']);
    expect(faults(text('412 triệu'))).toEqual([]);
  });

  test('parts that come to the whole’s digits with another scale word', () => {
    const text = (scale: string): string =>
      `Cây cầu có tổng vốn 1.240 ${scale} đồng, gồm 900 tỷ đồng vốn trung ương và 340 tỷ đồng vốn tỉnh.`;
    expect(faults(text('triệu'))).toEqual(['900 tỷ đồng + 340 tỷ đồng ≠ 1.240 triệu đồng, nhỏ khác thường']);
    expect(faults(text('tỷ'))).toEqual([]);
  });

  test('those who are not among “16/20” are the rest, wherever they are told', () => {
    const text =
      'Huyện có 16/20 xã đạt chuẩn.\nBà con các xã làm đường, trồng hoa, dọn rác.\nBốn xã chưa đạt chuẩn đều ở vùng cao.';
    expect(right(text)).toContain('16 + Bốn = 20 ✓');
  });

  test('the parts of the number above, and the rest behind a semicolon', () => {
    const text =
      'Cuối năm, 52/58 chi bộ hoàn thành tốt nhiệm vụ trở lên, trong đó 11 chi bộ hoàn thành xuất sắc, 41 chi bộ hoàn thành tốt; 6 chi bộ hoàn thành nhiệm vụ, không có chi bộ yếu kém.';
    expect(right(text)).toEqual(expect.arrayContaining(['11 + 41 = 52 ✓', '52 + 6 = 58 ✓']));
  });
});
