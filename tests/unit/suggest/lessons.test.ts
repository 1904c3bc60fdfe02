import { describe, expect, it } from 'vitest';
import type { Annotation, Campaign, Lesson } from '../../../utils/model/records.ts';
import { Lessons, lessonsOf, refusalOf, suggest } from '../../../utils/suggest/index.ts';
import { aCampaign, aMark, anAnnotation, aStatistic } from '../../sample/records.ts';

const TIME = '2026-11-20T01:00:00.000Z';
const TEXT =
  'Xã có mô hình “Bếp lửa nghĩa tình”. Đảng bộ có 46 chi bộ, năm trước có 41 Chi bộ, tăng 12,1%. Cả huyện học theo Bếp lửa nghĩa tình.';

/** What is proposed of a text, in words, after some lessons. */
const proposed = (lessons: readonly Lesson[], text = TEXT) => {
  const taught = new Lessons(lessons);
  return taught.apply(text, suggest(text, { acceptedNames: taught.names })).map((one) => ({
    words: text.slice(one.start, one.end),
    says: one.kind === 'campaign' ? one.campaign.kind : one.statistic.subject,
    isSure: one.kind === 'campaign' || !one.doubts.includes('subject'),
  }));
};

const corrected = (mark: Partial<Annotation>, before: Parameters<typeof lessonsOf>[1]) =>
  lessonsOf(anAnnotation(mark), before, TIME);

describe('a campaign that was corrected', () => {
  const before = aCampaign({ kind: 'model', name: 'Bếp lửa nghĩa tình' });
  const now: Campaign = { ...before, kind: 'programme', issuer: 'Hội Phụ nữ xã' };
  const mark = aMark('campaign', 'Bếp lửa nghĩa tình', { campaign: now });

  it('means the same wherever its words stand, whatever their case', () => {
    const lessons = lessonsOf(mark, { campaign: before }, TIME);
    expect(lessons).toHaveLength(1);
    const names = proposed(lessons).filter(({ words }) => words === 'Bếp lửa nghĩa tình');
    expect(names.map(({ says }) => says)).toEqual(['programme', 'programme']);
    expect(proposed(lessons, 'Cô Hoa nhắc đến Bếp Lửa Nghĩa Tình.')).toMatchObject([{ says: 'programme' }]);
  });

  it('teaches nothing as long as nothing was changed, or the machine wrote it', () => {
    expect(lessonsOf(mark, { campaign: now }, TIME)).toEqual([]);
    expect(lessonsOf(mark, { campaign: null }, TIME)).toEqual([]);
    expect(lessonsOf(mark, {}, TIME)).toEqual([]);
  });

  it.each<Partial<Campaign>>([{ kind: 'resolution' }, { kind: 'scheme', number: '06/ĐA' }])(
    'teaches nothing where it is a document, whose number means another one elsewhere: %o',
    (document) => {
      const one = { campaign: { ...before, ...document } };
      expect(lessonsOf({ ...mark, ...one, campaign: now }, one, TIME)).toEqual([]);
      expect(lessonsOf({ ...mark, ...one }, { campaign: before }, TIME)).toEqual([]);
    },
  );
});

describe('a subject that was corrected', () => {
  const figure = aStatistic({ kind: 'count', value: 46, unit: 'chi bộ', subject: 'chi bộ' });
  const taught = { ...figure, subject: 'chi bộ nông thôn' };

  it('is proposed for the same noun behind any number, to be looked at', () => {
    const lessons = corrected({ statistic: taught }, { statistic: figure });
    const counts = proposed(lessons).filter(({ words }) => /chi bộ/i.test(words));
    expect(counts).toEqual([
      { words: '46 chi bộ', says: 'chi bộ nông thôn', isSure: false },
      { words: '41 Chi bộ', says: 'chi bộ nông thôn', isSure: false },
    ]);
  });

  it('teaches nothing of a share, which does not say what it counts', () => {
    const share = aStatistic({ subject: 'kinh tế' });
    expect(corrected({ statistic: { ...share, subject: 'thu ngân sách' } }, { statistic: share })).toEqual(
      [],
    );
  });

  it('teaches nothing when it was only confirmed, or taken away', () => {
    expect(corrected({ statistic: figure }, { statistic: { ...figure, unconfirmed: ['subject'] } })).toEqual(
      [],
    );
    expect(corrected({ statistic: { ...figure, subject: null } }, { statistic: figure })).toEqual([]);
  });
});

describe('a name that was refused', () => {
  it('is not proposed anywhere any more', () => {
    const words = proposed([refusalOf('Bếp lửa nghĩa tình', TIME)!]).map(({ words }) => words);
    expect(words).not.toContain('Bếp lửa nghĩa tình');
    expect(words).toContain('46 chi bộ');
  });

  it('is proposed in other places where the list of campaigns knows it', () => {
    const text = 'Phong trào “Dân vận khéo” lan tỏa.';
    expect(proposed([refusalOf('Dân vận khéo', TIME)!], text)).toMatchObject([{ words: 'Dân vận khéo' }]);
  });

  it('is too long to be one', () => expect(refusalOf('x'.repeat(301), TIME)).toBeNull());
});
