import { describe, expect, it } from 'vitest';
import { checkEligibility, type EligibilityRule, type Evidence } from '@/utils/award/eligibility.ts';
import type { KnownArticle } from '@/utils/award/said.ts';
import type { Award } from '@/utils/model/award.ts';
import type { EligibilityAnswer, Entry } from '@/utils/model/entries.ts';
import { aKnownArticle, anAward, anEntry } from '../../sample/desk.ts';

const parts = (...days: (string | null)[]) =>
  days.map((publishedOn, index) => ({ address: `https://nhandan.vn/ky-${index + 1}`, publishedOn }));
const at = (host: string, publishedOn: string | null = '2021-10-12') => [
  { address: `https://${host}/bai`, publishedOn },
];
const LEVEL = { name: 'Toàn quốc', from: '2020-11-01', to: '2021-10-31', isPresumed: false };
const PROVINCE = { name: 'Tỉnh', from: '2020-11-01', to: '2021-09-15', isPresumed: false };

interface Row {
  what: string;
  entry?: Partial<Entry>;
  award?: Partial<Award>;
  articles?: Record<string, KnownArticle>;
  duplicates?: string[];
  is: [EligibilityAnswer, string];
}

const read = (publishedOn: string | null, isDayGuessed = false): Record<string, KnownArticle> => ({
  'https://nhandan.vn/ky-1': aKnownArticle({ publishedOn, isDayGuessed }),
});

/** The further rules have cases of their own (cases.test.ts). */
type OwnRows = Exclude<EligibilityRule, 'banner' | 'prize' | 'excluded'>;

