import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { isRateFigure, isSameThing } from '../kinship.ts';
import { type Ground, textBefore, words } from '../toolkit.ts';
import { type Change, checkChange } from './change.ts';
import { IS_PLAN } from './growth-words.ts';

/** “đơn giá được điều chỉnh lên 2,85 triệu đồng/m2, tăng 15,8%”: what was before stands in the sentence before. */
const REACHED = words(
  '(?:con số|số|tỷ lệ|mức) (?:này|ấy|đó) (?:chỉ |đã |nay )*(?:còn|là|đạt|giảm còn|tăng lên|lên|xuống)\\s*$|(?:điều chỉnh|nâng|tăng|giảm|hạ|rút|kéo|đã|còn|chỉ)(?: \\p{L}+)? (?:lên|xuống|còn)(?: còn| tới| đến| mức)?\\s*$',
);
/** How far a rate may be off what is printed to be told of these two. */
const LEAST = 0.5;
const BACK = 8;

/** A change whose result was reached from the one figure of its kind that the sentence before tells. */
export function fromSentenceBefore(ground: Ground, change: Change): Draft | null {
  const { article, passage } = ground;
  const { now, rate } = change;
  if (!now || change.prior || change.by || rate?.dimension !== 'percent' || change.wording !== 'more')
    return null;
  if (!REACHED.test(textBefore(ground, now.at, 60))) return null;
  const before: Figure[] = [];
  for (let at = now.at - 1; at >= Math.max(0, now.at - BACK); at -= 1) {
    const figure = passage.figures[at]!;
    if (figure.sentence < now.sentence - 1) break;
    const isOne =
      figure.form === 'number' &&
      !isRateFigure(figure) &&
      isSameThing(figure, now) &&
      figure.dimension === now.dimension;
    if (isOne && !IS_PLAN.test(textBefore(ground, at, 40))) before.push(figure);
  }
  const [prior, ...others] = before;
  if (!prior || others.length > 0 || prior.sentence === now.sentence) return null;
  const checked = checkChange(article, { ...change, prior });
  const off = (100 * Math.abs(now.size / prior.size - 1)) / rate.size;
  return checked?.verdict === 'holds' || (off > LEAST && off < 1 / LEAST) ? checked : null;
}
