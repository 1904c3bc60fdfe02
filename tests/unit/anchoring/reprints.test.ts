import { expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';

const PARAGRAPHS = [
  'Đường vào bản từng lầy lội, mưa xuống là học trò phải xắn quần lội bộ tới lớp học trên đồi.',
  'Sau bốn buổi họp dân, toàn bản có 33 hộ hiến đất làm đường và góp hơn một nghìn ngày công.',
  'Bí thư chi bộ nói rằng việc khó nhất không phải là tiền mà là lòng tin của bà con trong bản.',
  'Ảnh: Thu Trà',
  'Quỹ của bản khi ấy còn 12 triệu đồng, đủ mua xi măng cho đoạn dốc dài nhất qua suối.',
  'Đến cuối năm, con đường được đổ bê tông và xe máy đã đi tới tận sân trường của các em.',
];
const ARTICLE = PARAGRAPHS.join('\n');
const edit = (from: string, to: string) => PARAGRAPHS.map((line) => line.replace(from, to));
const CORRECTED = edit('33 hộ', '39 hộ');
const HEADING = 'Nội dung bài viết trước khi chỉnh sửa:';

function follow(mark: string, page: readonly string[]) {
  const start = ARTICLE.indexOf(mark);
  const target = describe(ARTICLE, { start, end: start + mark.length }, 'kept');
  const now = page.join('\n');
  const { status, span, quote, candidates } = createAnchorer(now, () => ARTICLE).anchor(target, 'statistic');
  return {
    status,
    quote,
    drawn: span && now.slice(span.start, span.end),
    line: lineOf(now, span),
    candidates,
  };
}

/** Index of the line that a span lies in. */
function lineOf(text: string, span: { start: number } | null): number | null {
  return span && text.slice(0, span.start).split('\n').length - 1;
}

test.each([
  ['a heading', [HEADING]],
  ['no word on it', []],
  ['a line of other news', ['Tin mới trong ngày được cập nhật ở cuối trang này, mời bạn đọc theo dõi.']],
])('the old version below the corrected page, with %s, takes no mark', (_, heading) => {
  const page = [...CORRECTED, ...heading, ...PARAGRAPHS];
  expect(follow('33 hộ hiến đất', page)).toMatchObject({
    status: 'changed',
    drawn: '39 hộ hiến đất',
    line: 1,
  });
  expect(follow('12 triệu đồng', page)).toMatchObject({ status: 'exact', drawn: '12 triệu đồng', line: 4 });
  expect(follow('Thu Trà', page)).toMatchObject({ status: 'exact', line: 3 });
});

test('a figure that stands in the old version only is changed, however many others were', () => {
  const all = CORRECTED.map((line) => line.replace('12 triệu', '17 triệu').replace('bốn buổi', 'năm buổi'));
  const page = [...all, HEADING, ...PARAGRAPHS];
  expect(follow('12 triệu', page)).toMatchObject({ status: 'changed', drawn: '17 triệu', line: 4 });
});

test('what came in above and within the corrected page leaves it the article', () => {
  const advert = 'Mời bạn đọc tải ứng dụng của báo để theo dõi tin nhanh nhất mỗi ngày.';
  const page = [advert, ...CORRECTED.slice(0, 3), advert, ...CORRECTED.slice(3), HEADING, ...PARAGRAPHS];
  expect(follow('33 hộ', page)).toMatchObject({ status: 'changed', drawn: '39 hộ', line: 2 });
});

test('an old version that is printed above and said to be old takes no mark either', () => {
  const page = [HEADING, ...PARAGRAPHS, 'Bài viết sau khi cập nhật:', ...CORRECTED];
  const line = PARAGRAPHS.length + 3;
  expect(follow('33 hộ', page)).toMatchObject({ status: 'changed', drawn: '39 hộ', line });
});

test('where both are headed by such words, and the lower one is edited, none is chosen', () => {
  const page = [HEADING, ...PARAGRAPHS, 'Nội dung đã sửa:', ...CORRECTED];
  expect(follow('33 hộ', page)).toMatchObject({ status: 'ambiguous', drawn: null });
});

test('a notice above the corrected page does not make it the old one', () => {
  for (const notice of [
    'Tòa soạn đã sửa một số liệu trong bài.',
    'Bạn đọc quan tâm',
    'Bài đã sửa, bản cũ ở cuối trang:',
  ]) {
    const page = [notice, ...CORRECTED, 'Nguyên bản', ...PARAGRAPHS];
    expect(follow('33 hộ', page)).toMatchObject({ status: 'changed', drawn: '39 hộ', line: 2 });
  }
});

test('a sentence that the corrected page no longer has is drawn nowhere, and the old version is offered', () => {
  const page = [...CORRECTED.filter((line) => !line.startsWith('Quỹ')), HEADING, ...PARAGRAPHS];
  const { status, drawn, candidates } = follow('12 triệu đồng', page);
  expect({ status, drawn }).toEqual({ status: 'orphan', drawn: null });
  expect(candidates.map(({ quote }) => quote)).toContain('12 triệu đồng');
});

test('an article that stands twice, word for word, is marked where it begins', () => {
  expect(follow('33 hộ', [...PARAGRAPHS, ...PARAGRAPHS])).toMatchObject({ status: 'exact', line: 1 });
});

test('where hardly a line of two copies is the same, none is chosen', () => {
  const numbers = (line: string) => line.replace(/lầy lội|bốn buổi|tiền mà|xi măng cho|cuối năm/, 'rất khác');
  const page = [...CORRECTED.map(numbers), ...PARAGRAPHS];
  const { status, drawn, candidates } = follow('33 hộ', page);
  expect({ status, drawn }).toEqual({ status: 'ambiguous', drawn: null });
  expect(candidates.map(({ quote }) => quote).sort()).toEqual(['33 hộ', '39 hộ']);
});

test('readers who repeat lines without quotation marks leave marks where they are', () => {
  const comments = PARAGRAPHS.filter((line) => line.length > 40).map((line) => `Minh Khải: ${line} Rất hay!`);
  const page = [...CORRECTED, 'Ý kiến (5)', ...comments];
  expect(follow('33 hộ', page)).toMatchObject({ status: 'changed', drawn: '39 hộ', line: 1 });
  expect(follow('12 triệu đồng', page)).toMatchObject({ status: 'exact', line: 4 });
});

test('an article that moved down below teasers of itself is followed there', () => {
  const teasers = [PARAGRAPHS[1]!, PARAGRAPHS[4]!];
  const page = [...teasers, ...edit('lòng tin', 'niềm tin')];
  expect(follow('12 triệu đồng', page)).toMatchObject({ drawn: '12 triệu đồng', line: 6 });
});
