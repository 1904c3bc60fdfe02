import { beforeEach, describe, expect, it } from 'vitest';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { database } from '@/utils/store/database/database.ts';
import { ADDRESS, anAnnotation, anArticle, aSnapshot } from '../../../sample/records.ts';
import { emptyProfile, imported, outcomes, preview } from './support.ts';

const TEXT = [
  'Cả bản có 33 hộ hiến đất làm đường. Bí thư chi bộ đi đầu.',
  'Đến nay, 33 hộ đã nhận chứng nhận; 12 hộ chờ đo lại.',
].join('\n');

beforeEach(async () => {
  await emptyProfile();
  const text = aSnapshot({ text: TEXT, hash: 'hash-1' });
  await saveAnnotations({
    article: anArticle(),
    snapshots: [text],
    annotations: [anAnnotation({ id: 'own' })],
  });
});

const hypothesis = (id: string, exact: string | null, more: object = {}, selector: object = {}) => ({
  id,
  uri: `${ADDRESS}?utm_source=mail`,
  created: '2026-11-20T01:00:00.123456+00:00',
  updated: '2026-11-21T01:00:00.123456+00:00',
  text: 'hỏi lại tòa soạn',
  tags: ['số liệu'],
  user_info: { display_name: 'Lưu Ngọc Ẩm' },
  document: { title: ['Tên bài'] },
  target:
    exact === null
      ? [{ source: ADDRESS }]
      : [{ source: ADDRESS, selector: [{ type: 'TextQuoteSelector', exact, ...selector }] }],
  ...more,
});

const file = (...annotations: object[]) => ({
  export_date: '2026-11-28T08:00:00Z',
  client_version: '1.1',
  annotations,
});

describe('the JSON of Hypothesis', () => {
  it.each([
    [
      'with what stood around it',
      '33 hộ',
      { prefix: 'Đến nay, ', suffix: ' đã nhận' },
      'withContext',
      TEXT.lastIndexOf('33 hộ'),
    ],
    [
      'that stands once, though nothing says where',
      'Bí thư chi bộ',
      {},
      'standsOnce',
      TEXT.indexOf('Bí thư'),
    ],
    [
      'over two lines, of which it knows no break',
      'đi đầu. Đến nay',
      {},
      'standsOnce',
      TEXT.indexOf('đi đầu'),
    ],
    ['that stands twice, though nothing says where', '33 hộ', {}, 'notYet', 0],
    ['that does not stand there', 'câu đã xóa', { prefix: 'xưa ', suffix: ' rồi' }, 'notYet', 0],
  ])('brings a quote %s', async (_, exact, selector, placed, start) => {
    const shown = await imported(file(hypothesis('h1', exact, {}, selector)));
    expect(shown).toMatchObject({ format: 'hypothesis', reviewer: 'Lưu Ngọc Ẩm', as: { owner: 'own' } });
    expect(shown.items).toMatchObject([{ table: 'annotations', outcome: 'new', placed }]);
    const mark = (await database.annotations.get('hypothesis:h1'))!;
    expect(mark).toMatchObject({
      articleId: 'article-1',
      kind: 'remark',
      note: 'hỏi lại tòa soạn\n#số liệu',
      createdAt: '2026-11-20T01:00:00.123Z',
      target: { start },
      anchorStatus: placed === 'notYet' ? 'orphan' : 'exact',
    });
    if (placed !== 'notYet')
      expect(TEXT.slice(mark.target.start, mark.target.end).replace('\n', ' ')).toBe(exact);
  });

  it('brings the article, too, where none was read here, and nothing twice', async () => {
    const elsewhere = { uri: 'https://bao-khac.vn/bai' };
    const twice = file(hypothesis('h1', 'một', elsewhere), hypothesis('h2', 'hai', elsewhere));
    expect(outcomes(await imported(twice))).toEqual({ new: 3 });
    expect(await database.articles.where('keys').equals('bao-khac.vn/bai').toArray()).toMatchObject([
      { title: 'Tên bài', urls: ['https://bao-khac.vn/bai'] },
    ]);
    expect(outcomes(await preview(twice))).toEqual({ same: 2 });
  });

  it('names what cannot be kept: a note on a whole page, a page without address', async () => {
    const shown = await preview(
      file(
        hypothesis('h1', null),
        hypothesis('h2', 'x', { uri: 'urn:x-pdf:1' }),
        hypothesis('h3', 'Bí thư chi bộ'),
      ),
    );
    expect(
      shown.items
        .map(({ reason }) => reason)
        .filter(Boolean)
        .sort(),
    ).toEqual(['noAddress', 'noQuote']);
    expect(outcomes(shown)).toMatchObject({ new: 1, refused: 2 });
  });
});

describe('W3C annotations', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:4f1c2f6e-6f0b-4b8e-9d57-0f3f5b2f6a01',
    type: 'Annotation',
    created: '2026-11-20T01:00:00Z',
    creator: { type: 'Person', name: 'Lưu Ngọc Ẩm' },
    body: [
      { type: 'TextualBody', value: 'đã đối chiếu', purpose: 'commenting' },
      { type: 'TextualBody', value: 'statistic', purpose: 'tagging' },
    ],
    target: {
      source: ADDRESS,
      selector: [
        { type: 'TextPositionSelector', start: 0, end: 3 },
        { type: 'TextQuoteSelector', exact: '12 hộ', prefix: 'chứng nhận; ', suffix: ' chờ' },
      ],
    },
  };

  it.each([
    ['one', annotation],
    ['a list', [annotation]],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } },
    ],
    ['a graph', { '@graph': [annotation] }],
    [
      'with a selector in a selector',
      {
        ...annotation,
        target: {
          source: { id: ADDRESS },
          selector: { type: 'FragmentSelector', value: 'x', refinedBy: annotation.target.selector },
        },
      },
    ],
  ])('are read as %s', async (_, content) => {
    const shown = await imported(content);
    expect(shown).toMatchObject({ format: 'w3c', items: [{ placed: 'withContext' }] });
    expect(await database.annotations.get('4f1c2f6e-6f0b-4b8e-9d57-0f3f5b2f6a01')).toMatchObject({
      kind: 'statistic',
      note: 'đã đối chiếu',
      target: { start: TEXT.indexOf('12 hộ'), exact: '12 hộ' },
      anchorStatus: 'exact',
    });
  });

  it.each([
    [{ type: 'Annotation' }],
    [{ type: 'Annotation', target: [], body: 5 }],
    [[{ type: 'Annotation', target: { selector: 'x' } }]],
  ])('of which nothing can be made are refused one by one: %j', async (content) => {
    expect(outcomes(await preview(content))).toEqual({ refused: 1 });
  });
});
