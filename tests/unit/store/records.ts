import type { Annotation, Article, Snapshot } from '@/utils/model/records.ts';

/** An article with everything a page can lack left out. */
export function article(changes: Partial<Article> = {}): Article {
  return {
    id: 'article-1',
    urls: ['https://bao-mau.vn/mot-bai-viet'],
    keys: ['bao-mau.vn/mot-bai-viet'],
    title: 'Tên bài',
    sapo: null,
    byline: null,
    outlet: null,
    publishedOn: null,
    publishedTime: null,
    seriesPart: null,
    awardBanner: null,
    language: 'vi',
    sources: { title: 'visible' },
    hash: 'hash-1',
    seenAt: '2026-11-20T01:00:00.000Z',
    ...changes,
  };
}

export function snapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    articleId: 'article-1',
    hash: 'hash-1',
    scope: 'article',
    text: 'Toàn huyện có 46 chi bộ.',
    takenAt: '2026-11-20T01:00:00.000Z',
    ...changes,
  };
}

export function annotation(changes: Partial<Annotation> = {}): Annotation {
  return {
    id: 'mark-1',
    articleId: 'article-1',
    kind: 'statistic',
    source: 'https://bao-mau.vn/mot-bai-viet',
    target: {
      scope: 'article',
      exact: '46 chi bộ',
      prefix: 'Toàn huyện có ',
      suffix: '.',
      start: 14,
      end: 23,
      snapshotHash: 'hash-1',
    },
    anchorStatus: 'exact',
    anchorCheckedAt: '2026-11-20T01:00:00.000Z',
    currentQuote: null,
    keptAsEvidence: false,
    note: '',
    campaign: null,
    statistic: null,
    origin: 'reviewer',
    reviewer: '',
    createdAt: '2026-11-20T01:00:00.000Z',
    updatedAt: '2026-11-20T01:00:00.000Z',
    deletedAt: null,
    ...changes,
  };
}
