import type { Annotation } from '@/utils/model/records.ts';
import type { TextAnnotation } from '@/utils/model/target.ts';
import { editAnnotation, recordAnchors, saveAnnotations } from '@/utils/store/annotations.ts';
import { editArticle } from '@/utils/store/articles/articles.ts';
import { acceptCampaign } from '@/utils/store/campaigns.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { answerFinding } from '@/utils/store/desk/findings.ts';
import { editReview } from '@/utils/store/desk/reviews.ts';
import { learn } from '@/utils/store/lessons.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import { reject } from '@/utils/store/rejections.ts';
import { anAward, anEntry } from './desk.ts';
import {
  aCampaign,
  aLesson,
  anAcceptedCampaign,
  anAnnotation,
  anArticle,
  aRejection,
  aSnapshot,
  aStatistic,
} from './records.ts';

const TEXT = 'Toàn huyện có 46 chi bộ. Phong trào “Dân vận khéo” giảm hộ nghèo từ 31,4% xuống 22,8%.';
const WHOLE_PAGE = `${TEXT} Điện thoại tòa soạn: 0212.000.111`;

/** A mark on words of a text. */
function mark(id: string, words: string, changes: Partial<Annotation> = {}, text = TEXT): TextAnnotation {
  const start = text.indexOf(words);
  const target = { ...anAnnotation().target, exact: words, prefix: '', suffix: '', start };
  return anAnnotation({ id, target: { ...target, end: start + words.length }, ...changes });
}

/** Fills the library through the store's own functions with every kind of row that a reviewer can make. */
export async function fillLibrary(): Promise<void> {
  const count = mark('mark-count', '46 chi bộ', { note: 'đối chiếu với báo cáo' });
  const campaign = mark('mark-campaign', 'Dân vận khéo', {
    kind: 'campaign',
    origin: 'suggestion',
    campaign: aCampaign({ date: '2021', gazetteerId: 'dan-van-kheo' }),
  });
  const range = mark('mark-range', 'từ 31,4% xuống 22,8%', {
    statistic: aStatistic({
      kind: 'range',
      value: [31.4, 22.8],
      direction: 'down',
      subject: 'hộ nghèo',
      unconfirmed: ['subject'],
    }),
  });
  const trashed = mark('mark-trashed', 'Toàn huyện', { kind: 'remark' });
  const beside = mark('mark-beside', '0212.000.111', { kind: 'remark' }, WHOLE_PAGE);
  const first = anArticle({
    urls: ['https://bao-mau.vn/mot-bai-viet', 'https://bao-mau.vn/mot-bai-viet?page=2'],
    keys: ['bao-mau.vn/mot-bai-viet', 'bao-mau.vn/mot-bai-viet?page=2'],
    awardBanner: { text: 'Tác phẩm dự giải', award: 'Búa liềm vàng', edition: 'VI', year: 2021 },
    publishedOn: '2021-10-14',
    sources: { title: 'visible', awardBanner: 'visible', publishedOn: 'json-ld' },
  });
  await saveAnnotations({
    article: first,
    snapshots: [
      aSnapshot({ text: TEXT }),
      aSnapshot({ hash: 'hash-page', scope: 'page', text: WHOLE_PAGE, takenAt: '2026-11-20T01:05:00.000Z' }),
    ],
    annotations: [
      count,
      campaign,
      range,
      trashed,
      { ...beside, target: { ...beside.target, scope: 'page', snapshotHash: 'hash-page' } },
    ],
  });
  await editAnnotation('mark-range', { note: 'kiểm lại' }, '2026-11-21T02:00:00.000Z');
  await editAnnotation('mark-trashed', { deletedAt: '2026-11-21T03:00:00.000Z' }, '2026-11-21T03:00:00.000Z');
  await recordAnchors(first.urls[0]!, [
    {
      id: 'mark-count',
      anchorStatus: 'changed',
      currentQuote: '64 chi bộ',
      anchorCheckedAt: '2026-11-22T00:00:00.000Z',
    },
  ]);
  await editArticle(first, { byline: 'Lường Văn Hạnh' });
  await editArticle(
    anArticle({ id: 'article-2', urls: ['https://bao-khac.vn/bai'], keys: ['bao-khac.vn/bai'] }),
    { title: 'Tên người nhận xét đặt' },
  );
  await reject(first, aRejection({ rejectedAt: '2026-11-21T04:00:00.000Z' }));
  await acceptCampaign(anAcceptedCampaign({ acceptedAt: '2026-11-21T05:00:00.000Z' }));
  await learn([aLesson()]);
  await setPreference('suggestWords', true);
  await answerFinding(first, aSnapshot({ text: TEXT }), 'cong-chi-bo', {
    answer: 'fault',
    note: 'hỏi lại tòa soạn',
  });
  await editAnnotation('mark-count', { flag: 'doubtful' }, '2026-11-21T06:00:00.000Z');
  await putAward(anAward());
  await putEntries([anEntry(), anEntry({ id: 'entry-2', code: null, parts: [], position: 1 })]);
  await editReview('entry-1', { decision: { verdict: 'proposed', reason: 'Chi tiết đắt' } });
  await editReview('entry-1', { remark: 'Đọc lại kỳ 2', opened: ['https://nhandan.vn/ky-1'] });
}
