import { describe, expect, it } from 'vitest';
import { type ExchangeFile, exchangeFile, NO_RECORDS } from '../../../utils/dossier/exchange/file.ts';
import { exchangeText } from '../../../utils/dossier/exchange/write.ts';
import { checked } from '../../../utils/schema/checked.ts';
import { aCampaign, aFullArticle, aMark, aSnapshot, aStatistic } from '../../sample/records.ts';

const articles = [
  aFullArticle(),
  aFullArticle({ id: 'article-2', title: null, awardBanner: null, sources: {}, urls: [] }),
];
const marks = [
  aMark('campaign', 'Chỉ thị 05', {
    start: 1,
    campaign: aCampaign({ kind: 'directive', number: '05-CT/TW' }),
  }),
  aMark('statistic', 'tăng 11,5%', {
    start: 2,
    statistic: aStatistic(),
    note: 'a\r\nb\t"c"\u0000\u2028',
  }),
  aMark('statistic', '8,3 - 8,5%', {
    start: 3,
    statistic: aStatistic({ kind: 'range', value: [8.3, 8.5] }),
  }),
  aMark('statistic', '152/159', {
    start: 4,
    statistic: aStatistic({ kind: 'ratio', value: '152/159' }),
  }),
  aMark('remark', 'ỗ Ð \uD800'.normalize('NFD'), {
    start: 5,
    anchorStatus: 'changed',
    currentQuote: 'ộ Đ',
  }),
  aMark('remark', 'bài hai', { articleId: 'article-2' }),
];
const snapshots = [aSnapshot(), aSnapshot({ articleId: 'article-2', hash: 'hash-2', text: 'Tất cả.\n' })];

const HEAD = { exportedAt: '2026-11-22T08:00:00.000Z', reviewer: 'Hà Minh Thư' };

const write = () => exchangeText(HEAD, { ...NO_RECORDS, articles, annotations: marks, snapshots });
const read = (): ExchangeFile => JSON.parse(write());

describe('an exchange file', () => {
  it('gives back the very records', () => {
    const file = read();
    expect(file).toEqual({
      format: 'but-nho',
      version: 3,
      exportedAt: '2026-11-22T08:00:00.000Z',
      reviewer: 'Hà Minh Thư',
      ...NO_RECORDS,
      articles,
      annotations: marks,
      snapshots,
    });
    expect(checked('file', exchangeFile, file)).toEqual(file);
  });

  it('survives UTF-8, halves of surrogate pairs included', () => {
    const bytes = new TextEncoder().encode(write());
    expect(JSON.parse(new TextDecoder().decode(bytes)).annotations).toEqual(marks);
  });

  it('writes the same bytes whatever the order of the keys', () => {
    const backwards = <T extends object>(record: T): T =>
      Object.fromEntries(
        Object.entries(record)
          .reverse()
          .map(([key, value]) => [key, isRecord(value) ? backwards(value) : value]),
      ) as T;
    const turned = {
      ...NO_RECORDS,
      articles: articles.map(backwards),
      annotations: marks.map(backwards).reverse(),
      snapshots: snapshots.map(backwards),
    };
    expect(exchangeText(HEAD, turned)).toBe(write());
  });
});

describe('the schema of the file', () => {
  it.each<[string, (file: ExchangeFile) => void, string]>([
    ['another format', (file) => Object.assign(file, { format: 'khác' }), 'format'],
    ['a version to come', (file) => Object.assign(file, { version: 4 }), 'version'],
    ['no time', (file) => Object.assign(file, { exportedAt: 'hôm qua' }), 'exportedAt'],
    [
      'no day',
      (file) => Object.assign(file.articles[0]!, { publishedOn: '2021-02-30' }),
      'articles.0.publishedOn',
    ],
    ['no list', (file) => Object.assign(file, { annotations: null }), 'annotations'],
    ['a missing field', (file) => Reflect.deleteProperty(file.articles[0]!, 'hash'), 'articles.0.hash'],
    ['an unknown field', (file) => Object.assign(file.articles[0]!, { tên: 'x' }), 'articles.0.tên'],
    ['a record that is none', (file) => Object.assign(file.snapshots, ['x']), 'snapshots.0'],
    ['an unknown kind', (file) => Object.assign(file.annotations[1]!, { kind: 'lỗi' }), 'annotations.1.kind'],
    [
      'a half range',
      (file) => Object.assign(file.annotations[2]!.statistic!, { value: [8.3] }),
      'annotations.2.statistic.value',
    ],
    [
      'an offset between letters',
      (file) => Object.assign(file.annotations[0]!.target, { start: 0.5 }),
      'annotations.0.target.start',
    ],
    [
      'an end before the start',
      (file) => Object.assign(file.annotations[0]!.target, { start: 50, end: 49 }),
      'annotations.0.target',
    ],
    [
      'an unknown source',
      (file) => Object.assign(file.articles[0]!.sources, { title: 'đoán' }),
      'articles.0.sources.title',
    ],
    [
      'a note as long as a book',
      (file) => Object.assign(file.annotations[0]!, { note: 'x'.repeat(100_001) }),
      'annotations.0.note',
    ],
  ])('names %s', (_, spoil, field) => {
    const file = read();
    spoil(file);
    expect(() => checked('file', exchangeFile, file)).toThrow(`file.${field}: `);
  });

  it.each([[null], [[]], ['{}'], [undefined], [1]])('takes %j for no file', (value) => {
    expect(() => checked('file', exchangeFile, value)).toThrow(/^file/);
  });
});

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
