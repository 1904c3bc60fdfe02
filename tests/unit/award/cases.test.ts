import { describe, expect, it } from 'vitest';
import { compareTexts, mayBeCopy } from '@/utils/award/copies/compare.ts';
import { WorkIndex } from '@/utils/award/copies/index-of-works.ts';
import { passagesOf } from '@/utils/award/copies/passages.ts';
import { printOf } from '@/utils/award/copies/print.ts';
import { checkEligibility, type EligibilityRule } from '@/utils/award/eligibility.ts';
import type { KnownArticle } from '@/utils/award/said.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { aKnownArticle, anAward, anEntry } from '../../sample/desk.ts';
import { BANNER_CASES, NATIONAL } from './cases/banner.ts';
import { COPY_CASES, RIVER, RIVER_SPUN, SCHOOL } from './cases/copies.ts';
import { NAME_CASES, PART_CASES } from './cases/names.ts';
import { PRIZE_CASES } from './cases/prize.ts';

/** What a rule says of an entry with these articles; null stands for a part that was not read. */
function answerOf(
  rule: EligibilityRule,
  articles: readonly (Partial<KnownArticle> | null)[],
  entry: Partial<Entry> = {},
  award: Partial<Award> = {},
  excluded: readonly string[] = [],
): string {
  const parts = articles.map((_, index) => ({
    address: `https://nhandan.vn/${index}`,
    publishedOn: '2021-10-12',
  }));
  const known = articles.flatMap((one, index) =>
    one ? [[`https://nhandan.vn/${index}`, aKnownArticle(one)] as const] : [],
  );
  const evidence = { articles: new Map(known), duplicates: [], copies: [], excluded };
  const findings = checkEligibility(anEntry({ ...entry, parts }), anAward(award), evidence);
  return findings.find((one) => one.rule === rule)?.answer ?? 'absent';
}

const named = <Case extends { what: string }>(cases: readonly Case[]) =>
  cases.map((one) => [one.what, one] as const);

describe('the banner of another edition', () => {
  it.each(named(BANNER_CASES))('%s', (_, { banners, award, is }) => {
    const articles = banners.map((one) => one && { banner: one === 'none' ? null : one });
    expect(answerOf('banner', articles, {}, { name: award ?? NATIONAL })).toBe(is);
  });
});

describe('an earlier prize', () => {
  it.each(named(PRIZE_CASES))('%s', (_, { text, title, is }) => {
    expect(answerOf('prize', [{ text }], { title: title ?? 'Chuyện ở thôn Chài' })).toBe(is);
  });
});

describe('authors and parts', () => {
  it.each(named(NAME_CASES))('%s', (_, { authors, bylines = [null], excluded, rule, is }) => {
    const articles = bylines.map((byline) => ({ byline }));
    expect(answerOf(rule, articles, { authors }, {}, excluded)).toBe(is);
  });
  it.each(named(PART_CASES))('parts: %s', (_, { parts, is }) => {
    expect(
      answerOf(
        'parts',
        parts.map((seriesPart) => ({ seriesPart })),
      ),
    ).toBe(is);
  });
});

describe('copies', () => {
  it.each(named(COPY_CASES))('%s', (_, { one, other, isCopy }) => {
    const [first, second] = [printOf(one.join('\n')), printOf(other.join('\n'))];
    expect(mayBeCopy(first, second, compareTexts(first, second))).toBe(isCopy);
  });
});

describe('the index of works', () => {
  it('finds the copies that comparing all pairs finds', () => {
    const index = new WorkIndex();
    for (const [number, { one, other }] of COPY_CASES.entries()) {
      index.put(`${number} one`, one.join('\n'));
      index.put(`${number} other`, other.join('\n'));
    }
    for (const [number, { what, isCopy }] of COPY_CASES.entries()) {
      const found = index.copiesOf(`${number} one`).some(({ id }) => id === `${number} other`);
      expect([what, found]).toEqual([what, isCopy]);
    }
  });

  it('forgets what a work was, and goes by its newer text', () => {
    const index = new WorkIndex();
    index.put('a', RIVER);
    index.put('b', RIVER);
    expect(index.copiesOf('a')).toMatchObject([{ id: 'b', share: 1 }]);
    expect(index.put('b', RIVER)).toBe(false);
    expect(index.put('b', SCHOOL)).toBe(true);
    expect(index.copiesOf('a')).toEqual([]);
    index.put('b', RIVER_SPUN);
    expect(index.copiesOf('b')).toMatchObject([{ id: 'a', figures: 12 }]);
    index.remove('a');
    expect(index.copiesOf('b')).toEqual([]);
  });
});

it('two texts side by side mark what both have, letter for letter', () => {
  const [before, after] = [
    'Bờ kè dài 2,4 km đã xong trước ngày nước về làng.',
    'Bờ kè dài 2,4 km kịp hoàn thành trước ngày nước về làng.',
  ];
  const passages = passagesOf(before, printOf(after));
  expect(passages.map(({ text }) => text).join('')).toBe(before);
  expect(passages.filter(({ isCommon }) => isCommon).map(({ text }) => text)).toEqual([
    'Bờ kè dài 2,4 km',
    'trước ngày nước về làng',
  ]);
});
