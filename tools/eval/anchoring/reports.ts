import type { Random } from '../../lib/random.ts';

export const PLACES =
  'An Phú|Bình Thạnh|Cẩm Sơn|Đại Hòa|Đông Lĩnh|Gia Thuận|Hải Yến|Hòa Lạc|Khánh Vĩnh|Lộc Bình|Mỹ Quý|Nam Cường|Phú Nhuận|Quảng Tiến|Sơn Thuỷ|Tân Hưng|Thạch Khê|Vĩnh Hoà|Xuân Lâm|Yên Mỹ'.split(
    '|',
  );
const NAMES =
  'Nguyễn Văn Bình|Trần Thị Lan|Lê Quang Hải|Phạm Thu Hà|Hoàng Đình Khôi|Vũ Thị Hoà|Đặng Minh Tuấn|Bùi Xuân Thuỷ|Lò Văn Chiến|Hồ Thị Mai'.split(
    '|',
  );
const MOVEMENTS =
  '“Dân vận khéo”|“Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”|“Chi bộ bốn tốt”|“Năm dân vận chính quyền”|“Đền ơn đáp nghĩa”|“Nâng bước em tới trường”'.split(
    '|',
  );

/** Each pattern is one sentence; `{…}` is filled in, so that sentences resemble each other without being equal. */
const PATTERNS = [
  'Tại xã {place}, phong trào thi đua {movement} đã có {count} mô hình được đăng ký, tăng {small} mô hình so với năm {year}.',
  'Đồng chí {name}, Bí thư Đảng ủy xã {place}, cho biết {count} hộ dân đã hiến {big} m2 đất để mở rộng {small} tuyến đường.',
  'Thu nhập bình quân đầu người của xã {place} đạt {decimal} triệu đồng/năm, tăng {percent} so với cùng kỳ năm {year}.',
  'Đến hết năm {year}, tỷ lệ hộ nghèo còn {percent}, giảm {small} hộ.',
  'Cấp ủy đã tổ chức {small} buổi đối thoại với {count} lượt người dân, giải quyết {percent} kiến nghị.',
  'Hội Nông dân xã {place} giúp {count} hội viên vay {decimal} tỷ đồng, tỷ lệ nợ quá hạn chỉ {percent}.',
  'Trong {small} tháng đầu năm {year}, Đảng bộ kết nạp {small} đảng viên, đạt {percent} kế hoạch.',
  'Cuộc vận động {movement} huy động được {decimal} tỷ đồng, trong đó nhân dân đóng góp {percent}.',
  'Bà {name} ở thôn {place} nói: “Cán bộ có làm thì dân mới tin, việc gì bàn kỹ thì {small} ngày là xong”.',
  'Xã {place} hiện có {count} đảng viên sinh hoạt ở {small} chi bộ.',
  'Ngày {small}/{month}/{year}, Huyện ủy ban hành kế hoạch giao {count} việc cụ thể cho {small} đơn vị.',
  'Ông {name}, Chủ tịch Ủy ban Mặt trận Tổ quốc xã {place}, khẳng định kết quả ấy có được nhờ công khai từng khoản thu, khoản chi.',
  'So với chỉ tiêu đề ra, còn {small} tiêu chí chưa đạt, chủ yếu là môi trường và giao thông nội đồng.',
  'Nhờ đó, sản lượng lúa vụ đông xuân {year} của {place} đạt {big} tấn, năng suất {decimal} tạ/ha.',
  'Thời gian tới, Đảng ủy tập trung chỉ đạo {small} khâu đột phá, phấn đấu đến năm {year} hoàn thành các mục tiêu.',
];

const FILLERS: Record<string, (random: Random) => string> = {
  place: (random) => random.pick(PLACES),
  name: (random) => random.pick(NAMES),
  movement: (random) => random.pick(MOVEMENTS),
  year: (random) => String(random.between(2018, 2024)),
  month: (random) => String(random.between(1, 12)),
  small: (random) => String(random.between(2, 28)),
  count: (random) => String(random.between(30, 980)),
  big: (random) => `${random.between(1, 98)}.${random.between(100, 999)}`,
  decimal: (random) => `${random.between(2, 79)},${random.between(1, 9)}`,
  percent: (random) => `${random.between(1, 99)},${random.between(1, 9)}%`,
};

/** A paragraph of three to six sentences in the manner of a report, which repeats itself as reports do. */
export function reportParagraph(random: Random): string {
  const sentences = Array.from({ length: random.between(3, 6) }, () =>
    random.pick(PATTERNS).replace(/\{(\w+)\}/g, (_, name: string) => FILLERS[name]!(random)),
  );
  return sentences.join(' ');
}
