import { describe, expect, test } from 'vitest';
import { detectArticle } from '@/utils/article/detect/detect.ts';
import { readArticle } from '@/utils/article/read.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import { PARAGRAPHS } from './fixtures.ts';
import { ARTICLE_ADDRESS, BODY, below, DAY_LINE, HEADLINE, page, paragraphs, SITE } from './unseen-pages.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function read(html: string, url = ARTICLE_ADDRESS) {
  const { meta, root, skip } = readArticle(parse(html), url);
  return { ...meta, text: new ArticleText(root, { skip }).text };
}

const isArticle = (html: string, url: string) => detectArticle(parse(html), url).isArticle;

const [FIRST = '', SECOND = '', ...REST] = PARAGRAPHS.map((text) => `<p>${text}</p>`);

describe('an article that little tells', () => {
  const PORTAL = 'https://xa12.vidu.gov.vn/Default.aspx?sid=1101&id=418';
  const view = `<div class="nv-date">Thứ 3, Ngày 17 / 10 / 2023</div><div class="nv-title">${HEADLINE}</div><div>${paragraphs}</div>`;

  test.each([
    ['Trang thông tin điện tử Đảng bộ xã Mường Mẫu', 'ĐẢNG BỘ XÃ MƯỜNG MẪU'],
    ['Đài Phát thanh và Truyền hình Mường Mẫu', 'PHÁT THANH VÀ TRUYỀN HÌNH MƯỜNG MẪU'],
    ['Chào mừng quý khách đến với xã Mường Mẫu', 'ĐẾN VỚI XÃ MƯỜNG MẪU'],
  ])('under one title for all pages, “%s”, of which the banner repeats words', (title, banner) => {
    const html = page(`<div>${banner}</div>${view}`, title);
    expect(isArticle(html, PORTAL)).toBe(true);
    expect(read(html, PORTAL)).toMatchObject({ title: HEADLINE, publishedOn: '2023-10-17' });
  });

  const cover = (content: string, tail = '') =>
    `<!doctype html><html lang="vi"><head><title>Bếp lửa trên đèo - Đặc biệt</title></head><body><h1>${HEADLINE}</h1>
    ${content}${tail}<div><a href="/">Về trang đặc biệt của báo</a></div></body></html>`;
  const sections = PARAGRAPHS.map((text) => `<section><div><p>${text}</p></div></section>`).join('');
  const credits =
    '<div><div><label>Nội dung</label><b>Lò Én</b></div><div><label>Trình bày</label><b>Vàng Kha</b></div><div><label>Xuất bản</label><b>21/06/2023</b></div></div>';
  const SPECIAL = 'https://dacbiet.vidu.vn/2023/bep-lua-tren-deo/';

  test('an e-magazine whose title is worded otherwise, with its credits at the end', () => {
    expect(isArticle(cover(sections, credits), SPECIAL)).toBe(true);
    const reading = read(cover(sections, credits), SPECIAL);
    expect(reading).toMatchObject({ title: HEADLINE, publishedOn: '2023-06-21', byline: 'Lò Én' });
    expect(reading.text).not.toContain('Về trang đặc biệt');
  });

  test('two paragraphs under a heading that nothing confirms are none', () => {
    expect(isArticle(cover(`${FIRST}${SECOND}`), SPECIAL)).toBe(false);
  });
});

