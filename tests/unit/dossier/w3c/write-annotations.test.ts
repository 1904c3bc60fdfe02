import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput } from '@/utils/dossier/model.ts';
import { writeAnnotations } from '@/utils/dossier/writers/write-annotations.ts';
import {
  aCampaign,
  aFullArticle,
  aMark,
  anAreaMark,
  aSnapshot,
  aStatistic,
  FILE,
} from '../../../sample/records.ts';
import { wordsOf } from '../locale.ts';
import { COLLECTION_SCHEMA } from './schema.ts';
import { VOCABULARY } from './vocabulary.ts';

const ID = '0b0f6f6e-1d5c-4c57-9d0c-2f6b1f0a7a11';

const MARKS = [
  aMark('statistic', '46 chi bộ', {
    id: ID,
    start: 14,
    note: 'đối chiếu',
    statistic: aStatistic({ value: 46, unit: 'chi bộ' }),
  }),
  aMark('campaign', 'Dân vận khéo', { start: 30, campaign: aCampaign() }),
  aMark('remark', 'lưu ý', { start: 50, flag: 'doubtful', anchorStatus: 'changed', currentQuote: 'lưu tâm' }),
];

const write = (changes: Partial<DossierInput> = {}) =>
  writeAnnotations(
    buildDossier({
      articles: [aFullArticle()],
      annotations: MARKS,
      snapshots: [aSnapshot()],
      exportedAt: '2026-11-22T08:00:00.000Z',
      reviewer: 'Vũ Hạnh Nguyên',
      ...changes,
    }),
    wordsOf('vi'),
  );

const itemsOf = (file: string) => JSON.parse(file).first.items;

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(COLLECTION_SCHEMA);

function expectValid(file: string): void {
  validate(JSON.parse(file));
  expect(validate.errors ?? []).toEqual([]);
}

