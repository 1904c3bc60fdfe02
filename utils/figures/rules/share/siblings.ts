import { percentageOf } from '../../arithmetic/printed-interval.ts';
import { compare, divide, multiply, type Rational, rational, toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { earlierFigures } from '../earlier.ts';
import { IS_PLAN } from '../growth/growth-words.ts';
import { sizeRatio } from '../judge.ts';
import { kinship } from '../kinship.ts';
import { type Ground, textAfter, textBefore } from '../toolkit.ts';
import { checkPart } from './part.ts';
import { OWN_BASE } from './share-words.ts';

/** What opens a sentence on some of those that were told before. */
const OF_THESE = /^(?:trong số|trong đó|trong tổng số)(?!\p{L})/u;
const CHIEFLY = /(?:,? chiếm|\(|,? đạt(?: tỷ lệ)?|,? bằng|,? tỷ lệ)(?: tỷ lệ)?\s*$/;
const HUNDRED = rational(100);
/** Characters before the first pair in which its sentence opens. */
const LEAD = 140;
/** Whole things of which so many pairs tell the same number are known, though it is not printed. */
const LEAST_PAIRS = 3;
/** By how much a printed whole may miss what its shares tell, to be that whole. */
const SLIP = 1.4;

interface Pair {
  part: Figure;
  share: Figure;
}

/**
 * Shares of one sentence have one whole: “486 tổ chức …: 92 … (18,9%), 341 … (70,2%), 48 … (9,9%)”. The whole that two of them
 * prove, or one where the sentence opens with “trong số này”, is that of the others, too; and where they all tell another
 * number than is printed, the printed one is asked about.
 */
export function siblingShares(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let from = 1; from < figures.length; ) {
    const { sentence } = figures[from]!;
    let to = from;
    while (to < figures.length && figures[to]!.sentence === sentence) to += 1;
    found.push(...ofSentence(ground, pairsIn(ground, from, to)));
    from = Math.max(to, from + 1);
  }
  return found;
}

function ofSentence(ground: Ground, pairs: readonly Pair[]): Draft[] {
  const [first] = pairs;
  if (!first || (pairs.length < 2 && !opensOnThese(ground, first.part))) return [];
  const earlier = wholesBefore(ground, first.part);
  const least = opensOnThese(ground, first.part) ? 1 : 2;
  for (const whole of earlier) {
    const own = pairs.filter(({ part }) => isPartOf(part, whole));
    const checked = own.map((pair) => ({ pair, draft: checkPart(ground, pair.part, whole, pair.share.at) }));
    const proofs = checked.filter(({ pair: { share }, draft }) => draft.verdict === 'holds' && isFine(share));
    if (proofs.length >= least)
      return checked
        .filter(({ pair, draft }) => draft.verdict === 'holds' || isSlip(pair, whole))
        .map(({ draft }) => draft);
  }
  return ofOtherWhole(ground, pairs, earlier);
}

/** The figures before a pair that may be its whole, the nearest first. */
const wholesBefore = (ground: Ground, part: Figure): Figure[] =>
  earlierFigures(ground, part.at)
    .filter((whole) => isPartOf(part, whole) && whole.comparator === null)
    .reverse();

const isPartOf = (part: Figure, whole: Figure): boolean =>
  ['noun', 'unit', 'class'].includes(kinship(whole, part) ?? '') && compare(part.value, whole.value) < 0;

const isFine = ({ step }: Figure): boolean => step.d > step.n;

/** All shares tell one whole, and the figure printed for it is another. */
function ofOtherWhole(ground: Ground, pairs: readonly Pair[], earlier: readonly Figure[]): Draft[] {
  const fine = pairs.filter(({ share, part }) => isFine(share) && part.isExact);
  if (fine.length < LEAST_PAIRS) return [];
  const least = larger(fine.map(({ part, share }) => told(part, percentageOf(share).high!.value)));
  const most = smaller(fine.map(({ part, share }) => told(part, percentageOf(share).low!.value)));
  if (least === null || most === null || compare(least, most) > 0) return [];
  const isTold = (whole: Figure): boolean =>
    compare(whole.value, least) >= 0 && compare(whole.value, most) <= 0;
  const [nearest] = earlier;
  if (!nearest || earlier.some(isTold)) return [];
  const size = toNumber(least) / nearest.size;
  const isPlan = nearest.at < fine[0]!.part.at && IS_PLAN.test(textBefore(ground, nearest.at, 40));
  if (size > SLIP || size < 1 / SLIP || isPlan) return [];
  return fine.map(({ part, share }) => checkPart(ground, part, nearest, share.at));
}

/** The whole of a part that is so much of it, in per cent. */
const told = ({ value }: Figure, percent: Rational): Rational | null =>
  percent.n > 0n ? divide(multiply(value, HUNDRED), percent) : null;

const larger = (values: readonly (Rational | null)[]): Rational | null =>
  values.reduce((most, value) => (most && value && compare(value, most) > 0 ? value : most), values[0]!);
const smaller = (values: readonly (Rational | null)[]): Rational | null =>
  values.reduce((least, value) => (least && value && compare(value, least) < 0 ? value : least), values[0]!);

function opensOnThese({ article }: Ground, { sentence, outer }: Figure): boolean {
  const { start } = article.sentences[sentence]!;
  const lead = article.lower.slice(Math.max(start, outer.start - LEAD), outer.start);
  return OF_THESE.test(
    lead
      .split(/[.!?]\s+|\n/)
      .at(-1)!
      .trimStart(),
  );
}

function pairsIn(ground: Ground, from: number, to: number): Pair[] {
  const { figures } = ground.passage;
  const pairs: Pair[] = [];
  for (let at = from; at < to; at += 1) {
    const [part, share] = [figures[at - 1]!, figures[at]!];
    const isPair =
      share.dimension === 'percent' &&
      share.form === 'number' &&
      share.comparator === null &&
      part.form === 'number' &&
      part.sentence === share.sentence &&
      !['percent', 'points', 'multiple', 'bare'].includes(part.dimension) &&
      part.value.n > 0n &&
      part.comparator === null;
    const isOwn =
      isPair && CHIEFLY.test(textBefore(ground, at, 80)) && !OWN_BASE.test(textAfter(ground, at, 40));
    if (isOwn) pairs.push({ part, share });
  }
  return pairs;
}

/** Digits swapped or one of them off leave a share of nearly the same size. */
function isSlip({ part, share }: Pair, whole: Figure): boolean {
  const off = (100 * sizeRatio(part.value, whole.value)) / sizeRatio(share.value, rational(1));
  return off > 0.4 && off < 2.5;
}
