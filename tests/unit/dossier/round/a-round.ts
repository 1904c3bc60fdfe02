import type { Opinion } from '@/utils/consolidation/index.ts';
import type { RoundDossier } from '@/utils/dossier/round/model.ts';
import { roundDossierOf } from '@/utils/dossier/source/round-dossier-of.ts';
import { type DossierRows, noRows } from '@/utils/dossier/source/rows.ts';
import { checkFigures } from '@/utils/figures/index.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Review, Verdict } from '@/utils/model/entries.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { anAward, anEntry } from '../../../sample/desk.ts';
import { aCampaign, aFullArticle, aMark, aSnapshot, aStatistic } from '../../../sample/records.ts';

export const TEXT = [
  'Xã có phong trào “Dân vận khéo”, chị Lò Thị Mẩy nói.',
  'Có 1.248 hộ hiến đất, trong đó 712 hộ nghèo, còn lại 546 hộ khá.',
  'Nay phong trào “Dân vận khéo” lan ra cả huyện.',
].join('\n');

/** As a colleague read it on another day: a sentence is new, the others stand elsewhere. */
export const LATER = `Cập nhật lúc 9 giờ.\n${TEXT}`;

/** The finding that does not agree. */
export const FAULT = checkFigures(TEXT).find(({ verdict }) => verdict === 'fails')!;

/** A mark on words of one of the texts. */
export function mark(
  kind: Annotation['kind'],
  words: string,
  changes: Partial<Annotation> = {},
  text = TEXT,
): Annotation {
  const start = text.indexOf(words);
  return aMark(kind, words, {
    start,
    ...(kind === 'campaign' && { campaign: aCampaign() }),
    ...(kind === 'statistic' && {
      statistic: aStatistic({ value: 1248, unit: 'hộ', subject: 'hộ hiến đất' }),
    }),
    target: {
      type: 'text',
      scope: 'article',
      exact: words,
      prefix: '',
      suffix: '',
      start,
      end: start + words.length,
      snapshotHash: text === TEXT ? 'hash-1' : 'later',
    },
    ...changes,
  });
}

export const review = (
  reviewer: string,
  verdict: Verdict | null,
  scores: Record<string, number>,
  changes: Partial<Review> = {},
): Review => ({
  entryId: 'entry-1',
  reviewer,
  decision: { verdict, reason: verdict === null ? '' : `Lý do ${verdict}.` },
  remark: '',
  scores,
  overrules: {},
  opened: [],
  stamps: {},
  ...changes,
});

export const AWARD = anAward({
  name: 'Búa liềm vàng lần thứ VI – năm 2021',
  criteria: [
    { name: 'Phát hiện', most: 4 },
    { name: 'Bút pháp', most: 2 },
  ],
});

const answered = (answer: 'fault' | 'noFault', note = '') => ({
  articleId: 'article-1',
  fingerprint: FAULT.fingerprint,
  answer,
  note,
  stamps: {},
});

/** What three say of the first entry: marks on one sentence in texts of two days, a figure read in two ways, a check answered both ways. */
export const OPINIONS: Opinion[] = [
  {
    reviewer: '',
    review: review(
      '',
      'notProposed',
      { 'Phát hiện': 2.5, 'Bút pháp': 1 },
      {
        remark: 'Giọng kể gần dân.',
        ruling: { verdict: 'proposed', rank: 'Giải B', reason: 'Đề tài mới.', decidedOn: '2021-11-22' },
      },
    ),
    marks: [
      mark('campaign', 'Dân vận khéo'),
      mark('statistic', '1.248 hộ', { flag: 'wrong', note: 'Không có nguồn' }),
    ],
    findings: [answered('fault')],
  },
  {
    reviewer: 'Hoàng Văn Sĩ',
    review: review('Hoàng Văn Sĩ', 'proposed', { 'Phát hiện': 4, 'Bút pháp': 2 }),
    marks: [
      mark('campaign', 'Dân vận khéo', { id: 'si-1' }, LATER),
      mark('statistic', '1.248 hộ', { id: 'si-2' }, LATER),
      mark(
        'statistic',
        '546 hộ',
        { id: 'si-3', statistic: aStatistic({ value: 546, unit: 'hộ', subject: 'hộ khá' }) },
        LATER,
      ),
    ],
    findings: [answered('noFault', 'Hai số hai thời điểm')],
  },
  {
    reviewer: 'Lưu Ngọc Ẩm',
    review: review('Lưu Ngọc Ẩm', 'proposed', { 'Phát hiện': 3, 'Tiêu chí cũ': 5 }),
    marks: [
      mark('statistic', '1.248 hộ', {
        id: 'am-1',
        statistic: aStatistic({ value: 1248, unit: 'hộ', subject: 'hộ của xã' }),
      }),
    ],
    findings: [],
  },
];

/** Three entries: the one above, one that all scored higher, one that nobody has read. */
export function roundRows(opinions = OPINIONS, award: Award = AWARD): DossierRows {
  const article = aFullArticle({
    title: 'Giữ nếp họp chi bộ',
    urls: ['https://nhandan.vn/ky-1'],
    byline: 'Lò Thị Mẩy',
    outlet: 'Báo Nhân Dân',
  });
  const entry = (id: string, code: string, title: string, articleIds: (string | null)[]) => ({
    entry: anEntry({
      id,
      code,
      title,
      subcommittee: 'Báo in',
      parts: anEntry().parts.slice(0, articleIds.length),
    }),
    award,
    review: null,
    articleIds,
    duplicates: [],
  });
  return {
    ...noRows(),
    entries: [
      entry('entry-0', 'BLV-0001', 'Chưa ai đọc', []),
      entry('entry-1', 'BLV-0123', 'Giữ nếp họp chi bộ', ['article-1']),
      entry('entry-2', 'BLV-0200', 'Điểm cao', []),
    ],
    articles: [article],
    snapshots: [
      aSnapshot({ hash: 'hash-1', text: TEXT }),
      aSnapshot({ hash: 'later', text: LATER, takenAt: '2026-11-19T01:00:00.000Z' }),
    ],
    opinions: [
      { entryId: 'entry-0', opinions: [{ reviewer: '', review: null, marks: [], findings: [] }] },
      { entryId: 'entry-1', opinions },
      {
        entryId: 'entry-2',
        opinions: ['', 'Hoàng Văn Sĩ'].map((reviewer) => ({
          reviewer,
          review: review(reviewer, 'proposed', { 'Phát hiện': 4, 'Bút pháp': 2 }),
          marks: [],
          findings: [],
        })),
      },
    ],
    hidden: award.blind ? ['article-1'] : [],
  };
}

export const HEAD = {
  exportedAt: '2021-11-22T08:00:00.000Z',
  reviewer: 'Vũ Hạnh Nguyên',
  hiddenWord: '(đã che)',
};

export const aRound = (opinions?: Opinion[], award?: Award): RoundDossier =>
  roundDossierOf(roundRows(opinions, award), HEAD);
