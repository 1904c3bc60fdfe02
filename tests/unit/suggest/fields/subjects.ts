import type { Row } from './row.ts';

/** What figures are of: one row per kind of sentence. */
export const SUBJECTS: Row[] = [
  [
    'a sentence through the whole reading',
    'Theo Sở Tài chính, 9 tháng đầu năm, thu ngân sách trên địa bàn ước đạt 512 tỷ đồng, bằng 88% dự toán, trong đó thuế 340 tỷ đồng, tăng 9,6% so với cùng kỳ năm trước.',
    [
      ['512 tỷ đồng', 'thu ngân sách trên địa bàn', { attribution: 'Sở Tài chính' }],
      ['bằng 88%', 'thu ngân sách trên địa bàn', { baseline: 'dự toán', attribution: 'Sở Tài chính' }],
      ['340 tỷ đồng', 'thuế', { attribution: 'Sở Tài chính' }],
      ['tăng 9,6%', 'thuế', { baseline: 'cùng kỳ năm trước', attribution: 'Sở Tài chính' }],
    ],
  ],
  [
    'counts in a row',
    'Huyện hiện có 15 xã, thị trấn với 182 bản trực thuộc và 6 dân tộc cùng sinh sống.',
    [
      ['15 xã, thị trấn', 'xã, thị trấn'],
      ['182 bản', 'bản trực thuộc'],
      ['6 dân tộc', 'dân tộc'],
    ],
  ],
  [
    'a measure before its verb',
    'Tổng đàn trâu của xã là 1.240 con, giảm 60 con so với năm trước.',
    [
      ['1.240 con', 'Tổng đàn trâu của xã'],
      ['giảm 60 con', 'Tổng đàn trâu của xã', { baseline: 'năm trước' }],
    ],
  ],
  [
    'the act',
    'Chi bộ kết nạp 12 quần chúng, cảnh cáo 2 đảng viên.',
    [
      ['12 quần chúng', 'quần chúng được kết nạp'],
      ['2 đảng viên', 'đảng viên bị cảnh cáo'],
    ],
  ],
  [
    'an act with its object',
    'Hội đã trao Bằng khen cho 8 tập thể và 5 cá nhân.',
    [
      ['8 tập thể', 'tập thể được trao Bằng khen'],
      ['5 cá nhân', 'cá nhân được trao Bằng khen'],
    ],
  ],
  ['what is lacking', 'Trung tâm y tế huyện thiếu 35 bác sĩ.', [['35 bác sĩ', 'bác sĩ thiếu']]],
  ['what is taken away', 'Tỉnh giảm 128 đầu mối.', [['giảm 128 đầu mối', 'đầu mối giảm']]],
  [
    'a verb no list has',
    'Hợp tác xã đã thuần dưỡng 40 con hươu.',
    [['40 con hươu', 'con hươu được thuần dưỡng', { doubts: ['subject'] }]],
  ],
  [
    'an enumeration of nouns',
    'Bão làm hư hại 410 ha lúa, ngô và cây ăn quả.',
    [['410 ha', 'lúa, ngô và cây ăn quả']],
  ],
  [
    'an enumeration before the verb',
    'Doanh thu lưu trú, ăn uống và lữ hành tăng 14%.',
    [['tăng 14%', 'Doanh thu lưu trú, ăn uống và lữ hành']],
  ],
  [
    'time is no subject',
    'Kim ngạch xuất khẩu 9 tháng năm 2023 đạt 2,1 tỷ USD.',
    [['2,1 tỷ USD', 'Kim ngạch xuất khẩu']],
  ],
  [
    'a rate and its thing',
    'Đến nay, xã có 98,2% hộ dân sử dụng nước hợp vệ sinh.',
    [['98,2%', 'hộ dân sử dụng nước hợp vệ sinh']],
  ],
  [
    'a rate of several things',
    '100% thôn, bản trong xã đã thành lập tổ công nghệ số.',
    [['100%', 'thôn, bản trong xã đã thành lập tổ công nghệ số']],
  ],
  ['list marks', '- Trồng mới 4.500 cây xanh;', [['4.500 cây xanh', 'cây xanh được trồng mới']]],
  [
    'shares',
    'Trong cơ cấu lao động, công nghiệp - xây dựng 45%, dịch vụ 32%.',
    [
      ['45%', 'công nghiệp - xây dựng'],
      ['32%', 'dịch vụ'],
    ],
  ],
  [
    'shares of sources',
    'Kinh phí gồm 60% từ ngân sách tỉnh và 40% từ nhân dân đóng góp.',
    [
      ['60%', 'ngân sách tỉnh'],
      ['40%', 'nhân dân đóng góp'],
    ],
  ],
  [
    'a sum and its act',
    'Các doanh nghiệp ủng hộ 850 triệu đồng cho quỹ khuyến học.',
    [['850 triệu đồng', 'ủng hộ cho quỹ khuyến học']],
  ],
  [
    'a sum with its purpose',
    'Gia đình ông bỏ ra 240 triệu đồng mở đường vào lũng.',
    [['240 triệu đồng', 'mở đường']],
  ],
  [
    'a value',
    'Đoàn xã giúp bản xây nhà văn hóa trị giá 450 triệu đồng.',
    [['450 triệu đồng', 'nhà văn hóa']],
  ],
  [
    'brackets',
    'Nguồn vốn gồm ngân sách xã (450 triệu đồng) và xã hội hóa (320 triệu đồng).',
    [
      ['450 triệu đồng', 'ngân sách xã'],
      ['320 triệu đồng', 'xã hội hóa'],
    ],
  ],
  [
    'brackets that tell more of a figure',
    'Xã còn 74 hộ cận nghèo (giảm 19 hộ so với đầu năm).',
    [
      ['74 hộ cận nghèo', 'hộ cận nghèo'],
      ['giảm 19 hộ', 'hộ cận nghèo', { baseline: 'đầu năm' }],
    ],
  ],
  [
    'a late head',
    'Nhờ bà con đồng lòng, cây cầu đã hoàn thành với tổng kinh phí 780 triệu đồng.',
    [['780 triệu đồng', 'tổng kinh phí']],
  ],
  [
    'a long clause',
    'Có 130 học sinh vượt khó đã được nhận học bổng tại buổi lễ.',
    [['130 học sinh', 'học sinh vượt khó']],
  ],
  [
    'a chain over a clause',
    'Giá trị sản xuất công nghiệp tăng khá, đạt 2.150 tỷ đồng.',
    [['2.150 tỷ đồng', 'Giá trị sản xuất công nghiệp']],
  ],
  [
    'a part of a rate',
    '100% khu phố đạt chuẩn, trong đó ít nhất 30% đạt kiểu mẫu.',
    [
      ['100%', 'khu phố đạt chuẩn'],
      ['ít nhất 30%', 'khu phố đạt kiểu mẫu'],
    ],
  ],
  [
    'people as the unit',
    'Đội ngũ cán bộ cấp xã có 2.150 người, thiếu 9 người so với định biên.',
    [
      ['2.150 người', 'Đội ngũ cán bộ cấp xã'],
      ['9 người', 'Đội ngũ cán bộ cấp xã thiếu', { baseline: 'định biên' }],
    ],
  ],
  [
    'for whom',
    'Tỉnh đoàn giải ngân 28 tỷ đồng vốn vay cho 412 thanh niên.',
    [
      ['28 tỷ đồng', 'vốn vay'],
      ['412 thanh niên', 'thanh niên được giải ngân vốn vay'],
    ],
  ],
  [
    'passive',
    'Hơn 2.600 thân nhân liệt sĩ được lấy mẫu sinh phẩm.',
    [['Hơn 2.600 thân nhân liệt sĩ', 'thân nhân liệt sĩ được lấy mẫu sinh phẩm']],
  ],
  [
    'a colon',
    'Hồ sơ đảng viên được số hóa: 61.200 hồ sơ, đạt 99,1%.',
    [
      ['61.200 hồ sơ', 'Hồ sơ đảng viên được số hóa'],
      ['99,1%', 'Hồ sơ đảng viên được số hóa'],
    ],
  ],
];
