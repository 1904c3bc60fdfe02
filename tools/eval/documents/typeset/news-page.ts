import type { Random } from '../../../lib/random.ts';
import { makeArticle, type PrintedArticle } from '../layouts/articles.ts';

/** A newspaper's page as a typesetter is told to set it. Lengths in mm, sizes in pt. */
export interface NewsPage {
  width: number;
  height: number;
  margin: number;
  font: string;
  headFont: string;
  size: number;
  leading: number;
  align: 'justify' | 'left';
  indent: number;
  /** Between paragraphs, in pt. */
  space: number;
  /** Whether words are parted at lines' ends as if they were English: so they are where nobody set the language. */
  isHyphenated: boolean;
  head: string | null;
  foot: string | null;
  /** How stories are set: one after the other in columns of their own, in boxes side by side, or in frames that are linked. */
  setting: 'stacked' | 'boxes' | 'linked';
  stories: Story[];
}

/** An article and what stands in it. */
export interface Story {
  article: PrintedArticle;
  columns: number;
  gutter: number;
  /** Lines that the first letter reaches over; 0 for none. */
  dropCap: number;
  titleAcross: boolean;
  /** Title in pt. */
  titleSize: number;
  leadStyle: 'bold' | 'italic' | 'large';
  /** Headings between paragraphs, by the paragraph that they stand over. */
  subheads: ReadonlyMap<number, string>;
  /** What is set before a paragraph and interrupts the text. */
  inserts: ReadonlyMap<number, Insert>;
  /** Foot of the article. */
  author: 'right' | 'left' | null;
}

export type Insert =
  | { type: 'picture'; caption: string }
  | { type: 'quote'; text: string }
  | { type: 'table'; rows: readonly (readonly string[])[] }
  | { type: 'box'; lines: readonly string[] };

const FONTS = [
  'Liberation Serif',
  'Liberation Serif',
  'DejaVu Serif',
  'Liberation Sans',
  'Liberation Sans Narrow',
];
const HEAD_FONTS = ['Liberation Sans', 'Liberation Sans Narrow', 'DejaVu Sans Condensed', 'Liberation Serif'];

const CAPTIONS = [
  'Cán bộ xã cùng bà con làm đường giao thông nông thôn. Ảnh: Minh Khoa',
  'Lớp học xóa mù chữ buổi tối ở bản Pá Hốc.',
  'Lãnh đạo huyện thăm mô hình trồng dâu nuôi tằm. Ảnh: THU HƯƠNG',
];
const SUBHEADS = ['Từ một nghị quyết', 'Việc khó có chi bộ', 'Quả ngọt đầu mùa', 'Không ai đứng ngoài cuộc'];
const TABLES = [
  [
    ['Năm', 'Thu nhập (triệu đồng)', 'Hộ nghèo', 'Số mô hình'],
    ['2021', '41,2', '4,2%', '12'],
    ['2022', '45,9', '3,1%', '19'],
    ['2024', '58,6', '1,35%', '27'],
  ],
  [
    ['Thôn', 'Số hộ', 'Hiến đất (m2)'],
    ['Đồng Mít', '143', '2.300'],
    ['Khe Sim', '96', '1.150'],
    ['Nà Lốc', '78', '960'],
    ['Pá Hốc', '121', '1.780'],
  ],
];
const BOXES = [
  [
    'Con số',
    'Năm 2023, mỗi thôn họp dân 4 lần; mỗi lần vắng không quá 3 hộ.',
    'Đường dây nóng: 0983.000.111.',
  ],
  ['Thông tin thêm', 'Toàn huyện có 18 xã, 214 thôn.', 'Tổng số đảng viên: 6.412.'],
];

/** Words that stand around the stories of a page and belong to none of them. */
export const AROUND = {
  head: ['BÁO VÙNG CAO MẪU', 'Số 214 (3051) • Thứ Sáu, ngày 4-10-2024'],
  foot: ['Xây dựng Đảng', 'Trang'],
};

type Paper = readonly [width: number, height: number];

const OFFICE_PAPER: Paper = [210, 297];
const TABLOIDS: readonly Paper[] = [OFFICE_PAPER, OFFICE_PAPER, [289, 410]];
const BROADSHEETS: readonly Paper[] = [
  [289, 410],
  [297, 420],
  [350, 500],
];

/** Plans pages, each for itself, of one to five columns. */
export function planPages(random: Random, count: number, articles: readonly PrintedArticle[]): NewsPage[] {
  const left = [...articles];
  const next = (length: number): PrintedArticle => left.pop() ?? makeArticle(random, length);
  return Array.from({ length: count }, (_, at) => planPage(random, 1 + (at % 5), next));
}

