import { addressKeys } from '@/utils/article/index.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry, Review } from '@/utils/model/entries.ts';
import { type Annotation, type Article, type Snapshot, THIS_REVIEWER } from '@/utils/model/records.ts';
import { anAward, anEntry } from '../../tests/sample/desk.ts';
import { aCampaign, anAnnotation, anArticle, aSnapshot, aStatistic } from '../../tests/sample/records.ts';

/** The rows of a library, as the store keeps them. */
export interface LibraryRows {
  awards: Award[];
  entries: Entry[];
  reviews: Review[];
  articles: Article[];
  snapshots: Snapshot[];
  annotations: Annotation[];
}

const PLACES = [
  'Lũng Ẩn',
  'Vàm Lạc',
  'Nà Khoang',
  'Thạch Ẩn',
  'Sông Trăng',
  'Mòng Hạ',
  'Đồng Thuận',
  'Phố Ga',
];
const CAMPAIGNS = ['Dân vận khéo', 'Ba cùng', 'Hũ gạo nghĩa tình', 'Nâng bước em tới trường', 'Chợ phiên số'];
const DEEDS = [
  'hiến đất làm đường',
  'góp ngày công',
  'trồng lại rừng đầu nguồn',
  'mở lớp xóa mù chữ',
  'họp chi bộ lưu động',
];
const OUTLETS = ['Báo Đồng Thuận', 'Báo Lam Giang', 'Báo Vàm Xanh', 'Tạp chí Dân Quê'];
const SUBCOMMITTEES = ['Báo in 1', 'Báo điện tử', 'Ảnh'];
const REASONS = [
  'Đề tài khó, viết chân thực; có giải pháp từ cơ sở.',
  'Một gương tốt, chưa có phát hiện; thiếu số liệu.',
  'Kể thành tích theo báo cáo, số liệu không nguồn.',
];

/** A sentence with its campaign and its figure, told apart from others by its number. */
function sentence(number: number) {
  const place = PLACES[number % PLACES.length]!;
  const campaign = CAMPAIGNS[(number * 7) % CAMPAIGNS.length]!;
  const deed = DEEDS[(number * 3) % DEEDS.length]!;
  const count = 100 + ((number * 37) % 900);
  const figure = `${count} hộ`;
  const text = `Từ phong trào “${campaign}”, ở ${place} đã có ${figure} nghèo tự nguyện ${deed}, vượt kế hoạch của huyện.`;
  return { text, campaign, figure, count };
}

/**
 * A library of made-up entries of one article each, the same at every run: every third mark a campaign, a figure, a remark.
 * @param marksPerEntry one sentence of the article for each
 */
export function libraryRows(entryCount: number, marksPerEntry: number): LibraryRows {
  const rows: LibraryRows = {
    awards: [anAward({ subcommittees: SUBCOMMITTEES })],
    entries: [],
    reviews: [],
    articles: [],
    snapshots: [],
    annotations: [],
  };
  for (let at = 0; at < entryCount; at += 1) addEntry(rows, at, marksPerEntry);
  return rows;
}

function addEntry(rows: LibraryRows, at: number, marksPerEntry: number): void {
  const address = `https://bao-mau.vn/xay-dung-dang/bai-${at}.html`;
  const articleId = `article-${at}`;
  const title = `${DEEDS[at % DEEDS.length]!.replace(/^./, (letter) => letter.toUpperCase())} ở ${PLACES[(at * 5) % PLACES.length]}`;
  const sentences = Array.from({ length: marksPerEntry }, (_, index) => sentence(at * marksPerEntry + index));
  const text = sentences.map((one) => one.text).join('\n');
  rows.entries.push(
    anEntry({
      id: `entry-${at}`,
      code: `BLV-${String(at + 1).padStart(4, '0')}`,
      title,
      authors: 'Lường Văn Hạnh',
      outlet: OUTLETS[at % OUTLETS.length]!,
      subcommittee: SUBCOMMITTEES[at % SUBCOMMITTEES.length]!,
      type: at % 2 ? 'báo in' : 'báo điện tử',
      parts: [{ address, publishedOn: '2021-06-15' }],
      position: at,
    }),
  );
  if (at % 4)
    rows.reviews.push({
      entryId: `entry-${at}`,
      reviewer: THIS_REVIEWER,
      remark: '',
      scores: {},
      overrules: {},
      stamps: {},
      decision: {
        verdict: (['proposed', 'undecided', 'notProposed'] as const)[at % 3]!,
        reason: REASONS[at % REASONS.length]!,
      },
      opened: [address],
    });
  rows.articles.push(
    anArticle({
      id: articleId,
      urls: [address],
      keys: addressKeys([address], (host) => host),
      title,
      outlet: OUTLETS[at % OUTLETS.length]!,
      publishedOn: '2021-06-15',
      hash: `hash-${at}`,
    }),
  );
  rows.snapshots.push(aSnapshot({ articleId, hash: `hash-${at}`, text }));
  let offset = 0;
  for (const [index, { text: line, campaign, figure, count }] of sentences.entries()) {
    const kind = (['campaign', 'statistic', 'remark'] as const)[index % 3]!;
    const exact = kind === 'campaign' ? campaign : kind === 'statistic' ? figure : line.slice(-40, -1);
    const start = offset + line.indexOf(exact);
    const from = Math.max(0, start - 32);
    rows.annotations.push(
      anAnnotation({
        id: `mark-${at}-${index}`,
        articleId,
        kind,
        source: address,
        target: {
          type: 'text',
          scope: 'article',
          exact,
          prefix: text.slice(from, start),
          suffix: text.slice(start + exact.length, start + exact.length + 32),
          start,
          end: start + exact.length,
          snapshotHash: `hash-${at}`,
        },
        note: index % 10 === 9 ? 'Chưa nêu nguồn; cần đối chiếu với báo cáo của huyện.' : '',
        flag: index % 12 === 5 ? 'doubtful' : null,
        campaign: kind === 'campaign' ? aCampaign({ name: campaign }) : null,
        statistic:
          kind === 'statistic'
            ? aStatistic({ kind: 'count', value: count, unit: 'hộ', subject: 'hộ nghèo' })
            : null,
      }),
    );
    offset += line.length + 1;
  }
}
