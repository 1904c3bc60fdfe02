import { expect, it } from 'vitest';
import type { MarkedStatistic } from '@/utils/model/records.ts';
import { mergeTyped, refusedFields, type TypedFields } from '@/utils/store/typed-fields.ts';
import { aCampaign, anAnnotation, aStatistic } from '../../sample/records.ts';

const figure = (changes: Partial<MarkedStatistic> = {}): MarkedStatistic =>
  aStatistic({ kind: 'count', value: 46, unit: 'chi bộ', ...changes });

interface Case {
  what: string;
  /** What this tab saw, and what it made of it. */
  before: TypedFields;
  mine: TypedFields;
  /** What another tab has stored meanwhile. */
  theirs: TypedFields;
  /** What must then be stored; theirs, where mine is refused. */
  stored: TypedFields;
  isRefused?: true;
}

const CASES: Case[] = [
  {
    what: 'a note nobody else touched',
    before: { note: 'một' },
    mine: { note: 'hai' },
    theirs: { note: 'một' },
    stored: { note: 'hai' },
  },
  {
    what: 'a note written alike in both',
    before: { note: 'một' },
    mine: { note: 'hai' },
    theirs: { note: 'hai' },
    stored: { note: 'hai' },
  },
  {
    what: 'a note written in both',
    before: { note: 'một' },
    mine: { note: 'hai' },
    theirs: { note: 'ba' },
    stored: { note: 'ba' },
    isRefused: true,
  },
  {
    what: 'a first note in both',
    before: { note: '' },
    mine: { note: 'hai' },
    theirs: { note: 'ba' },
    stored: { note: 'ba' },
    isRefused: true,
  },
  {
    what: 'a note taken away there',
    before: { note: 'một' },
    mine: { note: 'hai' },
    theirs: { note: '' },
    stored: { note: '' },
    isRefused: true,
  },
  {
    what: 'other parts of a figure',
    before: { statistic: figure() },
    mine: { statistic: figure({ unit: 'đảng bộ' }) },
    theirs: { statistic: figure({ subject: 'toàn huyện', value: [46, 47] }) },
    stored: { statistic: figure({ unit: 'đảng bộ', subject: 'toàn huyện', value: [46, 47] }) },
  },
  {
    what: 'the same part of a figure',
    before: { statistic: figure() },
    mine: { statistic: figure({ value: [46, 48] }) },
    theirs: { statistic: figure({ value: [46, 47] }) },
    stored: { statistic: figure({ value: [46, 47] }) },
    isRefused: true,
  },
  {
    what: 'two fields of a figure that waited for the reviewer',
    before: { statistic: figure({ unconfirmed: ['subject', 'baseline'] }) },
    mine: { statistic: figure({ unconfirmed: ['baseline'] }) },
    theirs: { statistic: figure({ baseline: 'năm 2020', unconfirmed: ['subject'] }) },
    stored: { statistic: figure({ baseline: 'năm 2020', unconfirmed: [] }) },
  },
  {
    what: 'a figure that was none',
    before: { statistic: null },
    mine: { statistic: figure() },
    theirs: { statistic: null },
    stored: { statistic: figure() },
  },
  {
    what: 'a campaign that was none, in both',
    before: { campaign: null },
    mine: { campaign: aCampaign() },
    theirs: { campaign: aCampaign({ name: 'Hũ gạo' }) },
    stored: { campaign: aCampaign({ name: 'Hũ gạo' }) },
    isRefused: true,
  },
  {
    what: 'a campaign given up there',
    before: { campaign: aCampaign() },
    mine: { campaign: aCampaign({ issuer: 'Ban Dân vận' }) },
    theirs: { campaign: null },
    stored: { campaign: null },
    isRefused: true,
  },
];

it.each(CASES)('$what: neither text is lost unseen', ({ before, mine, theirs, stored, isRefused }) => {
  const row = anAnnotation(theirs);
  const after = { ...row, ...mergeTyped(row, mine, before) };
  expect(after).toEqual(anAnnotation(stored));
  expect(refusedFields(after, mine, before)).toEqual(isRefused ? stored : {});
});

it('an edit that does not say what it was written over is written as it stands', () => {
  const stored = anAnnotation({ note: 'ba' });
  expect(mergeTyped(stored, { note: 'hai' }, {})).toEqual({ note: 'hai' });
  expect(refusedFields({ ...stored, note: 'hai' }, { note: 'hai' }, {})).toEqual({});
});
