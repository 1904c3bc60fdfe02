import type { Campaign } from '../../utils/model/records.ts';

/** Words of a made-up countryside: places, people, papers and campaigns are invented or everybody's. */

export const PLACES = [
  'Xã Nà Khoang',
  'Huyện Đồng Thuận',
  'Thị trấn Vàm Xanh',
  'Bản Pá Hốc',
  'Xã Tân Lập Hạ',
  'Phường Bến Sỏi',
];

export const PEOPLE = [
  'Ông Lường Văn Ún',
  'Bà Trần Thị Cẩm Tú',
  'Đồng chí Quàng Văn Inh',
  'Chị Lò Thị Mẩy',
  'Anh Nguyễn Đức Thịnh',
  'Già làng Y Blưm',
];

export const AUTHORS = [
  'Trần Minh Khoa',
  'Lê Thị Hoài Thương',
  'Vừ A Dính',
  'Ðặng Quốc Bảo',
  'Thạch Sô Phia',
  'Nguyễn Ngọc Ánh',
];

export const ORGANS = [
  'Ban Dân vận Huyện ủy',
  'Ủy ban nhân dân huyện',
  'Phòng Lao động',
  'báo cáo của Huyện ủy',
];

export const PAPERS = [
  { host: 'baodongthuan.example', name: 'Báo Đồng Thuận' },
  { host: 'vungcao.example', name: 'Báo Vùng cao' },
  { host: 'vamxanh.example', name: 'Đài PT-TH Vàm Xanh' },
];

export const SUBJECTS = [
  { unit: 'hộ', doing: 'tự nguyện hiến đất' },
  { unit: 'hộ', doing: 'xóa nhà tạm' },
  { unit: 'gia đình', doing: 'đạt chuẩn văn hóa' },
];

export const CAMPAIGNS: { words: string; fields: Partial<Campaign> }[] = [
  { words: 'Dân vận khéo', fields: { kind: 'movement', name: 'Dân vận khéo' } },
  {
    words: 'Xây dựng gia đình 5 không, 3 sạch',
    fields: { kind: 'drive', name: 'Xây dựng gia đình 5 không, 3 sạch' },
  },
  {
    words: 'Cả nước chung sức xây dựng nông thôn mới',
    fields: { kind: 'movement', name: 'Cả nước chung sức xây dựng nông thôn mới' },
  },
  { words: 'chi bộ bốn tốt', fields: { kind: 'model', name: 'Chi bộ bốn tốt' } },
];

/** Ends and middles of sentences, with letters that formats like to lose. */
export const DOUBLED = [
  'đã đi vào nền nếp ở từng chi bộ',
  'vẫn còn nơi làm hình thức; có nơi “khoán trắng” cho mặt trận',
  'được nhân dân đồng tình & hưởng ứng',
  'lan tỏa đến cả những bản xa nhất (cách trung tâm 40 km)',
  'Ðảng bộ huyện coi đây là khâu đột phá',
  'làm theo cách “3 rõ”: rõ việc, rõ người, rõ thời gian',
];

export const NOTES = {
  said: [
    'Cán bộ hứa một, dân tin mười; cán bộ quên một, dân nhớ mãi',
    'Đất thì tiếc, nhưng đường cho con cháu đi học thì không tiếc',
    '=Không ai làm thay dân được, cũng không ai hiểu dân hơn dân',
  ],
  filling: [
    'nên việc khó mấy cũng có người nhận',
    'sau nhiều đêm họp bản mới thống nhất được',
    'song cách đánh giá vẫn chưa theo kịp',
  ],
  ofMarks: [
    'Không nêu nguồn.',
    'Cộng lại không khớp.',
    'Chi tiết đắt.',
    'Hỏi lại tòa soạn;\nso với báo cáo huyện.',
    '=1+1 “ghi chú” <b>',
  ],
  reasons: [
    'Chuyện hiến đất sinh động, nhưng số liệu dày mà không nêu nguồn; tổng số hộ ở kỳ 2 không khớp.',
    'Phát hiện mới, có giải pháp, giọng kể gần dân.',
    'Đề tài cũ, cách làm chưa mới.',
  ],
  remarks: [
    'Loạt bài nhiều chi tiết thật, giọng kể gần dân, mở đầu tốt. Phần giữa liệt kê 11 mô hình trong một đoạn mà chỉ kể được một; nên có ý kiến của hộ chưa hiến đất. Kết có giải pháp nhưng chưa lý giải vì sao nơi khác chưa làm được.',
    'Bài viết chắc, số liệu có nguồn.',
    '',
  ],
  titles: [
    '“Dân vận khéo” ở vùng lòng hồ',
    'Giữ lời hứa với dân',
    'Con đường do dân tự hiến',
    'Cán bộ về ở cùng thôn',
    'Khi chi bộ đi trước, làng nước theo sau',
  ],
};
