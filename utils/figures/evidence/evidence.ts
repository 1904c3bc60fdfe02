import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import type { Ground } from '../rules/toolkit.ts';
import type { Candidate } from './candidate.ts';
import { propose } from './propose.ts';
import { slipEvidence } from './slips.ts';
import weights from './weights.json';

type Weights = Readonly<Record<string, number>>;

const ANCHORS: Readonly<Record<Candidate['kind'], Weights>> = weights.anchors;
const SLIPS: Weights = weights.slips;
const SUM_SLIPS: Weights = { ...SLIPS, ...weights.sumSlips };
const RATE_SLIPS: Weights = { ...SLIPS, ...weights.rateSlips };

/** What a relation needs to be shown where it holds, and less where its figures have so many digits that none fits by chance. */
const SHOWN = -0.7;
const SHOWN_SHARP = -3.5;
/** What a relation that fails needs to be reported. */
const REPORTED = weights.reported;
/** What a share’s whole needs that its words name, to rule another one out. */
const NAMED = 2;
/** A whole of fewer units is met by chance. */
const SHARP = 100;

/** What the figures of a relation, their words and their places say for it. */
const anchorOf = (candidate: Candidate): number => {
  const own = ANCHORS[candidate.kind];
  return candidate.evidence().reduce((sum, name) => sum + (own[name] ?? 0), own.bias ?? 0);
};

/** What a relation’s miss says for its being meant, and misprinted. */
const slipWeight = (candidate: Candidate): number => {
  const { kind } = candidate;
  const own = kind === 'sum' || kind === 'product' ? SUM_SLIPS : kind === 'rate' ? RATE_SLIPS : SLIPS;
  return slipEvidence(candidate).reduce((sum, name) => sum + (own[name] ?? 0), 0);
};

/** A relation that is known to be meant: its figures, and the one that it explains. */
interface Explained {
  kind: Draft['kind'];
  starts: ReadonlySet<number>;
  about: number | null;
}

/**
 * A passage of more figures is a table or no text: nothing is weighed in it. What is proposed grows with the square of its figures, so
 * this also bounds the time of a whole text by its length.
 */
const MOST_FIGURES = 150;

const OF_ALL = new Set<Draft['kind']>(['sum', 'ratio']);
const NO_ARITHMETIC = new Set<Draft['kind']>(['repeat', 'compare', 'list', 'chronology']);

/**
 * The relations that a passage means by all that speaks for them: those that hold are shown; of those that fail, the ones whose
 * figures are tied together so well, or miss so plausibly, that nothing else can be meant.
 * @param told what the rules found in the passage: figures that they explain are taken
 */
export function byEvidence(ground: Ground, told: readonly Draft[]): Draft[] {
  if (ground.passage.figures.length > MOST_FIGURES) return [];
  const right = told.filter(({ verdict, kind }) => verdict === 'holds' && !NO_ARITHMETIC.has(kind));
  const explained: Explained[] = right.map(({ kind, spans }) => ({
    kind,
    starts: new Set(spans.map(({ start }) => start)),
    about: null,
  }));
  const shown: Draft[] = [];
  const candidates = propose(ground);
  const fitting = candidates
    .filter((candidate) => candidate.fits(sizesOf(candidate)))
    .map((candidate) => ({ candidate, anchor: anchorOf(candidate) }))
    .filter(({ candidate, anchor }) => anchor >= (isSharp(candidate.about) ? SHOWN_SHARP : SHOWN))
    .filter(({ candidate }) => !isOfNamedOther(candidate, candidates));
  for (const { candidate } of fitting.sort((a, b) => b.anchor - a.anchor)) {
    const drafted = candidate.draft();
    if (drafted?.verdict !== 'holds') continue;
    const starts = new Set(drafted.spans.map(({ start }) => start));
    const isKnown = explained.some(
      ({ starts: other, about }) =>
        about === candidate.about.start || [...starts].every((start) => other.has(start)),
    );
    explained.push({ kind: drafted.kind, starts, about: candidate.about.start });
    if (!isKnown) shown.push(drafted);
  }
  return [...shown, ...faults(candidates, explained, told)];
}

/** “chiếm 23,6% số thu nội địa”, which fits the whole income: the text names what it is a share of, and that is another figure. */
const isOfNamedOther = (candidate: Candidate, all: readonly Candidate[]): boolean =>
  candidate.kind === 'share' &&
  candidate.evidence().includes('base:named-other') &&
  all.some(
    (other) =>
      other.kind === 'share' &&
      other.about === candidate.about &&
      other.figures[0] === candidate.figures[0] &&
      other.evidence().includes('base:named-so') &&
      anchorOf(other) >= NAMED,
  );

const sizesOf = ({ figures }: Candidate): number[] => figures.map(({ size }) => size);

const isSharp = ({ value, step }: Figure): boolean => value.n * step.d >= BigInt(SHARP) * value.d * step.n;

function faults(
  candidates: readonly Candidate[],
  explained: readonly Explained[],
  told: readonly Draft[],
): Draft[] {
  const taken = told
    .filter(({ verdict, kind }) => verdict !== 'holds' && !NO_ARITHMETIC.has(kind))
    .map(({ spans }) => new Set(spans.map(({ start }) => start)));
  const suspects = candidates
    .filter(
      (candidate) =>
        !candidate.fits(sizesOf(candidate)) && !explained.some((one) => explains(one, candidate)),
    )
    .map((candidate) => ({ candidate, slip: slipWeight(candidate) }))
    .filter(({ slip }) => slip >= LEAST_SLIP)
    .map(({ candidate, slip }) => {
      const isAgain = explained.some(({ about }) => about === candidate.about.start);
      return { candidate, weight: anchorOf(candidate) + slip - (isAgain ? AGAIN : 0) };
    })
    .sort((a, b) => b.weight - a.weight);
  const reported: Draft[] = [];
  for (const { candidate, weight } of suspects) {
    const starts = candidate.figures.map(({ start }) => start);
    const isTaken = taken.some(
      (other) => starts.filter((start) => other.has(start)).length >= 2 || other.has(candidate.about.start),
    );
    if (isTaken) continue;
    const drafted = candidate.draft();
    if (!drafted || drafted.verdict === 'holds') continue;
    taken.push(new Set(starts));
    if (weight >= REPORTED && drafted.verdict === 'fails') reported.push(drafted);
  }
  return reported;
}

/** What a second relation that would explain a figure has to make up for. */
const AGAIN = 1;

/** A miss that says more against a relation than this is none of it, however well it is tied together. */
const LEAST_SLIP = -0.6;

/** Is a figure of a relation that fails already explained by one that holds? */
function explains(
  { kind, starts, about }: Explained,
  { kind: own, figures, about: whole }: Candidate,
): boolean {
  const isOfAll = own === 'sum' || own === 'product' || own === 'hundred';
  // A whole may be parted by one criterion and by another.
  if (about === whole.start && !isOfAll) return true;
  const common = figures.filter(({ start }) => starts.has(start)).length;
  if (common === figures.length) return true;
  if (isOfAll) return OF_ALL.has(kind) && common >= 2;
  return starts.has(whole.start) && common >= 2;
}
