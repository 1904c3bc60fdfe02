import { describe, expect, it } from 'vitest';
import type { Statistic } from '../../../utils/model/records.ts';
import { suggest } from '../../../utils/suggest/index.ts';
import { figuresOf } from './figures-of.ts';

type Expected = [span: string, fields?: Partial<Statistic>];

const FORMS: [form: string, text: string, expected: Expected[]][] = [
  [
    'decimal comma',
    'Sản xuất công nghiệp tăng 11,5%.',
    [['tăng 11,5%', { value: 11.5, unit: '%', kind: 'percent', direction: 'up' }]],
  ],
  [
    'thousands dot with decimal comma',
    'Tổng thu đạt 24.761,596 tỷ đồng.',
    [['24.761,596 tỷ đồng', { value: 24761.596, unit: 'tỷ đồng', kind: 'money' }]],
  ],
  [
    'decimal dot beside decimal comma',
    'Tăng trưởng đạt 12.5%/năm, thu nhập 8,8 triệu đồng.',
    [
      ['12.5%/năm', { value: 12.5, unit: '%/năm' }],
      ['8,8 triệu đồng', { value: 8.8 }],
    ],
  ],
  ['no separator', 'Vốn đăng ký 2500 tỷ đồng.', [['2500 tỷ đồng', { value: 2500 }]]],
  [
    'English thousands of whole things',
    'Bài viết có 1,039 lượt xem.',
    [['1,039 lượt xem', { value: 1039, kind: 'count' }]],
  ],
  ['English thousands in groups', 'Giá trị đạt 1,234,567 đồng.', [['1,234,567 đồng', { value: 1234567 }]]],
  [
    'fraction of a scale word',
    'Dân số hơn 3,153 triệu người.',
    [['hơn 3,153 triệu người', { value: 3.153, unit: 'triệu người', comparator: 'over' }]],
  ],
  [
    'percentage points',
    'Tỷ lệ hộ nghèo giảm 1-1,5 điểm phần trăm.',
    [['giảm 1-1,5 điểm phần trăm', { value: [1, 1.5], kind: 'points', direction: 'down' }]],
  ],
  [
    '% điểm',
    'Tỷ trọng tăng trên 8% điểm.',
    [['tăng trên 8% điểm', { kind: 'points', comparator: 'over', direction: 'up' }]],
  ],
  [
    'plan achieved',
    'Thu ngân sách bằng 115,9% dự toán.',
    [['bằng 115,9%', { value: 115.9, direction: 'equal', baseline: 'dự toán' }]],
  ],
  [
    'plan exceeded',
    'Sản lượng vượt gần 47% kế hoạch.',
    [['vượt gần 47%', { comparator: 'nearly', direction: 'up', baseline: 'kế hoạch' }]],
  ],
  [
    'multiple, up',
    'Vốn đầu tư tăng 2,5 lần.',
    [['tăng 2,5 lần', { value: 2.5, unit: 'lần', kind: 'multiple', direction: 'up' }]],
  ],
  [
    'multiple, equal',
    'Vốn đăng ký bằng 4,6 lần cùng kỳ.',
    [['bằng 4,6 lần', { value: 4.6, direction: 'equal' }]],
  ],
  [
    'multiple with a leading zero',
    'Năng suất gấp gần 03 lần.',
    [['gấp gần 03 lần', { value: 3, comparator: 'nearly' }]],
  ],
  [
    'share with its noun',
    'Đảng bộ có 152/159 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ.',
    [['152/159 tổ chức cơ sở đảng', { value: '152/159', unit: 'tổ chức cơ sở đảng', kind: 'ratio' }]],
  ],
  [
    'share in words',
    'Đây là 1 trong 5 xã điểm của huyện.',
    [['1 trong 5 xã điểm', { value: '1/5', kind: 'ratio' }]],
  ],
  ['share of a total', 'Có 11 trong số 16 xã đạt chuẩn.', [['11 trong số 16 xã', { value: '11/16' }]]],
  ['fraction', 'Thu nhập chỉ bằng 1/6 mức bình quân.', [['bằng 1/6', { value: '1/6', unit: null }]]],
  [
    'share with its percentage',
    'Toàn huyện có 23/23 xã (100%) đạt chuẩn.',
    [
      ['23/23 xã', { value: '23/23' }],
      ['100%', { value: 100 }],
    ],
  ],
  [
    'unit rate',
    'Hỗ trợ 700 nghìn đồng/suất.',
    [['700 nghìn đồng/suất', { value: 700, unit: 'nghìn đồng/suất' }]],
  ],
  [
    'per person and month',
    'Thu nhập đạt 5 triệu đồng/người/tháng.',
    [['5 triệu đồng/người/tháng', { unit: 'triệu đồng/người/tháng' }]],
  ],
  ['goods that no list has', 'Hoa bán 800.000 đồng/bó.', [['800.000 đồng/bó', { unit: 'đồng/bó' }]]],
  ['đồng left out', 'Mỗi giải trị giá 100 triệu.', [['100 triệu', { kind: 'money', value: 100 }]]],
  [
    'amount in two parts',
    'Số tiền 463 tỷ 191 triệu đồng.',
    [['463 tỷ 191 triệu đồng', { value: 463.191, unit: 'tỷ đồng' }]],
  ],
  ['foreign currency', 'Kim ngạch đạt 3,2 tỷ USD.', [['3,2 tỷ USD', { kind: 'money', unit: 'tỷ USD' }]]],
  [
    'glued unit',
    'Diện tích 6.071km2, dân số ít.',
    [['6.071km2', { value: 6071, unit: 'km2', kind: 'measure' }]],
  ],
  ['glued before', 'Hội đồng lựa chọn13 tác phẩm.', [['13 tác phẩm', { value: 13 }]]],
  [
    'tỉ and ngàn',
    'Chi 7 tỉ đồng, 30 ngàn hộ hưởng lợi.',
    [
      ['7 tỉ đồng', { unit: 'tỉ đồng' }],
      ['30 ngàn hộ', { unit: 'ngàn hộ', kind: 'count' }],
    ],
  ],
  ['lượt are not people', 'Đã khám cho 1.200 lượt người.', [['1.200 lượt người', { unit: 'lượt người' }]]],
  ['leading zero', 'Xã có 08 bản.', [['08 bản', { value: 8 }]]],
  [
    'range with one unit',
    'Tốc độ tăng khoảng 45-47%.',
    [['tăng khoảng 45-47%', { value: [45, 47], comparator: 'about' }]],
  ],
  ['range with spaces', 'Lương từ 8,3 - 8,5 triệu đồng.', [['8,3 - 8,5 triệu đồng', { value: [8.3, 8.5] }]]],
  [
    'range with both units',
    'Thu nhập 3 triệu đến 4 triệu đồng/người/tháng.',
    [['3 triệu đến 4 triệu đồng/người/tháng', { value: [3, 4] }]],
  ],
  [
    'range, first unit left out',
    'Doanh thu từ 500 - 1 tỷ đồng/năm.',
    [['500 - 1 tỷ đồng/năm', { value: [0.5, 1], unit: 'tỷ đồng/năm' }]],
  ],
  [
    'range over two scales',
    'Giá từ 500.000 đồng đến 1 triệu đồng.',
    [['500.000 đồng đến 1 triệu đồng', { value: [500000, 1000000], unit: 'đồng' }]],
  ],
  [
    'from and to',
    'Hộ nghèo từ 11,25% giảm còn 2,89%.',
    [
      ['11,25%', { value: 11.25 }],
      ['giảm còn 2,89%', { value: 2.89, direction: 'down_to' }],
    ],
  ],
  ['at least, behind', 'Tăng trưởng từ 7% trở lên.', [['7% trở lên', { comparator: 'at_least' }]]],
  [
    'at least, before',
    'Mỗi năm trồng ít nhất 500 cây xanh.',
    [['ít nhất 500 cây xanh', { comparator: 'at_least' }]],
  ],
  ['at most', 'Nợ xấu không quá 2%.', [['không quá 2%', { comparator: 'at_most' }]]],
  [
    'under and falling',
    'Tỷ lệ hộ nghèo giảm xuống chỉ còn dưới 0,42%.',
    [['giảm xuống chỉ còn dưới 0,42%', { comparator: 'under', direction: 'down_to' }]],
  ],
  ['comparing is not approximating', 'Giá trị cao hơn 5% mức chung.', [['5%', { comparator: null }]]],
  [
    'length is approximated',
    'Con đường dài hơn 23 km.',
    [['hơn 23 km', { comparator: 'over', kind: 'measure' }]],
  ],
  ['trên of a place', 'Xe chạy trên 14 tuyến.', [['14 tuyến', { comparator: null }]]],
  ['further verb of change', 'Sản lượng tăng bình quân 7%.', [['7%', { direction: 'up' }]]],
  [
    'the rise and the value reached',
    'Học phí tăng 200.000 đồng; học phí tăng lên khoảng 700.000 đồng; tỷ lệ tăng dần lên 45%.',
    [
      ['tăng 200.000 đồng', { direction: 'up' }],
      ['tăng lên khoảng 700.000 đồng', { direction: 'up_to' }],
      ['45%', { direction: 'up_to' }],
    ],
  ],
  ['rank step', 'Chỉ số cải cách tăng 6 bậc.', [['tăng 6 bậc', { kind: 'rank', direction: 'up' }]]],
  [
    'shortened time',
    'Thời gian giải quyết giảm 2 ngày.',
    [['giảm 2 ngày', { kind: 'duration', direction: 'down' }]],
  ],
  [
    'head noun before attributes',
    'Xã có 159 tổ chức cơ sở đảng trực thuộc và 36 dự án đầu tư mới.',
    [['159 tổ chức cơ sở đảng'], ['36 dự án']],
  ],
  [
    'terms of several words',
    'Còn 42.000 hộ cận nghèo, 70 đảng viên dự bị, 300 văn bản đến.',
    [['42.000 hộ cận nghèo'], ['70 đảng viên dự bị'], ['300 văn bản đến']],
  ],
  [
    'counting word with its noun',
    'Tổ chức 4.474 cuộc thanh tra hành chính, 15 lớp tập huấn, 2 tuyến tỉnh lộ.',
    [['4.474 cuộc thanh tra hành chính'], ['15 lớp tập huấn'], ['2 tuyến tỉnh lộ']],
  ],
  [
    'coordinated nouns',
    'Kiểm tra 287 tổ chức, cá nhân và 60/63 tỉnh, thành phố.',
    [['287 tổ chức, cá nhân'], ['60/63 tỉnh, thành phố']],
  ],
  [
    'letters that tell the kind',
    'Thu hút 6 dự án FDI, kết nạp 1.200 ĐVTN.',
    [['6 dự án FDI'], ['1.200 ĐVTN']],
  ],
  [
    'a total is not a number of a thing',
    'Trong tổng số 36 dự án có 5 dự án chậm.',
    [['36 dự án'], ['5 dự án']],
  ],
  [
    'units that are counted together, with and without signs',
    'Có 12 xã, phường, thị trấn, 9/9 xã thị trấn, 45 sở ngành và 30 thôn – bản tham gia.',
    [
      ['12 xã, phường, thị trấn', { unit: 'xã, phường, thị trấn' }],
      ['9/9 xã thị trấn'],
      ['45 sở ngành'],
      ['30 thôn – bản'],
    ],
  ],
  [
    'a merger is no list',
    'Sáp nhập 12 xã thành 5 xã, nhập 2 thôn vào 3 xã huyện Tân Hòa.',
    [['12 xã'], ['5 xã'], ['2 thôn'], ['3 xã']],
  ],
  [
    'of a list that goes on the first noun counts',
    'Tặng quà 70 cán bộ, chiến sĩ, đoàn viên; khen 20 cán bộ, chiến sĩ.',
    [['70 cán bộ'], ['20 cán bộ, chiến sĩ']],
  ],
  [
    'organs with their level',
    'Giảm 9 đơn vị cấp huyện và 56 đơn vị hành chính cấp xã, kiểm tra 4 cấp ủy cấp tỉnh.',
    [
      ['Giảm 9 đơn vị cấp huyện', { direction: 'down' }],
      ['56 đơn vị hành chính cấp xã', { direction: 'down' }],
      ['4 cấp ủy cấp tỉnh', { direction: null }],
    ],
  ],
  [
    'attributes stay out',
    'Có 15 trường đạt chuẩn quốc gia, 3 di tích cấp tỉnh, 50 suất ăn miễn phí.',
    [['15 trường'], ['3 di tích'], ['50 suất ăn']],
  ],
  [
    'rates for one and for round numbers',
    'Lãi 60 triệu đồng/1 ha, đạt 9,5 bác sĩ/vạn dân và 32 giường bệnh/10.000 dân.',
    [
      ['60 triệu đồng/1 ha', { unit: 'triệu đồng/1 ha' }],
      ['9,5 bác sĩ/vạn dân', { unit: 'bác sĩ/vạn dân' }],
      ['32 giường bệnh/10.000 dân', { unit: 'giường bệnh/10.000 dân' }],
    ],
  ],
  [
    'ends of a change',
    'Tỷ lệ tăng từ 48,2% năm 2020 lên 73,2%; giảm từ 59 đảng bộ xuống còn 50 đảng bộ; từ 9 tháng xuống còn 3 tháng.',
    [
      ['48,2%', { direction: null }],
      ['73,2%', { direction: 'up_to' }],
      ['59 đảng bộ', { direction: null }],
      ['50 đảng bộ', { direction: 'down_to' }],
      ['9 tháng', { direction: null, kind: 'duration' }],
      ['3 tháng', { direction: 'down_to', kind: 'duration' }],
    ],
  ],
  [
    'result between verb and count',
    'Tỉnh đã giảm được 5 sở, tăng thêm 3 phường.',
    [
      ['5 sở', { direction: 'down' }],
      ['3 phường', { direction: 'up' }],
    ],
  ],
  [
    'comparison',
    'Năng suất cao hơn bình quân cả nước 2,3%, giá thấp hơn trong nước gần 20 triệu đồng, cao hơn mức 5% năm trước.',
    [
      ['2,3%', { direction: 'up' }],
      ['gần 20 triệu đồng', { direction: 'down', comparator: 'nearly' }],
      ['5%', { direction: null }],
    ],
  ],
  [
    'share with an unknown noun that can be no date',
    'Giảm 13/13 bưu trạm, ngày 15/10 bưu trạm mở cửa.',
    [['Giảm 13/13 bưu trạm', { value: '13/13', unit: 'bưu trạm' }]],
  ],
  [
    'several levels tell where people come from',
    'Tập huấn 85 cán bộ cấp huyện, xã và 30 cán bộ cấp xã.',
    [['85 cán bộ'], ['30 cán bộ cấp xã']],
  ],
  [
    'compound heads',
    'Giảm 13 đầu mối phòng, ban và 17 bộ, cơ quan ngang bộ.',
    [['Giảm 13 đầu mối phòng, ban'], ['17 bộ, cơ quan ngang bộ']],
  ],
  [
    'paired counts',
    'Thụ lý 345 vụ/512 bị can.',
    [
      ['345 vụ', { value: 345 }],
      ['512 bị can', { value: 512 }],
    ],
  ],
  ['average of things', 'Bình quân mỗi xã đạt 17,25 tiêu chí.', [['17,25 tiêu chí', { value: 17.25 }]]],
  ['share of what can be divided', 'Cả huyện có 3/4 diện tích được tưới.', [['3/4', { value: '3/4' }]]],
  [
    'estimate',
    'Tổng thu ước đạt 50 tỷ đồng, ước tính khoảng 30 tỷ đồng là thuế.',
    [
      ['50 tỷ đồng', { comparator: 'estimated' }],
      ['khoảng 30 tỷ đồng', { comparator: 'about' }],
    ],
  ],
  [
    'compound words that end like a label',
    'Kỷ luật 3 đảng viên, hướng dẫn 1.250 hộ dân, thông báo 45 trường hợp, danh mục 25 thủ tục, xuất khẩu điều 3,6 tỷ USD.',
    [['3 đảng viên'], ['1.250 hộ dân'], ['45 trường hợp'], ['25 thủ tục'], ['3,6 tỷ USD']],
  ],
  ['thousands after a loose label', 'Lập biên bản 4.512 trường hợp.', [['4.512 trường hợp']]],
  ['counted per group', 'Mỗi tổ 5 người, mỗi lớp 30 học sinh.', [['5 người'], ['30 học sinh']]],
  [
    'a case and its people',
    'Công an huyện bắt 3 vụ/01 bị can và 2 vụ án/1 đối tượng.',
    [
      ['3 vụ', { value: 3, unit: 'vụ' }],
      ['01 bị can', { value: 1 }],
      ['2 vụ án', { value: 2, unit: 'vụ án' }],
      ['1 đối tượng', { value: 1 }],
    ],
  ],
  ['cases per time', 'Bình quân xảy ra 3 vụ/1 tháng.', [['3 vụ/1 tháng', { unit: 'vụ/1 tháng' }]]],
  [
    'a share that changes',
    'Xã giảm tỷ lệ hộ nghèo toàn xã bình quân 1% - 1,5%/năm, tăng tỷ lệ che phủ rừng 3%.',
    [
      ['1% - 1,5%/năm', { value: [1, 1.5], direction: 'down' }],
      ['3%', { direction: 'up' }],
    ],
  ],
  ['a share that stands', 'Tỷ lệ hộ nghèo của xã là 2,5%.', [['2,5%', { direction: null }]]],
  [
    'one change in two respects',
    'Giao dịch tăng 60% về số lượng và 85% về giá trị.',
    [
      ['tăng 60%', { direction: 'up' }],
      ['85%', { direction: 'up' }],
    ],
  ],
  [
    'a change in one respect and a share',
    'Giao dịch tăng 60% về số lượng và 85% số hộ có điện.',
    [
      ['tăng 60%', { direction: 'up' }],
      ['85%', { direction: null }],
    ],
  ],
  [
    'compounds to their last word',
    'Trung tâm mở 12 phiên giao dịch việc làm, 30 lượt tổ tuần tra ra đường, thu 40 chiếc tai nghe không nhãn.',
    [['12 phiên giao dịch việc làm'], ['30 lượt tổ tuần tra'], ['40 chiếc tai nghe']],
  ],
  [
    'compounds without their attributes',
    'Toàn tỉnh có 25 ngân hàng thành viên tham gia, 15 điểm tiêm chủng lưu động, 9 trạm biến áp mới.',
    [['25 ngân hàng thành viên'], ['15 điểm tiêm chủng'], ['9 trạm biến áp']],
  ],
  [
    'nouns with capitals',
    'Xã phụng dưỡng 14 Mẹ Việt Nam anh hùng, tổ chức 3 Lễ ra quân.',
    [['14 Mẹ Việt Nam anh hùng'], ['3 Lễ ra quân']],
  ],
];

