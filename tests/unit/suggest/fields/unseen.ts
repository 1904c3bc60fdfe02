import type { Row } from './row.ts';

/** Kinds of sentences that were read wrongly in texts never seen before: one row for each, in other words. */
export const UNSEEN: Row[] = [
  [
    'a document sets what is to be by a year',
    'Đề án số 07-ĐA/HU của Huyện ủy xác định đến năm 2032 trồng 600 ha quế, có thêm 5 hợp tác xã.',
    [
      ['600 ha', 'quế được trồng', { attribution: 'Đề án số 07-ĐA/HU của Huyện ủy', aim: 'target' }],
      ['5 hợp tác xã', 'hợp tác xã', { attribution: 'Đề án số 07-ĐA/HU của Huyện ủy', aim: 'target' }],
    ],
  ],
  [
    'a plan for the next year',
    'Năm tới, công ty đặt kế hoạch sản xuất 9.000 tấn giấy, tăng 6% so với năm nay.',
    [
      ['9.000 tấn', 'giấy', { aim: 'target' }],
      ['tăng 6%', 'giấy', { baseline: 'năm nay', aim: 'target' }],
    ],
  ],
  [
    'a duty that is to be finished',
    'Đến hết quý này, các đội phải cấp xong 1.200 sổ đỏ.',
    [['1.200 sổ đỏ', 'sổ đỏ được cấp', { aim: 'target' }]],
  ],
  [
    'a standard that a figure falls short of is no aim',
    'Tỷ lệ hộ dùng nước sạch đạt 81%, thấp hơn yêu cầu 4 điểm phần trăm.',
    [
      ['81%', 'Tỷ lệ hộ dùng nước sạch'],
      ['4 điểm phần trăm', 'Tỷ lệ hộ dùng nước sạch', { baseline: 'yêu cầu' }],
    ],
  ],
  [
    'a quotation in the next sentence',
    'Thời gian cấp phép rút ngắn 3 ngày so với trước. “Ngày trước tôi phải chờ 20 ngày”, ông Vi Văn Páo ở bản Mường nói.',
    [['3 ngày', 'Thời gian cấp phép', { baseline: 'trước' }]],
  ],
  [
    'a standard set is no reporting verb',
    'Báo cáo của phường cho thấy tỷ lệ lao động có nghề đạt 58%, thấp hơn chỉ tiêu đề ra 7 điểm phần trăm.',
    [
      ['58%', 'tỷ lệ lao động có nghề', { attribution: 'Báo cáo của phường' }],
      [
        '7 điểm phần trăm',
        'tỷ lệ lao động có nghề',
        { baseline: 'chỉ tiêu đề ra', attribution: 'Báo cáo của phường' },
      ],
    ],
  ],
  [
    'a standard before its verb, for all counts behind',
    'Cả tỉnh xảy ra 52 vụ cháy, làm chết 7 người; so với năm trước giảm 11 vụ, 3 người chết.',
    [
      ['52 vụ cháy', 'vụ cháy xảy ra'],
      ['7 người', 'người bị làm chết'],
      ['giảm 11 vụ', 'vụ cháy xảy ra', { baseline: 'năm trước' }],
      ['3 người', 'người chết', { baseline: 'năm trước' }],
    ],
  ],
  [
    'a change told of a value behind the semicolon',
    'Sáu tháng, xuất khẩu dệt may tăng 7,5%; thủy sản đạt 320 triệu USD, tăng 4% so với cùng kỳ.',
    [
      ['tăng 7,5%', 'xuất khẩu dệt may', { baseline: 'cùng kỳ' }],
      ['320 triệu USD', 'thủy sản'],
      ['tăng 4%', 'thủy sản', { baseline: 'cùng kỳ' }],
    ],
  ],
  [
    'what is cut down is no standard',
    'Dự án đã cắt giảm 20% lượng phân bón hóa học.',
    [['20%', 'lượng phân bón hóa học']],
  ],
  [
    'levels and what is left',
    'Về trình độ tin học, trung cấp chiếm 25%, sơ cấp 60%, còn lại 15% là đại học.',
    [
      ['25%', 'trung cấp'],
      ['60%', 'sơ cấp'],
      ['15%', 'đại học'],
    ],
  ],
  [
    'a class with a word of measure in its name',
    'Kết quả phân loại chi hội: loại khá 45%; loại trung bình 12%.',
    [
      ['45%', 'loại khá'],
      ['12%', 'loại trung bình'],
    ],
  ],
  [
    'who borrows',
    'Quỹ tín dụng xã đã cho các hộ cận nghèo vay 8,5 tỷ đồng.',
    [['8,5 tỷ đồng', 'cho các hộ cận nghèo vay']],
  ],
  [
    'a plan fulfilled',
    'Sản lượng xi măng đạt 2,4 triệu tấn, hoàn thành 61% kế hoạch, tăng 3% so với cùng kỳ.',
    [
      ['2,4 triệu tấn', 'Sản lượng xi măng'],
      ['61%', 'Sản lượng xi măng', { baseline: 'kế hoạch' }],
      ['tăng 3%', 'Sản lượng xi măng', { baseline: 'cùng kỳ' }],
    ],
  ],
  [
    'the doer of a part',
    'Công ty khoán 900 ha rừng, trong đó các nhóm hộ nhận 640 ha.',
    [
      ['900 ha', 'rừng'],
      ['640 ha', 'các nhóm hộ nhận'],
    ],
  ],
  [
    'a part of an area',
    'Xã có 320 ha chè; trong đó 140 ha được cấp chứng nhận VietGAP.',
    [
      ['320 ha', 'chè'],
      ['140 ha', 'được cấp chứng nhận VietGAP'],
    ],
  ],
  [
    'a noun said again as unit',
    'Đơn kiến nghị về đất đai có 64 đơn, chiếm 38% tổng số đơn.',
    [
      ['64 đơn', 'Đơn kiến nghị về đất đai'],
      ['38%', 'Đơn kiến nghị về đất đai', { baseline: 'tổng số đơn' }],
    ],
  ],
  ['a unit of things', 'Bẫy chim thu gom được 1.400 chiếc.', [['1.400 chiếc', 'Bẫy chim thu gom']]],
  [
    'ranked owners',
    'Tỷ lệ giải ngân chênh lệch: dẫn đầu là huyện Sơn Hà với 91%, kế đến xã Trà Bồng 72%, thấp nhất là huyện Ba Tơ, chỉ 33%.',
    [
      ['91%', 'huyện Sơn Hà'],
      ['72%', 'xã Trà Bồng'],
      ['33%', 'huyện Ba Tơ'],
    ],
  ],
  [
    'parts of a whole',
    'Chất thải mỗi ngày gồm 48% nhựa, 27% giấy.',
    [
      ['48%', 'nhựa'],
      ['27%', 'giấy'],
    ],
  ],
  [
    'each for one of two figures before',
    'Có 310 cơ sở sản xuất mới với tổng vốn đăng ký 940 tỷ đồng, tăng lần lượt 8% và 15%.',
    [
      ['310 cơ sở sản xuất', 'cơ sở sản xuất mới'],
      ['940 tỷ đồng', 'tổng vốn đăng ký'],
      ['8%', 'cơ sở sản xuất mới'],
      ['15%', 'tổng vốn đăng ký'],
    ],
  ],
  [
    'a chain behind a bracket',
    'Ngành kỷ luật 64 đảng viên (khiển trách 40 đồng chí, cảnh cáo 24 đồng chí), giảm 12% so với năm trước.',
    [
      ['64 đảng viên', 'đảng viên bị kỷ luật'],
      ['40 đồng chí', 'đồng chí bị khiển trách'],
      ['24 đồng chí', 'đồng chí bị cảnh cáo'],
      ['giảm 12%', 'đảng viên bị kỷ luật', { baseline: 'năm trước' }],
    ],
  ],
  [
    'a colon ends what was told before',
    'Số hội viên được vay: 215 hội viên; tổng dư nợ đến ngày 30/6: 12,6 tỷ đồng.',
    [
      ['215 hội viên', 'Số hội viên được vay'],
      ['12,6 tỷ đồng', 'tổng dư nợ'],
    ],
  ],
  [
    'a count inside of a measure',
    'Tỷ lệ hộ nghèo ở 17 bản vùng cao mỗi năm giảm 3,2%.',
    [
      ['17 bản', 'bản vùng cao'],
      ['giảm 3,2%', 'Tỷ lệ hộ nghèo ở 17 bản vùng cao'],
    ],
  ],
  [
    'what money was for, and a share of it',
    'Huyện đầu tư 45 tỷ đồng tu bổ 9 đình làng, trong đó vốn đóng góp 18 tỷ đồng, tức 40% tổng vốn.',
    [
      ['45 tỷ đồng', 'tu bổ đình làng'],
      ['9 đình làng', 'đình làng được tu bổ'],
      ['18 tỷ đồng', 'vốn đóng góp'],
      ['40%', 'vốn đóng góp', { baseline: 'tổng vốn' }],
    ],
  ],
  [
    'two that begin a sentence are one subject',
    'Dịp này, 7 tập thể, 15 cá nhân được tặng Giấy khen.',
    [
      ['7 tập thể', 'tập thể được tặng Giấy khen'],
      ['15 cá nhân', 'cá nhân được tặng Giấy khen'],
    ],
  ],
  [
    'a source behind words that only open',
    'Tuy vậy, theo bác sĩ Hà Thị Nhung, Phó Giám đốc Trung tâm Y tế, huyện còn thiếu 31 điều dưỡng.',
    [
      [
        '31 điều dưỡng',
        'điều dưỡng thiếu',
        { attribution: 'bác sĩ Hà Thị Nhung, Phó Giám đốc Trung tâm Y tế' },
      ],
    ],
  ],
  [
    'a part that exceeds its plan',
    'Đảng bộ hoàn thành 22/24 chỉ tiêu, trong đó 11 chỉ tiêu vượt kế hoạch.',
    [
      ['22/24 chỉ tiêu', 'chỉ tiêu được hoàn thành'],
      ['11 chỉ tiêu', 'chỉ tiêu vượt kế hoạch'],
    ],
  ],
  [
    'a measure of two verbs',
    'Công an giữ tỷ lệ điều tra, khám phá án trên 80%.',
    [['trên 80%', 'tỷ lệ điều tra, khám phá án']],
  ],
];
