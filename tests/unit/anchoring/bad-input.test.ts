import { expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';
import type { TextTarget } from '@/utils/model/records.ts';

function target(exact: string, more: Partial<TextTarget> = {}): TextTarget {
  return {
    type: 'text',
    scope: 'article',
    exact,
    prefix: '',
    suffix: '',
    start: 0,
    end: exact.length,
    snapshotHash: '',
    ...more,
  };
}

const LONG = Array.from({ length: 4000 }, (_, i) => `đoạn${i % 977} số ${i}`).join(' ');

test.each([
  ['an empty quote', 'một bài ngắn', target('')],
  ['an empty text', '', target('một')],
  ['a quote longer than the text', 'ngắn', target('một câu dài hơn cả bài')],
  ['a quote of which nothing is there', LONG, target('hoàn toàn khác hẳn những gì ở đây')],
  ['offsets beyond the text', 'một bài', target('bài', { start: 900, end: 903 })],
  ['offsets that are no numbers', 'một bài', target('xa', { start: Number.NaN, end: Number.NaN })],
  ['a quote of one sign', 'một… hai… ba…', target('…')],
])('%s: nothing is drawn', (_, text, one) => {
  const found = createAnchorer(text).anchor(one, 'remark');
  expect(found.span).toBeNull();
  expect(['orphan', 'ambiguous']).toContain(found.status);
});

test.each([
  ['a quote of 20,000 characters', LONG, 300, 20_300],
  ['right-to-left text', 'قال الوزير إن النسبة بلغت 15 في المئة هذا العام مقارنة بالعام الماضي', 4, 30],
  ['Chinese', '会议指出，今年增长百分之十五，比去年同期提高两个百分点，成绩显著。', 6, 14],
  ['lone surrogates', 'đầu \ud83d giữa \udc4d cuối bài viết này', 2, 16],
  ['emoji', 'Vui 😀 quá 👍🏽 cả xã 🎉 mừng', 4, 20],
])('%s is found again after an insertion', (_, text, start, end) => {
  const found = createAnchorer(`Tin mới. ${text}`, () => text).anchor(
    describe(text, { start, end }, 'h'),
    'remark',
  );
  expect(found).toMatchObject({ status: 'exact', span: { start: start + 9, end: end + 9 } });
});

test.each([
  [0, 0],
  [3, 2],
  [-1, 2],
  [0, 99],
  [Number.NaN, 2],
])('no target from %d to %d', (start, end) => {
  expect(() => describe('một bài', { start, end }, 'h')).toThrow(RangeError);
});

test('a text that repeats one sentence has bounded context, and equal places', () => {
  const text = 'Cả xã có 12 tổ. '.repeat(2000).trim();
  const one = describe(text, { start: 16_009, end: 16_014 }, 'h');
  expect(one.prefix.length + one.suffix.length).toBeLessThanOrEqual(1024);
  expect(createAnchorer(`Mới. ${text}`).anchor(one, 'statistic').status).toBe('ambiguous');
});

test('5,000 marks of a text that was rewritten altogether are given up in time', async () => {
  const requests = Array.from({ length: 5000 }, (_, i) => ({
    id: String(i),
    kind: 'remark' as const,
    target: describe(LONG, { start: i * 3, end: i * 3 + 20 }, 'h'),
  }));
  const anchorer = createAnchorer('Trang này không còn nữa.', () => LONG);
  const found = await anchorer.anchorAll(requests);
  expect([...found.values()].every(({ status }) => status === 'orphan')).toBe(true);
}, 30_000);
