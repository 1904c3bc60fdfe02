import { DARK_ENTRY, type ExtraPage, SAMPLE_ENTRY } from '../lib/site.ts';

/** An entry of the sample list; people, places, papers and figures are invented. */
interface SampleEntry {
  code: string;
  title: string;
  author: string;
  outlet: string;
  date: string;
  urls: string[];
}

/** An article without marks, of no entry. */
export const OTHER_ARTICLE = 'http://bao-mau.vn/xay-dung-dang/nguoi-giu-lua-o-xom-chai-20211021063015.html';
/** A page that is no article. */
export const NO_ARTICLE = 'http://dangbo-mau.vn/tin-tuc/index.html';

/** Two entries that tell the same, the second in other words. */
export const COPIES = {
  first: 'http://bao-mau.vn/phong-su/loi-hua-truoc-mua-lu.html',
  second: 'http://dangbo-mau.vn/bai-viet/truoc-mua-lu-mot-loi-hua.html',
};

const FIRST = `Bờ kè Vàm Lạc dài 2,4 km đã xong trước ngày nước về, 312 hộ dân không còn phải kê giường lên gác mỗi mùa lũ.
Bà Ngô Thị Thắm, 71 tuổi, kể rằng ba năm liền nhà bà ngập 1,2 m, lúa 40 ha của ấp mất trắng. Chi bộ ấp họp dân mười một lần, lần đông nhất có 186 người.
Xã xin được 3,7 tỷ đồng từ ngân sách huyện, dân góp thêm 1.450 ngày công và hiến 5.600 m2 đất vườn.
Đến tháng tám, đoạn kè cuối cùng được đổ xong sớm 19 ngày. Người ta thả xuống sông 20.000 con cá giống để mừng.`;

const SECOND = `Trước khi con nước lên, công trình chống sạt lở ở Vàm Lạc với chiều dài 2,4 km kịp hoàn tất, giúp 312 gia đình yên ổn qua mùa mưa bão.
Cụ Thắm năm nay 71 tuổi nhớ lại cảnh nước dâng tới 1,2 m khiến 40 ha ruộng hư hại hoàn toàn. Những cuộc gặp gỡ bà con được tổ chức, có hôm quy tụ 186 người.
Nguồn vốn 3,7 tỷ đồng huyện cấp cùng 1.450 ngày lao động, thêm 5.600 m2 đất nhân dân trao tặng đã làm nên chuyện.
Công việc về đích trước hạn 19 ngày, bà con vui vẻ phóng sinh 20.000 cá bột.`;

const articleHtml = (title: string, text: string) => `<!doctype html><html lang="vi"><head>
<meta charset="utf-8"><title>${title}</title><style>body{font:17px/1.6 serif;margin:40px auto;width:640px}</style></head>
<body><h1>${title}</h1><div>Thứ Sáu, 24/9/2021 - 07:30</div>
<div class="noi-dung">${text.replace(/^.*$/gm, '<p>$&</p>')}<p><strong>Đỗ Minh Khuê</strong></p></div></body></html>`;

/** The pages of {@link COPIES}, to be served beside the sample site. */
export const COPY_PAGES: ExtraPage[] = [
  { url: COPIES.first, html: articleHtml('Lời hứa trước mùa lũ', FIRST) },
  { url: COPIES.second, html: articleHtml('Trước mùa lũ, một lời hứa', SECOND) },
];

const far = (path: string) => `http://bao-mau.vn/xay-dung-dang/${path}.html`;
const entry = (code: string, title: string, author: string, date: string, ...urls: string[]) => ({
  code: `BLV-${code}`,
  title,
  author,
  outlet: urls[0]!.includes('dangbo') ? 'Cổng thông tin Đảng bộ huyện Đồng Thuận' : 'Báo Mẫu',
  date,
  urls,
});

/** The list, in its own order; the first is the sample entry. */
export const ENTRIES: SampleEntry[] = [
  entry(
    '0042',
    '“Dân vận khéo” ở Đảng bộ huyện Đồng Thuận: Việc khó, có dân cùng bàn',
    'Lê Thị Hoài Thương',
    '14/10/2021',
    SAMPLE_ENTRY,
  ),
  entry('0043', 'Một ngày ở trạm y tế lưu động Lũng Vài', 'Vi Thị Sáng', '02/11/2021', DARK_ENTRY),
  entry('0051', 'Lời hứa trước mùa lũ', 'Đỗ Minh Khuê', '24/9/2021', COPIES.first),
  entry('0058', 'Trước mùa lũ, một lời hứa', 'Hà Văn Tám', '30/9/2021', COPIES.second),
  entry(
    '0063',
    'Giữ đất, giữ rừng, giữ chi bộ nơi biên giới',
    'Lò Thị Mẩy, Lường Văn Hạnh',
    '05/5/2021',
    far('giu-dat-ky-1'),
    far('giu-dat-ky-2'),
    far('giu-dat-ky-3'),
  ),
  entry('0071', 'Bí thư chi bộ tuổi hai mươi lăm', 'Trần Thu Giang', '19/8/2021', far('bi-thu-tre')),
  entry('0078', 'Khi đảng viên đi trước trong chuyển đổi số ở cơ sở', 'Hà Văn Tám', '12/7/2021', far('so')),
  entry('0080', 'Chợ phiên không tiền mặt', 'Ngô Bá Lộc', '03/12/2020', far('cho-phien')),
];

const HEADS = 'Mã\tTên tác phẩm\tTác giả\tCơ quan báo chí\tLoại hình\tTiểu ban\tNgày đăng\tLink';

/** The list as it is copied from a spreadsheet, with one line more that cannot be taken in. */
export const SAMPLE_ROWS = [
  HEADS,
  ...ENTRIES.map(({ code, title, author, outlet, date, urls }, index) =>
    [
      code,
      title,
      author,
      outlet,
      'Báo điện tử',
      index % 3 ? 'Báo điện tử' : 'Báo in',
      date,
      urls.join(' '),
    ].join('\t'),
  ),
  'BLV-0091\tTác phẩm chỉ có trên báo giấy\tAn Nhiên\tBáo Mẫu\tBáo in\tBáo in\t1/9/2021\tbáo giấy số 214',
].join('\n');
