import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput, type EntrySource, passagesOf } from '@/utils/dossier/model.ts';
import { checkFigures } from '@/utils/figures/index.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import { aCampaign, aFullArticle, aMark, aSnapshot, aStatistic } from '../../sample/records.ts';

const TEXT =
  'Toàn xã có 1.248 hộ hiến đất, trong đó 712 hộ nghèo, còn lại 546 hộ trung bình. Phong trào “Dân vận khéo” lan rộng, “Dân vận khéo” đi vào hương ước.\nĐoạn sau.';
const at = (words: string, from = 0) => TEXT.indexOf(words, from);
const SECOND = at('Dân vận khéo', at('Dân vận khéo') + 1);

const ARTICLE = aFullArticle({ urls: ['https://baodautu.vn/ky-1'], outlet: 'baodautu', sources: {} });

const SOURCE: EntrySource = {
  entry: anEntry({ authors: 'Lường Văn Hạnh (Theo TTXVN)', outlet: null }),
  award: anAward({ name: 'Búa liềm vàng lần thứ VI – năm 2021', criteria: [{ name: 'Tính mới', most: 4 }] }),
  review: {
    entryId: 'entry-1',
    reviewer: '',
    decision: { verdict: 'notProposed', reason: 'Số liệu không nêu nguồn.' },
    remark: 'Loạt bài gần dân.',
    scores: { 'Tính mới': 2.5, 'Tiêu chí đã bỏ': 3 },
    overrules: { type: { answer: 'yes', reason: 'hỏi ban thư ký' } },
    opened: [],
    stamps: {},
  },
  eligibility: [
    { rule: 'type', answer: 'ask', reason: { says: 'typeMissing', values: [] } },
    { rule: 'window', answer: 'yes', reason: { says: 'inside', values: ['2020-11-01', '2021-10-31'] } },
  ],
  articleIds: [ARTICLE.id, null],
};

const build = (changes: Partial<DossierInput> = {}) =>
  buildDossier({
    articles: [aFullArticle({ id: 'loose' }), ARTICLE],
    annotations: [
      aMark('statistic', '1.248 hộ', {
        start: at('1.248'),
        statistic: aStatistic({ subject: 'hộ hiến đất' }),
      }),
      aMark('campaign', 'Dân vận khéo', {
        start: at('Dân vận khéo'),
        campaign: aCampaign(),
        note: 'Trục chính.',
      }),
      aMark('campaign', 'Dân vận khéo', {
        start: SECOND,
        campaign: aCampaign({ name: 'DÂN VẬN  KHÉO', issuer: 'Ban Dân vận' }),
      }),
      aMark('remark', 'không còn', { start: 900, anchorStatus: 'orphan' }),
    ],
    snapshots: [aSnapshot({ text: TEXT })],
    checks: checkFigures(TEXT).map((finding) => ({
      articleId: ARTICLE.id,
      finding,
      text: TEXT,
      answer: null,
      note: '',
    })),
    entries: [SOURCE],
    exportedAt: '2026-11-22T08:00:00.000Z',
    reviewer: 'Vũ Hạnh Nguyên',
    ...changes,
  });

describe('an entry in the dossier', () => {
  const dossier = build();
  const [entry] = dossier.entries;

  it('stands before the articles that belong to none, and its article once', () => {
    expect(dossier.articles.map(({ article }) => article.id)).toEqual([ARTICLE.id, 'loose']);
    expect(dossier.loose.map(({ article }) => article.id)).toEqual(['loose']);
    expect(entry!.articles).toEqual([dossier.articles[0]]);
  });

  it('has the award taken apart, and who judges', () => {
    expect(entry).toMatchObject({ edition: 6, year: 2021, council: 'firstRound' });
    const levels = ['Cấp tỉnh', 'Toàn quốc'].map((name) => ({
      name,
      from: null,
      to: null,
      isPresumed: false,
    }));
    const [provincial] = build({ entries: [{ ...SOURCE, award: anAward({ levels }) }] }).entries;
    expect(provincial!.council).toBe('jury');
  });

  it('calls authors and outlet by their names', () => {
    expect(entry!.authors).toBe('Lường Văn Hạnh');
    expect(entry!.outlet).toBe('Báo Nhân Dân');
    expect(dossier.articles[0]!.outlet).toBe('Báo Đầu tư');
  });

  it('tells its parts by what their articles say, else by the list', () => {
    expect(entry!.parts).toEqual([
      {
        number: 1,
        address: 'https://nhandan.vn/ky-1',
        publishedOn: '2021-06-15',
        title: ARTICLE.title,
        articleId: ARTICLE.id,
      },
      {
        number: 2,
        address: 'https://nhandan.vn/ky-2',
        publishedOn: '2021-10-13',
        title: null,
        articleId: null,
      },
    ]);
  });

  it('has the answer of the reviewer before the machine’s, and the points of the criteria alone', () => {
    expect(entry!.eligibility.map(({ answer, decided }) => [answer, decided])).toEqual([
      ['yes', 'hỏi ban thư ký'],
      ['yes', null],
    ]);
    expect(entry!.scores).toEqual([{ criterion: 'Tính mới', most: 4, points: 2.5 }]);
    expect(entry!.total).toEqual({ points: 2.5, most: 4, left: 0 });
  });

  it('groups campaigns however their names are spaced and written, with what is known of any of the marks', () => {
    expect(entry!.campaigns).toMatchObject([
      { name: 'Dân vận khéo', issuer: 'Ban Dân vận', notes: ['Trục chính.'] },
    ]);
    expect(entry!.campaigns[0]!.marks).toHaveLength(2);
  });

  it('has each mark in its sentence, and each sentence once', () => {
    const passages = passagesOf(entry!.marks.filter(({ annotation }) => annotation.kind === 'campaign'));
    expect(passages).toHaveLength(1);
    const [{ text, marks }] = passages as [(typeof passages)[number]];
    expect(text).toBe('Phong trào “Dân vận khéo” lan rộng, “Dân vận khéo” đi vào hương ước.');
    for (const { marked } of marks) expect(text.slice(marked.start, marked.end)).toBe('Dân vận khéo');
    expect(marks[0]!.marked).not.toEqual(marks[1]!.marked);
  });

  it('has a mark whose text was not kept in the words that it keeps', () => {
    const [lost] = entry!.marks.filter(({ annotation }) => annotation.kind === 'remark');
    expect(lost!.sentence).toMatchObject({ text: 'trước không còn sau', marked: { start: 6, end: 15 } });
  });

  it('says once how the marks stand, with what does not', () => {
    const { standing } = entry!;
    expect(standing).toMatchObject({
      total: 4,
      inPlace: 3,
      checkedFrom: '2026-11-22',
      checkedTo: '2026-11-22',
    });
    expect(standing.exceptions.map(({ annotation }) => annotation.anchorStatus)).toEqual(['orphan']);
  });

  it('leads from a figure to the checks that it takes part in', () => {
    const [statistic] = entry!.statistics;
    expect(statistic!.checks.map(({ finding }) => finding.verdict)).toEqual(['fails']);
    expect(entry!.checkCounts).toMatchObject({ fails: 1, faults: 0 });
  });
});
