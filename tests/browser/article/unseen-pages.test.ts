import { describe, expect, test } from 'vitest';
import { detectArticle } from '@/utils/article/detect/detect.ts';
import { readArticle } from '@/utils/article/read.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import { PARAGRAPHS, SAPO } from './fixtures.ts';
import * as unseen from './unseen-pages.ts';
import { ARTICLE_ADDRESS, BODY, below, DAY_LINE, HEADLINE, page, paragraphs, SITE } from './unseen-pages.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function read(html: string, url = ARTICLE_ADDRESS) {
  const { meta, root, skip } = readArticle(parse(html), url);
  return { ...meta, text: new ArticleText(root, { skip }).text };
}

const isArticle = (html: string, url = ARTICLE_ADDRESS) => detectArticle(parse(html), url).isArticle;

describe('the headline where the title does not tell it', () => {
  const OTHER = 'Con đường mới ở bản Nà Khoang sau 14 tháng góp sức của người dân';
  test.each([
    [
      'case c01 site-title-h1: the site’s name as every title',
      page(`<h1>${HEADLINE}</h1>${DAY_LINE}${BODY}`, SITE),
    ],
    [
      'case c02 site-title-h2: the same, headline in h2',
      page(`<h2>${HEADLINE}</h2>${DAY_LINE}${BODY}`, SITE),
    ],
    [
      'the site’s name in an h1 that links to its root',
      page(
        `<h1><a href="https://muongmau.vidu.gov.vn/">${SITE}</a></h1><h2>${HEADLINE}</h2>${DAY_LINE}${BODY}`,
        SITE,
      ),
    ],
    [
      'the headline in a heading by role',
      page(`<div role="heading" aria-level="1">${HEADLINE}</div>${DAY_LINE}${BODY}`, SITE),
    ],
    [
      'case c03 wrapped-h2: a headline over two lines of the source',
      page(`<h2>\n   Con đường mới và bếp lửa\n   nghĩa tình ở bản Nà Khoang\n</h2>${DAY_LINE}${BODY}`),
    ],
    [
      'case c04 br-headline: a headline broken by br',
      page(`<div><b>Con đường mới và bếp lửa nghĩa tình<br>ở bản Nà Khoang</b></div>${DAY_LINE}${BODY}`),
    ],
    [
      'a broken headline under the site’s title',
      page(`<h2>Con đường mới và bếp lửa nghĩa tình<br>ở bản Nà Khoang</h2>${DAY_LINE}${BODY}`, SITE),
    ],
  ])('%s', (_, html) => {
    expect(isArticle(html)).toBe(true);
    expect(read(html).title).toBe(HEADLINE);
    expect(read(html).publishedOn).toBe('2023-10-17');
  });

  test('case c14 emagazine-caps: a headline that the title words otherwise', () => {
    const head = `<meta property="og:type" content="article"><meta property="og:title" content="${OTHER}">`;
    const title = '<div class="mag__title">CON ĐƯỜNG MỚI Ở BẢN NÀ KHOANG SAU 14 THÁNG HIẾN ĐẤT</div>';
    expect(isArticle(page(`${title}${BODY}`, OTHER, head), 'https://bao.vidu.vn/e/mua-moi')).toBe(true);
  });

  test.each([
    [
      'a list under a heading of its own',
      page(`<h1>Xây dựng Đảng</h1>${unseen.teasers}`, 'Xây dựng Đảng - Báo Mẫu'),
      'https://bao.vidu.vn/xay-dung',
    ],
    [
      'results of a search',
      page(`<h1>Kết quả cho “dân vận”</h1>${unseen.teasers}`, 'Tìm kiếm: dân vận'),
      'https://bao.vidu.vn/tim-kiem?q=dan+van',
    ],
    [
      'a list on a site with one title',
      page(`<h2>Tin hoạt động của các bản trong xã</h2>${unseen.teasers}`, SITE),
      'https://muongmau.vidu.gov.vn/hoat-dong-ban',
    ],
  ])('%s is no article', (_, html, url) => {
    expect(isArticle(html, url)).toBe(false);
  });
});

