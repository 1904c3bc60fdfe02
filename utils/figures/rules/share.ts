import { meets, over, scaled } from '../arithmetic/interval.ts';
import { intervalOf, percentageOf } from '../arithmetic/printed-interval.ts';
import { compare, divide, multiply, rational } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import {
  decimalsOf,
  draft,
  type Ground,
  inOneUnit,
  judge,
  kinship,
  MOST_BACK,
  printed,
  printedWithUnit,
  sizeRatio,
  textAfter,
  textBefore,
  textBetween,
  words,
  written,
} from './toolkit.ts';

const HUNDREDTH = rational(1, 100);
const HUNDRED = rational(100);

const CHANGES = words('(?:tăng|giảm|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?: thêm| so với)?\\s*$');
const IS_SHARE = /\($|(?<!\p{L})(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tương đương|tương ứng|tức|là|với)(?!\p{L})/u;
const PLAN = words('kế hoạch|dự toán|chỉ tiêu|nghị quyết|mục tiêu|kh');
const OWN_BASE =
  /^[\s)]*(?:so với |trên |trong |của )?(?:tổng|toàn|dân số|cả nước|vốn|số|diện tích|kim ngạch|thị phần|gdp|grdp)/;
const MEMBERS = words('phiếu|đại biểu|ý kiến|ủy viên|thành viên|hđnd|tán thành');
const AMONG = words('trong(?: tổng)?(?: số)?|trên(?: tổng)?(?: số)?|/tổng số');
const OPENS = words('trong đó|trong số đó|trong số này|gồm|bao gồm|có|cụ thể|:');

/** A part, its whole and the percentage that the text gives for it. */
export function shares(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const figure = figures[at]!;
    if (figure.dimension !== 'percent' || figure.form !== 'number') continue;
    const before = textBefore(ground, at, 120);
    if (CHANGES.test(before) || PLAN.test(textAfter(ground, at, 40).split(/[,;.]/)[0]!)) continue;
    const drafted = ofRatio(ground, at) ?? ofPart(ground, at, before);
    if (drafted) found.push(drafted);
  }
  return found;
}

