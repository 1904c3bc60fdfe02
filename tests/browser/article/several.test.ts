import { describe, expect, test } from 'vitest';
import { readArticle } from '@/utils/article/read.ts';
import { ArticleText } from '@/utils/text/article-text.ts';

/** Three articles of our own, as one site writes them. */
const STORIES = {
  a: {
    slug: 'con-duong-moi-khe-sim',
    title: 'Con đường mới và bếp lửa hồng ở xóm Khe Sim',
    date: 'Thứ Ba, 12/10/2021 - 08:15',
    author: 'Lường Văn Hạnh',
    paragraphs: [
      'Ba mùa mưa liền, con đường vào xóm Khe Sim lội bùn tới gối, học trò phải gửi xe đạp ngoài đầu dốc rồi đi bộ vào lớp.',
      'Phong trào thi đua “Dân vận khéo” ở đây bắt đầu từ việc nhỏ. Cả xóm đã hiến 4.150 m2 đất, góp 1.870 ngày công.',
      'Ông Hà Văn Tám, bí thư chi bộ, nói rằng điều khó nhất không phải là tiền mà là niềm tin của bà con trong xóm.',
    ],
  },
  b: {
    slug: 'cho-phien-po-ma',
    title: 'Chợ phiên Pò Mạ và tổ hợp tác trồng gừng của bản',
    date: 'Thứ Tư, 13/10/2021 - 09:30',
    author: 'Nông Thị Lành',
    paragraphs: [
      'Sáng sớm, chợ phiên Pò Mạ đã đông kín người từ các bản xa đổ về, ai cũng mang theo sản vật nhà mình làm ra để bán.',
      'Tổ hợp tác trồng gừng của bản có 31 hộ tham gia, mỗi năm bán ra 120 tấn củ, thu về 2,4 tỷ đồng, gấp 3 lần trồng ngô.',
      'Chị Nông Thị Lành cho biết 15 hộ đã thoát nghèo nhờ gừng, và bản phấn đấu năm tới không còn hộ nghèo nào nữa.',
    ],
  },
  c: {
    slug: 'tram-y-te-luu-dong',
    title: 'Trạm y tế lưu động lên lưng đèo Phiêng Ban',
    date: 'Thứ Năm, 14/10/2021 - 07:00',
    author: 'Vi Thị Sáng',
    paragraphs: [
      'Mỗi tháng hai lần, chiếc xe bán tải chở thuốc men của trạm y tế lưu động lại bò lên lưng đèo, đỗ lại bên gốc trám già.',
      'Từ đầu năm, đoàn đã khám cho 1.264 lượt người, trong đó 318 trẻ em được tiêm chủng đầy đủ ngay tại nhà văn hóa bản.',
      'Bác sĩ Lò Văn Piêng kể rằng có cụ già tám mươi tuổi lần đầu tiên trong đời được đo huyết áp ngay bên bếp nhà mình.',
    ],
  },
};
type Story = keyof typeof STORIES;

const p = ({ paragraphs }: (typeof STORIES)[Story]) => paragraphs.map((text) => `<p>${text}</p>`).join('');

/** How a site puts one article after another. */
const LAYOUTS = {
  'in articles': (story) =>
    `<article><div class="ngay">${story.date}</div><h1>${story.title}</h1><div class="noi-dung">${p(story)}
     <p style="text-align:right"><strong>${story.author}</strong></p></div></article>`,
  'in boxes, the date under the headline': (story) =>
    `<div class="bai"><h1>${story.title}</h1><div class="ngay">${story.date}</div><div class="noi-dung">${p(story)}
     <p class="tac-gia"><strong>${story.author}</strong></p></div></div>`,
  'in boxes with h2': (story) =>
    `<div class="bai"><h2 class="ten">${story.title}</h2><div class="ngay">${story.date}</div>
     <div class="noi-dung">${p(story)}<p class="tac-gia"><strong>${story.author}</strong></p></div></div>`,
  'in boxes without headings': (story) =>
    `<div class="bai"><div class="ten-bai">${story.title}</div><div class="ngay">${story.date}</div>
     <div class="noi-dung">${p(story)}<p class="tac-gia"><strong>${story.author}</strong></p></div></div>`,
  'headlines and bodies side by side': (story) =>
    `<div class="ngay">${story.date}</div><h1>${story.title}</h1><div class="noi-dung">${p(story)}
     <p style="text-align:right"><strong>${story.author}</strong></p></div>`,
  'without any boxes': (story) =>
    `<div class="ngay">${story.date}</div><h1>${story.title}</h1>${p(story)}
     <p style="text-align:right"><strong>${story.author}</strong></p>`,
  'with a teaser before each': (story) =>
    `<div class="doc-tiep"><a href="/bai/${story.slug}">Đọc tiếp: ${story.title}</a></div>
     <article><div class="ngay">${story.date}</div><h1>${story.title}</h1><div class="noi-dung">${p(story)}
     <p style="text-align:right"><strong>${story.author}</strong></p></div></article>`,
} satisfies Record<string, (story: (typeof STORIES)[Story]) => string>;
type Layout = keyof typeof LAYOUTS;