describe('what is the text', () => {
  test.each([
    [
      'case c05 photo-report: captions are the text',
      `<div class="body">${unseen.figures}</div>`,
      unseen.CAPTION_WORDS,
    ],
    [
      'a photo report in tables',
      `<div class="body"><p>${PARAGRAPHS[3]}</p>${unseen.pictureTables}</div>`,
      unseen.CAPTION_WORDS,
    ],
    ['case c11 list-of-winners: short lines', unseen.winnerLines, unseen.WINNER_WORDS],
    ['a table of winners', unseen.winnerTable, unseen.WINNER_WORDS],
  ])('%s', (_, content, words) => {
    const html = below(content);
    expect(isArticle(html)).toBe(true);
    for (const each of words) expect(read(html).text).toContain(each);
  });

  test('a caption beside paragraphs stays out', () => {
    expect(
      read(
        below(`<div>${unseen.figures.slice(0, unseen.figures.indexOf('</figure>') + 9)}${paragraphs}</div>`),
      ).text,
    ).not.toContain(unseen.CAPTION_WORDS[0]);
  });

  test('a wrapper that begins with a related box keeps its paragraphs', () => {
    const box =
      '<div class="hop"><h4>Tin liên quan</h4><ul><li><a href="/a">Họp bản bàn việc sửa mương nước</a></li></ul></div>';
    const html = below(
      `<div><div>${paragraphs}</div><div>${box}<p>${PARAGRAPHS[0]}</p><p>Đoạn cuối của bài kể thêm về ngày thông xe, khi cả bản cùng ra đường và nấu một bữa cơm chung.</p></div></div>`,
    );
    const { text } = read(html);
    expect(text).toContain('Đoạn cuối của bài');
    expect(text).not.toContain('sửa mương');
  });

  const RULES =
    'Bạn đọc vui lòng gõ tiếng Việt có dấu, không dùng lời lẽ xúc phạm tổ chức và cá nhân. Tòa soạn có quyền biên tập hoặc từ chối đăng những ý kiến không phù hợp với quy định.';
  test.each([
    [
      'case c09 marquee-notices',
      '<marquee>1. QUYẾT ĐỊNH: Về việc công bố dự toán<br>2. Kế hoạch tiêm phòng gia súc năm 2023.</marquee>',
      'tiêm phòng',
    ],
    [
      'case c10 read-on-teasers',
      `<div class="xem"><h4>Đọc tiếp</h4>${unseen.teasers}</div>`,
      unseen.TEASER_WORDS,
    ],
    [
      'case c15 older-news',
      '<p class="k">Những tin cũ hơn</p><ul><li><a href="/a">Họp bản</a> <span>(12/10/2023)</span></li><li><a href="/b">Lịch tiếp dân</a> <span>(10/10/2023)</span></li></ul>',
      'Lịch tiếp dân',
    ],
    [
      'case c16 tag-line',
      '<div class="bai__tag"><a href="/tag/0">Nà Khoang</a> <a href="/tag/1">dân vận</a></div>',
      'dân vận',
    ],
    ['rules for comments', `<div class="ykien"><p>${RULES}</p></div>`, 'có dấu'],
    [
      'rules and comments',
      `<div class="ykien"><h4>Ý kiến bạn đọc (2)</h4><p>${RULES}</p><p>Đọc bài mà thương bà con quá. Quê tôi cũng ở gần đó, con đường ấy tôi từng đi một lần, dốc dựng đứng.</p></div>`,
      'thương bà con',
    ],
    ['a counter', '<dl><dd>Lượt xem: 318</dd></dl>', '318'],
    [
      'a poll',
      '<div class="poll"><p>Bạn thấy trang thông tin này thế nào?</p><label>Tốt</label></div>',
      'trang thông tin này',
    ],
  ])('%s is none', (_, content, words) => {
    const { text } = read(below(`<div class="cot">${paragraphs}${content}</div>`));
    expect(text).toContain(PARAGRAPHS[0]);
    expect(text).toContain(PARAGRAPHS[4]);
    expect(text).not.toContain(words);
  });
});

