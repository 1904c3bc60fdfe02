import { meets, over, scaled } from '../../arithmetic/interval.ts';
import { intervalOf, percentageOf } from '../../arithmetic/printed-interval.ts';
import { compare, divide, multiply, type Rational, rational, toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { CHANGED, LONGEST_VERB } from '../growth/growth-words.ts';
import { isSharp, judge, sizeRatio } from '../judge.ts';
import { isRateFigure, kinship } from '../kinship.ts';
import { decimalsOf, draft, printed, written } from '../show.ts';
import { AMONG as AMONG_PARTS, OF_WHOLE } from '../sum/sum-words.ts';
import { type Ground, MOST_BACK, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { fittingShare } from './fitting-share.ts';
import { ofOnlyWhole, ofPartBehind } from './only-whole.ts';
import { checkPart } from './part.ts';
import {
  AMONG,
  CHANGES,
  ENDS,
  IS_SHARE,
  MEMBERS,
  OF_TOTAL,
  OPENS,
  OWN_BASE,
  PLAIN_SHARE,
  PLAN,
} from './share-words.ts';

const RANK = words('thứ|hạng|xếp thứ');
const WIDER = words('tổng|tổng số|toàn|cả|dân số');
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
    if (isNear && !isRank && isTold) return checkRatio(ground, before, at);
  }
  const next = figures[at + 1];
  const isBehind = next?.form === 'ratio' && /^\s*\(\s*$/.test(textBetween(ground.article, share, next));
  return isBehind ? checkRatio(ground, next, at) : null;
}

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
  const opened = openedWhole(ground, at);
  let nearest: Draft | null = null;
  for (let head = at - 2; head >= 0 && at - head <= MOST_BACK + 2; head -= 1) {
    const whole = figures[head]!;
    if (opened && whole !== opened) continue;
    const kin = whole.form === 'number' ? kinship(whole, part) : null;
    if (kin === null || whole.value.n <= 0n || compare(part.value, whole.value) > 0 || !isSharp(part))
      continue;
    const checked = checkPart(ground, part, whole, at);
    if (checked.verdict === 'holds') return checked;
    if (
      nearest === null &&
      kin !== 'count' &&
      kin !== 'bare' &&
      isOpened(ground, head, at - 1) &&
      isTypical(part, whole, share) &&
      !OWN_BASE.test(textAfter(ground, at, 40))
    )
      nearest = checked;
  }
  // “Trong 118 bác sĩ ấy, 71 người …, chiếm 14,6%”: no other whole is meant, whatever it comes to.
  const isOfOpened =
    opened && compare(part.value, opened.value) < 0 && !WIDER.test(textAfter(ground, at, 40));
  if (isOfOpened) return checkPart(ground, part, opened, at);
  return nearest ?? ofAllBefore(ground, at, part) ?? ofOnlyWhole(ground, at, part);
}

/** “Toàn huyện có 125 chi bộ. 45 chi bộ được kiểm tra, chiếm 36% tổng số chi bộ.”: the one whole of that name in the sentence before. */
function ofAllBefore(ground: Ground, at: number, part: Figure): Draft | null {
  const { figures } = ground.passage;
  const share = figures[at]!;
  const [, named = ''] =
    /^ (?:trong |trên )?tổng số ([^,;.()]+?)(?:[,;.)]|$)/.exec(textAfter(ground, at, 60)) ?? [];
  if (named === '' || named !== part.noun || share.comparator !== null) return null;
  const wholes = figures
    .slice(Math.max(0, at - MOST_BACK), at)
    .filter((whole) => whole.noun === named && whole !== part && whole.form === 'number');
  const [whole] = wholes;
  const isWhole =
    wholes.length === 1 &&
    whole!.sentence === share.sentence - 1 &&
    part.size < whole!.size &&
    /(?:^|\s)có\s*$/.test(textBefore(ground, whole!.at, 30));
  return isWhole && isTypical(part, whole!, share) ? checkPart(ground, part, whole!, at) : null;
}

/** “97 xã, chiếm 75,8% trong tổng số 138 xã”. */
function wholeBehind(ground: Ground, at: number, part: Figure): Figure | null {
  const { article, passage } = ground;
  const whole = passage.figures[at + 1];
  if (whole?.form !== 'number' || whole.sentence !== part.sentence || whole.size < part.size) return null;
  const kin = kinship(part, whole);
  const between = textBetween(article, passage.figures[at]!, whole);
  return kin !== null && kin !== 'count' && OF_TOTAL.test(between) ? whole : null;
}

/** “Trong 112 người được bố trí, …”: the whole of all that the sentence tells. */
function openedWhole(ground: Ground, at: number): Figure | null {
  const { figures } = ground.passage;
  for (let head = at - 2; head >= 0 && at - head <= MOST_BACK + 2; head -= 1) {
    const figure = figures[head]!;
    if (figure.sentence !== figures[at]!.sentence) return null;
    const isFirst = head === 0 || figures[head - 1]!.sentence !== figure.sentence;
    const kin = kinship(figure, figures[at - 1]!);
    if (isFirst && OF_WHOLE.test(textBefore(ground, head, 40)) && kin !== null && kin !== 'count')
      return figure;
  }
  return null;
}

/** What a slip leaves of a share: nearly the same size, or ten times as much or as little. */
function isTypical(part: Figure, whole: Figure, share: Figure): boolean {
  const off = (100 * sizeRatio(part.value, whole.value)) / sizeRatio(share.value, rational(1));
  return (off > 0.4 && off < 2.5) || (off > 9 && off < 11) || (off > 0.09 && off < 0.11);
}

/** “57 trong tổng số 200 đồng chí”, right before its percentage. */
function pairBefore(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const [part, whole] = [passage.figures[at - 2], passage.figures[at - 1]];
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

/** Is the part named as one of this whole, and of no other in between? */
function isOpened(ground: Ground, head: number, at: number): boolean {
  const { article, passage } = ground;
  const { figures } = passage;
  const [whole, part] = [figures[head]!, figures[at]!];
  const between = textBetween(article, whole, part);
  if (OF_WHOLE.test(textBefore(ground, head, 40)) && whole.sentence === part.sentence) return true;
  const isLone = figures
    .slice(head + 1, at)
    .every((figure) => isRateFigure(figure) || figure.depth > whole.depth || isSibling(whole, figure));
  return (
    isLone &&
    !isPartItself(ground, whole, at) &&
    whole.sentence === part.sentence &&
    (OPENS.test(between) || /(?:^|\s)có\s*$/.test(between)) &&
    !ENDS.test(between) &&
    !CHANGES.test(between)
  );
}

/** “hộ nghèo 98 hộ (4%), hộ cận nghèo 147 hộ (6%)”: another part of the same whole. */
function isSibling(whole: Figure, figure: Figure): boolean {
  const kin = kinship(whole, figure);
  return (kin === 'noun' || kin === 'unit') && figure.form === 'number' && figure.size < whole.size;
}

/** “hộ nghèo 702 căn (56,8%), … 153 căn (12,4%)”: what has its own percentage is a part, unless “trong đó” follows. */
function isPartItself(ground: Ground, whole: Figure, at: number): boolean {
  const { figures } = ground.passage;
  const next = figures[whole.at + 1];
  const isShared =
    next !== undefined && next.at < at && next.dimension === 'percent' && next.depth > whole.depth;
  return isShared && !AMONG_PARTS.test(textBetween(ground.article, whole, figures[at]!));
}
