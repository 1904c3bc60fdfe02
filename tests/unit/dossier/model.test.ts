import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput, marksOfKind } from '../../../utils/dossier/model.ts';
import { ANCHOR_STATUSES } from '../../../utils/model/records.ts';
import { aFullArticle, aMark, aSnapshot } from '../../sample/records.ts';

const input = (changes: Partial<DossierInput>): DossierInput => ({
  articles: [aFullArticle()],
  annotations: [],
  snapshots: [],
  exportedAt: '2026-11-22T08:00:00.000Z',
  reviewer: 'Hà Minh Thư',
  ...changes,
});

describe('buildDossier', () => {
  it('puts marks into text order: article before page, outer before inner, then age', () => {
    const inner = aMark('remark', 'ba cùng', { start: 50 });
    const outer = aMark('remark', 'ba cùng với dân', { start: 50 });
    const early = aMark('campaign', 'năm dân vận', { start: 7 });
    const later = aMark('campaign', 'năm dân vận', {
      start: 7,
      id: 'z',
      createdAt: '2026-11-21T09:00:00.000Z',
    });
    const page = aMark('remark', 'Liên hệ', { start: 0 });
    page.target.scope = 'page';
    const { articles } = buildDossier(input({ annotations: [page, inner, later, outer, early] }));
    expect(articles[0]?.marks.map(({ annotation }) => annotation)).toEqual([
      early,
      later,
      outer,
      inner,
      page,
    ]);
  });

  it('numbers the marks of each kind from 1', () => {
    const kinds = ['statistic', 'campaign', 'statistic', 'remark', 'campaign'] as const;
    const annotations = kinds.map((kind, index) => aMark(kind, 'x', { start: index * 10 }));
    const article = buildDossier(input({ annotations })).articles[0]!;
    expect(article.marks.map(({ annotation, number }) => `${annotation.kind} ${number}`)).toEqual([
      'statistic 1',
      'campaign 1',
      'statistic 2',
      'remark 1',
      'campaign 2',
    ]);
    expect(marksOfKind(article, 'campaign').map(({ number }) => number)).toEqual([1, 2]);
  });

  it('leaves out the trash, and marks and snapshots of other articles', () => {
    const kept = aMark('remark', 'giữ');
    const { articles, snapshots, counts } = buildDossier(
      input({
        annotations: [
          kept,
          aMark('remark', 'bỏ', { deletedAt: '2026-11-22T00:00:00.000Z' }),
          aMark('remark', 'bài khác', { articleId: 'a9' }),
        ],
        snapshots: [aSnapshot(), aSnapshot({ articleId: 'a9' })],
      }),
    );
    expect(articles[0]?.marks.map(({ annotation }) => annotation)).toEqual([kept]);
    expect(snapshots).toEqual([aSnapshot()]);
    expect(counts.total).toBe(1);
  });

  it('counts by kind, and what must be looked at again', () => {
    const annotations = ANCHOR_STATUSES.map((anchorStatus, start) =>
      aMark(start % 2 ? 'statistic' : 'campaign', anchorStatus, { start, anchorStatus }),
    );
    const { counts, articles } = buildDossier(input({ annotations }));
    expect(counts).toEqual({ campaign: 3, statistic: 3, remark: 0, total: 6, toReview: 3 });
    expect(articles[0]?.counts).toEqual(counts);
  });

  it('takes what the reviewer keeps as evidence for settled', () => {
    const lost = aMark('remark', 'x', { anchorStatus: 'orphan', keptAsEvidence: true });
    expect(buildDossier(input({ annotations: [lost] })).counts.toReview).toBe(0);
  });

  it('keeps the order of the articles, and leaves its input alone', () => {
    const articles = ['article-3', 'article-1', 'article-2'].map((id) => aFullArticle({ id }));
    const annotations = [aMark('remark', 'b', { start: 9 }), aMark('remark', 'a', { start: 1 })];
    const before = structuredClone({ articles, annotations });
    const dossier = buildDossier(input({ articles, annotations }));
    expect(dossier.articles.map(({ article }) => article.id)).toEqual([
      'article-3',
      'article-1',
      'article-2',
    ]);
    expect({ articles, annotations }).toEqual(before);
  });

  it.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01'],
  ])('takes the day of %s in Viet Nam: %s', (exportedAt, day) => {
    expect(buildDossier(input({ exportedAt })).exportedOn).toBe(day);
  });

  it('refuses a time that is none', () => {
    expect(() => buildDossier(input({ exportedAt: 'hôm nay' }))).toThrow(RangeError);
  });
});
