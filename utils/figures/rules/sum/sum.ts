import { compare } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { AGAINST, IS_PLAN } from '../growth/growth-words.ts';
import { isPositive, sizeRatio } from '../judge.ts';
import { kinship } from '../kinship.ts';
import { isOfOtherTime } from '../other-time.ts';
import { isShared } from '../share/part.ts';
import {
  type Ground,
  MOST_PARTS,
  SENTENCE_END,
  textAfter,
  textBefore,
  textBetween,
  words,
} from '../toolkit.ts';
import { type Part, plain, sumOf, total, verdictOf } from './addition.ts';
import { isAttached } from './attached.ts';
import { claimsAll, type Opener, type Run } from './claims.ts';
import { runOfParts } from './run.ts';
import {
  AMONG,
  CONSISTS,
  DIVIDED,
  OF_WHOLE,
  OPEN_LIST,
  REST,
  stopIn,
  TOTAL,
  TOTAL_AT_LAST,
  TRAILING,
} from './sum-words.ts';

/** “mỗi nhà 80 triệu đồng” is no part, but what a part is made of. */
const OF_EACH = words('mỗi(?: \\p{L}+){1,3}\\s*$');

const OPENS_TOTAL =
  /[.!?]\s+(?:vị chi|tổng cộng|tất cả|cộng lại|như vậy|tính ra|tổng số|cả thảy|tổng hợp hình phạt(?:, (?:bị cáo )?[^.,;:]{0,20})?)[^.,;:]{0,40}$|[.!?]\s+(?:cộng|tính) (?:cả|chung|gộp)[^.,;:\d]{0,10}(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:năm|quý|tháng),[^.,;:]{0,60}$/;
/** What opens parts only where no row of its kind runs on. */
const HAS = words('có|thì');
/** “… 74 đảng bộ xã, 2 đảng bộ khối; cùng với Đảng bộ Quân sự, tổng số …”: more than what has a figure goes into the total. */
const NOT_ALL = /mỗi|bình quân|cùng với|kết thúc|giải thể/;
/** Figures that a whole may stand before its parts. */
const FAR = 10;

/** Wholes and their parts, where the text says that they are all: “W, gồm p1 và p2”, “p1, p2, tổng cộng W”. */
export function sums(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const opener = at > 0 ? openerBefore(ground, at) : null;
    const drafted =
      (opener && afterOpener(ground, at, opener)) ?? withRest(ground, at) ?? beforeTotal(ground, at);
    if (drafted) found.push(drafted);
  }
  return found;
}

function openerBefore(ground: Ground, at: number): Opener | null {
  const before = textBefore(ground, at);
  const { figures } = ground.passage;
  if (figures[at]!.depth > figures[at - 1]!.depth && before.includes('(')) return 'bracket';
  if (AMONG.test(before)) return 'among';
  if (CONSISTS.test(before) && !/(?:bao )?gồm cả/.test(before)) return 'consists';
  if (/:[^:;.]*$/.test(before)) return 'colon';
  if (DIVIDED.test(before)) return 'divided';
  if (OF_WHOLE.test(textBefore(ground, at - 1, 40))) return 'whole';
  const [whole, first] = [figures[at - 1]!, figures[at]!];
  const isParted =
    /^[^;.]*;[^;.]*$/.test(before) &&
    whole.depth === first.depth &&
    !isAttached(ground, at - 1) &&
    !followsItsKind(ground, at - 1);
  return isParted && first.size < whole.size ? 'semicolon' : null;
}

const isRate = ({ dimension }: Figure): boolean =>
  ['percent', 'points', 'multiple', 'bare'].includes(dimension) || dimension.includes('/');

function afterOpener(ground: Ground, at: number, opener: Opener): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  let nearest: { whole: Figure; head: number; run: Run } | null = null;
  for (let head = at - 1; head >= Math.max(0, at - FAR); head -= 1) {
    const whole = figures[head]!;
    if ((opener === 'bracket' || opener === 'semicolon') && head < at - 1) break;
    if (opener !== 'divided' && whole.sentence !== figures[at]!.sentence) break;
    if (whole.form !== 'number' || !isPositive(whole) || isRate(whole)) continue;
    if (isBaseInBrackets(ground, head, at)) continue;
    const run = runOfParts(ground, at, whole, opener);
    if (run.parts.length < 2) continue;
    // “31 đảng viên chia làm ba nhóm: nhóm hưu trí 14 người, …”: three are no whole of fourteen.
    const isTooSmall = run.parts.some(
      ({ figure }) => figure.size > whole.size && kinship(whole, figure) === 'count',
    );
    if (isTooSmall && head > 0) continue;
    for (let length = run.parts.length; length >= 2; length -= 1) {
      const parts = run.parts.slice(0, length);
      if (verdictOf(whole, parts) === 'holds') return sumOf(article, whole, parts, 'holds');
    }
    nearest ??= { whole, head, run };
  }
  if (!nearest) return null;
  const { whole, head, run } = nearest;
  const lead = textBetween(article, whole, figures[at]!);
  // “bầu Ban Chấp hành gồm 21 đồng chí; bầu đoàn đại biểu gồm 14 …”: behind a semicolon another whole is told of.
  const isElse = lead.includes(';') && opener !== 'divided' && opener !== 'among' && opener !== 'semicolon';
  const isAdjacent = !isElse && (head === at - 1 || lead.length < 90 || opener === 'divided');
  return isAdjacent && claimsAll(whole, run, opener)
    ? sumOf(article, whole, run.parts, verdictOf(whole, run.parts))
    : null;
}

