import { BYLINE, body, edited, fill, insertAfter, P, p, page, style, type VisitCase } from './article.ts';

/** Written before the rules and put away until they stood. */
const LAST = 'chẳng ai đứng ngoài cuộc nữa';
const whole = page(body());
const half = `${p(P[0])}${p(P[1])}${p(P[2])}`;
const rest = `${p(P[3])}${p(P[4])}${BYLINE}`;

const FRENCH = [
  'Pendant trois saisons des pluies, la route vers le hameau était boueuse et les écoliers laissaient leurs vélos en bas de la côte.',
  'Le mouvement a commencé par de petites choses. En septembre 2021, le hameau avait donné 4 150 m2 de terre, soit 17,5 % de plus que prévu.',
  'Le modèle a aidé 26 foyers pauvres pendant la soudure. À chaque repas une poignée de riz était mise de côté, 95 kg par mois.',
  'Selon le rapport de la commune, la part des foyers pauvres est passée de 28,6 % à 19,3 % ; 47/58 foyers ont atteint la norme.',
  'Le secrétaire a dit que le plus difficile est la confiance. Au début seules 6 familles ont hoché la tête, puis tous ont suivi.',
];

export const UNSEEN_NO_EDITS: VisitCase[] = [
  {
    name: 'a closed details',
    before: page(`${half}<details open><summary>Phần hai</summary>${rest}</details>`),
    today: page(`${half}<details><summary>Phần hai</summary>${rest}</details>`),
    told: 'silent',
  },
  {
    name: 'hidden until found',
    before: page(`${half}<div>${rest}</div>`),
    today: page(`${half}<div hidden="until-found">${rest}</div>`),
    told: 'silent',
  },
  {
    name: 'clamped by max-height',
    before: page(`${half}<div>${rest}</div>`),
    today: page(`${half}<div class="gon">${rest}</div>`, style('.gon{max-height:20px;overflow:hidden}')),
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'folded by a class that a script sets on the body',
    before: page(`${half}<section class="phan2">${rest}</section>`, style('.gon .phan2{display:none}')),
    today: page(`${half}<section class="phan2">${rest}</section>`, style('.gon .phan2{display:none}')),
    steps: [(document) => document.querySelector('.noi-dung')!.classList.add('gon')],
    told: 'silent',
    marks: { '47/58 hộ': 'hidden' },
  },
  {
    name: 'translated by Edge',
    before: whole,
    today: whole,
    steps: [
      (document) => {
        document.documentElement.lang = 'fr';
        document.querySelectorAll('.noi-dung p').forEach((one, index) => {
          if (!FRENCH[index]) return;
          one.setAttribute('_msttexthash', '4615702');
          one.setAttribute('_msthash', String(index));
          one.textContent = FRENCH[index];
        });
      },
    ],
    told: 'no edit',
    marks: { '26 hộ': 'translated', [LAST]: 'translated' },
  },
  {
    name: 'two languages side by side by a translator extension',
    before: whole,
    today: whole,
    steps: [
      (document) => {
        document.querySelectorAll('.noi-dung p').forEach((one, index) => {
          if (FRENCH[index])
            one.insertAdjacentHTML(
              'beforeend',
              `<font class="notranslate immersive-translate-target-wrapper" lang="fr"><br><font>${FRENCH[index]}</font></font>`,
            );
        });
      },
    ],
    told: 'no edit',
    marks: { '26 hộ': 'exact', [LAST]: 'exact' },
  },
  {
    name: 'readers online, counted in a sentence',
    before: page(body('<p>Hiện có <b id="n">312</b> người đang đọc bài này.</p>')),
    today: page(body('<p>Hiện có <b id="n">288</b> người đang đọc bài này.</p>')),
    steps: [fill('#n', '291'), fill('#n', '295')],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'a late poll between paragraphs',
    before: whole,
    today: whole,
    steps: [
      insertAfter(
        3,
        '<div class="x9"><p>Theo bạn, cách làm này có nên nhân rộng không? Hãy cho chúng tôi biết ý kiến của bạn trong hôm nay.</p><label><input type="radio">Có</label></div>',
      ),
    ],
    told: 'silent',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'adverts that take turns in one place',
    before: page(
      body('<div id="z7"><p>Xe máy điện trả góp 0% lãi suất. Nhận xe ngay trong ngày hôm nay.</p></div>'),
    ),
    today: page(
      body(
        '<div id="z7"><p>Nệm cao su êm lưng, ngủ ngon cả đêm. Giao hàng tận nhà trên toàn quốc.</p></div>',
      ),
    ),
    steps: [
      fill('#z7', '<p>Máy lọc nước mười lõi cho cả gia đình. Tặng kèm bình giữ nhiệt cao cấp.</p>'),
      fill('#z7', '<p>Học tiếng Anh trực tuyến cùng thầy bản ngữ. Học thử hai buổi không mất tiền.</p>'),
    ],
    told: 'no edit',
    marks: { [LAST]: 'exact' },
  },
  {
    name: 'a login wall in the place of the text',
    before: whole,
    today: page(
      '<div class="wall"><p>Bạn cần đăng nhập để đọc bài viết này. Nếu chưa có tài khoản, hãy đăng ký miễn phí trong một phút.</p></div>',
    ),
    told: 'no edit',
    marks: { '26 hộ': 'other', [LAST]: 'other' },
  },
  {
    name: 'the article is said not to exist',
    before: whole,
    today: page(
      p('Bài viết không tồn tại hoặc đã bị gỡ bỏ. Mời bạn đọc quay về trang chủ để xem các tin khác.'),
    ),
    told: 'no edit',
    marks: { [LAST]: 'other' },
  },
  {
    name: 'an older advert gone, another one there at once, linked',
    before: page(
      body(
        '<div class="k"><a href="/qc1">Du lịch biển ba ngày hai đêm. Giá chỉ 2.990.000 đồng. Đặt ngay!</a></div>',
      ),
    ),
    today: page(
      body(
        '<div class="k"><a href="/qc2">Du lịch núi hai ngày một đêm. Giá chỉ 1.490.000 đồng. Đặt ngay!</a></div>',
      ),
    ),
    told: 'no edit',
  },
  {
    name: 'reading time, update clock and rating',
    before: page(body('<div class="m">Đọc 4 phút · Cập nhật lúc 08:15 · 4,5/5 (12 đánh giá)</div>', 1)),
    today: page(body('<div class="m">Đọc 4 phút · Cập nhật lúc 21:02 · 4,7/5 (31 đánh giá)</div>', 1)),
    told: 'no edit',
  },
];

