import { toNumber } from '../arithmetic/rational.ts';
import type { Figure } from '../reading/figure.ts';
import { earlierFigures } from '../rules/earlier.ts';
import { type Change, checkChange, type Direction, type Wording } from '../rules/growth/change.ts';
import { CHANGED, DOWN, LONGEST_VERB, SAME_CHANGE, TIMES, UP } from '../rules/growth/growth-words.ts';
import { isRateFigure, isSameThing, kinship } from '../rules/kinship.ts';
import { type Ground, textBefore, textBetween } from '../rules/toolkit.ts';
import type { Candidate } from './candidate.ts';
import { changeEvidence, isEnd, PERIODS } from './change-evidence.ts';

/** Amounts before and behind a change that may be its ends. */
const OWN_BACK = 5;
const OWN_AHEAD = 2;
const EARLIER = 5;
const SENTENCES_BACK = 2;
const FARTHEST = 3;

interface Told {
  by: Figure | null;
  rate: Figure | null;
  wording: Wording;
  direction: Direction | null;
}

const directionOf = (before: string): Direction | null => {
  const near = before.slice(-LONGEST_VERB);
  return UP.test(near) ? 'up' : DOWN.test(near) ? 'down' : null;
};

/** Changes that a text tells, with each pair of ends near that they may be told of. */
export function changes(ground: Ground): Candidate[] {
  return ground.passage.figures.flatMap((figure) => {
    const told = toldAt(ground, figure);
    return told
      ? endsOf(ground, told)
          .map((change) => candidate(ground, change))
          .filter((one) => one !== null)
      : [];
  });
}

/** The difference, the rate, or both, that a verb tells at a figure. */
function toldAt(ground: Ground, figure: Figure): Told | null {
  const before = textBefore(ground, figure.at, 80);
  const direction = directionOf(before);
  if (figure.form !== 'number' || figure.size <= 0 || PERIODS.has(figure.dimension)) return null;
  if (figure.dimension === 'multiple') {
    const wording: Wording | null = TIMES.test(before) ? 'times' : direction ? 'more-times' : null;
    return (
      wording && {
        by: null,
        rate: figure,
        wording,
        direction: direction ?? (wording === 'times' ? 'up' : null),
      }
    );
  }
  if (!direction) return null;
  const next = ground.passage.figures[figure.at + 1];
  const isRate = isRateFigure(figure);
  const isSame =
    next?.form === 'number' &&
    next.sentence === figure.sentence &&
    isRateFigure(next) !== isRate &&
    next.dimension !== 'multiple' &&
    SAME_CHANGE.test(textBetween(ground.article, figure, next)) &&
    !/^[\s,]*$/.test(textBetween(ground.article, figure, next));
  if (isSame) return { by: isRate ? next : figure, rate: isRate ? figure : next, wording: 'more', direction };
  return { by: isRate ? null : figure, rate: isRate ? figure : null, wording: 'more', direction };
}

function endsOf(ground: Ground, told: Told): Change[] {
  const { figures } = ground.passage;
  const own = [told.by, told.rate].filter((figure) => figure !== null);
  const [first, last] = [
    own[0]!.at < own.at(-1)!.at ? own[0]! : own.at(-1)!,
    own[0]!.at < own.at(-1)!.at ? own.at(-1)! : own[0]!,
  ];
  const mayBe = (figure: Figure): boolean =>
    isEnd(figure) &&
    !isChange(ground, figure) &&
    (figure.dimension === 'percent') ===
      (told.rate?.dimension === 'points' || told.by?.dimension === 'percent') &&
    (!told.by || isSameThing(figure, told.by));
  const near = [
    ...figures.slice(Math.max(0, first.at - OWN_BACK), first.at),
    ...figures.slice(last.at + 1, last.at + 1 + OWN_AHEAD),
  ].filter((figure) => figure.sentence === first.sentence && mayBe(figure));
  const earlier = (told.rate?.dimension === 'points' ? [] : earlierFigures(ground, first.at))
    .filter(({ sentence }) => sentence < first.sentence && sentence >= first.sentence - SENTENCES_BACK)
    .slice(-EARLIER)
    .filter(mayBe);
  const all = [...earlier, ...near];
  const alone = told.by && told.rate ? all.map((now): Change => ({ ...told, now, prior: null })) : [];
  const pairs = all.flatMap((now) =>
    all
      .filter((prior) => prior !== now && prior.size !== now.size && isPair(now, prior))
      .flatMap((prior): Change[] => [
        ...(told.by ? [{ ...told, now, prior, rate: null }] : []),
        ...(told.rate ? [{ ...told, now, prior, by: null }] : []),
      ]),
  );
  return [...alone, ...pairs];
}

