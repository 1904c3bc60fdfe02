import { beforeEach, describe, expect, it } from 'vitest';
import { describe as describeTarget } from '@/utils/anchoring/index.ts';
import { buildDossier } from '@/utils/dossier/model.ts';
import { writeAnnotations } from '@/utils/dossier/writers/write-annotations.ts';
import type { Annotation, TextTarget } from '@/utils/model/records.ts';
import type { TextAnnotation } from '@/utils/model/target.ts';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { database } from '@/utils/store/database/database.ts';
import {
  ADDRESS,
  aCampaign,
  anAnnotation,
  anArticle,
  aSnapshot,
  aStatistic,
} from '../../../sample/records.ts';
import { wordsOf } from '../../dossier/locale.ts';
import { AT, emptyProfile, imported, outcomes, preview } from './support.ts';

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
    const mark = (await database.annotations.get('hypothesis:h1')) as TextAnnotation;
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

describe('a W3C file of ours', () => {
  const at = (id: string, exact: string, changes: Partial<Annotation>): Annotation => {
    const start = TEXT.lastIndexOf(exact);
    const target = describeTarget(TEXT, { start, end: start + exact.length }, 'hash-1');
    return anAnnotation({ id, target, source: ADDRESS, ...changes });
  };
  const MARKS = [
    at('4f1c2f6e-6f0b-4b8e-9d57-0f3f5b2f6a02', '33 hộ', {
      kind: 'statistic',
      note: 'đối chiếu với báo cáo',
      flag: 'doubtful',
      origin: 'suggestion',
      statistic: aStatistic({ value: 33, unit: 'hộ', subject: 'hộ hiến đất', baseline: 'cùng kỳ' }),
    }),
    at('hypothesis:với dấu', 'Bí thư chi bộ', {
      kind: 'campaign',
      campaign: aCampaign({ name: 'Dân vận khéo', number: '05-CT/TW', issuer: 'Ban Bí thư', date: '2016' }),
      anchorStatus: 'changed',
      currentQuote: 'Bí thư đảng ủy',
      keptAsEvidence: true,
    }),
    at('4f1c2f6e-6f0b-4b8e-9d57-0f3f5b2f6a03', '12 hộ', { kind: 'remark', note: 'statistic\n#ghi chú' }),
  ];
  const write = () =>
    JSON.parse(
      writeAnnotations(
        buildDossier({
          articles: [anArticle({ outlet: 'Báo Mẫu', publishedOn: '2021-10-06' })],
          annotations: MARKS,
          snapshots: [aSnapshot({ text: TEXT, hash: 'hash-1' })],
          exportedAt: AT,
          reviewer: 'Vũ Hạnh Nguyên',
        }),
        wordsOf('vi'),
      ),
    );
  const read = () => database.annotations.bulkGet(MARKS.map(({ id }) => id));

  it('comes back with all it carries, and a second time it is the same', async () => {
    expect(outcomes(await imported(write()))).toEqual({ new: 3 });
    expect(await read()).toEqual(MARKS);
    expect(outcomes(await preview(write()))).toEqual({ same: 3 });
  });

  it('comes into an empty profile with its campaigns and figures, its positions, and what is said of the article', async () => {
    await emptyProfile();
    expect(outcomes(await imported(write()))).toEqual({ new: 4 });
    const [article] = await database.articles.toArray();
    expect(article).toMatchObject({ outlet: 'Báo Mẫu', publishedOn: '2021-10-06' });
    const marks = await read();
    for (const [index, { target, articleId: _, ...mark }] of MARKS.entries()) {
      expect(marks[index]).toMatchObject(mark);
      const { exact, start, end, snapshotHash, scope } = target as TextTarget;
      expect(marks[index]!.target).toMatchObject({ exact, start, end, snapshotHash, scope });
    }
  });

  it('of which some was spoilt loses that alone', async () => {
    const file = write();
    for (const item of file.first.items) {
      item.flag = 'yes';
      for (const body of item.body) if (body.statistic) body.statistic.kind = 'nothing we know';
    }
    await imported(file);
    const [figure, campaign] = await read();
    expect(figure).toMatchObject({ kind: 'statistic', flag: null, statistic: null });
    expect(figure!.note).toContain('đối chiếu với báo cáo');
    expect(campaign).toMatchObject({ campaign: MARKS[1]!.campaign });
  });
});
