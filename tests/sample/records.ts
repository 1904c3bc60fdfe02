import { BLANK_CAMPAIGN, BLANK_STATISTIC } from '../../utils/model/mark-fields.ts';
import type {
  AcceptedCampaign,
  Annotation,
  AnnotationKind,
  Article,
  Campaign,
  Lesson,
  MarkedStatistic,
  Rejection,
  Snapshot,
} from '../../utils/model/records.ts';
import type { TextAnnotation } from '../../utils/model/target.ts';

/**
 * Records of the tests' own writing, for all of them: each function gives a whole record, changed where the caller says so.
 * All are of one article, its text and a mark in it, so that they fit together as they are.
 */

/** The address at which the article is read. */
export const ADDRESS = 'https://bao-mau.vn/mot-bai-viet';

const TIME = '2026-11-20T01:00:00.000Z';

/** An article with everything that a page can lack left out. */
export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'article-1',
    urls: [ADDRESS],
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
    seenAt: TIME,
    ...changes,
  };
}

/** An article of which everything is known, entered for an award. */
export function aFullArticle(changes: Partial<Article> = {}): Article {
  return anArticle({
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
    sources: { title: 'meta', byline: 'visible', publishedOn: 'json-ld' },
    ...changes,
  });
}

export function aSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    articleId: 'article-1',
    hash: 'hash-1',
    scope: 'article',
    text: 'Toàn huyện có 46 chi bộ.',
    takenAt: TIME,
    ...changes,
  };
}

/** The mark on “46 chi bộ” in the text of {@link aSnapshot}. */
export function anAnnotation(changes: Partial<Annotation> = {}): TextAnnotation {
  const annotation: Annotation = {
    id: 'mark-1',
    articleId: 'article-1',
    kind: 'statistic',
    source: ADDRESS,
    target: {
      type: 'text',
      scope: 'article',
      exact: '46 chi bộ',
      prefix: 'Toàn huyện có ',
      suffix: '.',
      start: 14,
      end: 23,
      snapshotHash: 'hash-1',
    },
    anchorStatus: 'exact',
    anchorCheckedAt: TIME,
    currentQuote: null,
    keptAsEvidence: false,
    note: '',
    flag: null,
    campaign: null,
    statistic: null,
    origin: 'reviewer',
    reviewer: '',
    createdAt: TIME,
    updatedAt: TIME,
    deletedAt: null,
    ...changes,
  };
  // Whoever asks for a mark on an area knows it: see `anAreaMark`.
  return annotation as TextAnnotation;
}

/** A mark of any kind on any words, looked at again two days after it was made. @param changes `start` is where the words begin in the text, 0 unless told */
export function aMark(
  kind: AnnotationKind,
  exact: string,
  { start = 0, ...changes }: Partial<Annotation> & { start?: number } = {},
): TextAnnotation {
  const { target, ...plain } = anAnnotation();
  const annotation: Annotation = {
    ...plain,
    id: `${kind}-${start}-${exact.slice(0, 12)}`,
    kind,
    target: { ...target, start, end: start + exact.length, exact, prefix: 'trước ', suffix: ' sau' },
    anchorCheckedAt: '2026-11-22T03:00:00.000Z',
    ...changes,
  };
  return annotation as TextAnnotation;
}

/** The content of a file that no test has. */
export const FILE = `urn:sha256:${'0a'.repeat(32)}`;

/** A mark on an area of a printed page, with words that a reviewer typed there. */
export function anAreaMark(
  kind: AnnotationKind,
  exact: string,
  { page = 1, top = 100, ...changes }: Partial<Annotation> & { page?: number; top?: number } = {},
): Annotation {
  return {
    ...anAnnotation(),
    id: `${kind}-${page}-${exact.slice(0, 12)}`,
    kind,
    source: FILE,
    target: {
      type: 'area',
      exact,
      file: FILE,
      pages: [{ page, label: String(page), rects: [[120, top, 300, 40]] }],
    },
    anchorStatus: 'area',
    ...changes,
  };
}

export function aCampaign(changes: Partial<Campaign> = {}): Campaign {
  return { ...BLANK_CAMPAIGN, kind: 'movement', name: 'Dân vận khéo', ...changes };
}

export function aStatistic(changes: Partial<MarkedStatistic> = {}): MarkedStatistic {
  return { ...BLANK_STATISTIC, kind: 'percent', value: 11.5, unit: '%', unconfirmed: [], ...changes };
}

export function aRejection(changes: Partial<Rejection> = {}): Rejection {
  return { articleId: 'article-1', fingerprint: 'dau-van-tay', rejectedAt: TIME, ...changes };
}

export function anAcceptedCampaign(changes: Partial<AcceptedCampaign> = {}): AcceptedCampaign {
  return { id: 'campaign-1', name: 'Hũ gạo nghĩa tình', kind: 'model', acceptedAt: TIME, ...changes };
}

export function aLesson(changes: Partial<Lesson> = {}): Lesson {
  return {
    about: 'subject',
    words: 'chi bộ',
    quote: 'chi bộ',
    campaign: null,
    subject: 'chi bộ nông thôn',
    learntAt: TIME,
    ...changes,
  };
}
