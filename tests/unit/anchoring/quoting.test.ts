import { expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';

const FIRST = 'Đường vào bản từng lầy lội, mưa xuống là học trò phải xắn quần lội bộ tới lớp.';
const OLD =
  'Sau bốn buổi họp dân, toàn bản có 33 hộ hiến đất làm đường và góp hơn một nghìn ngày công trong mùa khô.';
const NEW = OLD.replace('33', '39');
const REST = 'Bí thư chi bộ nói rằng việc khó nhất không phải là tiền mà là lòng tin của bà con.';
const LAST = 'Đến cuối năm, con đường được đổ bê tông và xe máy đã đi tới tận sân trường.';
const ARTICLE = [FIRST, `${OLD} ${REST}`, LAST].join('\n');

function follow(mark: string, after: readonly string[]) {
  const start = ARTICLE.indexOf(mark);
  const target = describe(ARTICLE, { start, end: start + mark.length }, 'kept');
  const now = after.join('\n');
  const { status, span, candidates } = createAnchorer(now, () => ARTICLE).anchor(target, 'statistic');
  return { status, drawn: span && now.slice(span.start, span.end), start: span?.start, candidates };
}

const NOTES = [
  `Đính chính: bài đã in “${OLD}”, con số đúng là 39 hộ.`,
  `* Bản trước của bài viết ghi: "${OLD}". Tòa soạn xin lỗi bạn đọc.`,
  `Bạn đọc Minh Khải: “${OLD}” - tôi nghĩ con số này chưa đúng.`,
  `“${OLD}”`,
];

test.each(NOTES)('a corrected figure is told as changed beside the note “%s”', (note) => {
  const paragraph = `${NEW} ${REST}`;
  for (const page of [
    [note, FIRST, paragraph, LAST],
    [FIRST, note, paragraph, LAST],
    [FIRST, paragraph, note, LAST],
    [FIRST, paragraph, LAST, note],
  ]) {
    const { status, drawn, start } = follow('33 hộ hiến đất', page);
    expect({ status, drawn }).toEqual({ status: 'changed', drawn: '39 hộ hiến đất' });
    expect(start).toBe(page.join('\n').indexOf(paragraph) + paragraph.indexOf('39 hộ'));
  }
});

test.each(NOTES)('a withdrawn sentence is drawn nowhere, but the note is offered: “%s”', (note) => {
  const { drawn, candidates } = follow('33 hộ hiến đất', [FIRST, REST, LAST, note]);
  expect(drawn).toBeNull();
  expect(candidates.map(({ quote }) => quote)).toContain('33 hộ hiến đất');
});

test('a quotation that was one when it was marked stays the mark’s place', () => {
  const quoted = [FIRST, `Bạn đọc Minh Khải bình luận: “${OLD}” Nhiều người đồng tình.`, LAST];
  const old = quoted.join('\n');
  const start = old.indexOf('33 hộ');
  const target = describe(old, { start, end: start + 5 }, 'kept');
  const now = ['Tin mới trong ngày được cập nhật ở cuối trang.', ...quoted].join('\n');
  expect(createAnchorer(now, () => old).anchor(target, 'statistic').status).toBe('exact');
});

test('a paragraph that was moved is followed, though it is put in quotation marks there', () => {
  const { drawn } = follow('33 hộ hiến đất', [FIRST, LAST, `“${OLD} ${REST}”`]);
  expect(drawn).toBe('33 hộ hiến đất');
});

test('of a paragraph and its quoted twin, the paragraph is the mark’s place, wherever others came in between', () => {
  const inserted = 'Ông Páo kể rằng đêm họp cuối cùng kéo dài tới lúc gà gáy mới xong.';
  const page = [FIRST, inserted, `${OLD} ${REST}`, `“${OLD} ${REST}”`, LAST];
  const { status, start } = follow('33 hộ hiến đất', page);
  expect(status).toBe('exact');
  expect(start).toBe(page.slice(0, 2).join('\n').length + 1 + OLD.indexOf('33 hộ'));
});

test('of two equal paragraphs that each have one old neighbour, none is chosen', () => {
  const paragraph = `${OLD} ${REST}`;
  const { status, drawn, candidates } = follow('33 hộ hiến đất', [
    FIRST,
    paragraph,
    'Một đoạn mới.',
    paragraph,
    LAST,
  ]);
  expect({ status, drawn }).toEqual({ status: 'ambiguous', drawn: null });
  expect(candidates).toHaveLength(2);
});

const IN_BRACKETS = [
  `(Bản đăng sáng nay ghi “${OLD}”, đã sửa.)`,
  `(Trước đó: “${OLD}”)`,
  `(Đính chính: “Theo báo cáo, ${OLD.toLowerCase()}”; số đúng là 39 hộ)`,
];

test.each(IN_BRACKETS)('a corrected figure is told as changed before the note “%s”', (note) => {
  for (const paragraph of [`${NEW} ${note} ${REST}`, `${NEW} ${note}`]) {
    const { status, drawn, start } = follow('33 hộ hiến đất', [FIRST, paragraph, LAST]);
    expect({ status, drawn }).toEqual({ status: 'changed', drawn: '39 hộ hiến đất' });
    expect(start).toBe(FIRST.length + 1 + paragraph.indexOf('39 hộ'));
  }
});

test('two notes in brackets, one after the other, leave each figure in its place', () => {
  const other = REST.replace('việc khó nhất', 'việc thứ hai');
  const paragraph = `${NEW} ${IN_BRACKETS[0]} ${other} (Bản đăng sáng nay ghi “${REST}”, đã sửa.)`;
  expect(follow('33 hộ', [FIRST, paragraph, LAST])).toMatchObject({ status: 'changed', drawn: '39 hộ' });
  expect(follow('việc khó nhất', [FIRST, paragraph, LAST]).drawn).toBe('việc thứ hai');
});

test('a note in brackets within words that somebody said leaves these their place', () => {
  const said = `“Trước, mưa là phải lấy 3 cái chậu hứng nước. Giờ mưa to cũng ngủ được rồi”, ông Páo cười.`;
  const old = [FIRST, said, LAST].join('\n');
  const note = '(Bản đăng sáng nay ghi “Trước, mưa là phải lấy 3 cái chậu hứng nước.”, đã sửa.)';
  const now = old.replace('3 cái', '9 cái').replace('nước. Giờ', `nước. ${note} Giờ`);
  const start = old.indexOf('3 cái');
  const target = describe(old, { start, end: start + 5 }, 'kept');
  const { status, span } = createAnchorer(now, () => old).anchor(target, 'statistic');
  expect({ status, start: span?.start }).toEqual({ status: 'changed', start: now.indexOf('9 cái') });
});

test('a mark that a note came into is drawn from its beginning to its end', () => {
  const paragraph = `${NEW} ${IN_BRACKETS[0]} ${REST}`;
  const { status, drawn } = follow(`khô. ${REST.slice(0, 20)}`, [FIRST, paragraph, LAST]);
  expect(status).toBe('changed');
  expect(drawn).toBe(`khô. ${IN_BRACKETS[0]} ${REST.slice(0, 20)}`);
});

test('what is said in brackets is not said of a quotation before them', () => {
  const said = 'Bà Mỷ nói: “Việc gì bàn kỹ thì cả bản cùng làm là xong”.';
  const old = [FIRST, said, LAST].join('\n');
  const note = `(Bản đăng sáng nay ghi “${said}”, đã sửa.)`;
  const now = [FIRST, `${said.replace('cả bản', '33 hộ')} ${note}`, LAST].join('\n');
  const start = old.indexOf('cả bản');
  const target = describe(old, { start, end: start + 6 }, 'kept');
  const { status, span } = createAnchorer(now, () => old).anchor(target, 'remark');
  expect({ status, start: span?.start }).toEqual({ status: 'changed', start: now.indexOf('33 hộ') });
});

const LINE_A = FIRST;
const LINE_E = 'Ông Páo kể rằng đêm họp cuối cùng kéo dài tới lúc gà gáy mới xong.';
const PULLED = `“${OLD}”`;

test.each([
  ['behind it', [LINE_A, REST, LINE_E, OLD, PULLED, LAST]],
  ['before it', [LINE_A, REST, LINE_E, PULLED, OLD, LAST]],
  ['where it stood', [LINE_A, REST, PULLED, LINE_E, OLD, LAST]],
  ['apart from it', [LINE_A, PULLED, REST, LINE_E, OLD, LAST]],
  ['beside what followed it', [LINE_A, REST, OLD, LINE_E, PULLED, LAST]],
])('a line’s mark does not go to its quoted twin %s', (_, page) => {
  const old = [LINE_A, REST, OLD, LAST].join('\n');
  const now = page.join('\n');
  for (const mark of ['33 hộ', OLD]) {
    const start = old.indexOf(mark);
    const target = describe(old, { start, end: start + mark.length }, 'kept');
    const { status, span } = createAnchorer(now, () => old).anchor(target, 'statistic');
    expect(status).toBe('exact');
    expect(span?.start).toBe(now.indexOf(`\n${OLD}`) + 1 + OLD.indexOf(mark));
  }
});