export const UNSEEN_EDITS: VisitCase[] = [
  {
    name: 'a unit',
    before: whole,
    today: page(edited('3,4 km', '3,4 m')),
    told: 'edited',
    marks: { '3,4 km': 'changed' },
  },
  {
    name: 'a name',
    before: whole,
    today: page(edited('Vi Thị Sáng', 'Vi Thị Sao')),
    told: 'edited',
    marks: { 'Vi Thị Sáng': 'changed' },
    says: ['Sao'],
  },
  {
    name: 'a “không” that came in',
    before: whole,
    today: page(edited('sau đó cả xóm cùng làm', 'sau đó cả xóm không cùng làm')),
    told: 'edited',
  },
  {
    name: 'percent that became points, with a clock that runs',
    before: page(body('<div class="nghe"><span id="t">0:00</span> / 2:10</div>')),
    today: page(
      edited(
        'tăng 17,5%',
        'tăng 17,5 điểm phần trăm',
        '<div class="nghe"><span id="t">0:00</span> / 2:10</div>',
      ),
    ),
    steps: [fill('#t', '0:02'), fill('#t', '0:04')],
    told: 'edited',
    marks: { '17,5%': 'changed' },
    saysNot: ['0:04'],
  },
  {
    name: 'a figure in a list item',
    before: page(body('<ul><li>Hiến đất: 4.150 m2</li><li>Góp công: 1.870 ngày</li></ul>', 4)),
    today: page(body('<ul><li>Hiến đất: 4.150 m2</li><li>Góp công: 1.780 ngày</li></ul>', 4)),
    told: 'told',
    says: ['1.870', '1.780'],
  },
  {
    name: 'a figure in a table, while an advert comes',
    before: page(body('<table><tr><td>Năm 2020</td><td>26</td></tr></table><div id="z7"></div>', 4)),
    today: page(body('<table><tr><td>Năm 2020</td><td>62</td></tr></table><div id="z7"></div>', 4)),
    steps: [fill('#z7', '<a href="/qc">Nệm êm giảm 30%, giao tận nhà</a>')],
    told: 'edited',
    says: ['62'],
    saysNot: ['Nệm'],
  },
  {
    name: 'a marked sentence rewritten from the ground up',
    before: whole,
    today: page(
      edited(
        'Bà Vi Thị Sáng kể rằng mỗi bữa nấu cơm lại bớt một nắm gạo, đến cuối tháng gom được gần 95 kg gạo sạch.',
        'Nhiều gia đình trong xóm cùng góp thóc mỗi vụ.',
      ),
    ),
    told: 'edited',
    marks: { '95 kg gạo sạch': 'orphan' },
  },
  {
    name: 'a correction at the end of the article, above the author',
    before: whole,
    today: page(
      body(
        p(
          'Đính chính: Bản in ngày 12/10 ghi nhầm số ngày công của xóm. Tòa soạn xin lỗi bạn đọc về sai sót này.',
        ),
        5,
      ),
    ),
    told: 'edited',
    says: ['Đính chính'],
  },
];
