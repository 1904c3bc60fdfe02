import { toNumber } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { exchangedDigits, stepsOf } from '../rules/again/alike.ts';
import { earlierFigures } from '../rules/earlier.ts';
import { CHANGED } from '../rules/growth/growth-words.ts';
import { isPositive } from '../rules/judge.ts';
import { isRateFigure } from '../rules/kinship.ts';
import { checkPart } from '../rules/share/part.ts';
import { isAttached } from '../rules/sum/attached.ts';
import { type Ground, textBefore, textBetween } from '../rules/toolkit.ts';

/** Percentages of fewer digits come right by an exchange too easily. */
const LEAST_DIGITS = 3;
/** Wholes that may fit by chance, of as many as are tried. */
const BY_CHANCE = 0.05;
/** Characters between a part and its percentage. */
const LONGEST_LINK = 70;
const HUNDRED = 100;

/**
 * “118 người, chiếm 84,9%” of 132 are 89,4 %: a percentage that no figure explains, and that one explains exactly with two digits
 * exchanged, is misprinted.
 * @param drafts what was found in the passage
 */
export function exchangedRates(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const told = new Set(drafts.flatMap(({ spans }) => spans.map(({ start }) => start)));
  return ground.passage.figures.flatMap((share) => {
    const digits = stepsOf(share);
    const isFine = share.dimension === 'percent' && share.form === 'number' && share.comparator === null;
    if (!isFine || digits.length < LEAST_DIGITS || told.has(share.start)) return [];
    const part = partOf(ground, share);
    if (!part) return [];
    const wholes = earlierFigures(ground, share.at).filter(
      (whole) =>
        whole.comparator === null && whole !== part && whole.size > part.size && isCounted(whole, part),
    );
    if (wholes.some((whole) => isShareOf(share.size, share, part, whole))) return [];
    const meant = exchangedDigits(digits)
      .filter((other) => !other.startsWith('0'))
      .map((other) => Number(other) * toNumber(share.step));
    const fitting = wholes.filter((whole) => meant.some((size) => isShareOf(size, share, part, whole)));
    const tried = (wholes.length * meant.length) / Number(digits);
    const [only] = fitting;
    if (!only || new Set(fitting.map(({ size }) => size)).size > 1 || tried > BY_CHANCE) return [];
    const drafted = checkPart(ground, part, fitting.at(-1)!, share.at);
    return drafted.verdict === 'fails' ? [drafted] : [];
  });
}

/** The amount right before a percentage, in its clause. */
function partOf(ground: Ground, share: Figure): Figure | null {
  const part = ground.passage.figures[share.at - 1];
  const isPart =
    part !== undefined &&
    part.sentence === share.sentence &&
    isAmount(part) &&
    !isAttached(ground, part.at) &&
    !CHANGED.test(textBefore(ground, share.at, 80));
  if (!isPart) return null;
  const link = textBetween(ground.article, part, share);
  return link.length <= LONGEST_LINK && !/[;:]/.test(link) ? part : null;
}

const isAmount = (figure: Figure): boolean =>
  figure.form === 'number' && figure.comparator === null && isPositive(figure) && !isRateFigure(figure);

/** Counts of whatever things: “132 thôn” elect as many heads. */
const isCounted = (whole: Figure, part: Figure): boolean =>
  whole.dimension === part.dimension || (isCount(whole) && isCount(part));

const isCount = ({ dimension }: Figure): boolean => dimension === 'count' || dimension === 'bare';

const isShareOf = (size: number, share: Figure, part: Figure, whole: Figure): boolean => {
  const step = toNumber(share.step);
  const told = (HUNDRED * part.size) / whole.size;
  return told >= size - step / 2 - 1e-9 && told < size + step;
};