/** What the head says when the address is that of one of them: it was written for the first. */
const HEADS = {
  'the title goes along': (own, first) =>
    `<title>${own.title}</title><meta property="og:title" content="${first.title}">`,
  'the title stays': (_, first) => `<title>${first.title}</title>`,
  'the title is the site’s': () => '<title>Báo Xa Thư</title>',
  'the head states the first': (own, first) =>
    `<title>${own.title}</title><meta property="og:title" content="${first.title}">
     <meta property="article:published_time" content="2021-10-01T08:00:00+07:00"><meta name="author" content="Người Khác">
     <script type="application/ld+json">${JSON.stringify({
       '@type': 'NewsArticle',
       headline: first.title,
       datePublished: '2021-10-01',
       author: { name: 'Người Khác' },
     })}</script>`,
} satisfies Record<string, (own: (typeof STORIES)[Story], first: (typeof STORIES)[Story]) => string>;
type Head = keyof typeof HEADS;

function read(
  layout: Layout,
  head: Head,
  stories: string,
  own: Story,
  first: Story,
  slug = STORIES[own].slug,
) {
  const bodies = [...stories].map((name) => LAYOUTS[layout](STORIES[name as Story]));
  const document = new DOMParser().parseFromString(
    `<!doctype html><html lang="vi"><head>${HEADS[head](STORIES[own], STORIES[first])}</head><body>
     <div id="menu"><a href="/">Trang chủ</a> <a href="/xa-hoi">Xã hội</a></div><div id="list">${bodies.join('\n')}</div>
     <div id="chan">Trang tin điện tử. Điện thoại: 0212.000.111</div></body></html>`,
    'text/html',
  );
  const { meta, root, skip } = readArticle(document, `http://xa-thu.vn/bai/${slug}-2021101201.html`);
  const { title, byline, publishedOn, publishedTime } = meta;
  return { title, byline, publishedOn, publishedTime, text: new ArticleText(root, { skip }).text };
}

const ORDERS = [
  ['ab', 'a', 'a'],
  ['ab', 'b', 'a'],
  ['abc', 'b', 'a'],
  ['abc', 'c', 'a'],
  ['ba', 'a', 'a'],
  ['ba', 'b', 'a'],
  ['cab', 'a', 'a'],
] as const;

describe.each(Object.keys(LAYOUTS) as Layout[])(
  'case 04 endless-scroll-mixes-two-articles: articles %s',
  (layout) => {
    describe.each(Object.keys(HEADS) as Head[])('%s', (head) => {
      test.each(ORDERS)(
        'of %s the address names %s: it is read as if it were alone',
        (stories, own, first) => {
          const alone = read(layout, 'the title goes along', own, own, own);
          expect(alone).toMatchObject({
            title: STORIES[own].title,
            publishedTime: STORIES[own].date.slice(-5),
          });
          expect(read(layout, head, stories, own, first)).toEqual(alone);
        },
      );
    });

    test.each(ORDERS)('of %s the title alone names %s', (stories, own, first) => {
      const alone = read(layout, 'the title goes along', own, own, own, 'tin');
      expect(read(layout, 'the title goes along', stories, own, first, 'tin')).toEqual(alone);
    });
  },
);

/** Bodies of one article, with what could be taken for another. */
const { a, b, c } = STORIES;
const SINGLE = {
  'headings of the first order in its text': `<h1>${a.title}</h1><div class="ngay">${a.date}</div><div class="noi-dung">
    ${p(a)}<h1>I. Kết quả bước đầu của phong trào</h1>${p(b)}<h1>II. Những việc còn phải làm</h1>${p(c)}</div>`,
  'headings of the first order beside its paragraphs': `<div class="noi-dung"><h1>${a.title}</h1>${p(a)}
    <h1>Kết quả bước đầu của phong trào</h1>${p(b)}<h1>Những việc còn phải làm</h1>${p(c)}</div>`,
  'sections with headings': `<h1>${a.title}</h1><section><h2>Chuyện con đường mới</h2>${p(a)}</section>
    <section><h2>Chuyện chợ phiên của bản</h2>${p(b)}</section><section><h2>Chuyện trạm y tế xã</h2>${p(c)}</section>`,
  'a headline of the same order as its sections': `<h2>${a.title}</h2><div class="ngay">${a.date}</div>
    <div class="muc"><h2>Chuyện con đường mới</h2>${p(a)}</div><div class="muc"><h2>Chuyện chợ phiên của bản</h2>${p(b)}</div>`,
  'its headline twice': `<h1>${a.title}</h1><div class="ngay">${a.date}</div><h1>${a.title}</h1>
    <div class="noi-dung">${p(a)}${p(b)}${p(c)}</div>`,
};

test.each(Object.entries(SINGLE))('one article with %s stays whole', (_, body) => {
  const document = new DOMParser().parseFromString(
    `<html lang="vi"><head><title>${a.title}</title></head><body><a href="/">Trang chủ</a>${body}</body></html>`,
    'text/html',
  );
  const { root, skip, meta } = readArticle(document, `http://xa-thu.vn/bai/${a.slug}-2021101201.html`);
  const { text } = new ArticleText(root, { skip });
  expect(meta.title).toBe(a.title);
  const whole = body.includes(c.paragraphs[2]!) ? [a, b, c] : [a, b];
  for (const paragraph of whole.flatMap(({ paragraphs }) => paragraphs)) expect(text).toContain(paragraph);
});
