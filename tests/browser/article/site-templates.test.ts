import { describe, expect, test } from 'vitest';
import { detectArticle } from '@/utils/article/detect/detect.ts';
import { readArticle } from '@/utils/article/read.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import { PARAGRAPHS, SAPO } from './fixtures.ts';
import { ARTICLE_ADDRESS, BODY, below, DAY_LINE, HEADLINE, page, paragraphs, SITE } from './unseen-pages.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function read(html: string, url = ADDRESS) {
  const { meta, root, skip } = readArticle(parse(html), url);
  return { ...meta, text: new ArticleText(root, { skip }).text };
}

/** An address that says nothing of its page. */
const ADDRESS = 'https://muongmau.vidu.gov.vn/Pages/chitiet.aspx?ItemID=48';
const OTHER_NAME = 'Cổng thông tin điện tử huyện Sơn Mẫu';

const isArticle = (html: string, url = ADDRESS) => detectArticle(parse(html), url).isArticle;

describe('a headline that is no heading, under one title for all pages', () => {
  const lines = PARAGRAPHS.join('<br><br>&nbsp;&nbsp;');
  const TODAY =
    '<table><tr><td>XÃ MƯỜNG MẪU ĐOÀN KẾT XÂY DỰNG</td></tr><tr><td>Thứ Bảy, 28/11/2026</td></tr>';
  test.each([
    [
      'an id of asp.net',
      `<div><span id="dnn_ctr13_lblTitle">${HEADLINE}</span><div>17/10/2023 08:15:00 SA</div>${BODY}</div>`,
    ],
    [
      'a class in small letters, the author before the day',
      `<table><tr><td class="contentheading">${HEADLINE}</td></tr></table><table><tr><td><span class="small">Viết bởi Lò Văn Ình</span></td></tr><tr><td>Thứ ba, 17 Tháng 10 2023 08:15</td></tr><tr><td>${paragraphs}</td></tr></table>`,
    ],
    [
      'large type in nested tables, the day in brackets',
      `<table><tr><td><font size="6"><b>XÃ MƯỜNG MẪU ĐOÀN KẾT</b></font></td></tr></table><table><tr><td><font size="5"><b>${HEADLINE}</b></font> <font size="1">(17/10/2023)</font></td></tr><tr><td><font size="2">${lines}</font></td></tr></table>`,
    ],
    [
      'no name at all, a day in the next line',
      `${TODAY}</table><div><div>${HEADLINE}</div>${DAY_LINE}${BODY}</div>`,
    ],
    [
      'the day after a break in its own line',
      `<div><span class="tieude">${HEADLINE}</span><br>Thứ Ba, 17/10/2023, 08:15 GMT+7${BODY}</div>`,
    ],
  ])('%s', (_, content) => {
    const html = page(content, OTHER_NAME);
    expect(isArticle(html)).toBe(true);
    expect(read(html)).toMatchObject({ title: HEADLINE, publishedOn: '2023-10-17' });
  });

  test('a line above a text is none where neither a day nor a name tells it', () => {
    const html = page(`<div><div>Xin mời bà con góp ý cho xã</div>${BODY}</div>`, OTHER_NAME);
    expect(isArticle(html)).toBe(false);
  });

  test('a print view: what stands above the headline is no text', () => {
    const html = `<!doctype html><html lang="vi"><head><title>In bài viết</title></head><body><div>In trang này | Đóng cửa sổ</div>
      <div><b>CỔNG THÔNG TIN XÃ</b></div><div>Ngày in: 28/11/2026</div><h2>${HEADLINE}</h2><div>Ngày đăng: 17/10/2023</div>${paragraphs}</body></html>`;
    expect(isArticle(html, 'https://muongmau.vidu.gov.vn/print.aspx?id=71')).toBe(true);
    const { text, title, publishedOn } = read(html);
    expect({ title, publishedOn }).toEqual({ title: HEADLINE, publishedOn: '2023-10-17' });
    expect(text).toContain(PARAGRAPHS[0]);
    expect(text).not.toContain('Đóng cửa sổ');
  });

  test('a headline in capitals over several elements is written as the title has it', () => {
    const [first, rest] = [HEADLINE.slice(0, 24), HEADLINE.slice(24)].map((part) =>
      part.trim().toUpperCase(),
    );
    const cover = `<div class="lf-h"><span>${first}</span><br><span>${rest}</span></div>${DAY_LINE}`;
    const html = page(`${cover}${BODY}`, `${HEADLINE} | Tạp chí Mẫu`);
    expect(isArticle(html, 'https://tapchi.vidu.vn/long-form/mua-moi-17.htm')).toBe(true);
    expect(read(html).title).toBe(HEADLINE);
  });
});

