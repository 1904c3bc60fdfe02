import type { EligibilityAnswer } from '@/utils/model/entries.ts';

/** Labelled before the rules were written. */
export interface NameCase {
  what: string;
  authors: string | null;
  /** Bylines of the parts that were read. */
  bylines?: (string | null)[];
  excluded?: string[];
  rule: 'excluded' | 'authors';
  is: EligibilityAnswer | 'absent';
  isTrap?: true;
}

const JURY = ['Nguyễn Văn Ân', 'Lò Thị Mẩy', 'Hoàng Văn Sĩ'];

/** At most two authors may be (tests/sample/desk.ts). */
export const NAME_CASES: NameCase[] = [
  { what: 'a juror by name', authors: 'Lò Thị Mẩy', excluded: JURY, rule: 'excluded', is: 'ask' },
  { what: 'one of two', authors: 'An Hạ, HOÀNG VĂN SĨ', excluded: JURY, rule: 'excluded', is: 'ask' },
  {
    what: 'a juror’s name behind a pen name',
    authors: 'Sông Trăng (Nguyễn Văn Ân)',
    excluded: JURY,
    rule: 'excluded',
    is: 'ask',
  },
  {
    what: 'with a title before it',
    authors: 'Nhà báo Lò Thị Mẩy; ThS. An Hạ',
    excluded: JURY,
    rule: 'excluded',
    is: 'ask',
  },
  {
    what: 'in the byline only',
    authors: 'Sông Trăng',
    bylines: ['Bài và ảnh: Lò Thị Mẩy'],
    excluded: JURY,
    rule: 'excluded',
    is: 'ask',
  },
  { what: 'somebody else', authors: 'An Hạ', excluded: JURY, rule: 'excluded', is: 'yes' },
  { what: 'no list', authors: 'Lò Thị Mẩy', excluded: [], rule: 'excluded', is: 'absent' },
  { what: 'nobody named', authors: null, excluded: JURY, rule: 'excluded', is: 'ask' },
  { what: 'another tone', authors: 'Lò Thị Mây', excluded: JURY, rule: 'excluded', is: 'yes', isTrap: true },
  {
    what: 'a longer name',
    authors: 'Nguyễn Văn Ân Hòa',
    excluded: JURY,
    rule: 'excluded',
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'another vowel',
    authors: 'Nguyễn Văn An',
    excluded: JURY,
    rule: 'excluded',
    is: 'yes',
    isTrap: true,
  },
  {
    what: 'a list typed without accents',
    authors: 'Lo Thi May',
    excluded: JURY,
    rule: 'excluded',
    is: 'ask',
    isTrap: true,
  },
  {
    what: 'the byline where the list names nobody',
    authors: null,
    bylines: ['An Hạ – Bình Nhi'],
    rule: 'authors',
    is: 'yes',
  },
  {
    what: 'three in the byline: photographers may not count',
    authors: null,
    bylines: ['An, Bình, Chi'],
    rule: 'authors',
    is: 'ask',
    isTrap: true,
  },
  {
    what: 'other names in each part, three in all',
    authors: null,
    bylines: ['An Hạ, Bình Nhi', 'Bình Nhi, Chi Lan'],
    rule: 'authors',
    is: 'ask',
    isTrap: true,
  },
  {
    what: 'the same two in each part',
    authors: null,
    bylines: ['An Hạ, Bình Nhi', 'Bình Nhi – An Hạ'],
    rule: 'authors',
    is: 'yes',
    isTrap: true,
  },
];

/** What the parts call themselves, how many the list has, and what is to be said of that. Five may be. */
export const PART_CASES: { what: string; parts: (string | null)[]; is: EligibilityAnswer; isTrap?: true }[] =
  [
    { what: 'three of three', parts: ['Bài 1', 'Bài 2', 'Bài 3'], is: 'yes' },
    { what: 'the third of a series of which the list has one', parts: ['Bài 3'], is: 'ask' },
    { what: 'two of five', parts: ['Kỳ 1/5', 'Kỳ 2/5'], is: 'ask' },
    { what: 'the last one alone', parts: ['Kỳ cuối'], is: 'ask' },
    { what: 'the first one alone', parts: ['Bài 1'], is: 'ask', isTrap: true },
    { what: 'a last one after two', parts: ['Kỳ 1', 'Kỳ 2', 'Kỳ cuối'], is: 'yes', isTrap: true },
    { what: 'no number', parts: [null], is: 'yes', isTrap: true },
    { what: 'Roman numbers', parts: ['Bài I', 'Bài II'], is: 'yes', isTrap: true },
  ];
