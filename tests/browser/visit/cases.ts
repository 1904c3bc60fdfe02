import { BYLINE, body, edited, fill, insertAfter, P, p, page, style, type VisitCase } from './article.ts';

const [, , , P4, P5] = P;
const LAST = 'chẳng ai đứng ngoài cuộc nữa';
const LEAD = 'Xóm Khe Sim hiến đất làm đường, điều mà ba nhiệm kỳ trước chưa ai làm được.';
const whole = page(body());

const folded = (attributes: string, button = '<button>Xem thêm</button>') =>
  page(`${p(P[0])}${p(P[1])}${p(P[2])}<div id="them" ${attributes}>${p(P4)}${p(P5)}</div>${button}${BYLINE}`);

const google = (text: string) =>
  `<font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">${text}</font></font>`;

const ENGLISH = [
  'For three rainy seasons in a row the road into the hamlet was knee-deep in mud, and the pupils left their bicycles on the slope.',
  'The emulation movement began with such small things. By September 2021 the hamlet had given 4,150 m2 of land, up 17.5% on the plan.',
  'The model helped 26 poor households through the lean season. Every meal a handful of rice was put aside, 95 kg in a month.',
  'According to the commune report the rate of poor households fell from 28.6% to 19.3%; 47/58 households reached the standard.',
  'The secretary said that the hardest thing is not money but trust. At first only 6 families nodded, then all joined in.',
];