/** “tăng 16 lượt, số vi phạm tăng 4”: what is a change itself is no end of another. */
const isChange = ({ article: { lower } }: Ground, { outer }: Figure): boolean =>
  CHANGED.test(lower.slice(Math.max(0, outer.start - 48), outer.start));

function isPair(now: Figure, prior: Figure): boolean {
  const kin = kinship(now, prior);
  return (
    kin === 'noun' ||
    kin === 'unit' ||
    kin === 'bare' ||
    (kin === 'class' && now.noun !== '') ||
    isSameThing(now, prior)
  );
}

/** What the ends come to, as a multiple of what is printed for the change. */
function offOf({ wording, direction }: Change, kind: string | null, [now, prior, by, rate]: Sizes): number {
  const sign = direction === 'down' ? -1 : 1;
  if (prior === null) return (100 * by!) / (now! - sign * by!) / rate!;
  if (rate === null) return (sign * (now! - prior)) / by!;
  if (kind === 'points') return (sign * (now! - prior)) / rate;
  if (kind !== 'multiple') return (100 * sign * (now! / prior - 1)) / rate;
  if (wording === 'times') return now! / prior / rate;
  return sign > 0 ? (now! / prior - 1) / rate : prior / now! / rate;
}

/** The sizes of what is, what was, the difference and the rate; null for what is not told. */
type Sizes = readonly [now: number | null, prior: number | null, by: number | null, rate: number | null];

function candidate(ground: Ground, change: Change): Candidate | null {
  const { now, prior, by, rate } = change;
  const figures = [now, prior, by, rate].filter((figure) => figure !== null);
  const kind = rate?.dimension ?? null;
  const ends = [now, prior, by, rate];
  const sizesOf = (sizes: readonly number[]): Sizes => {
    let at = 0;
    return ends.map((figure) => (figure ? sizes[at++]! : null)) as unknown as Sizes;
  };
  const off = offOf(change, kind, sizesOf(figures.map(({ size }) => size)));
  if (!(off > 1 / FARTHEST && off < FARTHEST)) return null;
  const about = rate ?? by!;
  const slack =
    rate && rate.dimension !== 'multiple'
      ? (1.05 * toNumber(rate.step)) / rate.size
      : figures.reduce((sum, { isExact, step }) => sum + (isExact ? 0 : toNumber(step) / 2), 0) / about.size;
  return {
    kind: 'growth',
    figures,
    about,
    evidence: () => changeEvidence(ground, change),
    off,
    fits: (sizes) => Math.abs(offOf(change, kind, sizesOf(sizes)) - 1) <= slack + 1e-9,
    draft: () => checkChange(ground.article, change),
    isOtherBase: isOfThisYear(change),
  };
}

/** The usual slip: the difference divided by this year’s figure. */
function isOfThisYear({ now, prior, by, rate, direction }: Change): boolean {
  if (!now || rate?.dimension !== 'percent') return false;
  const difference = prior ? (direction === 'down' ? -1 : 1) * (now.size - prior.size) : (by?.size ?? 0);
  return Math.abs((100 * difference) / now.size - rate.size) <= 1.05 * toNumber(rate.step);
}
