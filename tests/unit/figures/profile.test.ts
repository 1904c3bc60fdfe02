import { describe, expect, test } from 'vitest';
import { type FigureProfile, profileFigures } from '@/utils/figures/index.ts';

const quoted = (
  text: string,
  of: keyof Pick<FigureProfile, 'figures' | 'sourced' | 'bareRates' | 'nameLists'>,
) => profileFigures(text)[of].map(({ start, end }) => text.slice(start, end));

test('figures are counted as everywhere: no dates, lengths of time and numbers of names', () => {
  const text =
    'Ngày 12/10/2021, sau 5 tháng, Đảng bộ có 159 tổ chức cơ sở đảng ở 14 xã; cuộc vận động “5 không, 3 sạch” kỷ niệm 91 năm ngày thành lập Đảng.';
  expect(quoted(text, 'figures')).toEqual(['159 tổ chức cơ sở đảng', '14 xã']);
  const { words, perThousandWords } = profileFigures(text);
  expect(words).toBe(32);
  expect(perThousandWords).toBe(Math.round(2000 / 32));
});

test('of nothing', () => {
  expect(profileFigures('')).toEqual({
    words: 0,
    figures: [],
    perThousandWords: 0,
    sourced: [],
    bareRates: [],
    nameLists: [],
  });
});

test('a figure has a source where its sentence names one', () => {
  const text = 'Theo báo cáo của Sở Tài chính, tỉnh có 159 dự án. Bà con hiến 3.200 m2 đất. Ông vui lắm.';
  expect(quoted(text, 'sourced')).toEqual(['159 dự án']);
});

describe('a rate of growth stands alone', () => {
  test.each([
    ['Thu ngân sách tăng 12,5% so với cùng kỳ.', ['12,5%']],
    ['Vốn đầu tư nước ngoài tăng 2,5 lần.', ['2,5 lần']],
    ['Thu ngân sách đạt 812 tỷ đồng, tăng 12,5% so với cùng kỳ.', []],
    ['Tỷ lệ hộ nghèo giảm 2%, còn 3,7%.', []],
    ['Tỷ lệ hộ nghèo giảm từ 31,4% xuống còn 22,8%.', []],
    ['Chỉ số cải cách tăng 3 điểm phần trăm.', []],
    ['Xã có 98% hộ dùng nước sạch.', []],
  ])('%s', (text, rates) => {
    expect(quoted(text, 'bareRates')).toEqual(rates);
  });
});

describe('names are listed', () => {
  test.each([
    'Dự hội nghị có Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường, Phạm Thị Dung, Hoàng Văn Em, Vũ Thị Giang và Đỗ Văn Hùng.',
    'Đó là các mô hình “Hũ gạo nghĩa tình”, “Nhà sạch vườn đẹp”, “Tiếng loa an ninh”, “Con nuôi đồn biên phòng”, “Thắp sáng đường quê”, “Dòng họ hiếu học”, “Ngày thứ bảy tình nguyện”.',
  ])('%s', (text) => {
    expect(quoted(text, 'nameLists')).toEqual([text]);
  });

  test.each([
    ['few', 'Dự hội nghị có Nguyễn Văn An, Trần Thị Bình và Lê Văn Cường.'],
    ['with figures', 'Huy chương có An 3, Bình 4, Cường 5, Dung 6, Em 7, Giang 8, Hùng 9 lượt.'],
    [
      'with what each did',
      'Nguyễn Văn An góp ngày công đào mương cả tuần liền, Trần Thị Bình nấu cơm cho mọi người, Lê Văn Cường chở cát từ bến lên, Phạm Thị Dung hiến mảnh vườn trước cửa, Hoàng Văn Em cho mượn máy trộn, Vũ Thị Giang trông trẻ.',
    ],
    ['of common words', 'Họ trồng lúa, ngô, khoai, sắn, đậu, lạc, vừng và chè.'],
  ])('not those that are %s', (_, text) => {
    expect(quoted(text, 'nameLists')).toEqual([]);
  });
});
