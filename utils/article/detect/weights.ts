/**
 * What each signal adds to the log-odds that a page is an article, for a signal of 1. Fitted by logistic regression
 * with a penalty on large weights and with the sign of every weight fixed beforehand (a monotone, explainable
 * model), on pages of many sites and languages; chosen by cross-validation over sites, so that no site judges itself.
 * `teasers`, `tabular` and `statute` are set by hand, for what none of those pages shows: a list of short leads under a
 * heading of its own; a table (a calendar, prices) with no more than a note of prose; a law or a decision in full.
 * Fitting all of them anew on hand-made pages, too, told a set that was left out less well.
 */
export const WEIGHTS = {
  articleFolder: 1.49,
  bodyOfProse: 0.55,
  bodyShare: 0.22,
  cards: -0.67,
  cardsPerProse: -0.3,
  dated: -1.06,
  hasId: 0.9,
  headlineWords: 1.62,
  ldArticle: 0.46,
  ldOther: -0.74,
  linkShare: -0.31,
  longRun: 0.11,
  nearDate: 0.97,
  nearProse: 1.02,
  noDate: -0.83,
  ogArticle: 0.7,
  ogOther: -0.6,
  otherFolder: -1.77,
  prices: -0.52,
  proseNear: 0.33,
  published: 0.39,
  sapo: 0.83,
  slugAgrees: 0.59,
  slugWords: 0.22,
  statute: -2.5,
  tabular: -2.5,
  teasers: -2.5,
  thread: -0.5,
};

/** The log-odds of a page without any signal. */
export const BIAS = -2.99;

/** Signals by name: each from 0, absent, to 1, as strong as it gets. */
export type Signals = Record<keyof typeof WEIGHTS, number>;
