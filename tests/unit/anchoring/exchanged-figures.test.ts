import { expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';

const BEFORE = 'Sáng sớm, sương còn giăng kín sườn đồi, loa của bản đã nhắc bà con về buổi lao động chung.\n';
const AFTER = '\nChiều xuống, con đường mới hiện ra phẳng lì như một dải lụa vắt qua sườn núi.';

/** What is drawn for a mark in today's paragraph, with what stands before it there. */
function follow(before: string, after: string, mark: string) {
  const old = BEFORE + before + AFTER;
  const now = BEFORE + after + AFTER;
  const start = old.indexOf(mark, BEFORE.length);
  const target = describe(old, { start, end: start + mark.length }, 'kept');
  const { status, span } = createAnchorer(now, () => old).anchor(target, 'statistic');
  return { status, drawn: span && now.slice(span.start, span.end), at: span && span.start - BEFORE.length };
}

test.each([
  [
    'one sentence',
    'Hội nghị mở ngày 31-7 tại huyện, đợt phát động kéo dài đến 31-1.',
    'Hội nghị mở ngày 13-9 tại huyện, đợt phát động kéo dài đến 31-7.',
  ],
  [
    'two sentences',
    'Hội nghị diễn ra ngày 31-7 tại huyện. Đợt phát động kéo dài đến 31-1 năm sau.',
    'Hội nghị diễn ra ngày 13-9 tại huyện. Đợt phát động kéo dài đến 31-7 năm sau.',
  ],
  [
    'two lines',
    'Hội nghị diễn ra ngày 31-7 tại huyện.\nĐợt phát động kéo dài đến 31-1 năm sau.',
    'Hội nghị diễn ra ngày 13-9 tại huyện.\nĐợt phát động kéo dài đến 31-7 năm sau.',
  ],
])('“31-7” that became “13-9” is not drawn on a later “31-7”, in %s', (_, before, after) => {
  expect(follow(before, after, '31-7')).toEqual({
    status: 'changed',
    drawn: '13-9',
    at: after.indexOf('13-9'),
  });
});

const RATES =
  'So với cùng kỳ, tỷ lệ hộ nghèo của tỉnh giảm 2,1 điểm phần trăm. Riêng các xã biên giới giảm 3,4 điểm phần trăm.';
const EXCHANGED = RATES.replace('2,1', '#').replace('3,4', '2,1').replace('#', '3,4');

test.each(['2,1', '2,1 điểm', 'giảm 2,1 điểm phần trăm'])(
  'figures that were exchanged between sentences are changed ones: “%s”',
  (mark) => {
    const drawn = mark.replace('2,1', '3,4');
    const at = EXCHANGED.indexOf(drawn);
    expect(follow(RATES, EXCHANGED, mark)).toEqual({ status: 'changed', drawn, at });
  },
);

test.each([
  ['41.250 tài khoản', '30/6/2023 tài khoản'],
  ['30/6/2023', '41.250'],
])('“%s” becomes “%s” where a day and a number were exchanged', (mark, drawn) => {
  const before = 'Toàn huyện đến ngày 30/6/2023 đạt 41.250 tài khoản, vượt kế hoạch.';
  const after = 'Toàn huyện đến ngày 41.250 đạt 30/6/2023 tài khoản, vượt kế hoạch.';
  expect(follow(before, after, mark)).toMatchObject({ status: 'changed', drawn });
});

test.each([
  ['20', '21/11/2024'],
  ['20', '41,2'],
])('the whole of what took a figure’s place is drawn: “%s” became “%s”', (mark, drawn) => {
  const before = 'Trong 20 tháng đầu nhiệm kỳ, Đảng bộ kết nạp thêm nhiều đảng viên trẻ ở các thôn.';
  expect(follow(before, before.replace(mark, drawn), mark)).toMatchObject({ status: 'changed', drawn });
});

test('part of a figure that was marked stays a part', () => {
  const before = 'Toàn huyện đã cấp 41.250 tài khoản định danh, vượt kế hoạch được giao.';
  expect(follow(before, before.replace('41.250', '41.270'), '41')).toMatchObject({ drawn: '41' });
});

test('a sentence like it that came in before it does not take a sentence’s place', () => {
  const own = 'Thôn có 33 hộ tham gia dự án.';
  const after = `Thôn có 18 hộ tham gia dự án. ${own}`;
  expect(follow(own, after, '33 hộ')).toEqual({ status: 'exact', drawn: '33 hộ', at: after.indexOf('33') });
});
