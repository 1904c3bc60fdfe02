import type {
  Annotation,
  AnnotationKind,
  Article,
  Campaign,
  MarkedStatistic,
  Snapshot,
} from '../../../utils/model/records.ts';

/** Records of the tests' own writing: each function gives a whole record, changed where the caller says so. */

export function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'a1',
    urls: ['https://bao.vidu.vn/dan-van/ve-ban-vung-cao-20210615.html'],
    keys: ['bao.vidu.vn/dan-van/ve-ban-vung-cao-20210615.html'],
    title: 'Về bản vùng cao nghe chuyện “ba cùng”',
    sapo: 'Mười năm qua, cán bộ xã Nà Khoang không đợi dân đến trụ sở mà mang công việc về tận nhà văn hóa bản.',
    byline: 'Lò Thị Mây – Quàng Văn Inh',
    outlet: 'Báo Vùng cao',
    publishedOn: '2021-06-15',
    publishedTime: '07:30',
    seriesPart: 'Bài 1',
    awardBanner: {
      text: 'Tác phẩm dự Giải báo chí Búa liềm vàng lần thứ VI-2021',
      award: 'Búa liềm vàng',
      edition: 'VI',
      year: 2021,
    },
    language: 'vi',
    sources: { title: 'meta', byline: 'visible', publishedOn: 'json-ld' },
    hash: 'h1',
    seenAt: '2026-11-21T02:00:00.000Z',
    ...changes,
  };
}

export function sampleSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    articleId: 'a1',
    hash: 'h1',
    scope: 'article',
    text: 'Cả xã có 412 hộ, trong đó 37 hộ mới thoát nghèo.\nAi cũng nhắc chuyện “ba cùng”.',
    takenAt: '2026-11-21T02:00:00.000Z',
    ...changes,
  };
}

export function sampleMark(
  kind: AnnotationKind,
  exact: string,
  changes: Partial<Annotation> & { start?: number } = {},
): Annotation {
  const { start = 0, ...rest } = changes;
  return {
    id: `${kind}-${start}-${exact.slice(0, 12)}`,
    articleId: 'a1',
    kind,
    source: 'https://bao.vidu.vn/dan-van/ve-ban-vung-cao-20210615.html',
    target: {
      scope: 'article',
      start,
      end: start + exact.length,
      exact,
      prefix: 'trước ',
      suffix: ' sau',
      snapshotHash: 'h1',
    },
    anchorStatus: 'exact',
    anchorCheckedAt: '2026-11-22T03:00:00.000Z',
    currentQuote: null,
    keptAsEvidence: false,
    note: '',
    campaign: null,
    statistic: null,
    origin: 'reviewer',
    reviewer: 'Hà Minh Thư',
    createdAt: '2026-11-21T02:05:00.000Z',
    updatedAt: '2026-11-21T02:05:00.000Z',
    deletedAt: null,
    ...rest,
  };
}

export function sampleCampaign(changes: Partial<Campaign> = {}): Campaign {
  return {
    kind: 'movement',
    name: 'Dân vận khéo',
    number: null,
    issuer: null,
    date: null,
    gazetteerId: null,
    ...changes,
  };
}

export function sampleStatistic(changes: Partial<MarkedStatistic> = {}): MarkedStatistic {
  return {
    kind: 'percent',
    value: 11.5,
    unit: '%',
    comparator: null,
    direction: null,
    subject: null,
    baseline: null,
    attribution: null,
    aim: 'result',
    unconfirmed: [],
    ...changes,
  };
}
