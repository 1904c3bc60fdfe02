import type { Row } from './row.ts';

/** What figures are measured against, who says so, what is aimed at: one row per kind of sentence. */
export const FRAMES: Row[] = [
  [
    'each has its own standard',
    'Số vụ vi phạm giảm 12% so với tháng trước và số vụ cháy giảm 2 vụ so với cùng kỳ.',
    [
      ['giảm 12%', 'Số vụ vi phạm', { baseline: 'tháng trước' }],
      ['giảm 2 vụ', 'số vụ cháy', { baseline: 'cùng kỳ' }],
    ],
  ],
  [
    'a standard that opens the sentence',
    'So với năm 2019, số doanh nghiệp mới tăng 22%, vốn đăng ký tăng 1,4 lần.',
    [
      ['tăng 22%', 'số doanh nghiệp mới', { baseline: 'năm 2019' }],
      ['tăng 1,4 lần', 'vốn đăng ký', { baseline: 'năm 2019' }],
    ],
  ],
  [
    'compared before the figure',
    'Năng suất giống mới cao hơn giống cũ 15%.',
    [['15%', 'Năng suất giống mới', { baseline: 'giống cũ' }]],
  ],
  [
    'a change of two values',
    'Nợ đọng giảm từ 120 tỷ đồng xuống còn 35 tỷ đồng.',
    [
      ['120 tỷ đồng', 'Nợ đọng'],
      ['35 tỷ đồng', 'Nợ đọng', { baseline: '120 tỷ đồng' }],
    ],
  ],
  [
    'a share of a whole',
    'Lao động nữ chiếm 58% tổng số lao động.',
    [['58%', 'Lao động nữ', { baseline: 'tổng số lao động' }]],
  ],
  [
    'money from a source is no source',
    'Từ nguồn xã hội hóa, phường đã lắp 64 camera.',
    [['64 camera', 'camera được lắp']],
  ],
  [
    'a person at the head',
    'Ông Lê Văn Tâm, Bí thư Đảng ủy xã, cho biết, xã có 310 hộ hiến đất.',
    [['310 hộ', 'hộ hiến đất', { attribution: 'Ông Lê Văn Tâm, Bí thư Đảng ủy xã' }]],
  ],
  [
    'a body behind',
    'Toàn tỉnh còn 15 điểm sạt lở, Sở Xây dựng cho hay.',
    [['15 điểm sạt lở', 'điểm sạt lở', { attribution: 'Sở Xây dựng' }]],
  ],
  [
    'a speaker behind his words',
    '“Trước đây bản chỉ có 3 hộ khá. Nay đã có 40 hộ khá”, Trưởng bản Lò Văn Inh nói.',
    [
      ['3 hộ khá', 'hộ khá', { attribution: 'Trưởng bản Lò Văn Inh' }],
      ['40 hộ khá', 'hộ khá', { attribution: 'Trưởng bản Lò Văn Inh' }],
    ],
  ],
  [
    'a speaker before his words',
    'Phát biểu tại lễ ra quân, Bí thư Huyện đoàn nhấn mạnh: “Đội đã trồng 2.000 cây. Còn 500 cây nữa”.',
    [
      ['2.000 cây', 'cây được trồng', { attribution: 'Bí thư Huyện đoàn' }],
      ['500 cây', 'cây', { attribution: 'Bí thư Huyện đoàn' }],
    ],
  ],
  [
    'an answer',
    '- Ông Mai Văn Lợi: Huyện có 74 trường. Còn 5 trường tạm.',
    [
      ['74 trường', 'trường', { attribution: 'Ông Mai Văn Lợi' }],
      ['5 trường', 'trường tạm', { attribution: 'Ông Mai Văn Lợi' }],
    ],
  ],
  [
    'a report',
    'Báo cáo của UBND huyện nêu rõ: tăng trưởng đạt 9,8%.',
    [['9,8%', 'tăng trưởng', { attribution: 'Báo cáo của UBND huyện' }]],
  ],
  [
    'a body of many names',
    'Theo Sở Văn hóa, Thể thao và Du lịch, lượng khách đạt 1,2 triệu lượt.',
    [['1,2 triệu lượt', 'lượng khách', { attribution: 'Sở Văn hóa, Thể thao và Du lịch' }]],
  ],
  ['a rule is no source', 'Theo tiêu chí mới, xã còn 27 hộ nghèo.', [['27 hộ nghèo', 'hộ nghèo']]],
  [
    'a list under its aim',
    'Chỉ tiêu đến năm 2030 như sau:\n- 90% chi bộ có cấp ủy trẻ;\n- Kết nạp 400 đảng viên.\nNăm qua, xã kết nạp 9 đảng viên.',
    [
      ['90%', 'chi bộ có cấp ủy trẻ', { aim: 'target' }],
      ['400 đảng viên', 'đảng viên được kết nạp', { aim: 'target' }],
      ['9 đảng viên', 'đảng viên được kết nạp'],
    ],
  ],
  [
    'an aim for a whole chain',
    'Huyện phấn đấu thu ngân sách đạt 620 tỷ đồng, bằng 110% dự toán.',
    [
      ['620 tỷ đồng', 'thu ngân sách', { aim: 'target' }],
      ['bằng 110%', 'thu ngân sách', { baseline: 'dự toán', aim: 'target' }],
    ],
  ],
  [
    'a duty',
    'Mỗi cấp ủy viên phải dự sinh hoạt tối thiểu 4 buổi.',
    [['tối thiểu 4 buổi', 'buổi Mỗi cấp ủy viên phải dự sinh hoạt', { aim: 'target', doubts: ['subject'] }]],
  ],
  [
    'a standard is no aim',
    'Xã đã đạt 17/19 tiêu chí, vượt 2 tiêu chí so với mục tiêu đề ra.',
    [
      ['17/19 tiêu chí', 'tiêu chí'],
      ['vượt 2 tiêu chí', 'tiêu chí', { baseline: 'mục tiêu đề ra' }],
    ],
  ],
  [
    'a plan that may fail',
    'Huyện dự kiến trồng 30 ha quế, năm ngoái trồng 20 ha.',
    [
      ['30 ha', 'quế được trồng', { aim: 'target', doubts: ['aim'] }],
      ['20 ha', 'trồng', { doubts: ['subject'] }],
    ],
  ],
  [
    'from aim to result',
    'Mục tiêu là xóa 320 nhà tạm, song toàn huyện đã xóa 334 nhà tạm.',
    [
      ['320 nhà tạm', 'nhà tạm được xóa', { aim: 'target' }],
      ['334 nhà tạm', 'nhà tạm được xóa'],
    ],
  ],
];