describe('the lead', () => {
  test('case c06 lead-outside: in bold beside the body', () => {
    const more = Array.from(
      { length: 6 },
      (_, index) => `<p><a href="/${index}">Chuyện ở bản thứ ${index}</a></p>`,
    );
    const html = below(`<p><strong>${SAPO}</strong></p>${BODY}<div>${more.join('')}</div>`);
    expect(read(html).sapo).toBe(SAPO);
    expect(read(html).text).toContain(SAPO);
  });

  test('case c12 place-stamp: a place parted from the first word by style alone', () => {
    const html = below(`<p class="description"><span>Sơn Mẫu</span>${SAPO}</p>${BODY}`);
    expect(read(html).sapo).toBe(`Sơn Mẫu ${SAPO}`);
  });

  test('case c13 lead-with-referral: another article after a break', () => {
    const html = below(
      `<h2 class="lead">${SAPO}<br>&gt;&gt; <a href="/b">Giữ rừng đầu nguồn</a></h2>${BODY}`,
    );
    expect(read(html).sapo).toBe(SAPO);
  });

  test('case c08 author-note: a note on the author is none, and names the author', () => {
    const note =
      'Tác giả Hạng A Lềnh là giảng viên Trường Chính trị tỉnh. Ông nghiên cứu công tác dân vận hơn 20 năm.';
    const html = below(
      `<div><h3><a href="/tg/12">Hạng A Lềnh</a></h3><div class="story__summary">${note}</div></div>${BODY}`,
    );
    expect(read(html)).toMatchObject({ sapo: null, byline: 'Hạng A Lềnh' });
  });
});

describe('the author', () => {
  const under = (line: string) => below(`${BODY}${line}`);
  const over = (line: string) => below(`${line}${BODY}`);
  test.each([
    [
      'case c07 author-span-after',
      under(`${BODY}<div class="hl"><span class="author">HẠNG A LỀNH</span></div>`),
      'HẠNG A LỀNH',
    ],
    ['case c17 theo-source-under-name', under('<p>Nguồn - Lò Vân Tâm – sonmau.vidu.vn</p>'), 'Lò Vân Tâm'],
    ['a source alone', under('<p>Nguồn: sonmau.vidu.vn</p>'), null],
    [
      'case 05 who-wrote-and-who-edited',
      over('<p class="author">Thực hiện: An Lê<br>Biên tập: Bình Trần</p>'),
      'An Lê',
    ],
    ['case 06 name-with-its-mail-address', over('<div class="author">An Lê (an.le@vi-du.vn)</div>'), 'An Lê'],
    [
      'a name with its page',
      below(BODY, '<meta name="author" content="An Lê - https://bao.vi-du.vn/an-le">'),
      'An Lê',
    ],
    [
      'case 07 two-author-tags',
      below(BODY, '<meta name="author" content="An Lê"><meta name="author" content="Bình Trần">'),
      'An Lê; Bình Trần',
    ],
    ['case 08 names-in-scripts-without-capitals', below(BODY, '<meta name="author" content="សុខា">'), 'សុខា'],
    [
      'case 12 section-and-name-become-one-author',
      over(
        '<div class="author-info"><a class="category" href="/x">Xã hội</a> - <span class="author">An Lê</span></div>',
      ),
      'An Lê',
    ],
    [
      'a credit beside a signature',
      `${over('<p class="author">Theo TTXVN</p>').replace('</div><div id="chan">', '<p align="right">Lò Văn Ình</p></div><div id="chan">')}`,
      'Lò Văn Ình',
    ],
    [
      'a name beside the day',
      over('<div><span>Mùa A Chinh</span><span> · </span><span>14 thg 10, 2022</span></div>'),
      'Mùa A Chinh',
    ],
    ['a place beside the day', over('<div>Sơn La | 14/10/2022</div>'), null],
    ['who wrote an e-magazine', under('<p>Nội dung: Lò Văn Ình</p><p>Thiết kế: Hà Linh</p>'), 'Lò Văn Ình'],
  ])('%s', (_, html, name) => {
    expect(read(html).byline).toBe(name);
  });
});

