import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { countBefore } from '../../reading/place-of.ts';
import { earlierFigures } from '../earlier.ts';
import { IS_PLAN } from '../growth/growth-words.ts';
import { sizeRatio } from '../judge.ts';
import { GENERAL, isRateFigure, isSameThing, kinship } from '../kinship.ts';
import { onlyOf } from '../only.ts';
import { isOfOtherTime } from '../other-time.ts';
import { isAttached } from '../sum/attached.ts';
import { AMONG, namesHalves } from '../sum/sum-words.ts';
import { type Ground, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { checkPart } from './part.ts';

/** Figures before a part among which its whole stands. */
const BACK = 10;
/** What a slip leaves of a share whose whole stands in its sentence, and of one whose whole stands further off. */
const NEAR = { least: 0.5, most: 2 };
const BEFORE = { least: 0.7, most: 1.4 };
/** A part that is printed larger than its whole is so by no more than this. */
const LARGER = 1.35;
const OTHER_BASE = words('so với|cùng kỳ|kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|năm trước');
const NO_WHOLE = words(
  '(?:mỗi|thêm|trên|hơn|còn|trừ|mất|thiếu|khác|cùng kỳ|năm trước|năm ngoái|tối đa|tối thiểu|ít nhất)\\s*$',
);
/** The words behind a percentage that name what it is of: “số tổ chức được kiểm tra”, “tổng kim ngạch xuất khẩu”. */
const NAMED =
  /^[\s)]*(?:so với |trên |trong |của )?(?:tổng |toàn )?(?:số|kim ngạch|diện tích|vốn)(?: (?<what>[^,;.()]+))?$/;
/** A total by its name: “tổng mức đầu tư”, “tổng dư nợ”. */
const TITLE =
  /^[\s)]*(tổng (?:mức|thu|chi|vốn|doanh thu|dư nợ|kinh phí|giá trị|sản lượng|diện tích|nguồn)(?: \p{L}+){0,2}?)(?: của[^,;.]*)?\s*$/u;
/** Words of a name that tell nothing: whose, and that it is all. */
const EMPTY = words(
  'số|tổng|tổng số|các|được|đã|của|trong|toàn|cả|tỉnh|huyện|xã|thành phố|nước|đảng bộ|địa phương|này|đó|trên|hiện có|đơn vị|năm|nay',
  'g',
);
/** Characters around a figure in which the name of it stands. */
const AROUND = 70;
const STOP = /[.;]\s|\n/;
const ALL = 100;
/** Figures before a part among which the whole of all that there are stands. */
const MOST_FAR = 120;
const OPENED = words('gồm|bao gồm|trong đó|:');
const TAKES = words(
  '(?:trích|dành|để lại|giữ lại|chi|lấy|hưởng|đóng góp|góp)(?: ra| lại| tới| đến| khoảng)?\\s*$',
);
const THAT_IS = /^[\s,(]*(?:tức|tức là|tương đương|tương ứng|hay|là)\s*$/;

/**
 * “Toàn bản có 86 hộ. … còn 17 hộ nghèo, chiếm 19,8%”: the one figure before a part that may be its whole, by the name behind
 * the percentage, in its sentence, or else in the sentence before. Where two may be, nothing is claimed.
 */
export function ofOnlyWhole(ground: Ground, at: number, part: Figure): Draft | null {
  const share = ground.passage.figures[at]!;
  const after = textAfter(ground, at, 70).split(/[,;]|[.!?](?:\s|$)/)[0]!;
  if (share.size > ALL || OTHER_BASE.test(after)) return null;
  const named = NAMED.exec(after);
  const what = contentOf(named?.groups?.what ?? '', part);
  const titled = wholeTitled(ground, part, after);
  if (titled) return checkPart(ground, part, titled, at);
  if (
    !named &&
    /^[\s)]*(?:so với |trên |trong |của )?(?:tổng|toàn|dân số|cả nước|thị phần|gdp|grdp)/.test(after)
  )
    return null;
  const wholes = what.length > 0 ? wholesNamed(ground, part, what) : wholesBefore(ground, part);
  const own = wholes.filter(({ sentence }) => sentence === part.sentence);
  const isOfAll =
    wholes.length === 0 &&
    named !== null &&
    part.noun !== '' &&
    (after.includes('tổng số') || (what.length === 0 && named.groups?.what?.startsWith(part.noun) === true));
  // “số hộ của thôn”: not all that were told of, so that nothing but what the sentences before tell is meant.
  const ofAll = (): Figure | null =>
    what.length === 0 ? ofAllNamedSo(ground, part) : onlyOf(wholesNamed(ground, part, []));
  const whole = isOfAll ? ofAll() : onlyOf(own.length > 0 ? own : wholes);
  if (!whole) return null;
  const { least, most } = whole.sentence === part.sentence ? NEAR : BEFORE;
  const off = (ALL * sizeRatio(part.value, whole.value)) / share.size;
  const isLarger = whole.size < part.size;
  if (isLarger && (own.length === 0 || off > LARGER)) return null;
  const checked = off > least && off < most ? checkPart(ground, part, whole, at) : null;
  const isClaim = !isOfOtherTime(ground.article, part, whole) && !isChange(ground, whole, part);
  return checked?.verdict === 'holds' || isClaim ? checked : null;
}

