import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { earlierFigures } from '../earlier.ts';
import { sizeRatio } from '../judge.ts';
import { GENERAL, kinship } from '../kinship.ts';
import { onlyOf } from '../only.ts';
import { type Ground, textBefore, textBetween, words } from '../toolkit.ts';
import { type Change, checkChange } from './change.ts';
import { CHANGED, IS_PLAN, OTHER_BASE } from './growth-words.ts';

/** Words of what changes that tell it from nothing else. */
const EMPTY = words(
  'số|người|vụ|trường hợp|lượt|đồng chí|cả|tổng|tai nạn|giao thông|các|những|được|bị|làm|đã|so|với|cùng|kỳ|năm|trước|ngoái|về',
  'g',
);
const VERB_AT_END = /(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|thêm|bớt)[^,;.]*$/;
/** “Con số này tăng 96 tác phẩm, tương ứng 14,0%”: of the first of that name that the sentence before tells. */
const SAID = /^\s*(?:con số|số|kết quả|số lượng) (?:này|trên|ấy|đó)\s*$/;
/** Characters around a result in which its name stands. */
const AROUND = 26;
/** How far a rate may be off what is printed to be told of this result. */
const LEAST = 0.5;

/**
 * “… làm chết 99 người, bị thương 163 người. So với tuần trước giảm 49 vụ (19,76%), giảm 34 người chết (25,56%)”: the result of a
 * change stands in the sentence before, and the words of the change name it among others of its kind. Where two may be, nothing is
 * claimed.
 */
export function ofNamedResult(ground: Ground, change: Change): Draft | null {
  const { article } = ground;
  const { by, rate, now, prior, direction } = change;
  if (now || prior || !by || !direction || rate?.dimension !== 'percent' || by.at > rate.at) return null;
  const before = textBefore(ground, by.at, 100);
  if (IS_PLAN.test(before) || OTHER_BASE.test(before)) return null;
  const all = earlierFigures(ground, by.at).filter(
    (figure) => figure.sentence === by.sentence - 1 && isResult(ground, figure, by),
  );
  const subject = before
    .split(/[,;:.(]/)
    .at(-1)!
    .replace(VERB_AT_END, '');
  const told = `${subject} ${textBetween(article, by, rate)}`.replace(/[^\p{L} ]/gu, ' ').replace(EMPTY, ' ');
  const names = told.split(/\s+/).filter((word) => word.length > 1);
  const isSaid = SAID.test(subject);
  const whole = isSaid
    ? (all.find((figure) => kinship(figure, by) === 'noun') ?? null)
    : onlyOf(
        all.filter((figure) => (names.length > 0 ? isNamed(ground, figure, names) : figure.noun === by.noun)),
      );
  if (!whole || whole.comparator !== null) return null;
  const base = direction === 'up' ? whole.size - by.size : whole.size + by.size;
  const off = base > 0 ? (100 * by.size) / base / sizeRatio(rate.value, { n: 1n, d: 1n }) : 0;
  if (off < LEAST || off > 1 / LEAST) return null;
  return checkChange(article, { ...change, now: whole });
}

function isResult({ article }: Ground, figure: Figure, by: Figure): boolean {
  const kin = kinship(figure, by);
  const isOne = kin === 'noun' || kin === 'unit' || (kin === 'class' && GENERAL.test(by.noun));
  const { start } = figure.outer;
  return isOne && figure.size > by.size && !CHANGED.test(article.lower.slice(Math.max(0, start - 48), start));
}

/** Do all words that name what changes stand right around a figure, up to the figures beside it? */
function isNamed(
  { article: { lower } }: Ground,
  { outer: { start, end } }: Figure,
  names: readonly string[],
): boolean {
  const before = lower
    .slice(Math.max(0, start - AROUND), start)
    .split(/[\d,;]/)
    .at(-1)!;
  const around =
    before +
    lower
      .slice(start, end + AROUND)
      .replace(/^[\d.,\s]+/, '')
      .split(/[\d,;.]/)[0]!;
  return names.every((name) => around.includes(name));
}
