import { buildDossier, type Dossier, type DossierInput } from '../../utils/dossier/model.ts';
import { checkFigures } from '../../utils/figures/index.ts';
import type { Snapshot } from '../../utils/model/records.ts';
import { anAward, anEntry } from './desk.ts';
import { aCampaign, aFullArticle, aMark, aSnapshot, aStatistic } from './records.ts';

const LEAD = 'Ba năm sau ngày tích nước, vùng lòng hồ có thêm 68,5 km đường bê tông.';

/** The kept text of the first part: two of its figures do not agree, two do. */
export const TEXT = [
  LEAD,
  'Thực hiện Kế hoạch số 37-KH/HU của Huyện ủy, mỗi chi bộ đăng ký phong trào thi đua “Dân vận khéo”. Toàn huyện tổ chức 214 cuộc đối thoại với hơn 9.600 lượt người dự; tiếp nhận 1.137 ý kiến, trong đó 842 ý kiến được trả lời ngay, còn lại 295 ý kiến chuyển cơ quan chuyên môn.',
  'Có 1.248 hộ tự nguyện hiến đất, trong đó 712 hộ nghèo, còn lại 546 hộ trung bình, khá. “Cán bộ hứa một, dân tin mười; cán bộ quên một, dân nhớ mãi”, ông Lường Văn Ún nói.',
  'Tính đến nay, toàn huyện có 173 mô hình “Dân vận khéo”. Tỷ lệ hộ nghèo giảm từ 8,9% năm 2018 xuống còn 3,7%.',
].join('\n');

/** An earlier wording of the same part. */
const EARLIER = TEXT.replace('hơn 9.600 lượt người', 'hơn 6.900 lượt người');

const at = (words: string, from = 0, text = TEXT) => text.indexOf(words, from);

const FIRST = aFullArticle({
  title: 'Con đường do dân tự hiến',
  sapo: LEAD,
  urls: ['https://dong-thuan-mau.vn/ky-1.html'],
  outlet: 'Báo Đồng Thuận',
});
const SECOND = aFullArticle({
  id: 'article-2',
  title: 'Điện về bản <Nà & Ẳng>',
  sapo: null,
  urls: ['https://dong-thuan-mau.vn/ky-2.html'],
  outlet: 'Báo Đồng Thuận',
  publishedOn: '2021-06-16',
});

/** A statistic of the first part, at the words that are told. */
const figure = (words: string, changes: Parameters<typeof aMark>[2] = {}) =>
  aMark('statistic', words, { start: at(words), statistic: aStatistic({ subject: 'hộ' }), ...changes });

/** What was marked there: marks that overlap, one whose words were edited, one outside of the body, one in an earlier wording. */
export const MARKS = [
  figure('68,5 km'),
  aMark('campaign', 'Kế hoạch số 37-KH/HU', {
    start: at('Kế hoạch số'),
    campaign: aCampaign({ kind: 'plan', name: 'Kế hoạch 37-KH/HU', number: '37-KH/HU', issuer: 'Huyện ủy' }),
    note: 'Không ghi ngày ban hành.',
  }),
  aMark('campaign', 'Dân vận khéo', { start: at('Dân vận khéo'), campaign: aCampaign() }),
  figure('hơn 9.600 lượt người', {
    anchorStatus: 'changed',
    currentQuote: 'hơn 6.900 lượt người',
    note: 'Số cũ khớp báo cáo huyện.',
  }),
  aMark('remark', TEXT.slice(at('Có 1.248'), at(' “Cán bộ')), {
    start: at('Có 1.248'),
    note: 'Cả câu không có nguồn.',
  }),
  figure('1.248 hộ', { flag: 'wrong', note: '712 + 546 = 1.258.' }),
  figure('546 hộ trung bình', { flag: 'doubtful' }),
  aMark('campaign', 'Dân vận khéo', { start: at('Dân vận khéo', at('173')), campaign: aCampaign() }),
  aMark('statistic', 'xuống còn 3,7%', {
    start: at('xuống còn 3,7%', 0, EARLIER),
    target: {
      type: 'text',
      scope: 'article',
      exact: 'xuống còn 3,7%',
      prefix: 'năm 2018 ',
      suffix: '.',
      start: at('xuống còn 3,7%', 0, EARLIER),
      end: at('xuống còn 3,7%', 0, EARLIER) + 14,
      snapshotHash: 'earlier',
    },
    statistic: aStatistic(),
  }),
  aMark('remark', 'Ảnh: Lò Thị Mẩy', {
    target: {
      type: 'text',
      scope: 'page',
      exact: 'Ảnh: Lò Thị Mẩy',
      prefix: 'Bến thuyền. ',
      suffix: '',
      start: 900,
      end: 915,
      snapshotHash: 'page',
    },
    note: 'Ảnh đẹp.',
  }),
];