function planPage(random: Random, columns: number, next: (length: number) => PrintedArticle): NewsPage {
  const isWide = columns > 3;
  const [width, height] = random.pick(isWide ? BROADSHEETS : columns > 1 ? TABLOIDS : [OFFICE_PAPER]);
  const setting = columns === 1 ? 'stacked' : random.pick(['stacked', 'stacked', 'boxes', 'linked'] as const);
  const size = random.between(isWide ? 16 : 17, isWide ? 20 : 23) / 2;
  const paragraphs = random.pick(['indent', 'indent', 'space', 'both'] as const);
  const others = setting === 'linked' ? 1 : random.between(0, isWide ? 2 : 1);
  const stories = Array.from({ length: 1 + others }, (_, at) =>
    planStory(
      random,
      at === 0 ? columns : random.between(1, columns),
      next(random.between(5, at === 0 ? 14 : 7)),
      size,
      at === 0,
    ),
  );
  const page: NewsPage = {
    width,
    height,
    margin: random.between(12, 18),
    font: random.pick(FONTS),
    headFont: random.pick(HEAD_FONTS),
    size,
    leading: random.between(112, 140) / 100,
    align: random.chance(0.8) ? 'justify' : 'left',
    indent: paragraphs === 'space' ? 0 : random.between(3, 5),
    space: paragraphs === 'indent' ? 0 : Math.round(size * 0.5),
    isHyphenated: random.chance(0.3),
    head: random.chance(0.6) ? AROUND.head.join('\t') : null,
    foot: random.chance(0.5) ? AROUND.foot[0]! : null,
    setting,
    stories,
  };
  // Boxes show no more than there is room for, so that the paper grows with them.
  return setting === 'stacked' ? page : { ...page, height: Math.max(height, neededHeight(page)) };
}

function neededHeight(page: NewsPage): number {
  const width = page.width - 2 * page.margin;
  const heights = page.stories.map((story) => heightOf(story, page, width, story.columns, story.gutter) + 12);
  return heights.reduce((sum, height) => sum + height, 2 * page.margin + 24);
}

function planStory(
  random: Random,
  columns: number,
  article: PrintedArticle,
  size: number,
  isMain: boolean,
): Story {
  const last = article.paragraphs.length - 1;
  const inserts = new Map<number, Insert>();
  const place = (insert: Insert): void => void inserts.set(random.between(1, Math.max(1, last)), insert);
  if (random.chance(0.4)) place({ type: 'picture', caption: random.pick(CAPTIONS) });
  if (random.chance(0.35))
    place({
      type: 'quote',
      text: random.pick([
        'Cán bộ đi trước, làm trước thì dân mới tin, mới theo.',
        'Việc gì có lợi cho dân thì hết sức làm.',
      ]),
    });
  if (random.chance(0.25)) place({ type: 'table', rows: random.pick(TABLES) });
  if (random.chance(0.25)) place({ type: 'box', lines: random.pick(BOXES) });
  const subheads = new Map<number, string>();
  if (last > 3 && random.chance(0.5)) {
    subheads.set(2, SUBHEADS[random.between(0, 1)]!);
    subheads.set(last - 1, SUBHEADS[random.between(2, 3)]!);
  }
  return {
    article,
    columns,
    gutter: random.between(4, 7),
    dropCap: random.chance(0.45) ? random.between(2, 4) : 0,
    titleAcross: random.chance(0.8),
    titleSize: Math.round((size * (isMain ? random.between(22, 32) : random.between(15, 20))) / 10),
    leadStyle: random.pick(['bold', 'bold', 'italic', 'large']),
    subheads,
    inserts,
    author: random.pick(['right', 'right', 'left', null]),
  };
}

/** What stands in a story besides its text, one paragraph a line. */
export const besidesIn = ({ inserts, subheads }: Story): string[] => [
  ...subheads.values(),
  ...[...inserts.values()].flatMap((insert) => {
    if (insert.type === 'picture') return [insert.caption];
    if (insert.type === 'quote') return [insert.text];
    if (insert.type === 'table') return insert.rows.map((row) => row.join(' '));
    return insert.lines;
  }),
];

/** Height in mm that a story needs in so many columns of a width, a little too much rather than too little. */
export function heightOf(
  { article, titleSize, titleAcross, inserts, subheads }: Story,
  page: NewsPage,
  width: number,
  columns: number,
  gutter: number,
): number {
  const each = (width - (columns - 1) * gutter) / columns;
  const mm = (pt: number): number => pt * 0.3528;
  const wide = /DejaVu/.test(page.font) ? 0.6 : /Narrow/.test(page.font) ? 0.45 : 0.52;
  const perLine = each / mm(page.size * wide);
  const lineHeight = mm(page.size * Math.max(page.leading, 1.17) * (/DejaVu/.test(page.font) ? 1.18 : 1.15));
  const texts = [article.lead, ...article.paragraphs, article.author];
  let text = 0;
  for (const paragraph of texts)
    text += (Math.ceil(paragraph.length / perLine) + 0.7) * lineHeight + mm(page.space);
  for (const insert of inserts.values())
    text +=
      insert.type === 'picture'
        ? each * 0.6 + 4 * lineHeight
        : insert.type === 'table'
          ? insert.rows.length * 3 * lineHeight
          : 7 * lineHeight;
  text += subheads.size * 2.5 * lineHeight;
  text *= 1.05;
  const titleLines = Math.ceil((article.title.length * mm(titleSize * 0.72)) / (titleAcross ? width : each));
  const title = titleLines * mm(titleSize * 1.25) + 4;
  return titleAcross ? title + text / columns + 3 * lineHeight : (title + text) / columns + 4 * lineHeight;
}
