import type { Frame, Verdict } from '../../../../utils/pages/index.ts';
import type { Random } from '../../../lib/random.ts';
import { type Gold, goldOf } from '../gold.ts';
import { makeArticle, type PrintedArticle, plainText, standingArticles } from './articles.ts';
import { AROUND, besides, htmlOf, type LayoutPlan, planLayout } from './layout.ts';
import { asBadOcr, asTcvn3, asVni } from './legacy.ts';

/** A page to be printed, with what is to be read of it. */
export interface MadeDocument {
  name: string;
  html: string;
  gold: Omit<Gold, 'file'>;
}

/** Articles in layouts of one to six columns. */
export function makeLayouts(random: Random, count: number): MadeDocument[] {
  const standing = standingArticles();
  return Array.from({ length: count }, (_, at) => {
    const columns = 1 + (at % 6);
    const article =
      at % 5 === 0 ? standing[(at / 5) % standing.length]! : makeArticle(random, random.between(5, 14));
    const plan = planLayout(random, columns);
    const frame = plan.hasNeighbour ? besideNeighbour(plan) : null;
    return {
      name: `layout-${String(at).padStart(3, '0')}-${columns}`,
      html: htmlOf(article, plan, random),
      gold: {
        ...goldOf(plainText(article)),
        ...(frame ? { frame } : {}),
        beside: besides(plan),
        foreign: plan.hasRunningHeads ? Object.values(AROUND) : [],
        verdicts: { 1: 'good' as const },
      },
    };
  });
}

/** Pages, more than there are, without the strip on the right that another article fills. */
function besideNeighbour({ paper }: LayoutPlan): Frame {
  const width = paper === 'A4' ? 210 : paper === '289mm 410mm' ? 289 : 297;
  const share = (1000 * (width - 14 - 59)) / width;
  return Array.from({ length: 6 }, (_, at) => ({ page: at + 1, box: [0, 0, share, 1000] }));
}

/** Pages that do not read, in whole or in part, and such as must not be taken for them. */
export function makeGated(random: Random): MadeDocument[] {
  const article = (): PrintedArticle => makeArticle(random, 8);
  const page = (body: string): string =>
    `<!doctype html><html lang=vi><meta charset=utf-8><style>body{font:11pt "Liberation Serif"}main{column-count:2}.sans{font-family:"Liberation Sans"}</style>${body}`;
  const set = (text: string): string =>
    `<main>${text
      .split('\n')
      .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
      .join('')}</main>`;
  const unread = (name: string, verdict: Verdict, change: (text: string) => string): MadeDocument[] =>
    Array.from({ length: 5 }, (_, at) => ({
      name: `gate-${name}-${at}`,
      html: page(set(change(plainText(article())))),
      gold: { verdicts: { 1: verdict } },
    }));
  const good = (name: string, around: (text: string) => string, verdict: Verdict = 'good'): MadeDocument => {
    const text = plainText(article());
    return {
      name: `gate-${name}`,
      html: page(around(text)),
      gold: { ...goldOf(text), verdicts: { 1: verdict } },
    };
  };
  return [
    ...unread('vni', 'legacyFont', asVni),
    ...unread('tcvn3', 'legacyFont', asTcvn3),
    ...unread('ocr', 'badOcr', asBadOcr),
    ...unread('none', 'noText', () => ''),
    good('vni-head', (text) => `<h2 class=sans>${asVni('NGHIÊN CỨU - TRAO ĐỔI')}</h2>${set(text)}`),
    good(
      'vni-foot',
      (text) => `${set(text)}<p>${asVni('Tạp chí Nghiên cứu lý luận và thực tiễn xây dựng Đảng')}</p>`,
    ),
    good('old-horn', (text) => set(text.replaceAll('Ư', 'Ƣ').replaceAll('ư', 'ƣ'))),
    good('decomposed', (text) => set(text.normalize('NFD'))),
    good('abstract', (text) => `${set(text)}<p>${ENGLISH}</p>`),
    {
      name: 'gate-english',
      html: page(`<h1>The work of party cells</h1><p>${ENGLISH}</p><p>${ENGLISH}</p>`),
      gold: { verdicts: { 1: 'foreign' } },
    },
  ];
}

const ENGLISH =
  'This article looks at the work of the cells in the villages and the ways in which they came to the aid of the poor. In 2023 the number of households that were lifted out of poverty rose to 112, and the share of roads paved with stone went up to 85 percent of all the roads in the commune.';