/** Pages that nobody edited. */
export const NO_EDITS: VisitCase[] = [
  {
    name: 'case 07 read-more-is-no-edit: the second half is folded (display: none)',
    before: folded(''),
    today: folded('style="display:none"'),
    told: 'silent',
    marks: { [LAST]: 'hidden', '26 hộ': 'exact' },
  },
  {
    name: 'folded by the attribute hidden',
    before: folded(''),
    today: folded('hidden'),
    told: 'silent',
    marks: { [LAST]: 'hidden' },
  },
  {
    name: 'folded by a style sheet: an accordion',
    before: page(body('', 2), style('.panel{display:none}')),
    today: page(
      `${p(P[0])}${p(P[1])}<h3 class="nut">Phần hai</h3><div class="panel">${p(P[2])}${p(P4)}${p(P5)}${BYLINE}</div>`,
      style('.panel{display:none}'),
    ),
    told: 'no edit',
    marks: { [LAST]: 'hidden', '47/58 hộ': 'hidden', '1.870 ngày công': 'exact' },
  },
  {
    name: 'another tab of the article is open',
    before: page(
      `<div class="tab">${p(P[0])}${p(P[1])}${p(P[2])}</div><div class="tab" hidden>${p(P4)}${p(P5)}${BYLINE}</div>`,
    ),
    today: page(
      `<div class="tab" hidden>${p(P[0])}${p(P[1])}${p(P[2])}</div><div class="tab">${p(P4)}${p(P5)}${BYLINE}</div>`,
    ),
    told: 'no edit',
    marks: { '26 hộ': 'hidden' },
  },
  {
    name: 'invisible but there (visibility: hidden)',
    before: folded(''),
    today: folded('style="visibility:hidden"'),
    told: 'silent',
    marks: { [LAST]: 'hidden' },
  },
  {
    name: 'a paragraph cut off by a script, its whole text in a hidden part',
    before: page(body()),
    today: page(
      body('', 2, [
        ...P.slice(0, 4),
        `<span class="ngan">Ông Hà Văn Tám, bí thư chi bộ, nói rằng điều khó nhất…</span><span class="day" style="display:none">${P5}</span>`,
      ]),
    ),
    told: 'silent',
    marks: { [LAST]: 'hidden' },
  },
  {
    name: 'a section is folded while the page is open',
    before: folded(''),
    today: folded(''),
    steps: [(document) => document.getElementById('them')!.setAttribute('style', 'display:none')],
    told: 'silent',
    marks: { [LAST]: 'hidden' },
  },
  {
    name: 'marked folded, unfolded today',
    before: folded('hidden'),
    today: folded('hidden'),
    steps: [(document) => document.getElementById('them')!.removeAttribute('hidden')],
    told: 'silent',
    marks: { '26 hộ': 'exact' },
  },
  {
    name: 'case 08 translated-page-is-no-edit: Chrome',
    before: whole,
    today: whole,
    steps: [
      (document) => {
        document.documentElement.classList.add('translated-ltr');
        document.documentElement.lang = 'en';
        document.querySelectorAll('.noi-dung p').forEach((one, index) => {
          if (ENGLISH[index]) one.innerHTML = google(ENGLISH[index]);
        });
      },
    ],
    told: 'no edit',
    marks: { [LAST]: 'translated', '26 hộ': 'translated' },
  },
  {
    name: 'translated by Chrome as far as the reader has scrolled',
    before: whole,
    today: whole,
    steps: [
      (document) => {
        document.documentElement.classList.add('translated-ltr');
        document.documentElement.lang = 'en';
        document.querySelectorAll('.noi-dung p').forEach((one, index) => {
          if (index < 2) one.innerHTML = google(ENGLISH[index]!);
        });
      },
    ],
    told: 'no edit',
    marks: { '1.870 ngày công': 'translated' },
  },
  {
    name: 'translated into few words',
    before: whole,
    today: whole,
    steps: [
      (document) => {
        document.documentElement.classList.add('translated-ltr');
        document.querySelectorAll('.noi-dung p').forEach((one, index) => {
          if (ENGLISH[index])
            one.innerHTML = google(`Paragraph ${index} about the road and the jar of rice.`);
        });
      },
    ],
    told: 'no edit',
    marks: { [LAST]: 'translated' },
  },
  {
    name: 'an error text in English',
    before: whole,
    today: page(
      p('This page is not available at the moment. Please try again later or go back to the home page.'),
    ),
    told: 'no edit',
    marks: { [LAST]: 'other' },
  },
  {
    name: 'translated by Firefox, which only says the language',
    before: whole,
    today: whole,
    steps: [
      (document) => {
        document.documentElement.lang = 'en';
        document.querySelectorAll('.noi-dung p').forEach((one, index) => {
          if (ENGLISH[index]) one.textContent = ENGLISH[index];
        });
      },
    ],
    told: 'no edit',
    marks: { [LAST]: 'translated' },
  },
  {
    name: 'half of the article has loaded',
    before: whole,
    today: page(`${p(P[0])}${p(P[1])}<div class="loading">Đang tải…</div>`),
    told: 'no edit',
    marks: { [LAST]: 'partial', '1.870 ngày công': 'exact' },
  },
  {
    name: 'the second half comes late',
    before: whole,
    today: page(`${p(P[0])}${p(P[1])}`),
    steps: [
      (document) =>
        document
          .querySelector('.noi-dung')!
          .insertAdjacentHTML('beforeend', `${p(P[2])}${p(P4)}${p(P5)}${BYLINE}`),
    ],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'a paywall after the first paragraph',
    before: whole,
    today: page(
      `${p(P[0])}<div class="khoa"><p>Mời bạn đăng nhập hoặc mua gói thành viên để đọc tiếp bài này.</p><button>Đăng nhập</button></div>`,
    ),
    told: 'no edit',
    marks: { [LAST]: 'partial', '26 hộ': 'partial' },
  },
  {
    name: 'an error text under the title',
    before: whole,
    today: page(
      p(
        'Hệ thống đang được bảo trì, xin bạn đọc quay lại sau ít phút nữa. Chúng tôi thành thật xin lỗi vì sự bất tiện này và mong bạn đọc thông cảm.',
      ),
    ),
    told: 'no edit',
    marks: { [LAST]: 'other' },
  },
  {
    name: 'case 16 living-text-is-no-edit: a view counter',
    before: page(body('<p>Lượt xem: <span>1234</span> · đăng <span>34</span> phút trước</p>')),
    today: page(body('<p>Lượt xem: <span>1678</span> · đăng <span>58</span> phút trước</p>')),
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'case 16 living-text-is-no-edit: a late advert',
    before: page(body('<div id="z7"></div>')),
    beforeSteps: [fill('#z7', '<a href="/qc">Máy giặt giảm 21% chỉ hôm nay, mua ngay kẻo lỡ cơ hội lớn</a>')],
    today: page(body('<div id="z7"></div>')),
    steps: [fill('#z7', '<a href="/qc">Máy giặt giảm 44% chỉ hôm nay, mua ngay kẻo lỡ cơ hội lớn</a>')],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'case 16 living-text-is-no-edit: a player that runs',
    before: page(body('<div class="nghe-bai"><span id="t">0:00</span> / 3:45 Nghe đọc bài</div>')),
    today: page(body('<div class="nghe-bai"><span id="t">0:00</span> / 3:45 Nghe đọc bài</div>')),
    steps: [fill('#t', '0:02'), fill('#t', '0:04'), fill('#t', '0:06')],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'a late advert of several sentences, another one at each visit',
    before: page(body('<div id="z7"></div>')),
    beforeSteps: [
      fill(
        '#z7',
        '<p>Máy giặt cửa trước giảm giá 30% trong tuần này. Mua một tặng một bộ nước giặt cao cấp. Gọi ngay để được tư vấn miễn phí tại nhà.</p>',
      ),
    ],
    today: page(body('<div id="z7"></div>')),
    steps: [
      fill(
        '#z7',
        '<p>Nệm cao su non êm lưng, ngủ ngon cả đêm. Đặt hàng hôm nay được giao tận nhà. Bảo hành mười hai năm trên toàn quốc.</p>',
      ),
    ],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'the advert that stood there when it was marked has not come yet',
    before: page(body('<div id="z7"></div>')),
    beforeSteps: [
      fill(
        '#z7',
        '<p>Máy giặt cửa trước giảm giá 30% trong tuần này. Mua một tặng một bộ nước giặt cao cấp. Gọi ngay để được tư vấn miễn phí tại nhà.</p>',
      ),
    ],
    today: page(body('<div id="z7"></div>')),
    told: 'no edit',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'comments and shares are counted',
    before: page(body('<p>12 bình luận · 3 lượt chia sẻ</p>', 5)),
    today: page(body('<p>48 bình luận · 1.204 lượt chia sẻ</p>', 5)),
    told: 'silent',
  },
  {
    name: 'the weather and today’s date',
    before: page(body('<div class="tt">Sơn La 28°C · Thứ Ba, 12/10/2021 08:15</div>')),
    today: page(body('<div class="tt">Sơn La 19°C · Thứ Bảy, 13/11/2021 21:40</div>')),
    told: 'silent',
  },
  {
    name: 'other headlines in a box of links',
    before: page(
      body('<div class="b1"><a href="/1">Huyện tổng kết mười năm xây dựng nông thôn mới</a></div>'),
    ),
    today: page(body('<div class="b1"><a href="/2">Lớp học xóa mù chữ của phụ nữ bản xa</a></div>')),
    told: 'silent',
  },
  {
    name: 'the snapshot ends where the second half had not loaded yet',
    before: page(`${p(P[0])}${p(P[1])}${p(P[2])}`),
    today: whole,
    told: 'no edit',
    marks: { '26 hộ': 'exact' },
  },
  {
    name: 'an advert put in late among the paragraphs, like one of them, with another price at each visit',
    before: whole,
    beforeSteps: [
      insertAfter(2, p('Nệm cao su êm lưng giảm giá 21% trong hôm nay. Đặt hàng ngay để được giao tận nhà.')),
    ],
    today: whole,
    steps: [
      insertAfter(2, p('Nệm cao su êm lưng giảm giá 44% trong hôm nay. Đặt hàng ngay để được giao tận nhà.')),
    ],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'the same words with other quotation marks and dashes',
    before: whole,
    today: page(
      body(
        '',
        2,
        P.map((text) => text.replace(/[“”]/g, '"')),
      ),
    ),
    told: 'silent',
  },
  {
    name: 'a paragraph set in two',
    before: whole,
    today: page(edited('niềm tin. Ban đầu', 'niềm tin.</p><p>Ban đầu')),
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'a late advert in the middle of a paragraph',
    before: page(
      body('', 2, [...P.slice(0, 4), P5.replace('niềm tin. Ban', 'niềm tin. <span id="z7"></span>Ban')]),
    ),
    today: page(
      body('', 2, [...P.slice(0, 4), P5.replace('niềm tin. Ban', 'niềm tin. <span id="z7"></span>Ban')]),
    ),
    steps: [
      (document) => {
        const slot = document.getElementById('z7')!;
        slot.style.display = 'block';
        slot.innerHTML = '<a href="/qc">Máy giặt giảm 44% chỉ hôm nay</a>';
      },
    ],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'the weather told in a sentence of a box',
    before: page(body('<div class="tt">Hôm nay Sơn La trời nắng, nhiệt độ cao nhất 28 độ.</div>')),
    today: page(body('<div class="tt">Hôm nay Sơn La trời mưa, nhiệt độ cao nhất 19 độ.</div>')),
    told: 'no edit',
  },
  {
    name: 'a clock with seconds',
    before: page(body('<p>Bây giờ là 09:11:08</p>')),
    today: page(body('<p>Bây giờ là 10:22:41</p>')),
    told: 'silent',
  },
  {
    name: 'an English article that is translated into Vietnamese as far as it was scrolled',
    before: page(body('', 2, ENGLISH), '', 'en'),
    today: page(body('', 2, ENGLISH), '', 'en'),
    steps: [
      (document) => {
        document.documentElement.classList.add('translated-ltr');
        document.documentElement.lang = 'vi';
        document.querySelectorAll('.noi-dung p').forEach((one, index) => {
          if (index < 2) one.innerHTML = google(P[index]!);
        });
      },
    ],
    told: 'no edit',
    marks: { '95 kg': 'exact', '4,150 m2': 'translated' },
  },
];