/** “164 đơn, giảm từ 141 đơn”: what was and what is, no whole and part. */
const isChange = ({ article }: Ground, whole: Figure, part: Figure): boolean =>
  whole.end <= part.start &&
  whole.sentence === part.sentence &&
  /(?:tăng|giảm|hạ|nâng|rút|lên|xuống|còn)(?: mạnh| nhanh| dần)?(?: từ| so với)?\s*$/u.test(
    textBetween(article, whole, part),
  );

/** “trích 10%, tức 164 triệu đồng”: the part behind its percentage, of the one amount before. */
export function ofPartBehind(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const [share, part] = [passage.figures[at]!, passage.figures[at + 1]];
  if (part?.form !== 'number' || part.sentence !== share.sentence || isRateFigure(part)) return null;
  if (!TAKES.test(textBefore(ground, at, 40)) || !THAT_IS.test(textBetween(article, share, part)))
    return null;
  const whole = onlyOf(wholesBefore(ground, part, true));
  if (!whole) return null;
  const off = (ALL * sizeRatio(part.value, whole.value)) / share.size;
  return off > NEAR.least && off < NEAR.most ? checkPart(ground, part, whole, at) : null;
}

/** The words of a base’s name that tell it from others of its noun. */
const contentOf = (what: string, { noun, head }: Figure): string[] =>
  what
    .trim()
    .replace(noun, '')
    .replace(head, '')
    .replace(EMPTY, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/\d/.test(word));

/** The earlier figures of a part’s kind around which all words of a base’s name stand. */
function wholesNamed(ground: Ground, part: Figure, what: readonly string[]): Figure[] {
  const { article } = ground;
  const found: Figure[] = [];
  for (const figure of earlierFigures(ground, part.at).reverse()) {
    if (!isSameThing(figure, part) || figure.size < part.size || figure.comparator !== null) continue;
    const { start, end } = figure.outer;
    const before = article.lower
      .slice(Math.max(0, start - AROUND), start)
      .split(STOP)
      .at(-1)!;
    const around = before + article.lower.slice(start, end + AROUND).split(STOP)[0]!;
    if (what.every((word) => around.includes(word)) && !found.some(({ size }) => size === figure.size))
      found.push(figure);
  }
  return found;
}

/**
 * “1.842 thủ tục, gồm 1.371 … và 471 …. … 1.326 thủ tục …, chiếm 62% tổng số”: the one count of that noun, however far off, that is no
 * part of another.
 */
