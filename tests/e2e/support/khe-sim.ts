/** An article of our own that its page folds, translates, counts and puts adverts into. */
export const KHE_SIM = {
  url: 'http://thu-nghiem.vn/xay-dung-dang/con-duong-moi-o-xom-khe-sim-20211012.html',
  title: 'Con đường mới và bếp lửa hồng ở xóm Khe Sim',
  paragraphs: [
    'Ba mùa mưa liền, con đường vào xóm Khe Sim lội bùn tới gối, học trò phải gửi xe đạp ngoài đầu dốc rồi đi bộ vào lớp. Chi bộ xóm họp năm buổi tối mới chốt được cách làm: đảng viên hiến đất trước, bà con góp công theo sau.',
    'Phong trào thi đua “Dân vận khéo” ở đây bắt đầu từ việc nhỏ như thế. Đến tháng 9 năm 2021, cả xóm đã hiến 4.150 m2 đất, góp 1.870 ngày công, làm xong 3,4 km đường bê tông, tăng 17,5% so với kế hoạch năm.',
    'Mô hình “Bếp lửa hồng” do Chi hội Phụ nữ xóm lập ra giúp 26 hộ khó khăn qua kỳ giáp hạt. Bà Vi Thị Sáng kể rằng mỗi bữa nấu cơm lại bớt một nắm gạo, đến cuối tháng gom được gần 95 kg gạo sạch.',
    'Theo báo cáo của Đảng ủy xã, tỷ lệ hộ nghèo của xóm giảm từ 28,6% xuống còn 19,3%; 47/58 hộ đạt chuẩn gia đình văn hóa. Phong trào thi đua “Dân vận khéo” được nhân ra 9 xóm còn lại trong xã.',
    'Ông Hà Văn Tám, bí thư chi bộ, nói rằng điều khó nhất không phải là tiền mà là niềm tin. Ban đầu chỉ có 6 gia đình gật đầu, sau đó cả xóm cùng làm, chẳng ai đứng ngoài cuộc nữa.',
  ],
  /** Words of the last paragraph. */
  last: 'chẳng ai đứng ngoài cuộc nữa',
} as const;

const [first, second, third, fourth, fifth] = KHE_SIM.paragraphs.map((text) => `<p>${text}</p>`);
const BYLINE = '<p style="text-align:right"><strong>Lường Văn Hạnh</strong></p>';

const page = (
  body: string,
  script = '',
): string => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>${KHE_SIM.title}</title><style>body{font:16px/1.6 Arial;margin:0 auto;width:720px}</style></head><body>
<div id="menu"><a href="/">Trang chủ</a> <a href="/xay-dung-dang/">Xây dựng Đảng</a></div>
<div class="ngay">Thứ Ba, 12/10/2021 - 08:15</div><h1>${KHE_SIM.title}</h1>
<div class="noi-dung">${body}${BYLINE}</div>
<div id="chan">Trang tin điện tử xã Thử Nghiệm. Điện thoại: 0212.000.111</div><script>${script}</script></body></html>`;

/** The second half folded behind “Xem thêm”. */
export const folded = (): string =>
  page(
    `${first}${second}${third}<div id="them" style="display:none">${fourth}${fifth}</div><button onclick="them.style.display=''">Xem thêm</button>`,
  );

/** The whole article with something after its second paragraph. */
export const whole = (extra = '', script = ''): string =>
  page(`${first}${second}${extra}${third}${fourth}${fifth}`, script);

/** Only the first two paragraphs; the rest is added by `window.loadRest()`. */
export const half = (): string =>
  page(
    `${first}${second}<div id="rest"></div>`,
    `window.loadRest = () => { rest.outerHTML = ${JSON.stringify(`${third}${fourth}${fifth}`)}; }`,
  );

/** The article in two tabs, of which one is shown. */
export const tabs = (): string =>
  page(
    `<div id="t1">${first}${second}${third}</div><div id="t2" hidden>${fourth}${fifth}</div>
<button role="tab" aria-controls="t1" onclick="t1.hidden=false;t2.hidden=true">Kỳ một</button>
<button role="tab" aria-controls="t2" onclick="t1.hidden=true;t2.hidden=false">Kỳ hai</button>`,
  );

/** An error text under the article's title. */
export const failing = (): string =>
  page(
    '<p>Hệ thống đang được bảo trì, xin bạn đọc quay lại sau ít phút nữa. Chúng tôi thành thật xin lỗi vì sự bất tiện này và mong bạn đọc thông cảm.</p>',
  );

export const COUNTER = {
  body: '<p>Lượt xem: <span id="n"></span> · đăng <span id="m"></span> phút trước</p>',
  script: 'const v = 1234 + Math.floor(Math.random() * 900); n.textContent = v; m.textContent = v % 60;',
};

/** An advert that comes late and is another one at each visit. */
export const ADVERT = {
  body: '<div id="z7"></div>',
  script: `setTimeout(() => { z7.innerHTML = '<a href="/qc">Máy giặt giảm ' + (20 + Math.floor(Math.random() * 30)) + '% chỉ hôm nay, mua ngay kẻo lỡ cơ hội lớn</a>'; }, 1200);`,
};

/** Likewise, in sentences, and nothing in it linked. */
export const PROSE_ADVERT = {
  body: '<div id="z7"></div>',
  script: `const all = ['Máy giặt cửa trước giảm 30% trong tuần này. Mua một tặng một bộ nước giặt. Gọi ngay để được tư vấn tại nhà.',
    'Nệm cao su êm lưng, ngủ ngon cả đêm. Đặt hàng hôm nay được giao tận nhà. Bảo hành mười hai năm.'];
    const next = Number(localStorage.getItem('qc') || 0); localStorage.setItem('qc', String(1 - next));
    setTimeout(() => { z7.innerHTML = '<p>' + all[next] + '</p>'; }, 1200);`,
};

export const PLAYER = {
  body: '<div class="nghe-bai"><span id="t">0:00</span> / 3:45 Nghe đọc bài</div>',
  script: `let s = 0; setInterval(() => { s += 2; t.textContent = '0:' + String(s).padStart(2, '0'); }, 2000);`,
};

/** What Chrome's translation does to the page that is open. */
export function translate(): void {
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'en';
  for (const [index, one] of [...document.querySelectorAll('.noi-dung p')].entries())
    one.innerHTML = `<font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">Translated paragraph ${index} about the road and the rice jar of the hamlet.</font></font>`;
}
