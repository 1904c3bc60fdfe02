import { compare, rational } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { isSharp, sizeRatio } from '../judge.ts';
import { isRateFigure, kinship } from '../kinship.ts';
import { AMONG as AMONG_PARTS, OF_WHOLE } from '../sum/sum-words.ts';
import { type Ground, MOST_BACK, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { ofOnlyWhole } from './only-whole.ts';
import { checkPart, isShared } from './part.ts';
import { CHANGES, ENDS, OPENS, OWN_BASE, PLAN } from './share-words.ts';

const WIDER = words('tổng|tổng số|toàn|cả|dân số');
const REACHED = words('(?:đạt|bằng|được)(?: tỷ lệ| khoảng| gần| hơn)?\\s*$');
/** “2.730 tỷ đồng đã giải ngân 1.911 tỷ đồng (70%)”. */
const DONE_OF =
  /^,?(?: (?:đến nay|hiện|nay|đã|mới|được))*,? (?:giải ngân|giải quyết|xử lý|hoàn thành|thực hiện|thu hồi|bàn giao|thu|nộp)(?: được| xong| nộp)*\s*$/;
/** Characters before a part in which a plan is told of. */
const PLANS = 300;

/** “Trong W …, a …, chiếm p%”, “W …, trong đó a (p%)”. */
export function ofWholeBefore(ground: Ground, at: number, part: Figure): Draft | null {
  const found = nearestWhole(ground, at, part);
  return found?.verdict === 'holds' || !isOfPlan(ground, at, part) ? found : null;
}

function nearestWhole(ground: Ground, at: number, part: Figure): Draft | null {
  const { figures } = ground.passage;
  const share = figures[at]!;
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
      (kin !== 'bare' || (head === at - 2 && AMONG_PARTS.test(textBetween(ground.article, whole, part)))) &&
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

/** “tổng chi 1.690 tỷ đồng, đạt 22,9% dự toán. Trong đó chi đầu tư 823,7 tỷ đồng, đạt 48,2%”: where plans are told of, money reaches them. */
const isOfPlan = (ground: Ground, at: number, { dimension, start }: Figure): boolean =>
  dimension !== 'count' &&
  dimension !== 'bare' &&
  REACHED.test(textBefore(ground, at, 30)) &&
  PLAN.test(ground.article.lower.slice(Math.max(0, start - PLANS), start));

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
    (OPENS.test(between) || /(?:^|\s)có\s*$/.test(between) || (head === at - 1 && DONE_OF.test(between))) &&
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
const isPartItself = ({ article, passage }: Ground, whole: Figure, at: number): boolean =>
  isShared(article, whole) && !AMONG_PARTS.test(textBetween(article, whole, passage.figures[at]!));
