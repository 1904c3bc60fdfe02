/** What the other rooms may know of the consolidation: what several reviewers say, side by side, and how far they agree. */

export { type Agreement, fleissKappa, krippendorffAlpha, LEAST_ENTRIES } from './agreement.ts';
export {
  agreementOf,
  type ConsolidatedEntry,
  type CriterionBeside,
  consolidateEntry,
  type PointsBeside,
  type RoundAgreement,
} from './consolidate.ts';
export type { Opinion } from './opinion.ts';
export { consolidateEntries, type Round, type RoundRow, roundOf, type Said } from './round.ts';
export { isRuling, type RecordedRuling, type Rulings, rulingsOf } from './ruling.ts';
export { type SharedPassage, sharedPassages } from './shared-passages.ts';
export { STRENGTHS, type Strength, strengthOfAlpha, strengthOfKappa } from './strength.ts';