describe('a page without an article', () => {
  const ADDRESS_LINE =
    '<p>Trụ sở: số 1 đường Mẫu. Điện thoại: 0212.000.222. Thư điện tử: bbt@vidu.gov.vn</p>';
  const days = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu']
    .map(
      (day, index) =>
        `<tr><td><b>Thứ ${day} 1${index}/10/2023</b></td><td>Sáng</td><td>0${index + 7}:30: Đồng chí Chủ tịch làm việc với bản Nà Khoang về con đường mới</td></tr>`,
    )
    .join('');
  const calendar = `<h1>Lịch công tác tuần 42 (từ 16/10/2023 đến 22/10/2023)</h1><table>${days}</table>`;
  const prices = ['Gạo tẻ', 'Ngô hạt', 'Sắn tươi', 'Lợn hơi', 'Gà đồi', 'Măng khô', 'Chè búp', 'Quế khô']
    .map(
      (name, index) => `<tr><td>${name} loại một tại chợ huyện</td><td>kg</td><td>${index + 3}.500</td></tr>`,
    )
    .join('');
  const record =
    '<tr><th>Số ký hiệu</th><td>45/2023/QĐ-UBND</td></tr><tr><th>Ngày ban hành</th><td>18/09/2023</td></tr>' +
    '<tr><th>Trích yếu</th><td>Quyết định ban hành Quy định về quản lý công trình cấp nước của huyện. Quyết định này thay thế Quyết định số 12/2019/QĐ-UBND của Ủy ban nhân dân huyện.</td></tr>';
  const NOTE =
    '<p>Ghi chú: Lịch này thay cho giấy mời. Các đơn vị chuẩn bị tài liệu theo nội dung được giao.</p>';
  test.each([
    ['a calendar of the week', calendar, 'lich-cong-tac?tuan=42'],
    ['a calendar with a note', `${calendar}${NOTE}`, 'lich-cong-tac?tuan=42'],
    [
      'a table of prices with a note',
      `<h1>Giá cả thị trường ngày 17/10/2023</h1><p>Giá tham khảo do ban quản lý chợ cung cấp, có thể thay đổi trong ngày.</p><table>${prices}</table>`,
      'gia-ca-thi-truong',
    ],
    [
      'a record of a document',
      `<h1>Quyết định số 45/2023/QĐ-UBND</h1><table>${record}</table>`,
      'van-ban/45-qd-ubnd',
    ],
  ])('%s', (_, content, path) => {
    const title = /<h1>(.*?)<\/h1>/.exec(content)![1]!;
    const html = page(`${content}${ADDRESS_LINE}`, `${title} - ${SITE}`);
    expect(isArticle(html, `https://muongmau.vidu.gov.vn/${path}`)).toBe(false);
  });

  test('short leads under short linked titles, with paragraphs of the imprint at the end', () => {
    const leads = PARAGRAPHS.map(
      (text, index) =>
        `<article><h2><a href="/${index}.htm">Chợ quê ${index}</a></h2><time>1${index}/10/2023</time><p>${text}</p></article>`,
    );
    const html = page(`<h1>Xã hội</h1>${leads.join('')}${ADDRESS_LINE}`, 'Xã hội - Trang 3 - Báo Mẫu');
    expect(isArticle(html, 'https://bao.vidu.vn/xa-hoi/trang-3.htm')).toBe(false);
  });

  test('one line leads are as good as paragraphs', () => {
    const leads = [
      'Bà bán rau cũng treo mã quét bên gánh hàng.',
      'Tiếng búa vẫn vang ở cuối phố huyện.',
      'Ba chiếc xuồng đi tuần dọc con kênh mỗi đêm.',
    ];
    const list = leads.map(
      (text, index) =>
        `<div><h3><a href="/${index}.htm">Chuyện quê ${index}</a></h3><span>1${index}/10/2023</span><p>${text}</p></div>`,
    );
    const intro =
      '<p>Chuyên đề tập hợp những bài viết về cách làm hay ở các xã, từ chuyện mở đường tới giữ nghề, cập nhật hằng tuần.</p>';
    const html = page(
      `<h1>Nông thôn mới</h1>${intro}${list.join('')}`,
      'nông thôn mới - tin tức về nông thôn mới',
    );
    expect(isArticle(html, 'https://bao.vidu.vn/chu-de/nong-thon-moi-d77.html')).toBe(false);
  });

  test('a table of winners under two paragraphs is one', () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `<tr><td>${index + 1}</td><td>Lửa ấm Nậm Mẫu ${index}</td><td>Lò Thị Én</td></tr>`,
    );
    expect(
      isArticle(
        below(`<p>${SAPO}</p><table>${rows.join('')}</table><p>${PARAGRAPHS[3]}</p>`),
        ARTICLE_ADDRESS,
      ),
    ).toBe(true);
  });
});