describe('the day of publication', () => {
  const undated = (content: string, head = '') => page(`<h1>${HEADLINE}</h1>${content}`, undefined, head);
  const STATED = '<meta property="article:published_time" content="2024-02-20T08:00:00+07:00">';
  const EVENTS = {
    'case 11 a-caption-s-day-beats-the-stated-one': `<figure><img src="a.jpg" alt=""><figcaption>Lễ khởi công ngày 10/01/2024</figcaption></figure>${BODY}`,
    'a lead of one line': `<p>Ngày 10/01/2024, xã khởi công đường mới.</p>${BODY}`,
    'a heading': `<h2>Sự kiện ngày 10/01/2024</h2>${BODY}`,
    'another story': `<p><a href="/b">Họp bản bàn việc sửa mương</a> 10/01/2024</p>${BODY}`,
    'case 04 founding-day-in-a-box': `<table><tr><th>Ngày thành lập</th><td>28/02/1998</td></tr></table>${BODY}`,
    'case 03 a-note-s-day': `<div><p>${PARAGRAPHS[3]}</p><p>(1) Ghi chú ngày 15/01/2024: số liệu do xã cung cấp.</p></div>`,
  };
  test.each(Object.entries(EVENTS))('%s is not told by it', (_, content) => {
    expect(read(undated(content)).publishedOn).toBeNull();
    expect(read(undated(content, STATED)).publishedOn).toBe('2024-02-20');
  });

  test.each([
    ['a label', '<p>Ngày đăng: 12/10/2023</p>'],
    ['a place and “ngày”', '<p>Sơn La, ngày 12/10/2023</p>'],
    ['a weekday and “ngày”', '<p>Thứ năm, ngày 12/10/2023 07:41</p>'],
    ['a section', '<p><a href="/x">Xã hội</a> | 12/10/2023</p>'],
    ['the newsroom’s “Cập nhật” over the text', '<p>Cập nhật thứ năm, ngày 12/10/23 11:05</p>'],
    [
      'case 01 updated-with-hour-beats-published',
      '<p>Ngày đăng: 12/10/2023</p><p>Cập nhật: 26/12/2023 09:30</p>',
    ],
  ])('is told by %s', (_, line) => {
    expect(read(undated(`${line}${BODY}`)).publishedOn).toBe('2023-10-12');
  });

  test('case 02 only-the-update-is-known', () => {
    const html = undated(`<div>${paragraphs}<p>Cập nhật lần cuối: 29/04/2020</p></div>`);
    expect(read(html).publishedOn).toBeNull();
  });

  describe('on a page in English', () => {
    const TITLE = 'How one commune opened a new road to the market';
    const text =
      '<p>Hundreds of households of the commune went out together to open a new road to the hamlets.</p>'.repeat(
        4,
      );
    const english = (line: string, head = '') =>
      `<html lang="en"><head><title>${TITLE}</title>${head}</head><h1>${TITLE}</h1>${line}<div>${text}</div></html>`;

    test('case 09 one-of-several-stated-days: what is shown decides', () => {
      const tag = (day: string) => `<meta itemprop="datePublished" content="${day}">`;
      const head = tag('2023-10-13T13:11:07Z') + tag('2023-10-12T01:00:00Z');
      expect(read(english('<div>October 12, 2023 3:46 PM</div>', head)).publishedOn).toBe('2023-10-12');
    });

    test('case 10 name-and-day-without-a-space', () => {
      const line =
        '<div><span>An Le</span><time datetime="2016-12-01T23:29:49.000Z">December 2, 2016</time></div>';
      expect(read(english(line)).publishedOn).toBe('2016-12-02');
    });
  });
});

describe('the outlet', () => {
  const named = (name: string) => below(BODY, `<meta property="og:site_name" content="${name}">`);
  test.each([
    ['Báo Mường Mẫu - Tiếng nói của Đảng bộ và nhân dân', 'Báo Mường Mẫu'],
    ['Tin nhanh, đọc báo, tin tức trong ngày', SITE],
    ['Báo Mường Mẫu', 'Báo Mường Mẫu'],
  ])('of “%s” is %s', (name, outlet) => {
    expect(read(named(name)).outlet).toBe(outlet);
  });
});
