import type { Random } from '../../../lib/random.ts';
import type { PrintedArticle } from './articles.ts';

/** How an article is set. Lengths in mm, sizes in pt. */
export interface LayoutPlan {
  paper: 'A4' | 'A4 landscape' | 'A3' | '289mm 410mm';
  columns: number;
  font: string;
  size: number;
  leading: number;
  align: 'justify' | 'left';
  /** How paragraphs are told apart. */
  paragraphs: 'indent' | 'space' | 'both';
  gutter: number;
  hasDropCap: boolean;
  hasRunningHeads: boolean;
  /** Pictures with captions in columns. */
  pictures: number;
  hasBox: boolean;
  hasTable: boolean;
  hasNotes: boolean;
  hasSubheadings: boolean;
  /** Another article stands beside this one. */
  hasNeighbour: boolean;
  isBoldInside: boolean;
  titleAcross: boolean;
  /** Text frames cut by hand and painted in any order. */
  frames: number;
}

const FONTS = [
  'Liberation Serif',
  'Liberation Sans',
  'DejaVu Serif',
  'DejaVu Sans',
  'Liberation Sans Narrow',
];

export function planLayout(random: Random, columns: number): LayoutPlan {
  const wide = columns > 3;
  const paper = wide
    ? random.pick(['A3', '289mm 410mm', 'A4 landscape'] as const)
    : random.pick(['A4', 'A4', 'A4 landscape', 'A3'] as const);
  const frames = columns > 1 && random.chance(0.15) ? columns : 0;
  return {
    paper,
    columns,
    font: random.pick(FONTS),
    size: random.between(wide ? 16 : 17, wide ? 20 : 26) / 2,
    leading: random.between(115, 150) / 100,
    align: random.chance(0.7) ? 'justify' : 'left',
    paragraphs: random.pick(['indent', 'indent', 'space', 'both']),
    gutter: random.between(4, 8),
    hasDropCap: random.chance(0.4),
    hasRunningHeads: random.chance(0.5),
    pictures: random.chance(0.5) ? random.between(1, 3) : 0,
    hasBox: random.chance(0.25),
    hasTable: random.chance(0.25),
    hasNotes: random.chance(0.2),
    hasSubheadings: random.chance(0.3),
    hasNeighbour: columns < 5 && random.chance(0.2),
    isBoldInside: random.chance(0.5),
    titleAcross: random.chance(0.8),
    frames,
  };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const CAPTION = 'Cán bộ xã cùng bà con làm đường giao thông nông thôn. Ảnh: Minh Khoa';
const BOX =
  '<b>Con số</b><br>Năm 2023, mỗi thôn họp dân 4 lần; mỗi lần vắng không quá 3 hộ. Đường dây nóng: 0983.000.111.';
const TABLE = [
  ['Năm', 'Thu nhập (triệu đồng)', 'Hộ nghèo', 'Số mô hình'],
  ['2021', '41,2', '4,2%', '12'],
  ['2022', '45,9', '3,1%', '19'],
  ['2024', '58,6', '1,35%', '27'],
];
const NOTES = [
  '1. Báo cáo số 112 của Huyện ủy về công tác dân vận.',
  '2. Số liệu của Chi cục Thống kê khu vực.',
];
const SUBHEADINGS = ['Từ một nghị quyết', 'Việc khó có chi bộ', 'Quả ngọt đầu mùa'];

/** The words that stand around the article on its pages, none of which belongs to it. */
export const AROUND = {
  head: 'BÁO VÙNG CAO MẪU | XÂY DỰNG ĐẢNG',
  issue: 'Số 214 (3051) • Thứ Sáu, ngày 4-10-2024',
};

/** What a plan sets within the article besides its text, one paragraph a line. */
export const besides = (plan: LayoutPlan): string =>
  [
    ...(plan.pictures > 0 ? [CAPTION] : []),
    ...(plan.hasBox ? [BOX.replaceAll(/<\/?b>/g, '').replace('<br>', '\n')] : []),
    ...(plan.hasTable ? TABLE.map((row) => row.join(' ')) : []),
    ...(plan.hasNotes ? NOTES : []),
  ].join('\n');

/** The page as HTML, to be printed. */
export function htmlOf(article: PrintedArticle, plan: LayoutPlan, random: Random): string {
  const title = `<h1>${escaped(article.title)}</h1>`;
  const lead = article.lead ? `<p class=lead>${escaped(article.lead)}</p>` : '';
  const body =
    plan.frames > 0 ? framesOf(article, plan, random) : `<main>${flowOf(article, plan, random)}</main>`;
  const head =
    plan.titleAcross || plan.frames > 0
      ? `${title}${lead}${body}`
      : body.replace('<main>', `<main>${title}${lead}`);
  const neighbour = plan.hasNeighbour ? neighbourOf() : '';
  return `<!doctype html><html lang=vi><meta charset=utf-8><style>${styleOf(plan)}</style>${neighbour}<article>${head}</article>`;
}

function styleOf(plan: LayoutPlan): string {
  const margin = plan.hasRunningHeads
    ? `22mm 14mm 18mm;@top-left{content:"${AROUND.head}";font:8pt "Liberation Sans"}@top-right{content:"${AROUND.issue}";font:8pt "Liberation Sans"}@bottom-right{content:"Trang " counter(page);font:8pt "Liberation Sans"}`
    : '14mm';
  const indent = plan.paragraphs === 'space' ? 0 : 4;
  const space = plan.paragraphs === 'indent' ? 0 : 0.55 * plan.size;
  const cap = `main>p.first{text-indent:0}main>p.first::first-letter{font-size:${plan.size * 3.4}pt;float:left;line-height:.85;padding-right:1mm}`;
  return `@page{size:${plan.paper};margin:${margin}}
body{margin:0;font:${plan.size}pt/${plan.leading} "${plan.font}";position:relative}
article{${plan.hasNeighbour ? 'margin-right:62mm;' : ''}}
main{column-count:${plan.columns};column-gap:${plan.gutter}mm;text-align:${plan.align}}
p{margin:0 0 ${space}pt;text-indent:${indent}mm;orphans:1;widows:1}
${plan.hasDropCap ? cap : ''}
h1{font-size:${plan.size * 2.4}pt;line-height:1.15;margin:0 0 4mm}
.lead{font-weight:bold;text-indent:0;margin:0 0 3mm}
h3{font-size:${plan.size}pt;margin:2mm 0 1mm}
figure{margin:2mm 0;break-inside:avoid}figure div{height:30mm;background:#bbb}
figcaption{font-size:${plan.size * 0.8}pt;font-style:italic;text-align:left}
.box{border:1px solid;padding:2mm;font-size:${plan.size * 0.9}pt;margin:2mm 0;break-inside:avoid;text-align:left}
table{border-collapse:collapse;font-size:${plan.size * 0.85}pt;break-inside:avoid;margin:2mm 0;text-align:left}td{border:.3mm solid;padding:.6mm 2mm}
.note{font-size:${plan.size * 0.8}pt;text-indent:0;text-align:left}
.author{text-align:right;font-weight:bold}
.frame{position:absolute;text-align:${plan.align}}
.frame p:last-child{text-align-last:justify}.frame.end p:last-child{text-align-last:auto}
.frame p.rest{text-indent:0}
.neighbour{position:absolute;right:0;top:0;width:56mm;text-align:left}
sup{font-size:60%;line-height:0}`;
}

function flowOf(article: PrintedArticle, plan: LayoutPlan, random: Random): string {
  const last = article.paragraphs.length - 1;
  const parts = article.paragraphs.map((text, at) => {
    const marked =
      plan.hasNotes && (at === 1 || at === 2) ? withMark(inner(text, plan), at) : inner(text, plan);
    return `<p${at === 0 ? ' class=first' : ''}>${marked}</p>`;
  });
  const insert = (html: string, from = 1): void => {
    const at = random.between(Math.min(from, last), last);
    parts[at] = `${html}${parts[at]}`;
  };
  for (let i = 0; i < plan.pictures; i += 1)
    insert(`<figure><div></div><figcaption>${CAPTION}</figcaption></figure>`);
  if (plan.hasBox) insert(`<div class=box>${BOX}</div>`);
  if (plan.hasTable) insert(tableHtml());
  if (plan.hasSubheadings) for (const heading of SUBHEADINGS) insert(`<h3>${heading}</h3>`, 2);
  const notes = plan.hasNotes ? NOTES.map((note) => `<p class=note>${note}</p>`).join('') : '';
  return `${parts.join('')}<p class=author>${escaped(article.author.toUpperCase())}</p>${notes}`;
}

/** A mark of a foot note after the first sentence. */
const withMark = (html: string, number: number): string => html.replace(/\. |\.$/, `<sup>${number}</sup>$&`);

function inner(text: string, plan: LayoutPlan): string {
  const html = escaped(text);
  return plan.isBoldInside
    ? html.replace(/(Đảng ủy|nghị quyết|mô hình)/g, '<b>$1</b>').replace(/(\d+,\d+)/g, '<i>$1</i>')
    : html;
}

const tableHtml = (): string =>
  `<table>${TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const neighbourOf = (): string =>
  `<div class=neighbour><h2>Khai mạc hội chợ mùa thu</h2><p>Chiều 3-10, hội chợ khai mạc với 120 gian hàng, dự kiến đón 35.000 lượt khách; doanh số năm ngoái đạt 9,6 tỷ đồng.</p><p>Ban tổ chức cho biết có 17 doanh nghiệp tham gia lần đầu.</p></div>`;

/** Columns as frames of their own, cut between words, painted in any order. */
function framesOf(article: PrintedArticle, plan: LayoutPlan, random: Random): string {
  const total = article.paragraphs.reduce((sum, text) => sum + text.split(' ').length, 0);
  const perFrame = Math.ceil(total / plan.frames);
  const frames: string[][] = [[]];
  let room = perFrame;
  for (const text of article.paragraphs) {
    let words = text.split(' ');
    let isRest = false;
    while (words.length > 0) {
      const part = words.slice(0, room);
      words = words.slice(room);
      room -= part.length;
      frames.at(-1)!.push(`<p${isRest ? ' class=rest' : ''}>${inner(part.join(' '), plan)}</p>`);
      isRest = true;
      if (room === 0 && frames.length < plan.frames) {
        frames.push([]);
        room = perFrame;
        if (words.length === 0) break;
      } else if (room === 0) room = Number.POSITIVE_INFINITY;
    }
  }
  const width =
    plan.paper === 'A4' ? 182 : plan.paper === '289mm 410mm' ? 261 : plan.paper === 'A3' ? 269 : 269;
  const each = (width - (plan.hasNeighbour ? 62 : 0) - plan.gutter * (plan.frames - 1)) / plan.frames;
  const html = frames.map((parts, at) => {
    const endsWhole = at === frames.length - 1;
    return `<div class="frame${endsWhole ? ' end' : ''}" style="left:${at * (each + plan.gutter)}mm;width:${each}mm">${parts.join('')}</div>`;
  });
  return `<div style="position:relative">${random.shuffled(html).join('')}</div>`;
}