/** “228 sản phẩm, vượt 14% so với mục tiêu (200 sản phẩm). Trong đó …”: what something is held against has no parts. */
function isBaseInBrackets(ground: Ground, head: number, at: number): boolean {
  const { figures } = ground.passage;
  const isInside = figures[head]!.depth > figures[at]!.depth;
  const before = textBefore(ground, head, 60);
  return isInside && (AGAINST.test(before) || IS_PLAN.test(before));
}

/** “Trong 46 chi bộ có 19 …, 14 …, còn lại 13 …”: the rest closes the list, whatever opened it. */
function withRest(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const last = figures[at]!;
  if (last.form !== 'number' || isRate(last)) return null;
  const isRest =
    REST.test(textBefore(ground, at, 40).replace(/,\s*$/, '').split(/[,;]/).at(-1)!) ||
    REST.test(textAfter(ground, at, 40).split(/[,;.]/)[0]!);
  if (!isRest) return null;
  const parts: Part[] = [plain(last)];
  let suspect: Draft | null = null;
  for (let head = at - 1; head >= Math.max(0, at - FAR); head -= 1) {
    const figure = figures[head]!;
    const isOwn = figure.sentence === last.sentence;
    const kin = figure.form === 'number' && !isRate(figure) ? kinship(figure, last) : null;
    if (kin === null || (isOwn && figure.depth > last.depth)) continue;
    if (OF_EACH.test(textBefore(ground, head, 30)) || isBaseInBrackets(ground, head, at)) continue;
    if (parts.length >= 2 && verdictOf(figure, parts) === 'holds')
      return sumOf(article, figure, parts, 'holds');
    const size = sizeRatio(total(parts), figure.value);
    const isLargest = parts.every((part) => compare(part.figure.value, figure.value) < 0);
    const isKin = parts.every((part) => kinship(figure, part.figure) !== 'count');
    const isOpened = isOwn
      ? opensParts(ground, head)
      : !isShared(article, figure) &&
        (kin === 'noun' || kin === 'unit') &&
        !isOfOtherTime(article, last, figure);
    if (!suspect && parts.length >= 2 && isLargest && isKin && isOpened && size > 0.7 && size < 1.4)
      suspect = sumOf(article, figure, [...parts], verdictOf(figure, parts));
    // A part of another sentence, to which “trong số này” joins, is none of these.
    const isBeyond = SENTENCE_END.test(textBetween(article, figure, parts[0]!.figure));
    if (isOwn && !isBeyond && !isAttached(ground, head)) {
      if (suspect) break;
      parts.unshift(plain(figure));
    }
  }
  return suspect;
}

/** Stands a figure before what opens its parts? “Nhóm A có 38 người, nhóm B có 46 người, nhóm C có 21 người”: 46 is a part as well. */
function opensParts(ground: Ground, head: number): boolean {
  const after = textAfter(ground, head);
  if (OF_WHOLE.test(textBefore(ground, head, 40)) || CONSISTS.test(after) || AMONG.test(after)) return true;
  return /:|\(/.test(after) || (HAS.test(after) && !followsItsKind(ground, head));
}

/** Does a figure follow another of its kind in its sentence? */
function followsItsKind({ passage: { figures } }: Ground, head: number): boolean {
  const [before, figure] = [figures[head - 1], figures[head]!];
  const isOne =
    before?.form === 'number' && before.sentence === figure.sentence && before.depth === figure.depth;
  return isOne && ['noun', 'unit'].includes(kinship(before, figure) ?? '');
}

/** “3 giải A, 7 giải B, tổng cộng 10 giải”: the whole behind its parts. */
function beforeTotal(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const whole = figures[at]!;
  if (at < 2 || whole.form !== 'number' || isRate(whole)) return null;
  // “Cộng cả bốn năm, toàn Đảng bộ đã kết nạp 640 đảng viên”: how long it took is no part.
  const last = figures[at - 1]!;
  const isLength = last.dimension === 'năm' || last.dimension === 'tháng' || last.dimension === 'quý';
  const prior = isLength && last.sentence === whole.sentence ? figures[at - 2]! : last;
  const lead = textBetween(article, prior, whole).slice(-80);
  const isTotal =
    TOTAL.test(lead.split(/[,;]/).at(-1)!) || TOTAL_AT_LAST.test(lead) || OPENS_TOTAL.test(lead);
  if (!isTotal) return null;
  const parts: Part[] = [];
  // “xã 1,85 tỷ đồng, dân 640 triệu đồng. Vị chi 2,7 tỷ đồng”: the total may open a sentence of its own.
  const isNext = prior.sentence === whole.sentence - 1 && OPENS_TOTAL.test(lead);
  const own = isNext ? whole.sentence - 1 : whole.sentence;
  for (let head = isNext ? prior.at : at - 1; head >= 0 && parts.length < MOST_PARTS; head -= 1) {
    const figure = figures[head]!;
    if (figure.sentence !== own || (parts.length > 0 && stopIn(textBefore(ground, head + 1)) !== undefined))
      break;
    if (isAttached(ground, head) || !kinship(figure, whole)) continue;
    parts.unshift(plain(figure));
    if (parts.length >= 2 && verdictOf(whole, parts) === 'holds')
      return sumOf(article, whole, parts, 'holds');
  }
  const isOfAll = prior === last || sizeRatio(last.value, last.factor) === parts.length;
  const size = sizeRatio(total(parts), whole.value);
  const isKin = parts.every(({ figure }) =>
    ['noun', 'unit', 'class', 'bare'].includes(kinship(figure, whole) ?? ''),
  );
  const first = parts[0];
  const text = first ? textBetween(article, first.figure, whole) : '';
  const isPlain = !OPEN_LIST.test(text) && !TRAILING.test(text) && !NOT_ALL.test(text);
  return parts.length >= 2 && isOfAll && isKin && isPlain && size > 0.7 && size < 1.4
    ? sumOf(article, whole, parts, verdictOf(whole, parts))
    : null;
}
