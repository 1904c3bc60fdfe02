/** Labelled before the rule was written: a text in which an earlier prize of this very work is named, or is not. */
export interface PrizeCase {
  what: string;
  /** The work's own title. */
  title?: string;
  text: string;
  is: 'yes' | 'ask';
  isTrap?: true;
}

export const PRIZE_CASES: PrizeCase[] = [
  { what: 'the work won', text: 'Tác phẩm đã đoạt giải B Giải Báo chí quốc gia năm 2020.', is: 'ask' },
  {
    what: 'the series won',
    text: 'Loạt bài này từng đạt giải Nhất Giải báo chí tỉnh Đồng Thuận.',
    is: 'ask',
  },
  { what: 'a line below the headline', text: '(Bài đạt Giải A Búa liềm vàng năm 2020)', is: 'ask' },
  {
    what: 'a consolation prize',
    text: 'Bài viết được trao giải Khuyến khích cuộc thi viết “Người giữ lửa”.',
    is: 'ask',
  },
  { what: 'the noun first', text: 'Giải C Giải báo chí Hồng Lĩnh thuộc về tác phẩm này.', is: 'ask' },
  {
    what: 'by its own title',
    title: 'Giữ nếp họp chi bộ',
    text: 'Tác phẩm “Giữ nếp họp chi bộ” đã giành giải Nhì.',
    is: 'ask',
  },
  {
    what: 'a photo essay',
    text: 'Chùm ảnh vừa đoạt Huy chương vàng cuộc thi ảnh nghệ thuật khu vực.',
    is: 'ask',
  },
  {
    what: 'no prize at all',
    text: 'Chi bộ thôn Chài họp bốn buổi tối liền mới chốt được cách làm.',
    is: 'yes',
  },
  {
    what: 'a model that won',
    text: 'Mô hình đã đạt giải Nhất hội thi “Dân vận khéo” cấp tỉnh.',
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'a person who won',
    text: 'Năm 2019, chị Lò Thị Mẩy đoạt giải Nhì cuộc thi tìm hiểu Nghị quyết.',
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'to solve problems',
    text: 'Bài học rút ra là phải đạt giải pháp căn cơ, giải quyết từ gốc.',
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'the banner of this entry',
    text: 'Tác phẩm dự giải Búa liềm vàng lần thứ VI – năm 2021',
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'another work by its title',
    title: 'Giữ nếp họp chi bộ',
    text: 'Trước đó, tác phẩm “Ngược dòng sông Trăng” của ông từng đoạt giải A.',
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'a football team',
    text: 'Bài toán của đội bóng huyện là đoạt giải Ba mùa này.',
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'a product of a village',
    text: 'Tác phẩm gốm của nghệ nhân Hoàng Văn Sĩ đoạt giải Vàng hội chợ.',
    is: 'yes',
    isTrap: true,
  },
  { what: 'a wish', text: 'Chúng tôi mong loạt bài này sẽ đoạt giải.', is: 'yes', isTrap: true },
  { what: 'a work that won nothing', text: 'Tác phẩm chưa từng đoạt giải nào.', is: 'yes', isTrap: true },
  {
    what: 'the author’s earlier prizes',
    text: 'Tác giả từng đoạt giải B Búa liềm vàng năm 2018 với một phóng sự khác.',
    is: 'yes',
    isTrap: true,
  },
];