/** What the file says as RDF; throws where something of it would be lost. */
function statementsOf(file: string): Promise<object[]> {
  return jsonld.toRDF(JSON.parse(file), {
    safe: true,
    documentLoader: async (url) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is not at hand`);
      return { documentUrl: url, document: VOCABULARY };
    },
  });
}

describe('a collection of Web Annotations', () => {
  it('is what the data model says it must be, and loses nothing as RDF', async () => {
    expectValid(write());
    const statements = JSON.stringify(await statementsOf(write()));
    for (const said of [
      `urn:uuid:${ID}`,
      'oa#exact',
      '46 chi bộ',
      'oa#hasPurpose',
      'urn:x-but-nho:flag',
      'doubtful',
    ])
      expect(statements).toContain(said);
  });

  it('names printed pages and the box on each, and of an area these and the words typed, and nothing of a text', () => {
    const printed = aMark('remark', 'lưu ý');
    printed.target.pages = [
      {
        page: 3,
        label: 'iii',
        rects: [
          [100, 900, 400, 10],
          [100, 915, 600, 10],
        ],
      },
      { page: 4, label: 'iv', rects: [] },
    ];
    const file = write({ annotations: [printed, anAreaMark('remark', '18 hộ', { page: 2 })] });
    expectValid(file);
    const [text, area] = itemsOf(file);
    const pdf = { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778' };
    const box = (value: string) => ({
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value,
    });
    expect(text.target.selector.slice(2)).toEqual([
      { ...pdf, value: 'page=3', refinedBy: box('xywh=percent:10,90,60,2.5') },
      { ...pdf, value: 'page=4' },
    ]);
    expect(area.target).toEqual({
      type: 'SpecificResource',
      source: FILE,
      selector: [
        { type: 'TextQuoteSelector', exact: '18 hộ' },
        { ...pdf, value: 'page=2', refinedBy: box('xywh=percent:12,10,30,4') },
      ],
    });
    expect(area.anchorStatus).toBe('area');
  });

  it('has an annotation for each mark: who, when, with what, why, and what is thought of it', () => {
    const [statistic, campaign, remark] = itemsOf(write());
    expect(statistic).toMatchObject({
      id: `urn:uuid:${ID}`,
      motivation: 'identifying',
      created: MARKS[0]!.createdAt,
      modified: MARKS[0]!.updatedAt,
      generated: '2026-11-22T08:00:00.000Z',
      creator: { type: 'Person', name: 'Vũ Hạnh Nguyên' },
      generator: { type: 'Software', name: 'Bút Nhớ' },
      body: [
        { purpose: 'tagging', value: 'Số liệu' },
        { purpose: 'commenting', value: 'đối chiếu', format: 'text/plain', language: 'vi-VN' },
        { purpose: 'describing', value: '46 chi bộ', statistic: MARKS[0]!.statistic },
      ],
      target: {
        source: MARKS[0]!.source,
        selector: [
          { type: 'TextQuoteSelector', exact: '46 chi bộ', prefix: 'trước ', suffix: ' sau' },
          { type: 'TextPositionSelector', start: 14, end: 23 },
        ],
        state: { type: 'TimeState', sourceDate: aSnapshot().takenAt },
      },
    });
    expect(campaign).toMatchObject({
      motivation: 'identifying',
      body: [{}, { purpose: 'identifying', value: 'Dân vận khéo' }],
    });
    expect(remark).toMatchObject({
      motivation: 'commenting',
      flag: 'doubtful',
      anchorStatus: 'changed',
      currentQuote: 'lưu tâm',
    });
  });

  it('leaves out a reviewer who is not known', () => {
    expect(itemsOf(write({ reviewer: '' }))[0]).not.toHaveProperty('creator');
    expectValid(write({ reviewer: '' }));
  });

  it('cuts what stands around the words at the line and at 32 characters: other texts have no line breaks there', () => {
    const target = {
      ...MARKS[0]!.target,
      prefix: `dòng trước\n${'p'.repeat(40)}`,
      suffix: `${'s'.repeat(5)}\ndòng sau`,
    };
    const [{ target: written }] = itemsOf(write({ annotations: [{ ...MARKS[0]!, target }] }));
    expect(written.selector[0]).toMatchObject({ prefix: 'p'.repeat(32), suffix: 's'.repeat(5) });
    const bare = { ...target, prefix: 'dòng trước\n', suffix: '' };
    const [{ target: alone }] = itemsOf(write({ annotations: [{ ...MARKS[0]!, target: bare }] }));
    expect(alone.selector[0]).toEqual({ type: 'TextQuoteSelector', exact: '46 chi bộ' });
  });

  it.each([
    [
      'https://bảo.vn/bài-viết?q=dân-vận#mục',
      /^https:\/\/xn--bo-[a-z0-9]+\.vn\/b%C3%A0i-vi%E1%BA%BFt\?q=d%C3%A2n-v%E1%BA%ADn#m%E1%BB%A5c$/,
    ],
    ['bao-mau.vn/bai|so[1]', /^https:\/\/bao-mau\.vn\/bai(?:\||%7C)so%5B1%5D$/],
    ['https://bao.vn/100%#a#b', /^https:\/\/bao\.vn\/100%25#a%23b$/],
    ['javascript:alert(1)', /^urn:x-but-nho:article:article-1$/],
    ['(đã ẩn)', /^urn:x-but-nho:article:article-1$/],
    ['https://[', /^urn:x-but-nho:article:article-1$/],
    ['https://bao.vn/\ud800', /^[\x21-\x7e]+$/],
  ])('writes the address %j in ASCII, or names the article', async (source, uri) => {
    const file = write({ annotations: [{ ...MARKS[0]!, source, id: 'mã số 1\ud800' }] });
    expect(itemsOf(file)[0].target.source).toMatch(uri);
    expectValid(file);
    await statementsOf(file);
  });

  it('is the same file for the same marks, and whole without any', () => {
    expect(write()).toBe(write());
    expectValid(write({ annotations: [] }));
  });
});