const ROWS: Record<OwnRows, Row[]> = {
  window: [
    { what: 'all parts inside', is: ['yes', 'inside'] },
    { what: 'the last day', entry: { parts: parts('2021-10-31') }, is: ['yes', 'inside'] },
    { what: 'the day after', entry: { parts: parts('2021-11-01') }, is: ['no', 'outside'] },
    {
      what: 'two parts before it opened, as series may have',
      entry: { parts: parts('2020-10-30', '2020-10-31', '2020-11-02') },
      is: ['ask', 'outsidePartly'],
    },
    {
      what: 'the page’s own day over the list’s',
      entry: { parts: parts('2021-10-12') },
      articles: read('2021-11-05'),
      is: ['no', 'outside'],
    },
    {
      what: 'a day outside that was read off the address',
      entry: { parts: parts(null) },
      articles: read('2021-11-05', true),
      is: ['ask', 'outsideGuessed'],
    },
    { what: 'no day at all', entry: { parts: parts(null, null) }, is: ['ask', 'noDay'] },
    { what: 'a part without a day', entry: { parts: parts('2021-10-12', null) }, is: ['ask', 'someNoDay'] },
    {
      what: 'a window nobody knows',
      award: { levels: [{ ...LEVEL, from: null, to: null }] },
      is: ['ask', 'noWindow'],
    },
    { what: 'an award without levels', award: { levels: [] }, is: ['ask', 'noWindow'] },
    {
      what: 'a window of which only the end is known',
      award: { levels: [{ ...LEVEL, from: null }] },
      is: ['ask', 'halfWindow'],
    },
    {
      what: 'after a window of which only the end is known',
      award: { levels: [{ ...LEVEL, from: null }] },
      entry: { parts: parts('2021-11-01') },
      is: ['no', 'outside'],
    },
    {
      what: 'inside of an inferred window',
      award: { levels: [{ ...LEVEL, isPresumed: true }] },
      is: ['ask', 'insidePresumed'],
    },
    {
      what: 'outside of an inferred window',
      award: { levels: [{ ...LEVEL, isPresumed: true }] },
      entry: { parts: parts('2022-01-01') },
      is: ['ask', 'outsidePresumed'],
    },
    {
      what: 'after the province’s window, inside of the national one',
      award: { levels: [PROVINCE, LEVEL] },
      is: ['ask', 'otherLevel'],
    },
    { what: 'nothing on the web', entry: { parts: [] }, is: ['ask', 'noAddress'] },
  ],
  press: [
    { what: 'a paper by common knowledge', is: ['yes', 'pressUnverified'] },
    { what: 'a paper with a known licence', entry: { parts: at('anninhthudo.vn') }, is: ['yes', 'press'] },
    { what: 'its mobile page', entry: { parts: at('m.anninhthudo.vn') }, is: ['yes', 'press'] },
    {
      what: 'a site of its own below a paper’s name',
      entry: { parts: at('chuyentrang.anninhthudo.vn') },
      is: ['ask', 'unknownHost'],
    },
    { what: 'a host nobody knows', entry: { parts: at('bao-mau.vn') }, is: ['ask', 'unknownHost'] },
    {
      what: 'a name that only ends as a paper’s',
      entry: { parts: at('giananninhthudo.vn') },
      is: ['ask', 'unknownHost'],
    },
    { what: 'a portal', entry: { parts: at('dongthuan.gov.vn') }, is: ['ask', 'maybeNotPress'] },
    { what: 'a social network', entry: { parts: at('www.facebook.com') }, is: ['ask', 'maybeNotPress'] },
    {
      what: 'a site with another licence',
      entry: { parts: at('doisongphapluat.com') },
      is: ['no', 'notPress'],
    },
    {
      what: 'the same where nobody knows whether others count',
      award: { licensedOnly: null },
      entry: { parts: at('doisongphapluat.com') },
      is: ['ask', 'maybeNotPress'],
    },
    {
      what: 'the same where the rule is inferred',
      award: { presumed: ['licensedOnly'] },
      entry: { parts: at('doisongphapluat.com') },
      is: ['ask', 'maybeNotPress'],
    },
    {
      what: 'a portal where portals count',
      award: { licensedOnly: false },
      entry: { parts: at('dongthuan.gov.vn') },
      is: ['yes', 'anyPlace'],
    },
    {
      what: 'an outlet after it was closed',
      entry: { parts: at('vtc.gov.vn', '2025-03-01') },
      is: ['ask', 'closedOutlet'],
    },
    {
      what: 'an outlet before it was closed',
      entry: { parts: at('vtc.gov.vn', '2024-03-01') },
      is: ['yes', 'pressUnverified'],
    },
    {
      what: 'one doubtful part among others',
      entry: { parts: [...at('nhandan.vn'), ...at('bao-mau.vn')] },
      is: ['ask', 'unknownHost'],
    },
  ],
  type: [
    { what: 'the same word', is: ['yes', 'typeFits'] },
    { what: 'another word for it', entry: { type: 'Báo mạng' }, is: ['yes', 'typeFits'] },
    { what: 'none stated', entry: { type: null }, is: ['ask', 'typeMissing'] },
    { what: 'a word nobody knows', entry: { type: 'Phóng sự' }, is: ['ask', 'typeUnknown'] },
    { what: 'one that the rules leave out', entry: { type: 'Ảnh' }, is: ['no', 'typeOther'] },
    {
      what: 'the same where the rule is inferred',
      entry: { type: 'Ảnh' },
      award: { presumed: ['types'] },
      is: ['ask', 'typeOther'],
    },
    { what: 'rules that nobody knows', award: { types: [] }, is: ['ask', 'noTypes'] },
  ],
  parts: [
    { what: 'as many as may be', entry: { parts: parts(...Array(5).fill(null)) }, is: ['yes', 'withinMost'] },
    { what: 'one more', entry: { parts: parts(...Array(6).fill(null)) }, is: ['no', 'overMost'] },
    {
      what: 'one more than an inferred limit',
      entry: { parts: parts(...Array(6).fill(null)) },
      award: { presumed: ['maxParts'] },
      is: ['ask', 'overPresumed'],
    },
    { what: 'no limit known', award: { maxParts: null }, is: ['ask', 'noMost'] },
    { what: 'none', entry: { parts: [] }, is: ['ask', 'noAddress'] },
  ],
  authors: [
    { what: 'two, by a comma', is: ['yes', 'withinMost'] },
    {
      what: 'two, by “và”, one with a pen name',
      entry: { authors: 'Hoàng Văn Sĩ (bút danh Hoàng, Sĩ) và Lưu Ngọc Ẩm' },
      is: ['yes', 'withinMost'],
    },
    { what: 'three', entry: { authors: 'An; Bình - Chi' }, is: ['no', 'overMost'] },
    {
      what: 'three where the limit is inferred',
      entry: { authors: 'An; Bình; Chi' },
      award: { presumed: ['maxAuthors'] },
      is: ['ask', 'overPresumed'],
    },
    { what: 'a group', entry: { authors: 'Nhóm phóng viên Thời sự' }, is: ['ask', 'authorsUnknown'] },
    { what: 'nobody', entry: { authors: null }, is: ['ask', 'authorsUnknown'] },
  ],
  duplicates: [
    { what: 'none', is: ['yes', 'unique'] },
    { what: 'another entry at the same address', duplicates: ['BLV-0092'], is: ['ask', 'sameAddress'] },
  ],
};

describe.each(Object.entries(ROWS))('the rule of %s', (rule, rows) => {
  it.each(rows.map((row) => [row.what, row] as const))('%s', (_, row) => {
    const evidence: Evidence = {
      articles: new Map(Object.entries(row.articles ?? {})),
      duplicates: row.duplicates ?? [],
      copies: [],
      excluded: [],
    };
    const found = checkEligibility(anEntry(row.entry), anAward(row.award), evidence).find(
      (one) => one.rule === rule,
    )!;
    expect([found.answer, found.reason.says]).toEqual(row.is);
  });
});

it('read blind, no reason names an outlet or an author, and no answer changes', () => {
  const evidence: Evidence = { articles: new Map(), duplicates: [], copies: [], excluded: ['Lò Thị Mẩy'] };
  const open = checkEligibility(anEntry(), anAward(), evidence);
  const blind = checkEligibility(anEntry(), anAward({ blind: true }), evidence);
  expect(blind.map(({ rule, answer }) => [rule, answer])).toEqual(
    open.map(({ rule, answer }) => [rule, answer]),
  );
  expect(JSON.stringify(open)).toMatch(/Nhân Dân.*Lò Thị Mẩy/);
  expect(JSON.stringify(blind)).not.toMatch(/Nhân Dân|nhandan|Lò Thị Mẩy/);
});