const NO_FIGURES: [form: string, text: string][] = [
  ['dates', 'Ngày 06/10/2021, từ 26-1 đến 7-2, ngày 17.4, sáng 5/3, tháng 12.2024, ngày 12.12.2013.'],
  ['spaced date', 'Thứ 4, Ngày 06 / 10 / 2021'],
  ['years and terms', 'Nhiệm kỳ 2021-2026, giai đoạn 2016 - 2020, năm 2020 tỉnh phát động, khóa XV.'],
  ['years of names', 'Luật Đất đai 2024 quy định rõ, Xuân 2023 tỉnh tổ chức hội hoa.'],
  ['terms of office', 'Đại hội Chi bộ 3 nhiệm kỳ 2022-2025, qua 4 nhiệm kỳ.'],
  ['stages', 'Giai đoạn 2 dự án khởi công, phương án 1 huyện chọn.'],
  ['places in a row', 'Chi bộ khu phố 4, Phường 7 Quận 8, thôn 3 xã Ea Lai.'],
  ['voltages', 'Dự án đường dây 500 kV hoàn thành.'],
  ['headings', '2.1 Mục tiêu\n3.2 Giải pháp'],
  ['time passed', 'Sau 5 năm thực hiện, trong 9 tháng đầu năm, kỷ niệm 75 năm thành lập.'],
  ['ages', 'Bà năm nay 82 tuổi, nhận Huy hiệu 30 năm tuổi đảng.'],
  ['hours', 'Lúc 15h30, lễ diễn ra đến 17 giờ 45 phút, trực 24/24h và 24/7.'],
  ['ordinals', 'Đại hội lần thứ 11, đợt 3, bão số 11, thứ 6, kỳ họp thứ 8, Bài 2.'],
  ['places', 'Quận 8, thôn 3, Tổ dân phố 5 phường Tân An, QL 19B, số nhà 428 Đường Nguyễn Huệ, khu phố 6.'],
  ['documents', 'Nghị định số 30/2020/NĐ-CP, Quyết định 2846, Luật số 45/2019/QH14, Điều 19, khoản 2.'],
  ['phones', 'Điện thoại 0983.970.780, đường dây nóng 1900 1234, số 02438123456.'],
  ['products', 'Giống ST25, dịch Covid-19, xe đời A4, cách mạng công nghiệp 4.0, ca bệnh F0, mạng 5G.'],
  ['names with numbers', 'Gia đình 5 không, 3 sạch; chính quyền 2 cấp; khách sạn 5 sao; 4 tại chỗ.'],
  ['no money', 'Gian hàng 0 đồng phục vụ người nghèo.'],
  ['page numbers and lists', '1. Mục tiêu\n2) Giải pháp\nTrang 12'],
  ['words', 'Hai tập thể, hàng chục tỷ đồng, ba trường học.'],
  ['English', 'The company hired 500 people and raised 20 million dollars in 2020 for 3 new offices.'],
  ['bare table', 'STT Nội dung 2019 2020\n1 12 15\n2 33 48'],
];

