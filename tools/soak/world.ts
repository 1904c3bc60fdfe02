import { type ExchangeFile, type ExchangeRecords, NO_RECORDS } from '../../utils/dossier/exchange/file.ts';
import { exchangeText } from '../../utils/dossier/exchange/write.ts';
import type { Award } from '../../utils/model/award.ts';
import type { Entry } from '../../utils/model/entries.ts';
import { fingerprint } from '../../utils/suggest/fingerprint.ts';
import { Vocabulary } from '../../utils/suggest/lexicon/vocabulary.ts';
import { tokenAt, tokenize } from '../../utils/suggest/tokens.ts';
import { AWARD } from '../made-up/library.ts';

const ARTICLES = 5;

/** Places in an article that can be marked. */
export const PLACES = 36;

/** Entries there are from the beginning; the first ones are those of the articles. */
const ENTRIES = 12;

export interface WorldArticle {
  url: string;
  title: string;
  /** What stands at each place: never twice in the world. */
  words: string[];
}

/** What is read: each place is a figure that stands once. */
export const WORLD: readonly WorldArticle[] = Array.from({ length: ARTICLES }, (_, index) => ({
  url: `http://ben-bi.vn/xay-dung-dang/con-duong-o-ban-so-${index + 1}-2021101${index}.html`,
  title: `Con đường do dân tự mở ở bản số ${index + 1}`,
  words: Array.from({ length: PLACES }, (_, place) => `${(index + 1) * 100 + place} ngày công`),
}));

const sentenceOf = (figure: string, place: number): string =>
  `Tổ dân cư số ${place + 1} của bản góp ${figure} làm đường trong năm qua.`;

/** The name under which the refusal of a figure is remembered; made here of its words alone, without the engine and its data. */
function fingerprintIn(sentence: string, figure: string): string {
  const tokens = tokenize(sentence, new Vocabulary());
  const from = sentence.indexOf(figure);
  return fingerprint(
    'statistic',
    tokens,
    tokenAt(tokens, from),
    tokenAt(tokens, from + figure.length),
    new Map(),
  );
}

/** The words that the machine proposes to mark, by the name under which their refusal is remembered. */
export const WORDS_BY_FINGERPRINT: ReadonlyMap<string, string> = new Map(
  WORLD.flatMap(({ words }) =>
    words.map((figure, place) => [fingerprintIn(sentenceOf(figure, place), figure), figure] as const),
  ),
);

const htmlOf = ({
  title,
  words,
}: WorldArticle): string => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>${title}</title><style>body{font:16px/1.6 Arial;margin:0 auto;width:720px}</style></head><body>
<div class="ngay">Thứ Ba, 12/10/2021 - 08:15</div><h1>${title}</h1><div class="noi-dung">${words
  .map((figure, place) => `<p>${sentenceOf(figure, place)}</p>`)
  .join('\n')}</div></body></html>`;

/** The world's pages, for the sample site. */
export const PAGES = WORLD.map((article) => ({ url: article.url, html: htmlOf(article) }));

export const codeOf = (number: number): string => `BB-${String(number).padStart(4, '0')}`;

const MADE_AT = '2021-11-20T01:00:00.000Z';

/** Made anew for each number, so that a file brings in what is not there. */
const idOf = (kind: string, number: number): string =>
  `${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const THE_AWARD: Award = { ...AWARD, id: idOf('00000001', 1), name: 'Giải Bền Bỉ' };

const entryOf = (number: number): Entry => ({
  id: idOf('00000002', number),
  awardId: THE_AWARD.id,
  code: codeOf(number),
  title: WORLD[number - 1]?.title ?? `Tác phẩm thứ ${number}`,
  authors: 'Lường Văn Hạnh',
  outlet: 'Báo Bền Bỉ',
  type: 'báo điện tử',
  subcommittee: 'Báo điện tử',
  parts: WORLD[number - 1] ? [{ address: WORLD[number - 1]!.url, publishedOn: '2021-10-12' }] : [],
  position: number,
  createdAt: MADE_AT,
  deletedAt: null,
  stamps: {},
});

const fileOf = (name: string, records: Partial<ExchangeRecords>) => ({
  name: `${name}.butnho.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(
    exchangeText({ exportedAt: MADE_AT, reviewer: '' }, { ...NO_RECORDS, awards: [THE_AWARD], ...records }),
  ),
});

/** The codes of the first list. */
export const FIRST_CODES = Array.from({ length: ENTRIES }, (_, index) => codeOf(index + 1));

/** The award with its score sheet, and its first entries, as the secretariat hands them out. */
export const firstFile = () =>
  fileOf('danh-sach', { entries: FIRST_CODES.map((_, index) => entryOf(index + 1)) });

/** A file with further entries. @param numbers as in their codes */
export const furtherFile = (numbers: readonly number[]) =>
  fileOf(`them-${numbers[0]}`, { entries: numbers.map(entryOf) });

/** Those whose articles are read. */
export const WORLD_ENTRIES = WORLD.map((_, index) => `entry ${codeOf(index + 1)}`);

/** Whose files come in. */
export const COLLEAGUES = ['Lò Thị Mai', 'Hoàng Văn Sĩ', 'Bế Thị Thanh Hằng'];

/** A file as a colleague hands it over. @param content as somebody else wrote it */
export const colleagueFile = (reviewer: string, content: ExchangeFile) => ({
  name: 'cua-dong-nghiep.butnho.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ ...content, reviewer, colleagues: [] })),
});

/** Rows as they are pasted from a spreadsheet. */
export const rowsOf = (numbers: readonly number[]): string =>
  ['Mã\tTên tác phẩm', ...numbers.map((number) => `${codeOf(number)}\tTác phẩm thứ ${number}`)].join('\n');
