import { describe, expect, test } from 'vitest';
import { readArticle } from '@/utils/article/read.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import { ADDRESS, FOREIGN_TITLE, PARAGRAPHS, TITLE, type Variation, variant } from './fixtures.ts';

function read(variation: Variation, url = ADDRESS) {
  return readArticle(new DOMParser().parseFromString(variant(variation), 'text/html'), url).meta;
}

const ld = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('the author of a Vietnamese article', () => {
  test.each<[what: string, Variation, string | null]>([
    ['a name set to the right', { end: '<p align="right"><b>Lò Văn Ình</b></p>' }, 'Lò Văn Ình'],
    ['a pen name', { end: '<p style="text-align:right"><strong>T.SỸ</strong></p>' }, 'T.SỸ'],
    ['a name in a plain last line', { end: '<p>Lò Văn Ình</p>' }, 'Lò Văn Ình'],
    ['pictures and text without a colon', { end: '<p>Bài, ảnh Lò Văn Ình</p>' }, 'Lò Văn Ình'],
    ['a label of an old portal', { top: '<div class="TacGia">Lò Văn Ình</div>' }, 'Lò Văn Ình'],
    ['a label and the name on two lines', { top: '<div>Tác giả:</div><div>Lò Văn Ình</div>' }, 'Lò Văn Ình'],
    ['a last line after a break', { end: `<p>${PARAGRAPHS[0]}<br><b>Lò Văn Ình</b></p>` }, 'Lò Văn Ình'],
    ['a last sentence', { end: `<p>${PARAGRAPHS[0]} Bài và ảnh: Lò Văn Ình</p>` }, 'Lò Văn Ình'],
    ['a last line of prose after a break', { end: `<p>${PARAGRAPHS[0]}<br>Bà Nhung nói thế.</p>` }, null],
    [
      'a first line before a source',
      { end: '<p align="right">Lò Văn Ình<br>Theo Núi Rừng</p>' },
      'Lò Văn Ình',
    ],
    ['combining marks', { end: `<p>${'Tác giả: Lò Văn Ình'.normalize('NFD')}</p>` }, 'Lò Văn Ình'],
    ['a name after a note', { end: '<p>(Còn nữa)</p><p>Nhóm PV bản</p>' }, 'Nhóm PV bản'],
    ['a name and agencies', { end: '<p align="right">Lò Văn Ình (Theo Núi Rừng)</p>' }, 'Lò Văn Ình'],
    ['a person credited', { end: '<p>Theo Trần Mỷ</p>' }, 'Theo Trần Mỷ'],
    ['a writer and the source', { end: '<p>Theo Vừ Mỷ (Báo Bản)</p>' }, 'Theo Vừ Mỷ (Báo Bản)'],
    ['a source that the page calls the author', { top: '<p class="author">Theo Vừ Mỷ</p>' }, 'Theo Vừ Mỷ'],
    ['a newspaper credited', { end: '<p class="source">Theo Núi Rừng</p>' }, null],
    [
      'a site credited',
      { end: '<p align="right">Theo Vừ Mỷ/nuirung.vn</p><p align="right">Bản Mây</p>' },
      null,
    ],
    ['a source', { end: '<p align="right">Nguồn: Núi Rừng</p><p align="right">Bản Mây</p>' }, null],
    ['who took the pictures', { end: '<p align="right">Ảnh: L.V.I</p>' }, null],
    ['a source, then the author', { end: '<p>Theo Núi Rừng</p><p>Tác giả: Lò Văn Ình</p>' }, 'Lò Văn Ình'],
    [
      'a caption as the last line',
      { end: '<p><img src="a.jpg" alt=""></p><p align="center">Bản Nà Khoang</p>' },
      null,
    ],
    ['an identifier that only begins alike', { top: '<div id="authorization">Đăng Nhập</div>' }, null],
    ['a person stated', { head: '<meta name="author" content="Lò Văn Ình">' }, 'Lò Văn Ình'],
    ['a company stated', { head: '<meta name="author" content="Công ty Truyền thông Bản Mây">' }, null],
    ['a newsroom stated without marks', { head: '<meta name="author" content="BAN MAY ONLINE">' }, null],
    ['an account stated', { head: ld({ author: { name: 'banmay' } }) }, null],
  ])('%s', (_, variation, byline) => {
    expect(read(variation).byline).toBe(byline);
  });
});

