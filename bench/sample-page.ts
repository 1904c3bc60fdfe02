import { sampleArticle } from './suggest-sample.ts';

/** A page of our own that is measured. */
export interface SamplePage {
  url: string;
  html: string;
  isArticle: boolean;
}

/** Characters of the sample articles: a short one, a usual one, a long one. */
const SIZES = [3_000, 7_000, 20_000];
const SECTIONS = 'Thời sự,Xây dựng Đảng,Kinh tế,Văn hóa,Giáo dục,Y tế,Thể thao,Bạn đọc'.split(',');
const TITLE = 'Dân vận khéo ở vùng cao: Bắt đầu từ việc nhỏ, việc gần';

/** Other articles, as they stand all around one: a picture, a title, a lead, a day. */
const teasers = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<li class="tin">
  <a class="anh" href="/tin/chuyen-o-ban-so-${at}-2021101${at % 10}.html"><img alt="" width="80" height="60"></a>
  <div class="loi">
    <h4><a href="/tin/chuyen-o-ban-so-${at}-2021101${at % 10}.html">Chuyện ở bản số ${at}: đường mới, lòng người mới</a></h4>
    <p>Cả bản họp mấy tối liền rồi cùng góp công, góp đất làm con đường số ${at}.</p>
    <span class="ngay">1${at % 10}/10/2021</span>
  </div>
</li>`,
  ).join('\n');

/** The menu: sections, and the subsections that unfold from each. */
const menu = SECTIONS.map(
  (name, at) => `<li><a href="/muc-${at}/">${name}</a>
  <ul>${SECTIONS.map((under, place) => `<li><a href="/muc-${at}/${place}/">${under}</a></li>`).join('\n')}</ul></li>`,
).join('\n');

const frame = (title: string, head: string, main: string): string => `<!doctype html><html lang="vi"><head>
<meta charset="utf-8"><title>${title} - Báo Thử Nghiệm</title>${head}
<style>body{font:16px/1.6 Arial;margin:0 auto;width:1000px}main{width:720px}</style></head><body>
<header><a href="/">Báo Thử Nghiệm</a><nav><ul>${menu}</ul></nav></header>
<main>${main}</main>
<aside><h3>Đọc nhiều</h3><ul>${teasers(30)}</ul></aside>
<footer><p>Báo Thử Nghiệm. Giấy phép số 00/GP-BTN. Tổng Biên tập: Lường Văn Hạnh.</p><p>Điện thoại: 0212.000.111</p></footer>
</body></html>`;

/** An article of at least `characters` characters, in the frame of an online newspaper: menu, teasers, imprint. */
export function articlePage(paragraphs: readonly string[]): string {
  const stated = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: TITLE,
    datePublished: '2021-10-12T08:15:00+07:00',
    author: [{ '@type': 'Person', name: 'Lò Thị Mẩy' }],
    publisher: { '@type': 'Organization', name: 'Báo Thử Nghiệm' },
  });
  const head = `<meta property="og:type" content="article"><meta property="og:title" content="${TITLE}">
<script type="application/ld+json">${stated}</script>`;
  const text = paragraphs.map((paragraph) => `<p><span>${paragraph}</span></p>`).join('\n');
  return frame(
    TITLE,
    head,
    `<article><h1>${TITLE}</h1><p class="ngay">Thứ Ba, 12/10/2021 - 08:15</p>
<p class="sapo"><strong>Chi bộ họp bốn buổi tối liền mới chốt được cách làm, rồi cả bản cùng bắt tay vào việc.</strong></p>
<div class="noi-dung">${text}<p style="text-align:right"><strong>Lò Thị Mẩy</strong></p></div>
<h3>Tin liên quan</h3><ul>${teasers(12)}</ul></article>`,
  );
}

/** Articles of several lengths, and pages of the same newspaper that are none. */
export function samplePages(): SamplePage[] {
  const articles = SIZES.map((size) => ({
    url: `https://bao-thu.vn/xay-dung-dang/dan-van-kheo-o-vung-cao-20211012${size}.html`,
    html: articlePage(sampleArticle(size)),
    isArticle: true,
  }));
  const others = [40, 120].map((count) => ({
    url: `https://bao-thu.vn/xay-dung-dang/trang-${count}/`,
    html: frame('Xây dựng Đảng', '', `<h1>Xây dựng Đảng</h1><ul>${teasers(count)}</ul>`),
    isArticle: false,
  }));
  return [...articles, ...others];
}
