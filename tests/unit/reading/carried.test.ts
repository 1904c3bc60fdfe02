import { expect, it } from 'vitest';
import { carry } from '../../../utils/reading/carried.ts';
import { type StatisticSuggestion, suggest } from '../../../utils/suggest/index.ts';

const TEXT =
  'Thu ngân sách đạt 512 tỷ đồng, bằng 88% so với năm trước. Theo Sở Y tế, tỷ lệ tiêm chủng đạt 96%.';

const figuresOf = (text: string) =>
  suggest(text).filter((one): one is StatisticSuggestion => one.kind === 'statistic');

/** The words that the figures of a text are said to have been read from. */
const toldIn = (text: string, suggestions: readonly ReturnType<typeof suggest>[number][]) =>
  suggestions.flatMap((one) =>
    one.kind === 'statistic'
      ? [
          [
            text.slice(one.start, one.end),
            ...Object.values(one.reasons).map(({ words }) => words && text.slice(words.start, words.end)),
          ],
        ]
      : [],
  );

it.each([
  ['before them', `Mới: ${TEXT}`],
  ['after them', `${TEXT} Hết.`],
  ['between them', TEXT.replace('trước. ', 'trước. Tin thêm từ cơ sở. ')],
])('figures keep the words they were read from when a text grows %s', (_, now) => {
  expect(toldIn(now, carry(figuresOf(TEXT), TEXT, now))).toEqual(toldIn(TEXT, figuresOf(TEXT)));
});

it('words that were changed are no longer told as those a figure was read from', () => {
  const now = TEXT.replace('Sở Y tế', 'Bộ Y tế');
  const told = toldIn(now, carry(figuresOf(TEXT), TEXT, now));
  expect(told.at(-1)).toEqual(['96%', 'tỷ lệ tiêm chủng']);
});
