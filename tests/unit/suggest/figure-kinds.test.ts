import { describe, expect, it } from 'vitest';
import type { Statistic } from '../../../utils/model/records.ts';
import { figuresOf } from './figures-of.ts';

type Expected = [span: string, fields?: Partial<Statistic>];

/** Kinds of error that were found on texts nobody had tuned the rules on, each with sentences of our own. */
const KINDS: [kind: string, text: string, expected: Expected[]][] = [
  [
    'a piece is named in two syllables where the phrase ends',
    'Chị em bán 1.100 chiếc nón quai, thả 45 nghìn con cá chẽm xuống sông, trồng 650.000 cây keo lai.',
    [['1.100 chiếc nón quai'], ['45 nghìn con cá chẽm'], ['650.000 cây keo lai']],
  ],
  [
    'things and events of one syllable are, too',
    'Đào 3 hố thám sát, mua 22 quầy sạp. Có 86 buổi chiếu; 15 sạp đồng ý, 5 tổ lưu động, 12 xe va chạm.',
    [['3 hố thám sát'], ['22 quầy sạp'], ['86 buổi chiếu'], ['15 sạp'], ['5 tổ'], ['12 xe']],
  ],
  [
    'of a longer phrase nothing tells which words name the piece',
    'Trạm trao 12 con gia đình nghèo vùng sâu nuôi được và 3 tuyến khách chủ yếu là sinh viên.',
    [['12 con'], ['3 tuyến khách']],
  ],
  [
    'pictures and papers, artists, organs that are counted together',
    'Trưng bày 300 hình ảnh, tư liệu; quy tụ 180 nghệ sĩ, diễn viên, có 56 tổ chức, cá nhân dự.',
    [['300 hình ảnh, tư liệu'], ['180 nghệ sĩ, diễn viên'], ['56 tổ chức, cá nhân']],
  ],
  [
    'grades and praise are no part of the thing',
    'Xã có 12 sản phẩm 4 sao, 5 sản phẩm OCOP 3 sao, 2 dự án trọng điểm và 9 văn bản chỉ đạo các thôn.',
    [['12 sản phẩm'], ['5 sản phẩm OCOP'], ['2 dự án'], ['9 văn bản']],
  ],
  [
    'schools by their level',
    'Phường có 4 tiểu học và 2 trung học cơ sở; đảng ủy có 2 ban chuyên môn.',
    [['4 tiểu học'], ['2 trung học cơ sở'], ['2 ban chuyên môn']],
  ],
  [
    'times that are counted',
    'Hải đội cứu nạn 36 lần, ngân hàng 4 lần thông báo, sản lượng gấp 3 lần năm trước.',
    [
      ['36 lần', { kind: 'count' }],
      ['4 lần', { kind: 'count' }],
      ['gấp 3 lần', { kind: 'multiple' }],
    ],
  ],
  [
    'how often something may or must be done',
    'Mỗi tháng tổ họp 2 lần. Hộ được vay không quá 3 lần. Đây là lần thứ 5. Bón phân 2 lần/vụ.',
    [],
  ],
  [
    'numbers of names',
    'Chuyên đề 7 hướng dẫn sinh hoạt. Viện kiểm sát khu vực 1 kiến nghị khắc phục. Nhà tưởng niệm 500 liệt sĩ mở cửa.',
    [],
  ],
  [
    'loan words',
    'Hội tặng 40 tablet, mua 6 thuyền kayak; công an thu 15 seal thuốc lá.',
    [['40 tablet'], ['6 thuyền kayak'], ['15 seal']],
  ],
  ['a letter on a number', 'Học sinh lớp 1a và nhà 2b dự, phòng 3c vắng.', []],
  [
    'foreign text and names are none',
    'Bản Windows 11 pro, máy nội bộ 8899 ext 45, about 5 people attended.',
    [],
  ],
  [
    'acts and the people they count',
    'Sở cắt giảm 48 thủ tục, rút ngắn 40% thời gian; tai nạn giảm 2 người chết, tăng 3 người bị thương, còn 4 người chết.',
    [
      ['48 thủ tục', { direction: 'down' }],
      ['40%', { direction: 'down' }],
      ['giảm 2 người chết'],
      ['tăng 3 người bị thương'],
      ['4 người'],
    ],
  ],
  [
    'what is said of a thing is no part of it',
    'Còn 62 hồ sơ quá hạn, 4 nhà sập hoàn toàn, 126 nhà tốc mái, 12 hộ bị ngập, đạt 17/19 tiêu chí nông thôn mới.',
    [['62 hồ sơ'], ['4 nhà'], ['126 nhà'], ['12 hộ'], ['17/19 tiêu chí']],
  ],
  [
    'one change told twice',
    'Thu ngân sách giảm 60 tỷ đồng (tương đương 7%), chi tăng 45 tỷ đồng, tức 3%.',
    [['giảm 60 tỷ đồng'], ['7%', { direction: 'down' }], ['tăng 45 tỷ đồng'], ['3%', { direction: 'up' }]],
  ],
  [
    'another share in a row is no change',
    'Số hộ giảm 60 hộ, 7% thuộc diện chính sách.',
    [['giảm 60 hộ'], ['7%', { direction: null }]],
  ],
  [
    'a word between the change or comparator and its number',
    'Sở đề nghị tăng chi 3%, phấn đấu tối thiểu được 240 tỷ đồng.',
    [
      ['3%', { direction: 'up' }],
      ['240 tỷ đồng', { comparator: 'at_least' }],
    ],
  ],
  [
    '“bằng” that tells the means',
    'Địa phương hưởng ứng bằng 6 phiên chợ, doanh thu bằng 92% kế hoạch.',
    [
      ['6 phiên chợ', { direction: null }],
      ['bằng 92%', { direction: 'equal' }],
    ],
  ],
];

describe('kinds of figures', () => {
  it.each(KINDS)('%s', (_kind, text, expected) => {
    const found = figuresOf(text);
    expect(found.map(({ span }) => span)).toEqual(expected.map(([span]) => span));
    for (const [at, [, fields]] of expected.entries()) expect(found[at]).toMatchObject(fields ?? {});
  });
});