/** Pages that their editors changed: it must be told. */
export const EDITS: VisitCase[] = [
  {
    name: 'a figure in a sentence',
    before: whole,
    today: page(edited('17,5%', '15,2%')),
    told: 'edited',
    marks: { '17,5%': 'changed' },
    says: ['17,5%', '15,2%'],
  },
  {
    name: 'a figure in a sentence of a page with a counter and a late advert',
    before: page(body('<p>Lượt xem: 1234</p><div id="z7"></div>')),
    today: page(edited('26 hộ', '62 hộ', '<p>Lượt xem: 1678</p><div id="z7"></div>')),
    steps: [
      fill('#z7', '<p>Máy giặt giảm giá 30% trong tuần này. Gọi ngay để được tư vấn miễn phí tại nhà.</p>'),
    ],
    told: 'edited',
    marks: { '26 hộ': 'changed' },
    says: ['26', '62'],
    saysNot: ['1678', 'Máy giặt'],
  },
  {
    name: 'a figure in a table',
    before: page(
      body(
        '<table><tr><td>Hộ nghèo</td><td>28,6%</td></tr><tr><td>Hộ khá</td><td>31,2%</td></tr></table>',
        4,
      ),
    ),
    today: page(
      body(
        '<table><tr><td>Hộ nghèo</td><td>26,8%</td></tr><tr><td>Hộ khá</td><td>31,2%</td></tr></table>',
        4,
      ),
    ),
    told: 'edited',
    says: ['28,6%', '26,8%'],
  },
  {
    name: 'a figure in a line of a list without a full stop',
    before: page(body(p('- Số hộ nghèo của xóm: 58 hộ'), 4)),
    today: page(body(p('- Số hộ nghèo của xóm: 47 hộ'), 4)),
    told: 'told',
    says: ['58', '47'],
  },
  {
    name: 'a sentence that was taken out of its paragraph',
    before: whole,
    today: page(
      edited(' Ban đầu chỉ có 6 gia đình gật đầu, sau đó cả xóm cùng làm, chẳng ai đứng ngoài cuộc nữa.', ''),
    ),
    told: 'edited',
    marks: { [LAST]: 'orphan' },
  },
  {
    name: 'a paragraph with a mark that became a note of the editors',
    before: whole,
    today: page(edited(P[2], 'Đoạn này đã được tòa soạn gỡ.')),
    told: 'told',
    marks: { '26 hộ': 'orphan' },
  },
  {
    name: 'a new paragraph of the newspaper',
    before: whole,
    today: page(
      body(
        p(
          'Chiều 14/10, Đảng ủy xã cho biết xóm sẽ được hỗ trợ thêm 120 tấn xi măng để làm nốt đoạn còn lại. Việc bàn giao dự kiến xong trong tháng này.',
        ),
      ),
    ),
    told: 'edited',
    says: ['120 tấn'],
  },
  {
    name: 'a sentence put into a paragraph',
    before: whole,
    today: page(edited('niềm tin. Ban đầu', 'niềm tin. Xóm có 58 hộ. Ban đầu')),
    told: 'edited',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'a heading within the article',
    before: page(body('<h3>Hiến 4.150 m2 đất</h3>', 1)),
    today: page(body('<h3>Hiến 4.510 m2 đất</h3>', 1)),
    told: 'edited',
  },
  {
    name: 'an old text that the page’s own script replaces by the corrected one',
    before: whole,
    today: whole,
    steps: [fill('.noi-dung p:nth-of-type(2)', P[1].replace('17,5%', '15,2%'))],
    told: 'edited',
    marks: { '17,5%': 'changed' },
    says: ['15,2%'],
  },
  {
    name: 'a figure, while a hidden copy for small screens still has the old one',
    before: page(`<div class="to">${body()}</div><div class="nho" style="display:none">${body()}</div>`),
    today: page(
      `<div class="to">${edited('17,5%', '15,2%')}</div><div class="nho" style="display:none">${body()}</div>`,
    ),
    told: 'edited',
    marks: { '17,5%': 'changed' },
  },
  {
    name: 'a sentence that went, while a hidden copy for small screens still has it',
    before: page(`<div class="to">${body()}</div><div class="nho" style="display:none">${body()}</div>`),
    today: page(
      `<div class="to">${edited(' Ban đầu chỉ có 6 gia đình gật đầu, sau đó cả xóm cùng làm, chẳng ai đứng ngoài cuộc nữa.', '')}</div><div class="nho" style="display:none">${body()}</div>`,
    ),
    told: 'edited',
    marks: { [LAST]: 'orphan' },
  },
  {
    name: 'a figure in the part that has loaded',
    before: whole,
    today: page(`${p(P[0])}${p(P[1].replace('17,5%', '15,2%'))}`),
    told: 'edited',
    marks: { '17,5%': 'changed', [LAST]: 'partial' },
  },
  {
    name: 'a figure beside a folded part',
    before: folded(''),
    today: folded('hidden').replace('26 hộ', '27 hộ'),
    told: 'edited',
    marks: { '26 hộ': 'changed', [LAST]: 'hidden' },
    saysNot: ['Ông Hà Văn Tám'],
  },
  {
    name: 'a marked paragraph that is gone while an advert stands in its neighbourhood',
    before: page(body('<div id="z7"></div>')),
    today: page(body('<div id="z7"></div>', 2, [P[0], P[1], P[3], P[4]])),
    steps: [
      fill('#z7', '<p>Máy giặt giảm giá 30% trong tuần này. Gọi ngay để được tư vấn miễn phí tại nhà.</p>'),
    ],
    told: 'told',
    marks: { '26 hộ': 'orphan' },
  },
  {
    name: 'a figure in a page whose template set the paragraphs otherwise',
    before: whole,
    today: page(edited('niềm tin. Ban đầu', 'niềm tin.</p><p>Ban đầu').replace('6 gia đình', '9 gia đình')),
    told: 'edited',
    says: ['6', '9'],
  },
  {
    name: 'a figure in the lead, set apart from the paragraphs',
    before: page(
      `<div class="sapo">Xóm Khe Sim hiến 4.150 m2 đất làm đường, điều mà ba nhiệm kỳ trước chưa làm được.</div>${body()}`,
    ),
    today: page(
      `<div class="sapo">Xóm Khe Sim hiến 4.510 m2 đất làm đường, điều mà ba nhiệm kỳ trước chưa làm được.</div>${body()}`,
    ),
    told: 'edited',
    says: ['4.150', '4.510'],
  },
  {
    name: 'a figure in paragraphs that come in one by one',
    before: whole,
    today: page(p(P[0])),
    steps: [P[1].replace('17,5%', '15,2%'), P[2], P4, P5].map(
      (text) => (document: Document) =>
        document.querySelector('.noi-dung')!.insertAdjacentHTML('beforeend', p(text)),
    ),
    told: 'edited',
    marks: { '17,5%': 'changed' },
    says: ['15,2%'],
  },
  {
    name: 'a figure in a paragraph that a script takes out and puts back corrected',
    before: whole,
    today: whole,
    steps: [
      (document) => document.querySelectorAll('.noi-dung p')[1]!.remove(),
      insertAfter(1, p(P[1].replace('17,5%', '15,2%'))),
    ],
    told: 'edited',
    marks: { '17,5%': 'changed' },
  },
  {
    name: 'the only paragraph',
    before: page(p(P[1])),
    today: page(p(P[1].replace('17,5%', '15,2%'))),
    told: 'edited',
    marks: { '17,5%': 'changed' },
  },
  {
    name: 'a tone that was corrected',
    before: whole,
    today: page(edited('gạo sạch', 'gạo sách')),
    told: 'edited',
  },
  {
    name: 'a sentence taken out that the lead still has',
    before: page(`<div class="sapo">${LEAD}</div>${body('', 2, [P[0], `${P[1]} ${LEAD}`, ...P.slice(2)])}`),
    today: page(`<div class="sapo">${LEAD}</div>${body()}`),
    told: 'edited',
    says: ['ba nhiệm kỳ'],
  },
  {
    name: 'two last paragraphs that are gone',
    before: whole,
    today: page(body('', 2, P.slice(0, 3))),
    told: 'told',
  },
];
