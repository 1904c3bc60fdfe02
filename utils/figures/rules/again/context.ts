import type { Article, Figure } from '../../reading/figure.ts';
import { LETTERS } from '../toolkit.ts';

/** Characters around a figure in which the words stand that say what it is of. */
const AROUND = 150;
/** Characters before a figure in which a word stands that makes it another one: “kế hoạch”, “cùng kỳ”. */
const BEFORE = 60;
const COMMON = new Set(
  'và của các cho với trong là có được từ đến tại ở đã những một này về theo trên để khi năm tỷ triệu nghìn đồng số người tổng hơn gần khoảng tỉnh xã huyện'.split(
    ' ',
  ),
);
const WORD = new RegExp(`[${LETTERS}]{2,}`, 'g');
/** A year, or a term of years as one. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?(?!\d)/g;
/** Whose figure it is: the name behind the word for a place or a body. */
const OWNER =
  /(?:[Hh]uyện|[Xx]ã|[Tt]ỉnh|[Tt]hành phố|[Tt]hị (?:xã|trấn)|[Pp]hường|[Tt]hôn|[Bb]ản|[Bb]ộ|[Tt]rường|[Cc]ông ty|[Kk]hối|[Ll]ớp|[Kk]hóa) (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*|thứ \p{L}+|\d+)|[Vv]òng \p{L}+|[Cc]ấp (?:trung ương|quốc gia|khu vực|tỉnh|thành phố|huyện|xã|cơ sở)(?!\p{L})/gu;
const CONTRASTS = new RegExp(
  `(?<![${LETTERS}])(?:kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|dự toán|cùng kỳ|năm (?:trước|ngoái)|tháng trước|khóa trước|đợt trước|lần trước|mùa (?:giải )?trước|giai đoạn|so với|riêng(?! trong| năm)|trong đó|còn lại|mỗi|bình quân|tăng|giảm|thêm|thứ (?:nhất|hai|ba)|(?:lên|xuống|còn)(?= $))(?![${LETTERS}])`,
  'g',
);

/** What the words around a figure say: what of, whose, when. */
export interface Context {
  content: ReadonlySet<string>;
  owners: ReadonlySet<string>;
  years: ReadonlySet<string>;
  contrasts: string;
}

/** What was read around a figure: several rules ask for it. */
const READ = new WeakMap<Figure, Context>();

/** The words around a figure, up to the ends of its sentence. */
export function contextOf(article: Article, figure: Figure): Context {
  const known = READ.get(figure);
  if (known) return known;
  const read = readContext(article, figure);
  READ.set(figure, read);
  return read;
}

function readContext({ text, lower, sentences }: Article, { sentence, start, end, outer }: Figure): Context {
  const own = sentences[sentence]!;
  const from = Math.max(own.start, start - AROUND);
  const to = Math.min(own.end, end + AROUND);
  const before = lower.slice(Math.max(own.start, outer.start - BEFORE), outer.start);
  return {
    content: contentOf(lower.slice(from, to)),
    owners: new Set(
      [...text.slice(from, to).matchAll(OWNER)].map((match) => (match[1] ?? match[0]).toLowerCase()),
    ),
    years: new Set(lower.slice(from, to).match(YEAR) ?? []),
    contrasts: [...new Set(before.split(/[;:]/).at(-1)!.match(CONTRASTS) ?? [])].sort().join(' '),
  };
}

/** The words of a stretch in small letters that say what its figures are of. */
export const contentOf = (lower: string): ReadonlySet<string> =>
  new Set((lower.match(WORD) ?? []).filter((word) => !COMMON.has(word)));

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
};

/** Is one of them of another owner, another year, a plan where the other is a result? */
export function tellsApart(a: Context, b: Context, head: string): boolean {
  return a.contrasts !== b.contrasts || isDisjoint(a.years, b.years) || haveOtherOwners(a, b, head);
}

const isDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && shared(a, b) === 0;

/** An owner that only one names must be whom the article is about: its headline names it. */
function haveOtherOwners(a: Context, b: Context, head: string): boolean {
  if (a.owners.size > 0 && b.owners.size > 0) return shared(a.owners, b.owners) === 0;
  const [owner] = [...a.owners, ...b.owners];
  return owner !== undefined && ![...a.owners, ...b.owners].some((name) => head.includes(name));
}