function ofAllNamedSo(ground: Ground, part: Figure): Figure | null {
  const { article } = ground;
  const before = countBefore(article.figures, part.start);
  const counts = article.figures
    .slice(Math.max(0, before - MOST_FAR), before)
    .filter(
      (figure) =>
        figure.form === 'number' && figure.isExact && figure.comparator === null && isNamedIn(part, figure),
    );
  const isPartOf = (figure: Figure, whole: Figure): boolean =>
    whole.sentence === figure.sentence &&
    whole.start < figure.start &&
    whole.size > figure.size &&
    OPENED.test(textBetween(article, whole, figure));
  const wholes = counts.filter(
    (figure) => figure.size > part.size && !counts.some((whole) => isPartOf(figure, whole)),
  );
  return new Set(wholes.map(({ size }) => size)).size === 1 ? wholes.at(-1)! : null;
}

/** “26 đơn vị trường học” are trường. */
const isNamedIn = (part: Figure, { dimension, head }: Figure): boolean =>
  dimension === 'count' && head !== '' && (head === part.head || ` ${part.noun} `.includes(` ${head} `));

/** The figures of a part’s sentence and the one before that are of its kind and neither parts nor changes themselves. */
function wholesBefore(ground: Ground, part: Figure, mayBeMeasure = false): Figure[] {
  const { figures } = ground.passage;
  const found: Figure[] = [];
  for (let at = part.at - 1; at >= Math.max(0, part.at - BACK); at -= 1) {
    const figure = figures[at]!;
    if (figure.sentence < part.sentence - 1) break;
    const kin = figure.form === 'number' && !isRateFigure(figure) ? kinship(figure, part) : null;
    const isOne =
      kin === 'noun' ||
      kin === 'unit' ||
      (kin === 'class' && isGeneral(part)) ||
      (kin === null && isSameThing(figure, part));
    // Money told in the sentence before may be of anything.
    if (!mayBeMeasure && kin === 'unit' && figure.sentence !== part.sentence) continue;
    if (!isOne || figure.depth > part.depth || isAttached(ground, at) || hasOwnShare(figures, at)) continue;
    const isSmaller =
      figure.sentence === part.sentence ? figure.size * LARGER < part.size : figure.size <= part.size;
    const between = textBetween(ground.article, figure, part);
    // “tái cử 3.290 đồng chí; tham gia lần đầu 1.696 đồng chí, bằng 34%”: two of one whole.
    const isBeside = namesHalves(`${textBefore(ground, at, 40)} ${between}`) && !AMONG.test(between);
    if (isBeside) continue;
    const before = textBefore(ground, at, 40);
    if (isSmaller || IS_PLAN.test(before) || NO_WHOLE.test(before)) continue;
    if (!found.some((other) => other.size === figure.size)) found.push(figure);
  }
  return found;
}

const isGeneral = ({ noun }: Figure): boolean => GENERAL.test(noun);

/** What has a percentage of its own behind it is a part itself. */
const hasOwnShare = (figures: readonly Figure[], at: number): boolean =>
  figures[at + 1]?.dimension === 'percent' && figures[at + 1]!.sentence === figures[at]!.sentence;

/** “Tổng mức đầu tư 1.926 tỷ đồng … phần bồi thường 412 tỷ đồng, chiếm 21,4% tổng mức đầu tư”: the one amount before of that very name. */
function wholeTitled(ground: Ground, part: Figure, after: string): Figure | null {
  const [, title] = TITLE.exec(after) ?? [];
  if (title === undefined) return null;
  const { lower } = ground.article;
  const titled = earlierFigures(ground, part.at).filter((figure) => {
    const before = lower.slice(Math.max(0, figure.outer.start - AROUND), figure.outer.start);
    const isNamed = new RegExp(`${title}(?: (?:của |toàn )?\\p{L}+){0,4} $`, 'u').test(before);
    return (
      isNamed && kinship(figure, part) === 'unit' && figure.size > part.size && figure.comparator === null
    );
  });
  const distinct = titled.filter((figure, at) => titled.findIndex(({ size }) => size === figure.size) === at);
  const whole = distinct.length === 1 ? distinct[0]! : null;
  return whole && !isOfOtherTime(ground.article, part, whole) ? whole : null;
}
