import { describe, expect, it } from 'vitest';
import { article } from '@/utils/schema/article.ts';
import { damagedField, mendedArticle } from '@/utils/schema/damage.ts';
import { anArticle } from '../../sample/records.ts';

const whole = anArticle({ byline: 'Lê An', sources: { title: 'visible', byline: 'meta' } });

describe('a row', () => {
  it('is whole with fields that a version to come may have', () => {
    expect(damagedField(article, { ...whole, rating: 5 })).toBeNull();
    expect(mendedArticle(whole)).toBe(whole);
  });

  it.each([
    ['title', { ...whole, title: 7 }],
    ['urls.1', { ...whole, urls: ['https://bao-mau.vn/', 5] }],
    ['sources.byline', { ...whole, sources: { byline: 'đoán' } }],
    ['sources.0', { ...whole, sources: [5] }],
    ['', null],
    ['', 'bài'],
  ])('is damaged at “%s”', (field, row) => {
    expect(damagedField(article, row)).toBe(field);
  });
});

describe('a damaged article', () => {
  it('keeps what is sound, and nothing of what is not', () => {
    const row = {
      ...whole,
      title: 7,
      urls: [5, 'https://bao-mau.vn/mot'],
      publishedOn: '2021-02-30',
      hash: null,
    };
    expect(mendedArticle(row)).toEqual({
      ...whole,
      title: null,
      urls: ['https://bao-mau.vn/mot'],
      publishedOn: null,
      hash: '',
      sources: { byline: 'meta' },
    });
  });

  it.each([
    [['bao-mau.vn/mot'], ['https://bao-mau.vn/mot']],
    [['bao-mau.vn:8080/mot?id=3'], ['https://bao-mau.vn:8080/mot?id=3']],
    [['file:///home/thu/bai.html'], ['file:///home/thu/bai.html']],
    [['hai từ'], []],
  ])('that has lost its addresses and has the keys %j is at %j', (keys, urls) => {
    expect(mendedArticle({ ...whole, urls: 5, keys })?.urls).toEqual(urls);
  });

  it('without an id is none', () => {
    for (const row of [{ ...whole, id: 5 }, {}, null, 5]) expect(mendedArticle(row)).toBeNull();
  });
});
