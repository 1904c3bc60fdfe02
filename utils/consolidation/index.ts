/** What the other rooms may know of the consolidation: what several reviewers say, side by side, and how far they agree. */

export { type Agreement, fleissKappa, krippendorffAlpha, LEAST_ENTRIES } from './agreement.ts';
export {
  agreementOf,
  type ConsolidatedEntry,
  consolidateEntry,
  type PointsBeside,
  type RoundAgreement,
} from './consolidate.ts';
export type { Opinion } from './opinion.ts';
export { consolidateRound, type Round, type RoundRow, type Said } from './round.ts';
export { type SharedPassage, sharedPassages } from './shared-passages.ts';
export { type Strength, strengthOfAlpha, strengthOfKappa } from './strength.ts';