describe('what stands around the text', () => {
  const plain = variant({});
  const textOf = (html: string) => {
    const { root, skip } = readArticle(new DOMParser().parseFromString(html, 'text/html'), ADDRESS);
    return new ArticleText(root, { skip }).text;
  };
  test.each<[what: string, Variation]>([
    ['a signature', { end: '<p align="right">Lò Văn Ình</p>' }],
    ['a signature and a credit', { end: '<p class="pAuthor">Lò Văn Ình</p><p>Theo Núi Rừng</p>' }],
    ['a credit alone', { end: '<p>Nguồn: Núi Rừng</p>' }],
    ['a note', { end: '<p>(Còn nữa)</p>' }],
    ['an office under the name', { end: '<p>Lò Văn Ình</p><p>Phó Chủ tịch UBND xã</p>' }],
    ['a place under the name', { end: '<p align="right">Lò Văn Ình</p><p>(xã Nà Khoang)</p>' }],
    ['an invitation', { end: '<p>*Mời bạn đọc xem thêm các tin, bài khác.</p>' }],
  ])('%s is no part of it', (_, variation) => {
    expect(textOf(variant(variation))).toBe(textOf(plain));
  });

  test('nor is a date that has no block of its own', () => {
    const html = plain
      .replace('<div class="main">', '')
      .replace('<div class="text">', '<div class="main"><span class="date">12/10/2023 07:41</span>');
    expect(textOf(html)).toBe(textOf(plain));
  });
});

describe('the author of a foreign article', () => {
  test.each<[what: string, Variation, string | null]>([
    ['an account in small letters', { head: '<meta name="author" content="nalo">' }, 'nalo'],
    [
      'a publisher in disguise',
      {
        head: '<meta property="og:site_name" content="Hill Post"><meta name="author" content="The Hill Post">',
        top: '<p>By Ann Hill</p>',
      },
      'Ann Hill',
    ],
    [
      'an outlet after the name',
      {
        head: '<meta property="og:site_name" content="Hill Post">',
        top: '<p>By Ann Hill, Hill Post</p>',
      },
      'Ann Hill',
    ],
    ['an office after the name', { top: '<p>By Ann Hill, Senior Editor | Friday</p>' }, 'Ann Hill'],
    [
      'an office in an element of its own',
      { top: '<p class="author"><a href="/u/1">Ann Hill</a> <span>Chief Correspondent</span></p>' },
      'Ann Hill',
    ],
    ['an office after the link', { top: '<p>By <a href="/u/1">Ann Hill</a> News Editor</p>' }, 'Ann Hill'],
    ['an account after the name', { top: '<p>By Ann Hill @annhill on June 26, 2014</p>' }, 'Ann Hill'],
    ['“by” on a line of its own', { top: '<div>By</div><div>Ann Hill</div>' }, 'Ann Hill'],
    [
      'a date and the name that ends the title',
      { head: `<title>${FOREIGN_TITLE} - Ann Hill</title>`, top: '<p>15 October 2019 by Ann Hill</p>' },
      'Ann Hill',
    ],
    [
      'a line with much white space',
      { top: `<p>By Ann Hill, in News${'\n        '.repeat(30)} · 3 comments</p>` },
      'Ann Hill',
    ],
    ['a French label', { top: '<p class="auteur">Anne Colline</p>' }, 'Anne Colline'],
    [
      'a box under the text',
      { end: '<div class="author"><h4>Author</h4><p class="author">Ann Hill</p></div>' },
      'Ann Hill',
    ],
    ['a menu entry', { top: '<p class="nav_authors">Authors</p>' }, null],
    ['a link far from “by”', { top: '<p>By the end of the week <a href="/u/1">Ann Hill</a></p>' }, null],
  ])('%s', (_, variation, byline) => {
    expect(read({ lang: 'en', ...variation }).byline).toBe(byline);
  });
});