const SNAPSHOTS: Snapshot[] = [
  aSnapshot({ text: TEXT }),
  aSnapshot({ hash: 'earlier', text: EARLIER, takenAt: '2026-11-19T01:00:00.000Z' }),
  aSnapshot({ articleId: SECOND.id, hash: 'second', text: 'Điện về bản từ tháng 9.\nCả bản mừng.' }),
];

/** What a dossier of one entry with three parts, two of them read, is built from. */
export const entryInput = (changes: Partial<DossierInput> = {}): DossierInput => ({
  articles: [FIRST, SECOND],
  annotations: [
    ...MARKS,
    aMark('remark', 'Cả bản mừng', {
      articleId: SECOND.id,
      target: {
        type: 'text',
        scope: 'article',
        exact: 'Cả bản mừng',
        prefix: '',
        suffix: '.',
        start: 24,
        end: 35,
        snapshotHash: 'second',
      },
    }),
  ],
  snapshots: SNAPSHOTS,
  checks: checkFigures(TEXT).map((finding) => ({
    articleId: FIRST.id,
    finding,
    text: TEXT,
    answer: finding.verdict === 'fails' ? 'fault' : null,
    note: finding.verdict === 'fails' ? 'Hỏi lại tòa soạn.' : '',
  })),
  entries: [
    {
      entry: anEntry({
        title: '“Dân vận khéo” ở vùng lòng hồ',
        outlet: 'Báo Đồng Thuận',
        parts: ['ky-1', 'ky-2', 'ky-3'].map((part) => ({
          address: `https://dong-thuan-mau.vn/${part}.html`,
          publishedOn: '2021-06-17',
        })),
      }),
      award: anAward({
        name: 'Búa liềm vàng lần thứ VI – năm 2021',
        criteria: [
          { name: 'Tính phát hiện, tính mới', most: 4 },
          { name: 'Số liệu, dẫn chứng', most: 2 },
        ],
      }),
      review: {
        entryId: 'entry-1',
        reviewer: '',
        decision: { verdict: 'notProposed', reason: 'Số liệu dày mà không nêu nguồn.' },
        remark: 'Giọng kể gần dân.',
        scores: { 'Tính phát hiện, tính mới': 2.5, 'Số liệu, dẫn chứng': 1 },
        overrules: {},
        opened: [],
        stamps: {},
      },
      eligibility: [
        { rule: 'type', answer: 'ask', reason: { says: 'typeMissing', values: [] } },
        { rule: 'window', answer: 'yes', reason: { says: 'inside', values: ['2020-11-01', '2021-10-31'] } },
      ],
      articleIds: [FIRST.id, SECOND.id, null],
    },
  ],
  exportedAt: '2026-11-22T08:00:00.000Z',
  reviewer: 'Vũ Hạnh Nguyên',
  ...changes,
});

/** A dossier of that entry. */
export const anEntryDossier = (changes: Partial<DossierInput> = {}): Dossier =>
  buildDossier(entryInput(changes));