describe('the lead that only its place tells', () => {
  const LEAD = 'Loa vẫn phát mỗi chiều, tin khẩn thì đến trước trong điện thoại.';
  test.each([
    ['beside the body', `<div class="a1">${LEAD}</div>${BODY}`],
    [
      'beside the paragraphs within the body',
      `<div class="ctn"><div class="a1">${LEAD}</div><div>${paragraphs}</div><div>Hết bài.</div></div>`,
    ],
    [
      'in a cell of its own',
      `<table><tr><td><b>${LEAD}</b></td></tr><tr><td>${paragraphs}</td></tr></table>`,
    ],
    ['in the field of a known system', `<div class="hometext m-bottom">${LEAD}</div>${BODY}`],
  ])('%s', (_, content) => {
    const reading = read(below(content), ARTICLE_ADDRESS);
    expect(reading.sapo).toBe(LEAD);
    expect(reading.text).toContain(LEAD);
  });

  test.each([
    ['two sentences', `<div>${LEAD}</div><div>Bấm vào đây để nghe bản đọc của bài viết này.</div>${BODY}`],
    [
      'a caption',
      `<p align="center"><img src="a.jpg" alt=""><em>Bà con bản Nà Khoang ra đường từ sáng sớm.</em></p>${BODY}`,
    ],
    ['a first paragraph', `<div>${paragraphs}</div>`],
  ])('%s are none', (_, content) => {
    expect(read(below(content), ARTICLE_ADDRESS).sapo).toBeNull();
  });
});

describe('the author that only place and form tell', () => {
  test.each([
    [
      'beside the day, each in its element',
      `<div><span>Phương Chi Lan</span><span>Thứ Ba, 17/10/2023 - 08:15</span></div>${BODY}`,
      'Phương Chi Lan',
    ],
    [
      'after the day without a space',
      `<div><span>17/10/2023 05:55</span><span>Bùi Lạc Thư</span></div>${BODY}`,
      'Bùi Lạc Thư',
    ],
    [
      'an office in the line below',
      `<div>${paragraphs}<p><strong>Cao Bá Thiều</strong><br><em>Ban Tuyên giáo Huyện ủy</em></p></div>`,
      'Cao Bá Thiều',
    ],
    [
      'all in brackets',
      `<div>${paragraphs}<p align="right"><i>(Bài, ảnh: Đinh Công Thắng)</i></p></div>`,
      'Đinh Công Thắng',
    ],
    ['a section beside the day', `<div><span>Xây dựng Đảng</span><span>17/10/2023</span></div>${BODY}`, null],
    ['a note in brackets', `<div>${paragraphs}<p align="right">(Theo sonmau.vidu.vn)</p></div>`, null],
  ])('%s', (_, content, name) => {
    expect(read(page(`<h1>${HEADLINE}</h1>${content}`), ARTICLE_ADDRESS).byline).toBe(name);
  });
});
