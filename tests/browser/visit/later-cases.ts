import { BYLINE, body, edited, fill, insertAfter, P, p, page, style, type VisitCase } from './article.ts';

/** Written after the rules, to see what they make of other pages. */
const LAST = 'chẳng ai đứng ngoài cuộc nữa';
const whole = page(body());

export const SECOND_NO_EDITS: VisitCase[] = [
  {
    name: 'Bootstrap collapse: the class decides',
    before: page(
      `${p(P[0])}${p(P[1])}${p(P[2])}<div class="collapse show" id="c1">${p(P[3])}${p(P[4])}</div>${BYLINE}`,
      style('.collapse:not(.show){display:none}'),
    ),
    today: page(
      `${p(P[0])}${p(P[1])}${p(P[2])}<div class="collapse" id="c1">${p(P[3])}${p(P[4])}</div>${BYLINE}`,
      style('.collapse:not(.show){display:none}'),
    ),
    told: 'silent',
    marks: { [LAST]: 'hidden' },
  },
  {
    name: 'only the first paragraph is shown, the rest of them each hidden',
    before: whole,
    today: page(
      p(P[0]) +
        P.slice(1)
          .map((one) => `<p class="an">${one}</p>`)
          .join('') +
        BYLINE,
      style('.an{display:none}'),
    ),
    told: 'no edit',
    marks: { [LAST]: 'hidden', '26 hộ': 'hidden' },
  },
  {
    name: 'folded sentence within a paragraph',
    before: whole,
    today: page(
      edited(
        'Ban đầu chỉ có 6 gia đình gật đầu, sau đó cả xóm cùng làm, chẳng ai đứng ngoài cuộc nữa.',
        '<span hidden>Ban đầu chỉ có 6 gia đình gật đầu, sau đó cả xóm cùng làm, chẳng ai đứng ngoài cuộc nữa.</span> <a href="#">Xem tiếp</a>',
      ),
    ),
    told: 'no edit',
    marks: { [LAST]: 'hidden' },
  },
  {
    name: 'the translation of Google’s proxy, there from the start',
    before: whole,
    today: page(
      P.map((_, i) =>
        p(
          `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Sentence number ${i} about the road to the hamlet and the rice jar of its women.</font></font>`,
        ),
      ).join(''),
      '<meta http-equiv="X-Translated-By" content="Google">',
      'en',
    ),
    told: 'no edit',
    marks: { '26 hộ': 'translated' },
  },
  {
    name: 'skeleton lines while the text is on its way',
    before: whole,
    today: page('<div class="skeleton"></div><p>Đang tải nội dung bài viết…</p>'),
    told: 'no edit',
    marks: { '26 hộ': 'other' },
  },
  {
    name: 'a cookie notice and a newsletter box come in late',
    before: whole,
    today: whole,
    steps: [
      insertAfter(
        4,
        '<div class="nl"><p>Đăng ký nhận bản tin hằng tuần của chúng tôi. Mỗi sáng thứ Hai trong hộp thư của bạn.</p><input></div>',
      ),
    ],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'gold price of the day in a box',
    before: page(body('<div class="gia"><b>Giá vàng SJC</b> 68,3 – 69,1 triệu đồng/lượng</div>')),
    today: page(body('<div class="gia"><b>Giá vàng SJC</b> 70,2 – 71,0 triệu đồng/lượng</div>')),
    told: 'no edit',
  },
  {
    name: 'reactions under the article',
    before: page(
      body('<div class="r"><span>❤ 12</span> <span>👍 48</span> <span>Chia sẻ: 5</span></div>', 5),
    ),
    today: page(body('<div class="r"><span>❤ 31</span> <span>👍 77</span> <span>Chia sẻ: 9</span></div>', 5)),
    told: 'no edit',
  },
  {
    name: 'a caption of a live video that changes in sentences',
    before: page(body('<div class="cc" id="cc">Xin chào quý vị khán giả đang theo dõi chương trình.</div>')),
    today: page(body('<div class="cc" id="cc">Xin chào quý vị khán giả đang theo dõi chương trình.</div>')),
    steps: [
      fill('#cc', 'Hôm nay chúng ta sẽ đến thăm một xóm nhỏ ở vùng cao.'),
      fill('#cc', 'Con đường này dài hơn ba cây số và mới được đổ bê tông.'),
    ],
    told: 'no edit',
  },
];

export const SECOND_EDITS: VisitCase[] = [
  {
    name: 'a date',
    before: whole,
    today: page(edited('tháng 9 năm 2021', 'tháng 8 năm 2021')),
    told: 'edited',
    says: ['8'],
  },
  {
    name: 'two figures exchanged',
    before: whole,
    today: page(edited('từ 28,6% xuống còn 19,3%', 'từ 19,3% xuống còn 28,6%')),
    told: 'edited',
    marks: { '28,6%': 'changed' },
  },
  {
    name: 'a figure beside a sentence that was folded in the same paragraph',
    before: whole,
    today: page(
      edited('chỉ có 6 gia đình gật đầu', 'chỉ có 9 gia đình gật đầu').replace(
        'Ông Hà Văn Tám, bí thư chi bộ, nói rằng điều khó nhất không phải là tiền mà là niềm tin.',
        '<span hidden>Ông Hà Văn Tám, bí thư chi bộ, nói rằng điều khó nhất không phải là tiền mà là niềm tin.</span>',
      ),
    ),
    told: 'edited',
    says: ['6', '9'],
  },
  {
    name: 'a figure while the page is half loaded and an advert is there',
    before: whole,
    today: page(`${p(P[0])}<div id="z7"></div>${p(P[1].replace('4.150', '4.510'))}${p(P[2])}`),
    steps: [fill('#z7', '<a href="/q">Nệm êm giảm 30%</a>')],
    told: 'edited',
    marks: { '4.150 m2': 'changed', [LAST]: 'partial' },
  },
  {
    name: 'everything rewritten',
    before: whole,
    today: page(
      [1, 2, 3, 4, 5]
        .map((n) =>
          p(
            `Bài viết mới số ${n} kể về một xóm khác hẳn, nơi người dân trồng cây dược liệu và mở lớp học đêm cho trẻ nhỏ trong vùng.`,
          ),
        )
        .join('') + BYLINE,
    ),
    told: 'told',
    marks: { '26 hộ': 'other' },
  },
  {
    name: 'a heading and the sentence after it',
    before: page(body('<h2>Sáu gia đình gật đầu</h2>', 4)),
    today: page(edited('6 gia đình', '9 gia đình', '<h2>Chín gia đình gật đầu</h2>', 4)),
    told: 'edited',
    says: ['Chín'],
  },
  {
    name: 'a blockquote',
    before: page(body('<blockquote>Chúng tôi góp 95 kg gạo mỗi tháng.</blockquote>', 3)),
    today: page(body('<blockquote>Chúng tôi góp 59 kg gạo mỗi tháng.</blockquote>', 3)),
    told: 'edited',
    says: ['59'],
  },
  {
    name: 'paragraphs in another order',
    before: whole,
    today: page(body('', 2, [P[0], P[2], P[1], P[3], P[4]])),
    told: 'told',
  },
];
