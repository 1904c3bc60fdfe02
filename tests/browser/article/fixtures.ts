/** Pages of our own writing, each with pitfalls of a family of Vietnamese sites. */

export const TITLE = 'Người giữ lửa phong trào dân vận ở bản vùng cao Nà Khoang';
export const SAPO =
  'Hơn mười năm làm trưởng ban công tác mặt trận, bà Lò Thị Nhung đã vận động 46 hộ dân hiến đất mở con đường về bản, việc mà trước đó ba nhiệm kỳ chưa làm được.';

export const PARAGRAPHS = [
  'Buổi sáng ở Nà Khoang bắt đầu bằng tiếng gà và tiếng bà Nhung gọi cửa từng nhà. Cuốn sổ tay sờn gáy của bà ghi kín chuyện của 112 hộ dân trong bản, nhà nào thiếu giống, nhà nào có con bỏ học, nhà nào còn ngại hiến đất làm đường.',
  'Con đường dài 2,4 km nối bản với trung tâm xã từng là đề tài của nhiều cuộc họp không có kết quả. Người dân sợ mất đất mà không được đền bù, còn cán bộ thì chỉ đến một lần rồi thôi. Bà Nhung chọn cách khác: bà hiến trước 300 m2 vườn nhà mình.',
  'Sau ba tháng kiên trì, 46 hộ đã ký vào biên bản hiến tổng cộng 5.200 m2 đất. Con đường hoàn thành trước mùa mưa năm 2023, nhờ đó giá ngô bán tại bản tăng từ 5.000 đồng lên 6.500 đồng mỗi kg.',
  'Bí thư chi bộ bản cho biết tỷ lệ hộ nghèo đã giảm từ 38% xuống còn 21% trong hai năm. Ông nói thêm rằng điều khó nhất không phải là tiền, mà là làm cho dân tin.',
  'Hiện bà Nhung đang cùng chi hội phụ nữ dựng tổ dệt gồm 15 thành viên. Sản phẩm đầu tiên của tổ đã được giới thiệu tại hội chợ của huyện và có đơn đặt hàng đến hết năm.',
];

export const ADDRESS =
  'https://vidu.vn/nguoi-giu-lua-phong-trao-dan-van-o-ban-vung-cao-na-khoang-20231012.htm';

const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

const RELATED_TITLES = [
  'Huyện vùng cao tổng kết mười năm xây dựng nông thôn mới',
  'Trao tặng nhà đại đoàn kết cho năm hộ nghèo ở biên giới',
  'Lớp học xóa mù chữ của những người phụ nữ bản xa',
];

const related = (heading: string) =>
  `<div class="box"><h3>${heading}</h3><ul>${RELATED_TITLES.map((title, index) => `<li><a href="/tin-${index}.htm">${title}</a></li>`).join('')}</ul></div>`;

const menu =
  '<div id="menu"><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a> <a href="/van-hoa">Văn hóa</a> <a href="/ban-doc">Bạn đọc</a></div>';
const footer =
  '<div id="footer">Cơ quan chủ quản: Tỉnh ủy. Giấy phép số 12/GP-BTTTT cấp ngày 01/02/2020. Tổng biên tập: Hoàng Văn Mẫu. Địa chỉ: số 1 phố Mẫu, phường Mẫu, thành phố Mẫu. Ghi rõ nguồn khi sử dụng lại thông tin.</div>';

