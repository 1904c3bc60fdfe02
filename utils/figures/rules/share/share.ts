import { meets, over, scaled } from '../../arithmetic/interval.ts';
import { intervalOf, percentageOf } from '../../arithmetic/printed-interval.ts';
import { compare, divide, multiply, type Rational, rational, toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { CHANGED, LONGEST_VERB } from '../growth/growth-words.ts';
import { judge } from '../judge.ts';
import { kinship } from '../kinship.ts';
import { hasOwnSubject } from '../own-subject.ts';
import { decimalsOf, draft, printed, written } from '../show.ts';
import { type Ground, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { fittingShare } from './fitting-share.ts';
import { ofPartBehind } from './only-whole.ts';
import { checkPart } from './part.ts';
import { AMONG, IS_SHARE, MEMBERS, OF_TOTAL, OWN_BASE, PLAIN_SHARE, PLAN } from './share-words.ts';
import { ofWholeBefore } from './whole-before.ts';

const RANK = words('thứ|hạng|xếp thứ');
/** “chiếm 31,2% dân số toàn huyện (187.000 người)”. */
const OF_NAMED = /^ (?:dân số|tổng số|tổng|số)[^,;.()]{0,40}\(\s*$/;
const BOUNDS: ReadonlySet<string> = new Set(['over', 'under', 'at_least', 'at_most']);
const HUNDREDTH = rational(1, 100);
const HUNDRED = rational(100);
/** All members are no more than this many times those who were present. */
const MOST_MORE = 1.35;

/** A part, its whole and the percentage that the text gives for it. */
export function shares(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const figure = figures[at]!;
    if (figure.dimension !== 'percent' || figure.form !== 'number') continue;
    const before = textBefore(ground, at, 120);
    if (CHANGED.test(before.slice(-LONGEST_VERB)) || PLAN.test(textAfter(ground, at, 40).split(/[,;.]/)[0]!))
      continue;
    const drafted =
      ofRatio(ground, at) ??
      ofPart(ground, at, before) ??
      ofPartBehind(ground, at) ??
      fittingShare(ground, at);
    if (drafted) found.push(drafted);
  }
  return found;
}

/** “118/134 chi bộ …, đạt 88,06%”, “88% (118/134)”. */
function ofRatio(ground: Ground, at: number): Draft | null {
  const { figures } = ground.passage;
  const share = figures[at]!;
  const before = figures[at - 1];
  if (before?.form === 'ratio' && before.sentence === share.sentence) {
    const between = textBetween(ground.article, before, share);
    const isNear = !/;|[.!?]\s/.test(between) && between.length < 110;
    const isRank = RANK.test(textBefore(ground, at - 1, 24));
    const isTold = /^\s*\(/.test(between) || IS_SHARE.test(between) || /^[\s,]*$/.test(between);
    if (isNear && !isRank && isTold) {
      const checked = checkRatio(ground, before, at);
      return checked?.verdict === 'holds' || !isOfItself(between, share, before) ? checked : null;
    }
  }
  const next = figures[at + 1];
  const isBehind = next?.form === 'ratio' && /^\s*\(\s*$/.test(textBetween(ground.article, share, next));
  return isBehind ? checkRatio(ground, next, at) : null;
}

/** “49/63 địa phương … đạt tiến độ dự toán (trên 24%)”, “123 xã có tỷ lệ cử tri đi bầu đạt 100%”: told of what stands between. */
const isOfItself = (between: string, { comparator }: Figure, { noun }: Figure): boolean =>
  hasOwnSubject(between, noun) ||
  (comparator !== null && BOUNDS.has(comparator) && /\p{L}+ \p{L}+ \p{L}+.*\(\s*$/u.test(between));

function checkRatio(ground: Ground, ratio: Figure, at: number): Draft | null {
  const { article, passage } = ground;
  const share = passage.figures[at]!;
  const isRatio = ratio.second && compare(ratio.value, ratio.second) <= 0 && ratio.second.n > 0n;
  if (!isRatio || ratio.dimension === 'percent') return null;
  const quotient = divide(ratio.value, ratio.second!);
  const verdict = judge([ratio, share], (reading) =>
    meets(
      over(intervalOf(ratio, reading), intervalOf({ ...ratio, comparator: null }, reading, ratio.second!)),
      scaled(percentageOf(share, reading), HUNDREDTH),
    ),
  );
  const around = article.lower.slice(Math.max(0, ratio.start - 80), ratio.outer.end + 12);
  const isOther = OWN_BASE.test(textAfter(ground, at, 40)) || MEMBERS.test(around);
  if (verdict !== 'holds' && isOther && mayBeOfMore(quotient, share)) return null;
  if (verdict !== 'holds' && isOfOther(textAfter(ground, at, 60), ratio)) return null;
  return draft('share', verdict, [ratio, share], {
    terms: [printed(article, ratio)],
    computed: `${written(multiply(quotient, HUNDRED), Math.max(1, decimalsOf(share)))}%`,
    printed: printed(article, share),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}

/** “41/50 đảng bộ xã, chiếm 58,6% tổng số đảng bộ cơ sở”: a percentage of other things than the ratio counts. */
function isOfOther(after: string, { noun }: Figure): boolean {
  const [, named = ''] = /^[\s)]*(?:trong |trên |so với |của )?tổng số ([^,;.()]+)/.exec(after) ?? [];
  return named !== '' && noun !== '' && !named.startsWith(noun);
}

/** “58/60 đại biểu (82,9%)”: of all members, who are somewhat more than were present. */
function mayBeOfMore(quotient: Rational, share: Figure): boolean {
  const more = (100 * toNumber(quotient)) / share.size;
  return more > 1 && more < MOST_MORE;
}

/** “W …, trong đó a …, chiếm p%”, “a trong số W (p%)”. */
function ofPart(ground: Ground, at: number, before: string): Draft | null {
  const { figures } = ground.passage;
  const share = figures[at]!;
  const part = figures[at - 1];
  const isPart = part?.form === 'number' && part.dimension !== 'percent' && part.sentence === share.sentence;
  if (!isPart || /;|[.!?]\s/.test(before) || before.length > 100) return null;
  const pair = pairBefore(ground, at);
  if (pair) return pair;
  if (CHANGED.test(textBefore(ground, at - 1, 24))) return null;
  const isBracket =
    share.depth > part.depth && /\(\s*(?:chiếm|đạt|bằng|tỷ lệ|tương đương|tương ứng)?[^,]*$/.test(before);
  if (!isBracket && !PLAIN_SHARE.test(before.slice(-40))) return null;
  const behind = wholeBehind(ground, at, part);
  if (behind) return checkPart(ground, part, behind, at);
  return ofWholeBefore(ground, at, part);
}

/** “97 xã, chiếm 75,8% trong tổng số 138 xã”. */
function wholeBehind(ground: Ground, at: number, part: Figure): Figure | null {
  const { article, passage } = ground;
  const whole = passage.figures[at + 1];
  if (whole?.form !== 'number' || whole.sentence !== part.sentence || whole.size < part.size) return null;
  const kin = kinship(part, whole);
  const between = textBetween(article, passage.figures[at]!, whole);
  const isNamed = whole.depth > part.depth && OF_NAMED.test(between);
  const isOne = kin !== null && (kin !== 'count' || (isNamed && whole.family === 'people'));
  return isOne && (OF_TOTAL.test(between) || isNamed) ? whole : null;
}

function isBound(ground: Ground, at: number): boolean {
  const figure = ground.passage.figures[at];
  const isBounded = figure?.comparator != null && BOUNDS.has(figure.comparator);
  return isBounded || (figure !== undefined && /^[^,;.\d]{0,30}trở lên/.test(textAfter(ground, at, 50)));
}

/** “57 trong tổng số 200 đồng chí”, right before its percentage. */
function pairBefore(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  // “17 trong 28 chức danh có từ 40 phiếu trở lên, tương đương 60,7%”: a bound tells which are meant.
  const last = isBound(ground, at - 1) ? at - 2 : at - 1;
  const [part, whole] = [passage.figures[last - 1], passage.figures[last]];
  const isPair =
    part && whole && part.form === 'number' && whole.form === 'number' && part.sentence === whole.sentence;
  if (!isPair || compare(part.value, whole.value) > 0 || kinship(part, whole) === null) return null;
  const between = textBetween(article, part, whole);
  if (!AMONG.test(between) || /[,;.]\s/.test(between)) return null;
  const tail = textBetween(article, whole, passage.figures[at]!);
  if (tail.length > 90 || (!PLAIN_SHARE.test(tail) && !/[(,]\s*$/.test(tail))) return null;
  const checked = checkPart(ground, part, whole, at);
  return checked.verdict === 'holds' || !OWN_BASE.test(textAfter(ground, at, 40)) ? checked : null;
}