describe('a page that is no article', () => {
  const answers = PARAGRAPHS.map(
    (text, index) =>
      `<div class="qa"><p>Bà Lò Thị Mẫu hỏi ngày 0${index + 1}/10/2023</p><p><b>${text.split('. ')[0]}, vậy phải làm gì?</b></p><p>${text}</p><a>Xem chi tiết</a></div>`,
  ).join('');
  const clauses = (count: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `<p><b>Điều ${index + 1}. Quy định thứ ${index + 1}</b></p><p>${PARAGRAPHS[index % PARAGRAPHS.length]}</p>`,
    ).join('');
  const paper = (count: number) =>
    `<div>Số: 45/2023/QĐ-UBND</div><div>Độc lập - Tự do - Hạnh phúc</div>${clauses(count)}`;
  const rows = Array.from(
    { length: 9 },
    (_, index) =>
      `<tr><td>KB0${index}</td><td>Khám bệnh loại ${index}, một lần</td><td>5${index}.600</td></tr>`,
  ).join('');
  const NOTES = [
    'Giá áp dụng từ ngày 01/10/2023 cho người bệnh không có thẻ bảo hiểm hoặc dùng dịch vụ ngoài danh mục.',
    'Mọi thắc mắc về giá xin liên hệ quầy số 3 hoặc phòng tài chính trong giờ làm việc.',
  ];
  test.each([
    ['questions with an answer each', `<h1>Câu hỏi đã trả lời</h1>${answers}`, 'hoi-dap/da-tra-loi'],
    ['a decision in full', `<h1>Quyết định về bến thủy nội địa</h1>${DAY_LINE}${paper(6)}`, 'toan-van/45-qd'],
    [
      'prices with two notes',
      `<h1>Bảng giá dịch vụ kỹ thuật</h1><p>${NOTES[0]}</p><table>${rows}</table><p>${NOTES[1]}</p>`,
      'bang-gia-dich-vu-ky-thuat',
    ],
  ])('%s', (_, content, path) => {
    const title = /<h1>(.*?)<\/h1>/.exec(content)![1]!;
    expect(isArticle(page(content, `${title} - ${SITE}`), `https://muongmau.vidu.gov.vn/${path}`)).toBe(
      false,
    );
  });

  test('a report may quote three articles of a law, and end with a link to more', () => {
    expect(isArticle(below(`${paper(3)}${REST.join('')}<a>Xem chi tiết</a>`), ARTICLE_ADDRESS)).toBe(true);
  });
});

describe('boxes within a text', () => {
  const within = (box: string) => read(below(`<div>${FIRST}${box}${SECOND}${REST.join('')}</div>`)).text;
  test.each([
    [
      'a newsletter',
      '<div class="x1"><h2>Thư sáng chủ nhật</h2><p>Không quảng cáo, hủy lúc nào cũng được.</p><button>Nhận thư</button></div>',
      'hủy lúc nào',
    ],
    [
      'a poll',
      '<div class="XPoll"><p>Theo bạn, nên mở đường nào trước?</p><ul><li>Đường trên</li></ul><button>Bỏ phiếu</button></div>',
      'nên mở đường nào',
    ],
    [
      'a voice to choose',
      '<div><span>Tốc độ 1.0x</span><select><option>Giọng nữ</option></select></div>',
      'Tốc độ 1.0x',
    ],
    [
      'rates of gold',
      '<div class="w-g"><b>Giá vàng hôm nay</b><p>Mua vào 8.712.000, bán ra 8.840.000</p></div>',
      'Mua vào 8.712.000',
    ],
    [
      'a lottery',
      '<div class="w-l"><h4>Kết quả xổ số kiến thiết</h4><p>Giải đặc biệt: 583021</p></div>',
      '583021',
    ],
    [
      'an advertisement',
      '<div class="zz"><p>Quảng cáo</p><p>Xe điện trả trước không đồng tại Mường Mẫu</p></div>',
      'trả trước không đồng',
    ],
    ['the word alone', '<div class="zz"><span>Quảng cáo</span></div>', 'Quảng cáo'],
    ['a list of one link', '<ul class="r"><li><a>Xe ôm học tiếng bản</a></li></ul>', 'Xe ôm học tiếng bản'],
    ['a line that is a link', '<p><a href="/m/1">Đọc bản đầy đủ trên máy tính</a></p>', 'bản đầy đủ'],
    [
      'what a reader can press',
      '<div><span>♥ 128</span><span>Lưu bài</span><span>Báo lỗi nội dung</span></div>',
      'Lưu bài',
    ],
  ])('%s is no text', (_, box, words) => {
    const text = within(box);
    expect(text).not.toContain(words);
    expect(text).toContain(PARAGRAPHS[0]);
    expect(text).toContain(PARAGRAPHS.at(-1));
  });

  test.each([
    [
      'a box of figures',
      '<div class="box"><b>Con số</b><p>33 hộ hiến 5.200 m2 đất trong 3 tháng</p></div>',
      '33 hộ hiến',
    ],
    ['a heading of the text on prices', '<h3>Giá vàng hôm nay</h3>', 'Giá vàng hôm nay'],
    [
      'a heading that is an anchor',
      '<h3><a id="m1" href="#m1">Những ngày đầu mở đường ở bản</a></h3>',
      'Những ngày đầu',
    ],
    [
      'a list with a link in each entry',
      '<ul><li>Bản Nà Khoang góp 46 ngày công, <a href="/1">xem ảnh</a></li></ul>',
      '46 ngày công',
    ],
    [
      'a folded part of the text',
      `<div><button>Đọc tiếp</button><p>${PARAGRAPHS[2]} Chuyện cũ.</p></div>`,
      'Chuyện cũ.',
    ],
  ])('%s is text', (_, box, words) => {
    expect(within(box)).toContain(words);
  });

  const cell = (content: string) => `<tr><td>${content}</td></tr>`;
  test('lines under the signature and outside of the paragraphs’ element are the site’s', () => {
    const html = below(
      `<table>${cell(`${paragraphs}<p align="right"><i>Lò Văn Ình</i></p>`)}
      ${cell('<b>Những tin cùng mục:</b><ul><li><a href="a.asp?id=1">Họp bàn chống hạn</a> (25/08/2011)</li></ul>')}
      ${cell('Xem tốt nhất ở độ phân giải 1024 x 768')}</table>`,
    );
    const { text, byline } = read(html);
    expect(byline).toBe('Lò Văn Ình');
    expect(text).not.toMatch(/Những tin|chống hạn|độ phân giải/);
    expect(text).toContain(PARAGRAPHS.at(-1));
  });

  test('a long list under the signature may be the text’s', () => {
    const winners = Array.from({ length: 9 }, (_, index) => `<li>Lửa ấm Nậm Mẫu ${index}</li>`).join('');
    const html = below(
      `<table>${cell(`${paragraphs}<p align="right">Lò Văn Ình</p>`)}${cell(`<ol>${winners}</ol>`)}</table>`,
    );
    expect(read(html).text).toContain('Lửa ấm Nậm Mẫu 8');
  });
});

