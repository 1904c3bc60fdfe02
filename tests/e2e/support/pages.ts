import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { ROOT } from '../../../tools/lib/bundle.ts';

/** An article of our own, in the plain form of a district's portal. */
export const ARTICLE = {
  url: 'http://thu-nghiem.vn/xay-dung-dang/hu-gao-o-ban-luong-20211012.html',
  title: 'Hũ gạo nghĩa tình và con đường mới ở bản Luông',
  paragraphs: [
    'Ba năm trước, đường vào bản Luông còn lầy lội, mưa xuống là học trò phải xắn quần lội bộ tới lớp. Chi bộ bản họp bốn buổi tối liền mới chốt được cách làm: đảng viên hiến đất trước, bà con góp công sau.',
    'Phong trào thi đua “Dân vận khéo” ở đây bắt đầu từ việc nhỏ như thế. Đến tháng 9 năm 2021, cả bản đã hiến 3.200 m2 đất, góp 1.450 ngày công, làm xong 2,6 km đường bê tông, tăng 12,5% so với kế hoạch.',
    'Mô hình “Hũ gạo nghĩa tình” do Chi hội Phụ nữ lập ra giúp 18 hộ khó khăn qua mùa giáp hạt. Bà Lò Thị Mẩy kể rằng mỗi bữa nấu cơm lại bớt một nắm gạo, cuối tháng gom được gần 90 kg.',
    'Theo báo cáo của Đảng ủy xã, tỷ lệ hộ nghèo của bản giảm từ 31,4% xuống còn 22,8%; 46/52 hộ đạt chuẩn gia đình văn hóa. Phong trào thi đua “Dân vận khéo” được nhân ra 7 bản còn lại trong xã.',
  ],
};

/** The HTML of an article page; `body` goes in as it stands. */
export function articleHtml(title: string, paragraphs: readonly string[], extra = ''): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.6 Arial;margin:0 auto;width:720px}</style></head><body>
<div id="menu"><a href="/">Trang chủ</a> <a href="/xay-dung-dang/">Xây dựng Đảng</a></div>
<div class="ngay">Thứ Ba, 12/10/2021 - 08:15</div><h1>${title}</h1>
<div class="noi-dung">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<p style="text-align:right"><strong>Lường Văn Hạnh</strong></p></div>
<div id="chan">Trang tin điện tử xã Thử Nghiệm. Điện thoại: 0212.000.111</div>${extra}</body></html>`;
}

/** What the hostile page puts on its window (tests/fixtures/hostile/tricks.js). */
export interface Hostile {
  learned: { keys: string[]; text: string[]; nodes: string[] };
  tricks: Record<string, () => void>;
  words: string[];
}

/** {@link ARTICLE} on a page that tries everything against us (tests/fixtures/hostile/tricks.js). */
export function hostileHtml(): string {
  const tricks = readFileSync(join(ROOT, 'tests/fixtures/hostile/tricks.js'), 'utf8');
  const html = articleHtml(ARTICLE.title, ARTICLE.paragraphs);
  return html.replace('<head>', () => `<head><script>${tricks}</script>`);
}

/** Serves one page at an address, until it is served otherwise. */
export async function servePage(context: BrowserContext, url: string, html: string): Promise<void> {
  await context.unroute(url);
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
}

/** How a site shows {@link ARTICLE} otherwise than plainly. */
export interface PageParts {
  /** CSS. */
  style?: string;
  /** A script that runs before anything of the page is there. */
  script?: string;
  /** Attributes of the body. */
  body?: string;
  /** HTML before the headline. */
  before?: string;
  /** What stands round the paragraphs, given as HTML. */
  around?: (paragraphs: string) => string;
  /** What stands round all of the article, with its date and headline. */
  aroundAll?: (article: string) => string;
}

const asItIs = (html: string) => html;

/** The HTML of a page that shows {@link ARTICLE} in a way of its own. */
export function articlePage(parts: PageParts): string {
  const { style = '', script = '', body = '', before = '', around = asItIs, aroundAll = asItIs } = parts;
  const paragraphs = ARTICLE.paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const article = `<div class="ngay">Thứ Ba, 12/10/2021 - 08:15</div><h1>${ARTICLE.title}</h1>
<div class="noi-dung">${around(paragraphs)}</div>`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${ARTICLE.title}</title>
<script>${script}</script><style>body{font:16px/1.6 Arial;margin:0 auto;width:720px}${style}</style></head><body ${body}>
<div id="menu"><a href="/">Trang chủ</a> <a href="/xay-dung-dang/">Xây dựng Đảng</a></div>${before}
${aroundAll(article)}
<div id="chan">Trang tin điện tử xã Thử Nghiệm. Điện thoại: 0212.000.111</div></body></html>`;
}
