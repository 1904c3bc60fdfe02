import type { UnseenReason } from '@/utils/article/visit/sight/sight.ts';
import type { AnchorStatus } from '@/utils/model/records.ts';

/** The article that the cases of this folder change: paragraphs of our own, the author's name at the end. */
export const P = [
  'Ba mùa mưa liền, con đường vào xóm Khe Sim lội bùn tới gối, học trò phải gửi xe đạp ngoài đầu dốc rồi đi bộ vào lớp. Chi bộ xóm họp năm buổi tối mới chốt được cách làm: đảng viên hiến đất trước, bà con góp công theo sau.',
  'Phong trào thi đua “Dân vận khéo” ở đây bắt đầu từ việc nhỏ như thế. Đến tháng 9 năm 2021, cả xóm đã hiến 4.150 m2 đất, góp 1.870 ngày công, làm xong 3,4 km đường bê tông, tăng 17,5% so với kế hoạch năm.',
  'Mô hình “Bếp lửa hồng” do Chi hội Phụ nữ xóm lập ra giúp 26 hộ khó khăn qua kỳ giáp hạt. Bà Vi Thị Sáng kể rằng mỗi bữa nấu cơm lại bớt một nắm gạo, đến cuối tháng gom được gần 95 kg gạo sạch.',
  'Theo báo cáo của Đảng ủy xã, tỷ lệ hộ nghèo của xóm giảm từ 28,6% xuống còn 19,3%; 47/58 hộ đạt chuẩn gia đình văn hóa. Phong trào thi đua “Dân vận khéo” được nhân ra 9 xóm còn lại trong xã.',
  'Ông Hà Văn Tám, bí thư chi bộ, nói rằng điều khó nhất không phải là tiền mà là niềm tin. Ban đầu chỉ có 6 gia đình gật đầu, sau đó cả xóm cùng làm, chẳng ai đứng ngoài cuộc nữa.',
] as const;

export const BYLINE = '<p style="text-align:right"><strong>Lường Văn Hạnh</strong></p>';

export const p = (text: string): string => `<p>${text}</p>`;

/** The whole article as paragraphs, with something put in after paragraph `after` (counted from 1). */
export function body(extra = '', after = 2, paragraphs: readonly string[] = P): string {
  return paragraphs.map((text, index) => p(text) + (index + 1 === after ? extra : '')).join('\n') + BYLINE;
}

/** The article with one piece of text put in another's place. */
export function edited(old: string, now: string, extra = '', after = 2): string {
  const whole = body(extra, after);
  if (!whole.includes(old)) throw new Error(`no “${old}” in the article`);
  return whole.replace(old, now);
}

/** What stands around the body on its page. */
export function page(content: string, head = '', lang = 'vi'): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Con đường mới và bếp lửa hồng ở xóm Khe Sim</title>${head}</head><body>
<div id="menu"><a href="/">Trang chủ</a> <a href="/xay-dung-dang/">Xây dựng Đảng</a></div>
<div class="ngay">Thứ Ba, 12/10/2021 - 08:15</div><h1>Con đường mới và bếp lửa hồng ở xóm Khe Sim</h1><div class="noi-dung">${content}</div>
<div id="chan">Trang tin điện tử xã Thử Nghiệm. Điện thoại: 0212.000.111</div></body></html>`;
}

/** What became of a mark: its anchor status, or why it is not shown. */
export type Fate = AnchorStatus | UnseenReason;

/** One change of a page that is open: what a script does to it. */
export type Step = (document: Document) => void;

export interface VisitCase {
  name: string;
  /** The page when it was marked, and what happened to it before the mark was made. */
  before: string;
  beforeSteps?: Step[];
  /** The page at the next visit, and what its scripts do then, one after the other. */
  today: string;
  steps?: Step[];
  /** What must be said of the text: an edit, at least that it differs, no edit, or nothing at all. */
  told: 'edited' | 'told' | 'no edit' | 'silent';
  /** Marks by their words. */
  marks?: Record<string, Fate>;
  /** What the edit that is told must say, and must not speak of. */
  says?: string[];
  saysNot?: string[];
}

/** Sets the HTML of an element. */
export const fill =
  (selector: string, html: string): Step =>
  (document) => {
    document.querySelector(selector)!.innerHTML = html;
  };

/** Puts something in behind the n-th paragraph of the body. */
export const insertAfter =
  (paragraph: number, html: string): Step =>
  (document) => {
    document.querySelectorAll('.noi-dung > p')[paragraph - 1]!.insertAdjacentHTML('afterend', html);
  };

export const style = (css: string): string => `<style>${css}</style>`;