describe('the day of publication', () => {
  const rows = (label: string) =>
    `<table><tr><td>Chuyên mục</td><td>Kinh tế</td></tr><tr><td>${label}</td><td>15:41 28/11/2026</td></tr></table>`;
  test.each(['In lúc', 'Ngày in', 'Trang được in lúc', 'Truy cập'])('is not the one of “%s”', (label) => {
    const html = page(`${rows(label)}<h2>${HEADLINE}</h2>${BODY}`);
    expect(read(html).publishedOn).toBeNull();
    const dated = page(
      `<div>${label} 15:41 28/11/2026</div><h2>${HEADLINE}</h2><div>(Đăng ngày 12-12-2022)</div>${BODY}`,
    );
    expect(read(dated).publishedOn).toBe('2022-12-12');
  });

  test('stands before a number in an element of its own', () => {
    const html = page(
      `<h1>${HEADLINE}</h1><div><span>21:40 - 10/09/2024</span><span>4,1K lượt xem</span></div>${BODY}`,
    );
    expect(read(html)).toMatchObject({ publishedOn: '2024-09-10', publishedTime: '21:40' });
  });
});

describe('the author', () => {
  test.each([
    ['under a degree', `<div class="author">PGS.TS. Lê Hoài Mẫu</div>${BODY}`, 'Lê Hoài Mẫu'],
    [
      'two of them, each with one',
      `<div class="author">TS. Lê Hoài Mẫu, ThS Lò Thị Én</div>${BODY}`,
      'Lê Hoài Mẫu, Lò Thị Én',
    ],
    [
      'before how long ago',
      `<p><b>Hoàng Ly Mẫu</b> <span>3 năm trước</span> · <span>06/02/2023 18:20</span></p>${BODY}`,
      'Hoàng Ly Mẫu',
    ],
    [
      'over the day, beside a picture',
      `<div><img src="a.jpg" alt=""><div><p>Bảo Trân Lê</p><p>Đăng ngày 08 thg 11, 2023</p></div></div>${BODY}`,
      'Bảo Trân Lê',
    ],
    ['a place over the day', `<div><p>Thị Trấn Mẫu</p><p>Ngày 08/11/2023</p></div>${BODY}`, null],
    [
      'in brackets after the last sentence',
      `<div>${FIRST}${SECOND.replace('</p>', ' <b>(Lam Giang)</b></p>')}</div>`,
      'Lam Giang',
    ],
    ['a newspaper there', `<div>${FIRST}${SECOND.replace('</p>', ' <b>(Tuổi Trẻ)</b></p>')}</div>`, null],
    [
      'a word there that goes on',
      `<div>${FIRST}${SECOND.replace('</p>', ' <i>(Còn nữa)</i></p>')}</div>`,
      null,
    ],
    [
      'under the kind of text',
      `<div>${paragraphs}<p style="text-align:right"><i>Ghi chép: Cao Nguyên Mẫu</i></p></div>`,
      'Cao Nguyên Mẫu',
    ],
  ])('%s', (_, content, name) => {
    expect(read(page(`<h1>${HEADLINE}</h1>${content}`)).byline).toBe(name);
  });
});