describe('figures', () => {
  it.each(FORMS)('%s', (_form, text, expected) => {
    const found = figuresOf(text);
    expect(found.map(({ span }) => span)).toEqual(expected.map(([span]) => span));
    expected.forEach(([, fields], at) => {
      if (fields) expect(found[at]).toMatchObject(fields);
    });
  });

  it.each(NO_FIGURES)('none in %s', (_form, text) => {
    expect(figuresOf(text).map(({ span }) => span)).toEqual([]);
  });

  it('reads figures in words on wish', () => {
    const text = 'Huyện có ba trường học, hàng nghìn hộ dân, hơn sáu tỷ đồng.';
    const found = suggest(text, { includeWords: true }).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['ba trường học', 'hàng nghìn hộ dân', 'hơn sáu tỷ đồng']);
  });

  it('shares the baseline at the end of a list, and reads source and subject', () => {
    const text =
      'Theo báo cáo của Cục Thống kê, tổng mức bán lẻ tăng 17,9%; giá trị xuất khẩu tăng 27,5% so với cùng kỳ năm 2020.';
    const [retail, exports] = figuresOf(text);
    for (const figure of [retail, exports])
      expect(figure).toMatchObject({
        baseline: 'cùng kỳ năm 2020',
        attribution: 'báo cáo của Cục Thống kê',
        aim: 'result',
      });
    expect(retail?.subject).toBe('tổng mức bán lẻ');
    expect(exports?.subject).toBe('giá trị xuất khẩu');
  });

  it.each([
    [
      'a chain',
      'Thu ngân sách đạt 4.215 tỷ đồng, bằng 87,8% dự toán, tăng 12,1% so với cùng kỳ.',
      ['Thu ngân sách', 'Thu ngân sách', 'Thu ngân sách'],
    ],
    [
      'a chain in one clause',
      'Thu ngân sách đạt 4.215 tỷ đồng bằng 87,8% dự toán.',
      ['Thu ngân sách', 'Thu ngân sách'],
    ],
    ['from and to', 'Tỷ lệ hộ nghèo giảm từ 8,9% xuống còn 4,3%.', ['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ nghèo']],
    ['words after a share', '100% đảng viên ký cam kết.', ['đảng viên ký cam kết']],
    ['words after a measure', 'Công an thu giữ 1,2 kg pháo nổ.', ['pháo nổ']],
    ['the whole coordinated noun, taken away', 'Giảm 65 cán bộ, công chức.', ['cán bộ, công chức giảm']],
    ['brackets', 'Chỉ số sản xuất (IIP) tăng 9%.', ['Chỉ số sản xuất (IIP)']],
  ])('tells the subject: %s', (_form, text, subjects) => {
    expect(figuresOf(text).map(({ subject }) => subject)).toEqual(subjects);
  });

  it('takes the end of a period that has begun for no aim', () => {
    const text = 'Nhiệm kỳ 2020-2025, huyện kết nạp 350 đảng viên. Đến năm 2030, huyện có 12 xã mới.';
    const aims = suggest(text, { publishedOn: '2023-05-01' }).map(
      (found) => found.kind === 'statistic' && found.statistic.aim,
    );
    expect(aims).toEqual(['result', 'target']);
  });

  it('tells an aim from a result', () => {
    const text = 'Phấn đấu tăng trưởng đạt 8%. Năm qua, tăng trưởng đã đạt 7%.';
    expect(figuresOf(text).map(({ aim }) => aim)).toEqual(['target', 'result']);
  });
});
