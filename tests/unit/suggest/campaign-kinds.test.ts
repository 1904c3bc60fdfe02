import { describe, expect, it } from 'vitest';
import { suggest } from '../../../utils/suggest/index.ts';

/** Which words are proposed as campaigns. */
const named = (text: string): string[] =>
  suggest(text)
    .filter(({ kind }) => kind === 'campaign')
    .map(({ start, end }) => text.slice(start, end));

/** Kinds of error found on texts that nobody tuned the rules on; one row per form. */
const KINDS: Record<string, [text: string, expected: string[]][]> = {
  '1 what is done is no type of campaign': [
    ['Công an triệt phá nhóm thực hiện hoạt động “rửa tiền” xuyên tỉnh.', []],
    ['Chủ động ngăn chặn hoạt động "diễn biến hòa bình" trên mạng.', []],
    ['Các hoạt động “Đền chùa đầu xuân” thu hút du khách.', []],
  ],
  '2 a quote in small letters doubts its words': [
    ['Thanh tra phát hiện nhiều dự án “ma” rao bán trên mạng.', []],
    ['Cán bộ tra cứu trên hệ thống "trợ lý ảo" của ngành.', []],
    ['Mô hình “sân sau” bị xóa bỏ; chương trình “đánh trống bỏ dùi” không còn.', []],
    ['Phong trào “hiến đất làm đường” lan tới các bản xa.', ['hiến đất làm đường']],
    ['Xã có mô hình “5 tự, 5 cùng” từ ba năm nay.', ['5 tự, 5 cùng']],
  ],
  '3 a known name inside of a saying': [
    ['Nhớ lời dạy “Dân vận khéo thì việc gì cũng thành công”.', []],
    ['Bác viết: “Dân vận kém thì việc gì cũng kém. Dân vận khéo thì việc gì cũng thành công”.', []],
    ['“Dân vận khéo là phải nói cho dân hiểu”, ông nhắc.', []],
  ],
  '4 the theme of a work or a show': [
    ['Đêm diễn là chương trình nghệ thuật với chủ đề “Khúc hát quê hương”.', []],
    ['Đoàn xã bàn giao công trình đường hoa với chủ đề "Bác Hồ với nông dân".', []],
    ['Mô hình mang tên “Tủ thuốc xanh” có ở mọi bản.', ['Tủ thuốc xanh']],
    ['Đợt thi đua với chủ đề “Về đích trước mùa mưa” bắt đầu.', ['Về đích trước mùa mưa']],
  ],
  '5 history, abroad, persons and offices': [
    ['Ông tham gia phong trào Cần Vương, phong trào Đông Du.', []],
    ['Tham quan các mô hình Bà Lê Thị Hoa, Chủ tịch Hội Nông dân xã giới thiệu.', []],
    ['Ông Nam là Trưởng Ban Chính sách, Chiến lược Trung ương.', []],
    ['Viện Chiến lược phát triển công bố báo cáo.', []],
    ['Nhiều nước theo mô hình Nhật Bản sau chiến dịch Tây Nguyên.', []],
  ],
  '6 a comma before the next clause': [
    [
      'Phong trào Đồng khởi mới, phong trào Đoàn kết sáng tạo đi vào đời sống.',
      ['Đồng khởi mới', 'Đoàn kết sáng tạo'],
    ],
    ['Sau đổi mới, nước ta từ bỏ mô hình Liên Xô, chuyển sang kinh tế thị trường.', []],
  ],
  '7 a short form of something else': [
    [
      'Ban Chỉ đạo tổng kết Nghị quyết 18 (sau đây gọi là Ban Chỉ đạo). Ban Chỉ đạo yêu cầu các đơn vị gửi báo cáo.',
      ['Nghị quyết 18'],
    ],
    [
      'Thực hiện Quy định số 144-QĐ/TW (gọi tắt là Quy định 144), chi bộ học Quy định 144.',
      ['Quy định số 144-QĐ/TW', 'Quy định 144', 'Quy định 144'],
    ],
  ],
  '8 a number that counts what is given': [
    ['Chương trình hỗ trợ 25 suất quà cho hộ khó khăn.', []],
    ['Chương trình hỗ trợ 12 bồn nước. Chương trình 135 kết thúc.', ['Chương trình 135']],
  ],
  '9 numbers of documents, whole': [
    [
      'Vốn theo chương trình 30a được giải ngân, Chương trình 30A kết thúc.',
      ['chương trình 30a', 'Chương trình 30A'],
    ],
  ],
  '10 a title that is a clause, or is cut': [
    ['Sở hoàn thiện Đề án báo cáo Ban Thường vụ cho ý kiến.', []],
    ['Tỉnh có Đề án xây dựng 20 nghìn căn nhà ở xã hội.', ['Đề án xây dựng 20 nghìn căn nhà ở xã hội']],
    [
      'Xã lấy ý kiến về "Đề án sáp nhập các thôn, bản, tổ dân phố, không tăng biên chế".',
      ['Đề án sáp nhập các thôn, bản, tổ dân phố, không tăng biên chế'],
    ],
  ],
  '11 a name without its type word': [
    [
      'Chi đoàn có mô hình “Tủ sách bên sông”. Chiều nào các em cũng đọc sách tại "Tủ sách bên sông".',
      ['Tủ sách bên sông', 'Tủ sách bên sông'],
    ],
    [
      'Phong trào “Khởi nghiệp vì cộng đồng trẻ” có sức hút. Hôm qua, ngày hội Khởi nghiệp vì cộng đồng trẻ khép lại.',
      ['Khởi nghiệp vì cộng đồng trẻ', 'Khởi nghiệp vì cộng đồng trẻ'],
    ],
    ['Mô hình “Bình yên” ra đời. Cuộc sống bình yên trở lại. Bình yên là thế.', ['Bình yên']],
  ],
  '12 forms of quotes': [
    ["Trường có mô hình 'Góc đọc xanh' và mô hình ‘Lớp học mở’.", ['Góc đọc xanh', 'Lớp học mở']],
    ["Cuộc vận động ''Ngõ nhỏ sạch rác'' ở xã Cư M'gar.", ['Ngõ nhỏ sạch rác']],
    ['Cả ngành thi đua với khẩu hiệu “Kỷ cương – Sáng tạo – Về đích”.', ['Kỷ cương – Sáng tạo – Về đích']],
    ['Bản nào cũng có “Gia đình học tập. Đó là niềm vui.', ['Gia đình học tập']],
  ],
  '13 a local plenum': [
    [
      'Quán triệt Nghị quyết Hội nghị Thành ủy lần thứ 12 khóa X về chuyển đổi số.',
      ['Nghị quyết Hội nghị Thành ủy lần thứ 12 khóa X'],
    ],
    [
      'Theo Nghị quyết Hội nghị Huyện ủy An Hòa lần thứ bảy, xã',
      ['Nghị quyết Hội nghị Huyện ủy An Hòa lần thứ bảy'],
    ],
    [
      'Nghị quyết Hội nghị lần thứ 15 Ban Chấp hành Đảng bộ tỉnh khóa XVIII xác định',
      ['Nghị quyết Hội nghị lần thứ 15 Ban Chấp hành Đảng bộ tỉnh khóa XVIII'],
    ],
    ['Các nghị quyết Tỉnh ủy và nghị quyết của Huyện ủy được quán triệt.', []],
  ],
  '14 a hard line break inside of a name': [
    [
      'Xã triển khai phong trào thi đua Chung sức xây dựng\nnông thôn mới từ năm 2012.',
      ['Chung sức xây dựng\nnông thôn mới'],
    ],
    ['Ra mắt mô hình “Mỗi tuần một\nviệc tốt”.', ['Mỗi tuần một\nviệc tốt']],
  ],
};

describe.each(Object.entries(KINDS))('kind %s', (_kind, rows) => {
  it.each(rows)('%s', (text, expected) => expect(named(text)).toEqual(expected));
});