function page(head: string, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** A Party portal of 2009: one form around everything, no headings, controls that hide the form's own properties. */
export const PORTAL = page(
  `<title>${TITLE}</title>`,
  `<form id="aspnetForm" action="./tin.aspx"><input type="hidden" name="firstChild"><input type="hidden" name="nextSibling">
  <input type="hidden" name="getAttribute"><input type="hidden" name="localName"><input type="hidden" name="id">${menu}
  <div class="cot-giua"><div class="chuyenmuc"><a href="/giai">TÁC PHẨM THAM DỰ GIẢI BÁO CHÍ NGỌN LỬA NHỎ LẦN THỨ IV-2023</a></div>
  <div class="ngaydang">Thứ 5, Ngày 12 / 10 / 2023</div><div class="tieude">${TITLE}</div><div class="sapo">&nbsp;${SAPO}</div>
  <div class="noidung"><div align="center"><img src="a.jpg" alt=""></div>
  <p align="center"><em>Bà Nhung bên con đường mới mở của bản Nà Khoang.</em></p>${paragraphs}
  <p align="right"><strong>Bài và ảnh:&nbsp;Vàng Thị Mỷ</strong></p><p align="right">(Ban Dân vận Huyện ủy)</p></div>
  ${related('Tin khác')}</div><div class="cot-phai"><h4>Website liên kết</h4><p>Số lượt truy cập: 1.284.503</p></div>${footer}</form>`,
);

/** A newsroom system: `og:type` is wrong, structured data is right, other stories stand within the body. */
export const NEWSROOM = page(
  `<title>${TITLE}</title><meta property="og:type" content="website"><meta property="og:site_name" content="Báo Ví Dụ">
  <meta name="author" content="Báo Ví Dụ"><meta name="description" content="(VD) - ${SAPO}">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${TITLE}",
  "datePublished":"2023-10-12T00:41:00Z","author":{"@type":"Organization","name":"Báo Ví Dụ"},"publisher":{"@type":"Organization","name":"Báo Ví Dụ"}}</script>`,
  `<h1></h1>${menu}<div class="detail"><h1 class="detail-title" data-role="title">${TITLE}</h1>
  <div class="detail-info"><div class="detail-author"><a class="name" href="/tac-gia/vang-thi-my-12.htm">VÀNG THỊ MỶ</a>
  <a class="name" href="/tac-gia/lo-van-inh-13.htm">LÒ VĂN ÌNH</a></div><div data-role="publishdate">12/10/2023 07:41 GMT+7</div></div>
  <h2 class="detail-sapo" data-role="sapo">(VD) - ${SAPO}</h2><div class="detail-content" itemprop="articleBody">
  <p>${PARAGRAPHS[0]}</p><div class="VCSortable" type="RelatedOneNews"><a href="/tin-9.htm">Chuyện người thầy cắm bản ở cuối trời Tây Bắc</a></div>
  <figure><img src="b.jpg" alt=""><figcaption>Đường về bản. Ảnh: L.V.I</figcaption></figure>
  ${PARAGRAPHS.slice(1)
    .map((text) => `<p>${text}</p>`)
    .join(
      '',
    )}</div><div class="tags"><a href="/tag/dan-van">dân vận</a></div>${related('Tin liên quan')}</div>${footer}`,
);

/** No `h1`, a picture table, and the related box before the body. */
export const TABLES = page(
  `<title>${TITLE} - Báo Ví Dụ</title><meta property="og:type" content="article">`,
  `${menu}<div class="main"><div class="title-detail">${TITLE}</div><div class="share-top"><a class="author">Vàng Thị Mỷ</a><span class="post-time"> - 12/10/2023 07:41</span></div>
  <div class="sapo_detail">${SAPO}</div><div class="list_news_relation_top"><strong>TIN LIÊN QUAN</strong><ul>${RELATED_TITLES.map((title) => `<li><a href="/x">${title}</a></li>`).join('')}</ul></div>
  <div id="content_detail">${paragraphs}<table><tr><td><img src="c.jpg" alt=""></td></tr><tr><td>Tổ dệt của chi hội phụ nữ bản.</td></tr></table></div></div>${footer}`,
);

/** Paragraphs made of line breaks, and the author under the text with the source. */
export const LINE_BREAKS = page(
  `<title>${TITLE}</title><meta name="generator" content="NukeViet v4.3"><meta name="author" content="Ban Dân vận Tỉnh ủy">`,
  `${menu}<h1 class="title margin-bottom-lg">${TITLE}</h1><div>Thứ năm - 12/10/2023 07:41</div>
  <div id="news-bodyhtml" class="bodytext">${PARAGRAPHS.join('<br />\n&nbsp;<br />\n')}</div>
  <p class="h5 text-right"><strong>Tác giả: </strong>Lê Hằng - Cảnh Toàn</p><p class="h5 text-right"><strong>Nguồn tin: </strong><a rel="nofollow" href="/">vidu.vn</a></p>
  ${related('Những tin mới hơn')}${footer}`,
);

/** A page whose body a script fills in later. */
export const UNDECODED = page(
  `<title>${TITLE}</title>`,
  `${menu}<h1>${TITLE}</h1><div>Cập nhật lúc 07:41, 12/10/2023</div><div id="dcontent"></div>${related('Tin liên quan')}${footer}`,
);
export const DECODED_BODY = paragraphs;

const card = (index: number) =>
  `<div class="card"><a href="/tin-bai-so-${index}-2023101${index}.htm"><img src="${index}.jpg" alt=""></a><h3><a href="/tin-bai-so-${index}-2023101${index}.htm">Bản tin số ${index} về đời sống của bà con các xã vùng cao trong tỉnh</a></h3>
  <span class="time">1${index % 9}/10/2023</span><p>Tóm tắt ngắn của bản tin số ${index}, chỉ một câu giới thiệu.</p></div>`;
const cards = Array.from({ length: 30 }, (_, index) => card(index)).join('');

/** A front page and a section that call themselves articles. */
export const FRONT = page(
  '<title>Báo Ví Dụ - Tin tức nhanh nhất trong ngày</title><meta property="og:type" content="article"><meta name="description" content="Trang tin tức tổng hợp của tỉnh, cập nhật liên tục trong ngày.">',
  `${menu}${cards}${footer}`,
);
export const SECTION = page(
  '<title>Tin thời sự trong tỉnh mới nhất hôm nay | Báo Ví Dụ</title><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"BreadcrumbList"}</script>',
  `${menu}<h1>Thời sự</h1>${cards}${footer}`,
);

/** A thread of a forum. */
export const THREAD = page(
  '<title>Hỏi kinh nghiệm đi bản mùa mưa | Diễn đàn Ví Dụ</title><meta property="og:type" content="article">',
  `${menu}<h1>Hỏi kinh nghiệm đi bản mùa mưa</h1>${Array.from(
    { length: 12 },
    (_, index) =>
      `<div class="post"><div>thanhvien${index}</div><div>Joined: 1/2/2019</div><div>1${index % 9}/10/2023</div><div>#${index + 1}</div><p>Theo mình thì nên đi xe số và mang theo xích, lần trước mình đi mất hơn sáu tiếng. Bạn nhớ hỏi thời tiết trước khi đi nhé.</p><a>Trả lời</a></div>`,
  ).join('')}${footer}`,
);

/** The parts of a plain article page that a test varies, each as HTML. */
export interface Variation {
  lang?: string;
  head?: string;
  /** Between headline and text, and after the text within its element. */
  top?: string;
  end?: string;
}

/** A plain article page of which only the variation is of interest. */
export function variant({ lang = 'vi', head = '', top = '', end = '' }: Variation): string {
  return `<!doctype html><html lang="${lang}"><head><title>${lang === 'vi' ? TITLE : FOREIGN_TITLE}</title>${head}</head><body>${menu}<div class="main">
  <h1>${lang === 'vi' ? TITLE : FOREIGN_TITLE}</h1>${top}<div class="text">${paragraphs}${end}</div></div>${footer}</body></html>`;
}
export const FOREIGN_TITLE = 'How one village of 112 households built its own road to the market';
