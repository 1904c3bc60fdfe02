import { compare, rational } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { earlierFigures, stretchesOf } from '../earlier.ts';
import { sizeRatio } from '../judge.ts';
import { kinship } from '../kinship.ts';
import { type Ground, textAfter, textBefore } from '../toolkit.ts';
import { checkPart } from './part.ts';
import { OWN_BASE } from './share-words.ts';

/** What opens a sentence on some of those that were told before. */
const OF_THESE = /^(?:trong số|trong đó|trong tổng số)(?!\p{L})/u;
const CHIEFLY = /(?:,? chiếm|\(|,? đạt tỷ lệ|,? tỷ lệ)(?: tỷ lệ)?\s*$/;

interface Pair {
  part: Figure;
  share: Figure;
}

/**
 * Shares of one sentence whose whole stands in a sentence before: “Trong số này có 217 đảng viên nữ, chiếm 60,1%; 254 …, chiếm
 * 70,4%”. The whole that one exact share proves is that of the others, too.
 */
export function siblingShares(ground: Ground): Draft[] {
  return stretchesOf(ground)
    .filter(({ lead }) => OF_THESE.test(lead))
    .flatMap(({ from, to }) => ofSentence(ground, from, to));
}

function ofSentence(ground: Ground, from: number, to: number): Draft[] {
  const pairs = pairsIn(ground, from, to);
  if (pairs.length === 0) return [];
  const wholes = earlierFigures(ground, from).filter((whole) =>
    pairs.every(({ part }) => kinship(whole, part) === 'noun' && compare(part.value, whole.value) < 0),
  );
  for (const whole of wholes.reverse()) {
    const checked = pairs.map(({ part, share }) => ({
      share,
      draft: checkPart(ground, part, whole, share.at),
    }));
    const proves = checked.some(
      ({ share, draft }) => draft.verdict === 'holds' && share.step.d > share.step.n,
    );
    if (proves)
      return checked
        .filter(({ share, draft }, which) => draft.verdict === 'holds' || isSlip(pairs[which]!, whole, share))
        .map(({ draft }) => draft);
  }
  return [];
}

function pairsIn(ground: Ground, from: number, to: number): Pair[] {
  const { figures } = ground.passage;
  const pairs: Pair[] = [];
  for (let at = from + 1; at < to; at += 1) {
    const [part, share] = [figures[at - 1]!, figures[at]!];
    const isPair =
      share.dimension === 'percent' &&
      share.form === 'number' &&
      share.comparator === null &&
      part.form === 'number' &&
      part.dimension === 'count' &&
      part.comparator === null;
    const isOwn =
      isPair && CHIEFLY.test(textBefore(ground, at, 80)) && !OWN_BASE.test(textAfter(ground, at, 40));
    if (isOwn) pairs.push({ part, share });
  }
  return pairs;
}

/** Digits swapped or one of them off leave a share of nearly the same size. */
function isSlip({ part }: Pair, whole: Figure, share: Figure): boolean {
  const off = (100 * sizeRatio(part.value, whole.value)) / sizeRatio(share.value, rational(1));
  return off > 0.7 && off < 1.4;
}
