import { PARAGRAPHS } from './fixtures.ts';

/** Pages of kinds that no rule had been written for, each with one thing that such pages do. */

export const HEADLINE = 'Con đường mới và bếp lửa nghĩa tình ở bản Nà Khoang';
export const SITE = 'Trang thông tin điện tử xã Mường Mẫu';
export const ARTICLE_ADDRESS =
  'https://muongmau.vidu.gov.vn/tin-tuc/con-duong-moi-va-bep-lua-nghia-tinh-o-ban-na-khoang-48213.html';

const menu = '<ul>'.concat(
  ...['Trang chủ', 'Tin tức', 'Văn bản', 'Liên hệ'].map(
    (name, index) => `<li><a href="/muc-${index}">${name}</a></li>`,
  ),
  '</ul>',
);
const footer = `<div id="chan"><p>${SITE}</p><p>Điện thoại: 0212.000.222</p></div>`;
export const DAY_LINE = '<div class="ngay">Thứ Ba, 17/10/2023 - 08:15</div>';
export const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
export const BODY = `<div class="noi-dung">${paragraphs}</div>`;

/** A page with a menu, a footer that prints the site's name, and a title. */
export function page(content: string, title = `${HEADLINE} - ${SITE}`, head = ''): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
  <body><div id="menu">${menu}</div><div class="trang">${content}</div>${footer}</body></html>`;
}

/** The same with the headline and its day above. */
export const below = (content: string, head = '') =>
  page(`<h1>${HEADLINE}</h1>${DAY_LINE}${content}`, undefined, head);

const TEASERS = [
  'Cơn lũ đêm 15/10 cuốn trôi cây cầu tạm bắc qua suối, khiến 48 hộ dân ở hai bản bị chia cắt với bên ngoài.',
  'Giá sắn tươi tại huyện tăng lên 3.100 đồng/kg, cao nhất trong 5 năm qua, nhiều hộ thu về hơn 60 triệu đồng.',
  'Sau 8 tháng thi công, điểm trường mới với 4 phòng học đã được bàn giao cho thầy trò trước năm học mới.',
  'Tổ hợp tác chăn nuôi của bản có thêm 12 hộ, mỗi hộ được vay 30 triệu đồng trong ba năm mà không phải trả lãi.',
];

/** Linked titles with a day and a lead each. */
export const teasers = TEASERS.map(
  (lead, index) =>
    `<div class="item"><h3><a href="/b${index}.html">Chuyện thứ ${index + 1} ở vùng cao Mường Mẫu</a></h3><span>1${index}/10/2023</span><p>${lead}</p></div>`,
).join('');
export const TEASER_WORDS = 'cuốn trôi cây cầu tạm';

const CAPTIONS = [
  'Sáng 16/10, gần 300 người dân ra đường từ 5 giờ để kịp đổ xong 180 m bê tông cuối cùng',
  'Nhóm thợ trẻ của bản tự trộn bê tông, mỗi ngày làm được 60 m đường',
  'Bà Nhung, 71 tuổi, góp 40 kg gạo và 2 con gà để nấu cơm cho đội làm đường',
  'Buổi chiều, cả bản quây quần bên bếp lửa chung, chia nhau phần cơm lam',
];
export const CAPTION_WORDS = ['gần 300 người dân', 'Nhóm thợ trẻ', 'góp 40 kg gạo', 'bếp lửa chung'];

export const figures = CAPTIONS.map(
  (text) => `<figure><img src="a.jpg" alt=""><figcaption>${text} (Ảnh: Lò Văn Ình).</figcaption></figure>`,
).join('');
export const pictureTables = CAPTIONS.map(
  (text) =>
    `<table align="center"><tr><td><img src="a.jpg" alt=""></td></tr><tr><td>${text}.</td></tr></table>`,
).join('');

const WINNERS = Array.from(
  { length: 24 },
  (_, index) => [`Lửa ấm Nậm Mẫu ${index + 1}`, `Lò Thị Én ${index + 1}`] as const,
);
const ANNOUNCED =
  'Ban Tổ chức Giải Bông Lúa công bố kết quả chấm chung khảo với 2 giải Nhất và 22 giải Khuyến khích.';
const CEREMONY =
  'Lễ trao giải sẽ diễn ra vào ngày 3/2/2024 tại Nhà văn hóa trung tâm tỉnh, truyền hình trực tiếp trên sóng.';
export const WINNER_WORDS = ['Ban Tổ chức', 'Lửa ấm Nậm Mẫu 2', 'Lò Thị Én 24', 'Lễ trao giải'];
export const winnerLines = `<div class="fck"><p>${ANNOUNCED}</p>${WINNERS.map(([work, name]) => `<p>${work} – ${name}</p>`).join('')}<p>${CEREMONY}</p></div>`;
export const winnerTable = `<div class="fck"><p>${ANNOUNCED}</p><table>${WINNERS.map(([work, name]) => `<tr><td>${work}</td><td>${name}</td></tr>`).join('')}</table><p>${CEREMONY}</p></div>`;
