import { toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { CHANGED, LONGEST_VERB } from '../growth/growth-words.ts';
import { type Ground, groundOf, textAfter, textBefore, textBetween } from '../toolkit.ts';
import { checkPart } from './part.ts';
import { OWN_BASE, PLAN } from './share-words.ts';

/** A percentage in the bracket right behind a count and its name, or behind “chiếm”. */
const LINK =
  /^(?:[^,;.()\d]{0,40}\(\s*(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ)?|[^,;.()\d]{0,30},? (?:chiếm|đạt|tỷ lệ|tỉ lệ)(?: tỷ lệ)?)\s*$/u;
const AGAINST = /^[\s)]*(?:so với|cùng kỳ)/;
/** Percentages that must agree on a base before another is held against it. */
const LEAST = 4;
/** Of these, as many must tell it so closely that hardly any other number would do. */
const LEAST_SHARP = 3;
const SHARP = 0.06;
/** What a slip leaves of a percentage. */
const NEARLY = 1.5;
/** Pairs of one text that are looked at. */
const MOST = 60;
const ALL = 100;

interface Pair {
  ground: Ground;
  part: Figure;
  share: Figure;
  /** The wholes of which the part is such a percentage. */
  low: number;
  high: number;
}

/**
 * “46 phiếu tín nhiệm cao (92%) … 41 phiếu tín nhiệm cao (82%), 6 phiếu tín nhiệm (12%) … 39 phiếu tín nhiệm cao (87%)”: counts of
 * one thing, each with its percentage, that all but one are told of one printed number, however far off it stands.
 */
export function sharesOfOneBase({ article }: Whole): Draft[] {
  const byThing = new Map<string, Pair[]>();
  for (const passage of article.passages) {
    const ground = groundOf(article, passage);
    passage.figures.forEach((share, at) => {
      const pair = at > 0 ? pairAt(ground, share) : null;
      if (!pair) return;
      const known = byThing.get(pair.part.head);
      if (!known) byThing.set(pair.part.head, [pair]);
      else if (known.length < MOST) known.push(pair);
    });
  }
  return [...byThing.values()].flatMap((pairs) =>
    pairs.length < LEAST ? [] : ofOne(article.figures, pairs),
  );
}

function pairAt(ground: Ground, share: Figure): Pair | null {
  const part = ground.passage.figures[share.at - 1]!;
  const isShare =
    share.dimension === 'percent' && share.form === 'number' && share.comparator === null && share.size > 0;
  const isPart =
    part.dimension === 'count' &&
    part.form === 'number' &&
    part.isExact &&
    part.comparator === null &&
    part.size > 0 &&
    part.sentence === share.sentence;
  if (!isShare || !isPart || share.size > ALL || !LINK.test(textBetween(ground.article, part, share)))
    return null;
  const after = textAfter(ground, share.at, 40);
  if (AGAINST.test(after) || OWN_BASE.test(after) || PLAN.test(after.split(/[,;.]/)[0]!)) return null;
  if (CHANGED.test(textBefore(ground, part.at, 80).slice(-LONGEST_VERB))) return null;
  const step = toNumber(share.step);
  return {
    ground,
    part,
    share,
    low: (ALL * part.size) / (share.size + step),
    high: (ALL * part.size) / Math.max(share.size - step / 2, step / 4),
  };
}

function ofOne(figures: readonly Figure[], pairs: readonly Pair[]): Draft[] {
  const last = pairs.at(-1)!.share.start;
  const parts = new Set(pairs.map(({ part }) => part.start));
  const bases = figures.filter(
    (base) =>
      base.start < last &&
      base.dimension === 'count' &&
      base.form === 'number' &&
      base.isExact &&
      base.comparator === null &&
      !parts.has(base.start),
  );
  const fitting = (size: number): Pair[] =>
    pairs.filter(({ low, high }) => size > low - 1e-9 && size < high + 1e-9);
  const sizes = [...new Set(bases.map(({ size }) => size))].sort(
    (a, b) => fitting(b).length - fitting(a).length,
  );
  const [best, next] = sizes;
  if (best === undefined || (next !== undefined && fitting(next).length === fitting(best).length)) return [];
  const right = fitting(best);
  const sharp = right.filter(({ low, high }) => high - low < SHARP * best);
  const isKnown =
    right.length >= LEAST &&
    new Set(sharp.map(({ part, share }) => `${part.size} ${share.size}`)).size >= LEAST_SHARP;
  if (!isKnown || right.length < pairs.length - 1) return [];
  return pairs.flatMap((pair) => {
    const { ground, part, share } = pair;
    const base = bases.findLast(({ size, start }) => size === best && start < part.start);
    if (!base) return [];
    const isRight = right.includes(pair);
    const off = (ALL * part.size) / best / share.size;
    // What is told of the same thing in the same words is of the same base.
    const isSame = right.some(({ part: other }) => other.noun === part.noun);
    if (!isRight && (!isSame || part.size > best || off > NEARLY || off < 1 / NEARLY)) return [];
    return [checkPart(ground, part, base, share.at)];
  });
}

/** Leaves out what tells percentages of another base than the one that all others agree on, and what adds them up in vain. */
export function withoutOtherBases(drafts: readonly Draft[], ofBase: readonly Draft[]): Draft[] {
  if (ofBase.length === 0) return [...drafts];
  const bases = new Map<number, Draft>();
  for (const draft of ofBase) bases.set(draft.spans.at(-1)!.start, draft);
  return drafts.filter(({ kind, verdict, spans }) => {
    if (kind !== 'share') return true;
    const rates = spans.filter(({ start }) => bases.has(start));
    if (rates.length === spans.length) return verdict === 'holds';
    return rates.length === 0 || spans.length !== 3;
  });
}
