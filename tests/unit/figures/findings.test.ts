import { describe, expect, test } from 'vitest';
import { workingWords } from '@/utils/dossier/tell-check.ts';
import { checkFigures, writeWorking } from '@/utils/figures/index.ts';
import { wordsOf } from '../dossier/locale.ts';

const SUM = 'Đảng bộ có 159 tổ chức cơ sở đảng, trong đó 80 đảng bộ và 79 chi bộ cơ sở.';
const GROWTH = 'Năm nay nhận 2.216 tác phẩm, tăng 184 tác phẩm (8,6%) so với năm trước.';
const words = workingWords(wordsOf('vi'));
const lines = (text: string): string[] =>
  checkFigures(text).map(({ working, verdict }) => writeWorking(working, verdict, words));

describe('the working is plain arithmetic', () => {
  test.each([
    [SUM, '80 + 79 = 159 ✓'],
    [GROWTH, '184 / (2.216 − 184) = 9,1%, bài ghi 8,6%'],
    ['Có 118/134 chi bộ hoàn thành tốt nhiệm vụ, đạt 92,4%.', '118/134 = 88,1%, bài ghi 92,4%'],
    ['Toàn xã có 138 hộ, trong đó 69 hộ khá, chiếm 50%.', '69 / 138 = 50% ✓'],
    [
      'Quỹ hỗ trợ 36 hộ, mỗi hộ 50 triệu đồng, tổng số tiền 1,9 tỷ đồng.',
      '36 × 50 triệu đồng = 1,8 tỷ đồng, bài ghi 1,9 tỷ đồng',
    ],
    ['Thu nhập bình quân đạt 61,4% triệu đồng/người/năm.', '61,4%, dấu % đứng trước đơn vị'],
  ])('%s', (text, working) => {
    expect(lines(text)).toContain(working);
  });

  test('a difference divided by this year’s figure is named as such', () => {
    const text = 'Năm nay ban tổ chức nhận 1.518 tác phẩm, tăng 132 tác phẩm (8,7%) so với năm trước.';
    expect(checkFigures(text)[0]?.working.remark).toBe('divided-by-new');
  });

  test('figures printed to the same place are not called one where they differ', () => {
    const text =
      'Nhờ cách làm ấy, tỷ lệ hộ nghèo của xã giảm từ 11,2% năm 2018 xuống còn 2,9%.\nỞ xã bên, tỷ lệ hộ nghèo giảm từ 13,3% năm 2018 xuống còn 2,8%.';
    expect(lines(text)).toEqual(['11,2% > 2,9% ✓', '13,3% > 2,8% ✓']);
  });
});

describe('one fault is asked about once', () => {
  test('though its whole is told in two blocks', () => {
    const text =
      'Toàn huyện có 1.248 hộ kinh doanh.\n\nTheo báo cáo, địa bàn có 1.248 hộ kinh doanh, trong đó 712 hộ đã nộp thuế điện tử, còn lại 546 hộ đang được hướng dẫn.';
    const faults = checkFigures(text).filter(({ verdict }) => verdict === 'fails');
    expect(faults.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['1.248', '712', '546'],
    ]);
    expect(faults[0]?.spans[0]?.start).toBe(text.lastIndexOf('1.248'));
  });
});

describe('a finding is known again', () => {
  const fingerprints = (text: string): string[] => checkFigures(text).map(({ fingerprint }) => fingerprint);

  test('when the text changes elsewhere', () => {
    expect(fingerprints(`Một đoạn mới thêm vào đầu bài.\n${SUM}\nĐoạn cuối cũng đã đổi.`)).toEqual(
      fingerprints(SUM),
    );
  });

  test('and is another one when one of its figures changes', () => {
    expect(fingerprints(SUM.replace('79', '78'))).not.toEqual(fingerprints(SUM));
  });

  test('and equal findings are told apart', () => {
    const twice = fingerprints(`${SUM}\n${SUM}`);
    expect(new Set(twice).size).toBe(twice.length);
  });
});

describe('the headline', () => {
  test('a figure of the headline with two digits exchanged', () => {
    const text = 'Giải báo chí năm nay nhận 1.164 tác phẩm dự thi của các cơ quan báo chí trong tỉnh.';
    const found = checkFigures(text, { title: 'Giải báo chí nhận 1.146 tác phẩm dự thi' });
    expect(found.map(({ kind, verdict }) => [kind, verdict])).toEqual([['repeat', 'fails']]);
    expect(found[0]?.spans[0]?.in).toBe('title');
  });
});
