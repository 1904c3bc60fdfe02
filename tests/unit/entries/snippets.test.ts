import { expect, it } from 'vitest';
import usual from '@/utils/entries/data/usual-reasons.json' with { type: 'json' };
import { proposeReasons, type Snippet } from '@/utils/entries/snippets.ts';

const own = (text: string, used: number): Snippet => ({
  id: text,
  text,
  used,
  keptAt: `2026-11-2${used}T00:00:00.000Z`,
});
const OWN = [own('Số liệu dày mà không có nguồn.', 2), own('Chuyện cũ, cách kể cũ.', 5)];
const texts = (typed: string) => proposeReasons(OWN, typed).map(({ text }) => text);

it('the reviewer’s own reasons come first, the most used before others, then those that come along', () => {
  expect(texts('').slice(0, 3)).toEqual([OWN[1]!.text, OWN[0]!.text, usual[0]]);
});

it.each([
  [
    'so lieu',
    [
      OWN[0]!.text,
      'Dùng nhiều số liệu báo cáo, ít tư liệu tại cơ sở.',
      'Số liệu dày, không nêu nguồn.',
      'Số liệu trong bài chưa khớp nhau; cần tác giả giải trình.',
      'Tư liệu cũ, phát hiện không mới so với các bài cùng đề tài.',
    ],
  ],
  ['cũ cách', [OWN[1]!.text]],
  ['chuyen cu cach ke cu', []],
  ['s', []],
  ['xyz', []],
])('typing “%s” proposes what has these words', (typed, proposed) => {
  expect(texts(typed)).toEqual(proposed);
});

it('a reason that comes along is not proposed twice once it was kept', () => {
  const kept = own(usual[0]!, 0);
  expect(proposeReasons([kept], usual[0]!.slice(0, 12)).map(({ id }) => id)).toEqual([kept.id]);
});

it('the reasons that come along are sorted, and none stands twice', () => {
  expect(usual).toEqual([...new Set(usual)].sort((a, b) => a.localeCompare(b, 'vi')));
});
