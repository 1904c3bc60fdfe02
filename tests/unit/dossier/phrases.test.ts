import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../utils/dossier/changed-words.ts';
import {
  awardPhrase,
  checkedPhrase,
  comparisonPhrase,
  countsPhrase,
  dayPhrase,
  documentPhrase,
  statusPhrase,
  wordingOf,
} from '../../../utils/dossier/phrases.ts';
import { aCampaign, aFullArticle, aMark, aStatistic } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';

const vi = wordsOf('vi');
const en = wordsOf('en');

describe('changedWords', () => {
  it.each([
    ['tăng 11,5% so với cùng kỳ', 'tăng 15,1% so với cùng kỳ', '11,5%', '15,1%'],
    ['11,5%', '15,1%', '11,5%', '15,1%'],
    ['tăng 11,5% năm 2020', 'giảm 11,5% năm 2021', 'tăng 11,5% năm 2020', 'giảm 11,5% năm 2021'],
    ['trên 200 mô hình', 'trên 200 mô hình điểm', 'hình', 'hình điểm'],
    ['gần 200 mô hình', '200 mô hình', 'gần 200', '200'],
    ['có có không', 'có không', 'có có', 'có'],
    ['mất hẳn', '', 'mất hẳn', ''],
    ['dòng một\ndòng hai', 'dòng một\ndòng ba', 'hai', 'ba'],
  ])('“%s” → “%s”: %s → %s', (old, now, oldWords, nowWords) => {
    expect(changedWords(old, now)).toEqual({ old: oldWords, now: nowWords });
  });

  it.each([
    ['một cửa', 'một cửa'],
    ['một cửa', ' một\u00A0 cửa\n'],
    ['một cửa', 'một cửa'.normalize('NFD')],
    ['', ' '],
  ])('finds none between %j and %j', (old, now) => {
    expect(changedWords(old, now)).toBe(null);
  });
});

describe('phrases', () => {
  it.each([
    ['exact', null, 'Đúng chỗ', 'In place'],
    ['moved', null, 'Đã chuyển chỗ', 'Moved'],
    ['changed', 'tăng 15,1%', 'Câu chữ đã sửa: 11,5% → 15,1%', 'Text changed: 11,5% → 15,1%'],
    ['changed', 'tăng 11,5%', 'Câu chữ ngay cạnh đã sửa', 'Text right beside it changed'],
    ['changed', null, 'Câu chữ đã sửa', 'Text changed'],
    ['ambiguous', null, 'Nhiều chỗ giống nhau', 'Several equal places'],
    ['orphan', null, 'Không tìm thấy trong bài trên trang', 'Not found in the article on the page'],
  ] as const)('says the status %s (%s)', (anchorStatus, currentQuote, inVietnamese, inEnglish) => {
    const mark = aMark('statistic', 'tăng 11,5%', { anchorStatus, currentQuote });
    expect(statusPhrase(mark, vi)).toBe(inVietnamese);
    expect(statusPhrase(mark, en)).toBe(inEnglish);
  });

  it('says that a mark is kept as evidence, only where it is not in its place', () => {
    const lost = aMark('remark', 'x', { anchorStatus: 'orphan', keptAsEvidence: true });
    expect(statusPhrase(lost, vi)).toBe('Không tìm thấy trong bài trên trang, giữ làm chứng cứ');
    const found = aMark('remark', 'x', { anchorStatus: 'moved', keptAsEvidence: true });
    expect(statusPhrase(found, vi)).toBe('Đã chuyển chỗ');
  });

  it('dates a status by the day in Viet Nam', () => {
    const mark = aMark('remark', 'x', { anchorCheckedAt: '2026-11-21T18:30:00.000Z' });
    expect(checkedPhrase(mark, vi)).toBe('đối chiếu ngày 22/11/2026');
    expect(checkedPhrase(mark, en)).toBe('checked on 2026-11-22');
  });

  it.each([
    ['2021-10-06', '06/10/2021', '2021-10-06'],
    ['2016-05', '05/2016', '2016-05'],
    ['2016', '2016', '2016'],
    ['tháng 5', 'tháng 5', 'tháng 5'],
  ])('writes the day %s', (day, inVietnamese, inEnglish) => {
    expect(dayPhrase(day, vi)).toBe(inVietnamese);
    expect(dayPhrase(day, en)).toBe(inEnglish);
  });

  it.each([
    [11.5, '11,5', '11.5'],
    [24761.596, '24.761,596', '24,761.596'],
    [0, '0', '0'],
    [[8.3, 8.5], '8,3–8,5', '8.3–8.5'],
    ['152/159', '152/159', '152/159'],
    [null, '', ''],
  ] as const)('writes the value %s', (value, inVietnamese, inEnglish) => {
    expect(wordingOf(vi, '').value(value as number)).toBe(inVietnamese);
    expect(wordingOf(en, '').value(value as number)).toBe(inEnglish);
  });

  it('tells aims from results, and names only what is known', () => {
    expect(comparisonPhrase(aStatistic(), vi)).toBe('');
    expect(comparisonPhrase(aStatistic({ aim: 'target' }), vi)).toBe('mục tiêu');
    expect(comparisonPhrase(aStatistic({ comparator: 'over', direction: 'up', aim: 'target' }), vi)).toBe(
      'tăng hơn; mục tiêu',
    );
    expect(documentPhrase(aCampaign(), vi)).toBe('');
    expect(
      documentPhrase(aCampaign({ number: '05-CT/TW', issuer: 'Bộ Chính trị', date: '2016-05-15' }), vi),
    ).toBe('05-CT/TW, Bộ Chính trị, 15/05/2016');
  });

  it.each([
    ['as the page has it', {}, 'meta', 'Tác phẩm dự Giải báo chí Búa liềm vàng lần thứ VI-2021'],
    [
      'as the reviewer corrected it',
      { edition: 'VII', year: 2022 },
      'reviewer',
      'Búa liềm vàng · VII · 2022',
    ],
    ['as the reviewer entered it', { text: '', edition: null, year: null }, 'reviewer', 'Búa liềm vàng'],
    [
      'by its parts, without words of the page',
      { text: ' ', edition: null },
      'visible',
      'Búa liềm vàng · 2021',
    ],
  ] as const)('names the award %s', (_, change, source, phrase) => {
    const { awardBanner } = aFullArticle();
    const article = aFullArticle({
      awardBanner: { ...awardBanner!, ...change },
      sources: { awardBanner: source },
    });
    expect(awardPhrase(article)).toBe(phrase);
  });

  it('names no award where none is known', () => {
    expect(awardPhrase(aFullArticle({ awardBanner: null }))).toBe(null);
  });

  it('speaks of marks to be checked only where there are any', () => {
    const counts = { campaign: 4, statistic: 7, remark: 1, total: 12, toReview: 0 };
    expect(countsPhrase(counts, vi)).toBe('12 (Phong trào, văn bản 4; Số liệu 7; Lưu ý 1)');
    expect(countsPhrase({ ...counts, toReview: 2 }, vi)).toBe(
      '12 (Phong trào, văn bản 4; Số liệu 7; Lưu ý 1; cần xem lại 2)',
    );
  });
});
