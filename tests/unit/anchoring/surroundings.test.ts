import { expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';
import type { AnnotationKind } from '@/utils/model/records.ts';

const BEFORE =
  'Sáng sớm, sương còn giăng kín sườn đồi, loa của bản đã nhắc bà con về buổi lao động chung.\nỞ đầu buổi họp, mọi người nghe lại việc đã qua. ';
const AFTER = ' Câu chuyện còn được nhắc mãi về sau.\nChiều xuống, con đường mới hiện ra phẳng lì.';

function statusOf(before: string, after: string, mark: string, kind: AnnotationKind = 'statistic') {
  const old = BEFORE + before + AFTER;
  const start = old.indexOf(mark, BEFORE.length);
  const target = describe(old, { start, end: start + mark.length }, 'kept');
  return createAnchorer(BEFORE + after + AFTER, () => old).anchor(target, kind).status;
}

test.each([
  [
    '45 triệu đồng',
    'Thu nhập bình quân đạt 45 triệu đồng/người/năm.',
    'Thu nhập bình quân đạt 45 triệu đồng/hộ/năm.',
  ],
  [
    '30 triệu đồng',
    'Mỗi thôn được hỗ trợ 30 triệu đồng mỗi năm để làm đường.',
    'Mỗi thôn được hỗ trợ 30 triệu đồng mỗi quý để làm đường.',
  ],
  ['từ 5', 'Mỗi chi bộ kết nạp từ 5 đến 7 đảng viên mới.', 'Mỗi chi bộ kết nạp từ 5 đến 9 đảng viên mới.'],
  [
    '2',
    'Mỗi tuần tổ tự quản họp 2 - 3 buổi tại nhà văn hóa.',
    'Mỗi tuần tổ tự quản họp 2 - 4 buổi tại nhà văn hóa.',
  ],
  [
    '18,4%',
    'Tỷ lệ hộ nghèo giảm từ 18,4% xuống 9,2% sau ba năm.',
    'Tỷ lệ hộ nghèo giảm từ 18,4% xuống 6,2% sau ba năm.',
  ],
  [
    '1.950 tấn',
    'Sản lượng tăng từ 1.200 tấn lên 1.950 tấn nhờ giống mới.',
    'Sản lượng tăng từ 1.400 tấn lên 1.950 tấn nhờ giống mới.',
  ],
  [
    '86 tỷ đồng',
    'Trong 6 tháng đầu năm 2022, huyện giải ngân 86 tỷ đồng.',
    'Trong 9 tháng đầu năm 2022, huyện giải ngân 86 tỷ đồng.',
  ],
  [
    '340 km',
    'Giai đoạn 2016 - 2020, toàn tỉnh cứng hóa 340 km đường.',
    'Giai đoạn 2015 - 2020, toàn tỉnh cứng hóa 340 km đường.',
  ],
  [
    'Chỉ thị số 05',
    'Thực hiện Chỉ thị số 05-CT/TW về học tập và làm theo Bác, chi bộ đã đăng ký.',
    'Thực hiện Chỉ thị số 05-CT/TU về học tập và làm theo Bác, chi bộ đã đăng ký.',
  ],
  ['15%', 'Xã vượt kế hoạch 15% chỉ tiêu trồng rừng.', 'Xã hụt kế hoạch 15% chỉ tiêu trồng rừng.'],
  [
    '12 điểm nóng',
    'Cả huyện có không quá 12 điểm nóng về đất đai.',
    'Cả huyện có không ít hơn 12 điểm nóng về đất đai.',
  ],
  [
    '3 lần',
    'Diện tích rừng trồng mới gấp 3 lần chỉ tiêu giao.',
    'Diện tích rừng trồng mới bằng 3 lần chỉ tiêu giao.',
  ],
  ['9 đồng chí', 'Ban chấp hành khóa mới có 9 đồng chí nữ.', 'Ban chấp hành khóa mới có 9 đồng chí nam.'],
  [
    '1.500 cây',
    'Đoàn viên đã trồng 1.500 cây xanh dọc tuyến kênh.',
    'Đoàn viên đã trồng 1.500 cây ăn quả dọc tuyến kênh.',
  ],
  ['98%', 'Năm nay huyện phấn đấu đạt 98% hộ dùng nước sạch.', 'Năm nay huyện đã đạt 98% hộ dùng nước sạch.'],
  ['300 hộ', 'Dự kiến có 300 hộ tham gia mô hình.', 'Đã có 300 hộ tham gia mô hình.'],
  [
    '1.100 lao động',
    'Ước tính 1.100 lao động có việc làm ổn định.',
    'Thống kê 1.100 lao động có việc làm ổn định.',
  ],
  [
    '820',
    'Quỹ vì người nghèo vận động được 820 triệu đồng.',
    'Quỹ vì người nghèo vận động được 820 tỷ đồng.',
  ],
  ['2,3', 'Tỷ lệ tăng 2,3 điểm phần trăm sau một năm.', 'Tỷ lệ tăng 2,3 phần trăm sau một năm.'],
  ['310', 'Diện tích cam đạt 310 ha vào cuối vụ.', 'Diện tích cam đạt 310 m2 vào cuối vụ.'],
])('“%s” is changed when “%s” becomes “%s”', (mark, before, after) => {
  expect(statusOf(before, after, mark)).toBe('changed');
});

test.each([
  ['76', 'Toàn xã còn 76 hộ nghèo theo chuẩn mới.', 'Toàn xã hiện còn 76 hộ nghèo theo chuẩn mới.'],
  ['7,4 km', 'Đường liên bản dài 7,4 km đã thông xe.', 'Đường liên bản dài 7,4 km đã được thông xe.'],
  [
    '14 mô hình',
    'Ông Lò Văn Pán cho biết, xã đã có 14 mô hình hay.',
    'Ông Lò Văn Pán, Bí thư Đảng ủy, cho biết xã đã có 14 mô hình hay.',
  ],
  [
    '12,5%',
    'Thu ngân sách tăng 12,5% so với cùng kì năm ngoái.',
    'Thu ngân sách tăng 12,5% so với cùng kỳ năm ngoái.',
  ],
  [
    '86 tỷ đồng',
    'Trong 6 tháng đầu năm 2022, huyện giải ngân 86 tỷ đồng.',
    'Trong sáu tháng đầu năm 2022, huyện giải ngân 86 tỷ đồng.',
  ],
  ['43 chi bộ', 'Đảng bộ có 43 chi bộ trực thuộc.', 'Đảng bộ hiện có 43 chi bộ trực thuộc, sinh hoạt đều.'],
  ['152/159 đảng viên', 'Có 152/159 đảng viên dự học nghị quyết.', 'Có 152/159 đảng viên dự học Nghị quyết.'],
  [
    '1.500 cây xanh',
    'Đoàn viên đã trồng 1.500 cây xanh dọc tuyến kênh.',
    'Đoàn viên thanh niên đã trồng 1.500 cây xanh dọc tuyến kênh mương.',
  ],
  ['gần 90 kg', 'Bà con gom được gần 90 kg gạo.', 'Bà con đã gom được gần 90 kg gạo.'],
  [
    '18 hộ',
    'Chi bộ họp bốn buổi tối liền mới chốt được cách làm, 18 hộ đồng thuận.',
    'Chi bộ họp bốn buổi tối mới chốt được cách làm, 18 hộ đồng thuận.',
  ],
  [
    'từ 18,4% xuống 9,2%',
    'Tỷ lệ hộ nghèo giảm từ 18,4% xuống 9,2% sau ba năm.',
    'Tỉ lệ hộ nghèo giảm từ 18,4% xuống 9,2% sau ba năm.',
  ],
  [
    '820 triệu đồng',
    'Quỹ vì người nghèo vận động được 820 triệu đồng.',
    'Quỹ “Vì người nghèo” vận động được 820 triệu đồng.',
  ],
  ['300 hộ', 'Theo báo cáo, có 300 hộ tham gia mô hình.', 'Theo báo cáo của xã, có 300 hộ tham gia mô hình.'],
  [
    'từ 1.200 tấn lên 1.950 tấn',
    'Sản lượng tăng từ 1.200 tấn lên 1.950 tấn nhờ giống mới.',
    'Sản lượng tăng từ 1.200 tấn lên 1.950 tấn nhờ có giống mới.',
  ],
  [
    '23 mô hình',
    'Phong trào “Dân vận khéo” ở xã có 23 mô hình điểm.',
    'Phong trào thi đua “Dân vận khéo” ở xã có 23 mô hình điểm.',
  ],
  ['100% thôn', 'Đến nay, 100% thôn có nhà văn hóa.', 'Tới nay, 100% thôn có nhà văn hóa.'],
  [
    '2,4 tỷ đồng',
    'Công trình trị giá 2,4 tỷ đồng khánh thành sáng qua.',
    'Công trình trị giá 2,4 tỷ đồng khánh thành sáng 12/10.',
  ],
])('“%s” is as it was when “%s” becomes “%s”', (mark, before, after) => {
  expect(statusOf(before, after, mark)).toMatch(/exact|moved/);
});

test('a document’s symbol belongs to its number, whatever kind of mark it is', () => {
  const before = 'Thực hiện Kết luận số 21-KL/TW, chi bộ đã đăng ký việc làm cụ thể.';
  expect(statusOf(before, before.replace('KL/TW', 'KL/TU'), 'Kết luận số 21', 'campaign')).toBe('changed');
});
