import { totalOf } from '@/utils/entries/scores.ts';
import type { Criterion } from '@/utils/model/award.ts';
import {
  type Decision,
  type FindingAnswer,
  type Review,
  VERDICTS,
  type Verdict,
} from '@/utils/model/entries.ts';
import { type Agreement, fleissKappa, krippendorffAlpha } from './agreement.ts';
import type { Opinion } from './opinion.ts';
import { type Rulings, rulingsOf } from './ruling.ts';
import { type SharedPassage, sharedPassages } from './shared-passages.ts';

/** Points side by side, in the order of the reviewers; null where one gave none. */
export interface PointsBeside {
  points: (number | null)[];
  /** The most less the least; null where fewer than two gave any. */
  spread: number | null;
  mean: number | null;
}

/** The points for one criterion. */
export interface CriterionBeside extends PointsBeside {
  name: string;
  most: number | null;
  /** Somebody gave points for it by another score sheet than the award has here: they count in no sum. */
  isForeign: boolean;
}

/** What several reviewers say of one entry, side by side. */
export interface ConsolidatedEntry {
  /** Those who said anything of it, in the order given; all lists below are in this order. */
  reviewers: string[];
  decisions: Decision[];
  /** On the entry as a whole; empty where one wrote none. */
  remarks: string[];
  /** How many chose each verdict; who has chosen none counts nowhere. */
  verdicts: Record<Verdict, number>;
  criteria: CriterionBeside[];
  /** Sums of those who scored every criterion. */
  total: PointsBeside;
  /** How many marks each made. */
  marks: number[];
  /** Passages that two or more marked. */
  shared: SharedPassage[];
  /** What was said to figure checks; null where one said nothing. */
  findings: { articleId: string; fingerprint: string; answers: (FindingAnswer | null)[] }[];
  /** Of everybody, also of those who said nothing else. */
  rulings: Rulings;
}

/** Puts opinions of one entry side by side. @param criteria of its award */
export function consolidateEntry(
  opinions: readonly Opinion[],
  criteria: readonly Criterion[],
): ConsolidatedEntry {
  const said = opinions.filter(
    ({ review, marks, findings }) => (review && isSaid(review)) || marks.length > 0 || findings.length > 0,
  );
  const decisions = said.map(({ review }) => review?.decision ?? { verdict: null, reason: '' });
  const rows = [
    ...criteria.map((one) => ({ ...one, isForeign: false })),
    ...foreignCriteria(said, criteria),
  ].map((criterion) => ({
    ...criterion,
    ...beside(said.map(({ review }) => review?.scores[criterion.name] ?? null)),
  }));
  const totals = said.map(({ review }) => {
    const { points, left } = totalOf(criteria, review?.scores ?? {});
    return review && criteria.length > 0 && left === 0 ? points : null;
  });
  return {
    reviewers: said.map(({ reviewer }) => reviewer),
    decisions,
    remarks: said.map(({ review }) => review?.remark ?? ''),
    verdicts: Object.fromEntries(
      VERDICTS.map((verdict) => [verdict, decisions.filter((one) => one.verdict === verdict).length]),
    ) as Record<Verdict, number>,
    criteria: rows,
    total: beside(totals),
    marks: said.map(({ marks }) => marks.length),
    shared: sharedPassages(said),
    findings: findingsOf(said),
    rulings: rulingsOf(opinions),
  };
}

/** Who has only looked into a work, or written down what others decided, has no opinion of it. */
const isSaid = ({ decision, remark, scores, overrules }: Review): boolean =>
  decision.verdict !== null ||
  decision.reason.trim() !== '' ||
  remark.trim() !== '' ||
  Object.keys(scores).length > 0 ||
  Object.keys(overrules).length > 0;

/** What reviewers scored that the award's sheet does not have: their own copy of it was another one. */
function foreignCriteria(said: readonly Opinion[], criteria: readonly Criterion[]) {
  const known = new Set(criteria.map(({ name }) => name));
  const names = new Set(said.flatMap(({ review }) => Object.keys(review?.scores ?? {})));
  return [...names].filter((name) => !known.has(name)).map((name) => ({ name, most: null, isForeign: true }));
}

function beside(points: (number | null)[]): PointsBeside {
  const given = points.filter((one) => one !== null);
  return {
    points,
    spread: given.length < 2 ? null : exact(Math.max(...given) - Math.min(...given)),
    mean: given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length,
  };
}

/** Points have two decimals at most: 1.2 − 1.1 is 0.1 here. */
const exact = (points: number): number => Math.round(points * 100) / 100;

function findingsOf(said: readonly Opinion[]): ConsolidatedEntry['findings'] {
  const all = said.flatMap(({ findings }) => findings.filter(({ answer }) => answer !== null));
  const names = new Map(
    all.map(({ articleId, fingerprint }) => [
      JSON.stringify([articleId, fingerprint]),
      { articleId, fingerprint },
    ]),
  );
  return [...names.values()].map((name) => ({
    ...name,
    answers: said.map(
      ({ findings }) =>
        findings.find((one) => one.articleId === name.articleId && one.fingerprint === name.fingerprint)
          ?.answer ?? null,
    ),
  }));
}

/** How far the reviewers of a round agree. */
export interface RoundAgreement {
  /** Fleiss' κ. */
  verdicts: Agreement;
  /** Krippendorff's α of the sums, and of each criterion by its name. */
  total: Agreement;
  criteria: Record<string, Agreement>;
}

/** How far reviewers agree over all entries of a round. */
export function agreementOf(entries: readonly ConsolidatedEntry[]): RoundAgreement {
  const points = (rows: readonly PointsBeside[]) =>
    krippendorffAlpha(rows.map((row) => row.points.filter((one) => one !== null)));
  const names = [...new Set(entries.flatMap(({ criteria }) => criteria.map(({ name }) => name)))];
  return {
    verdicts: fleissKappa(entries.map(({ verdicts }) => VERDICTS.map((verdict) => verdicts[verdict]))),
    total: points(entries.map(({ total }) => total)),
    criteria: Object.fromEntries(
      names.map((name) => [
        name,
        points(entries.flatMap(({ criteria }) => criteria.filter((one) => one.name === name))),
      ]),
    ),
  };
}