describe('the day of publication', () => {
  const AMERICAN = '<p>Published on 03-08-2023 01:00 AM</p>';
  test.each<[what: string, Variation, string | null, url?: string]>([
    ['day before month', { top: '<p>03/08/2023 09:15</p>' }, '2023-08-03'],
    ['an untranslated American template', { top: AMERICAN }, '2023-03-08'],
    ['twelve hours of clock alone', { top: '<p>03-08-2023 - 00:01 AM</p>' }, '2023-08-03'],
    [
      'what the page states',
      { top: '<p>03/08/2023</p>', head: '<meta name="pubdate" content="2023-03-08">' },
      '2023-03-08',
    ],
    [
      'the address',
      { top: '<p>03/08/2023</p>' },
      '2023-03-08',
      'https://vidu.vn/2023/03/08/duong-ve-ban.htm',
    ],
    [
      'another date of the page',
      { top: '<p>03-08-2023</p>', end: '<p>Bài trước: 02-25-2023</p>' },
      '2023-03-08',
    ],
    [
      'no other kind of date',
      { top: '<p>03-08-2023</p>', end: '<p>Bài trước: 02/25/2023</p>' },
      '2023-08-03',
    ],
    ['no date but that of the licence in the footer', {}, null],
    ['a short licence', { top: '<p>Giấy phép số 12 cấp ngày 08/03/2023</p>' }, null],
    ['the day of an event', { top: `<p>Ngày 08/03/2023, ${PARAGRAPHS[3]}</p>` }, null],
    ['digits alone', { head: '<meta name="pub_date" content="20230308">' }, '2023-03-08'],
    [
      'an element that states it',
      { top: '<span itemprop="datePublished" content="2023-03-08T03:42+07:00">hôm qua</span>' },
      '2023-03-08',
    ],
    [
      'elements that disagree',
      { end: '<i itemprop="datePublished">2023-03-08</i><i itemprop="datePublished">2023-03-09</i>' },
      null,
    ],
    [
      'a line with much white space',
      { top: `<div>Số bản ${'\n          '.repeat(30)} 08/03/2023 09:15</div>` },
      '2023-03-08',
    ],
  ])('%s', (_, variation, day, url) => {
    expect(read(variation, url).publishedOn).toBe(day);
  });

  test('case 14 updated-day-with-published-hour: each date of a line with its own hour', () => {
    const { publishedOn, publishedTime } = read({
      top: '<p>Cập nhật lúc 20:14, 15/11/2023 — Đăng lúc: 08:15, 12/10/2023</p>',
    });
    expect([publishedOn, publishedTime]).toEqual(['2023-10-12', '08:15']);
  });

  test.each([
    ['the line of the update first', '<p>Cập nhật: 15/11/2023 20:14</p><p>Ngày đăng: 12/10/2023</p>'],
    ['the line of the update last', '<p>12/10/2023</p><p>Sửa lúc 20:14 ngày 15/11/2023</p>'],
  ])('an update with an hour is not taken for the publication without one: %s', (_, top) => {
    const { publishedOn, publishedTime } = read({ top });
    expect([publishedOn, publishedTime]).toEqual(['2023-10-12', null]);
  });
});

describe('the title', () => {
  const OTHER = 'Village of 112 households: how it built its own road to market';
  test.each<[what: string, Variation, string]>([
    [
      'a Vietnamese headline as printed',
      { head: ld({ headline: 'Người giữ lửa phong trào ở Nà Khoang: chuyện của bà Nhung' }) },
      TITLE,
    ],
    ['another wording in the structured data', { lang: 'en', head: ld({ headline: OTHER }) }, OTHER],
    [
      'the structured data of something else',
      { lang: 'en', head: ld({ headline: 'Weather for the hills' }) },
      FOREIGN_TITLE,
    ],
    [
      'a headline cut short',
      { lang: 'en', head: ld({ headline: 'How one village of 112 households built…' }) },
      FOREIGN_TITLE,
    ],
    [
      'the site after it',
      { lang: 'en', head: ld({ headline: `${FOREIGN_TITLE} | Hill Post` }) },
      FOREIGN_TITLE,
    ],
    [
      'a title for sharing',
      { lang: 'en', head: `<meta property="og:title" content="${OTHER}">` },
      FOREIGN_TITLE,
    ],
  ])('%s', (_, variation, title) => {
    expect(read(variation).title).toBe(title);
  });
});

describe('structured data with a fault', () => {
  const fields = '"@type":"NewsArticle","datePublished":"2023-03-08T09:00:00+07:00"';
  test.each([
    ['CDATA around it', `<![CDATA[{${fields}}]]>`],
    ['a comment around it', `<!-- {${fields}} -->`],
    ['a comma too many', `{${fields},}`],
    ['a quote in a string', `{${fields},"description":"con "đường" mới"}`],
    ['a list of crumbs before it', `[{"@type":"BreadcrumbList",},{${fields}}]`],
  ])('%s', (_, json) => {
    expect(read({ head: `<script type="application/ld+json">${json}</script>` }).publishedOn).toBe(
      '2023-03-08',
    );
  });

  test('a faulty list of crumbs alone says nothing', () => {
    const head =
      '<script type="application/ld+json">{"@type":"BreadcrumbList","datePublished":"2023-03-08",}</script>';
    expect(read({ head }).publishedOn).toBeNull();
  });
});