/** “118/134 chi bộ …, đạt 88,06%”, “88% (118/134)”. */
function ofRatio(ground: Ground, at: number): Draft | null {
  const { figures } = ground.passage;
  const share = figures[at]!;
  const before = figures[at - 1];
  if (before?.form === 'ratio') {
    const between = textBetween(ground.article, before, share);
    const isNear = !/;|[.!?]\s/.test(between) && between.length < 110;
    const isRank = words('thứ|hạng|xếp').test(textBefore(ground, at - 1, 24));
    if (isNear && !isRank) {
      if (/^\s*\(/.test(between) || IS_SHARE.test(between) || between.trim() === ',')
        return checkRatio(ground, before, at);
    }
  }
  const next = figures[at + 1];
  const isBehind = next?.form === 'ratio' && /^\s*\(\s*$/.test(textBetween(ground.article, share, next));
  return isBehind ? checkRatio(ground, next, at) : null;
}

function checkRatio(ground: Ground, ratio: Figure, at: number): Draft | null {
  const { article, passage } = ground;
  const share = passage.figures[at]!;
  if (
    !ratio.second ||
    compare(ratio.value, ratio.second) > 0 ||
    ratio.second.n === 0n ||
    ratio.dimension === 'percent'
  )
    return null;
  const quotient = divide(ratio.value, ratio.second);
  const verdict = judge([ratio, share], (reading) =>
    meets(
      over(intervalOf(ratio, reading), intervalOf({ ...ratio, comparator: null }, reading, ratio.second!)),
      scaled(percentageOf(share, reading), HUNDREDTH),
    ),
  );
  const isOther = OWN_BASE.test(textAfter(ground, at, 40));
  if (verdict !== 'holds' && isOther) return null;
  const around = article.lower.slice(Math.max(0, ratio.start - 60), share.end + 40);
  const isVote = verdict === 'fails' && MEMBERS.test(around);
  return draft('share', isVote ? 'ask' : verdict, [ratio, share], {
    terms: [printed(article, ratio)],
    computed: `${written(multiply(quotient, HUNDRED), Math.max(1, decimalsOf(share)))}%`,
    printed: printed(article, share),
    sign: verdict === 'holds' ? '=' : '≠',
    remark: isVote ? 'all-members' : null,
  });
}

/** “W …, trong đó a …, chiếm p%”, “a trong số W (p%)”. */
function ofPart(ground: Ground, at: number, before: string): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const share = figures[at]!;
  const part = figures[at - 1];
  if (!part || part.form !== 'number' || part.dimension === 'percent') return null;
  if (/;|[.!?]\s/.test(before) || before.length > 100) return null;
  if (CHANGES.test(textBefore(ground, at - 1, 24))) return null;
  const isBracket =
    share.depth > part.depth && /\(\s*(?:chiếm|đạt|bằng|tỷ lệ|tương đương|tương ứng)?[^,]*$/.test(before);
  if (!isBracket && !words('chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tương đương').test(before.slice(-40))) return null;
  const inside = figures[at - 2];
  const isPair =
    inside && AMONG.test(textBetween(article, inside, part)) && compare(inside.value, part.value) <= 0;
  if (isPair && inside.form === 'number' && !/[,;.]\s/.test(textBetween(article, inside, part))) {
    const checked = checkPart(ground, inside, part, at);
    if (checked) return checked;
  }
  let nearest: Draft | null = null;
  for (let head = at - 2; head >= 0 && at - head <= MOST_BACK + 2; head -= 1) {
    const whole = figures[head]!;
    const kin = whole.form === 'number' ? kinship(whole, part) : null;
    if (kin === null || whole.value.n <= 0n || compare(part.value, whole.value) > 0) continue;
    const checked = checkPart(ground, part, whole, at);
    if (checked?.verdict === 'holds') return checked;
    if (nearest === null && kin !== 'count' && kin !== 'bare' && isOpened(ground, head, at - 1) && checked) {
      const computed = 100 * sizeRatio(part.value, whole.value);
      const claimed = sizeRatio(share.value, rational(1));
      const isNear = computed / claimed > 0.6 && computed / claimed < 1.7;
      const isOwn = OWN_BASE.test(textAfter(ground, at, 40));
      if (isNear && !isOwn) nearest = checked;
    }
  }
  return nearest;
}

/** Is the part named as one of this whole, and of no other in between? */
function isOpened({ article, passage }: Ground, head: number, part: number): boolean {
  const between = article.lower.slice(passage.figures[head]!.outer.end, passage.figures[part]!.outer.start);
  const { figures } = passage;
  const isLone = figures
    .slice(head + 1, part)
    .every(
      (figure) => ['percent', 'multiple'].includes(figure.dimension) || figure.depth > figures[head]!.depth,
    );
  return (
    isLone &&
    OPENS.test(between) &&
    !/[.!?]\s/.test(between.replace(/[.]\s*trong/, '')) &&
    !words('tăng|giảm').test(between)
  );
}

function checkPart(ground: Ground, part: Figure, whole: Figure, at: number): Draft | null {
  const { article, passage } = ground;
  const share = passage.figures[at]!;
  if (whole.value.n <= 0n || !kinship(part, whole)) return null;
  const verdict = judge([part, whole, share], (reading) =>
    meets(
      over(intervalOf(part, reading), intervalOf(whole, reading)),
      scaled(percentageOf(share, reading), HUNDREDTH),
    ),
  );
  const show = (figure: Figure): string =>
    inOneUnit([part, whole]) ? printed(article, figure) : printedWithUnit(article, figure);
  return draft('share', verdict, [part, whole, share], {
    terms: [show(part), '/', show(whole)],
    computed: `${written(multiply(divide(part.value, whole.value), HUNDRED), Math.max(1, decimalsOf(share)))}%`,
    printed: printed(article, share),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}
