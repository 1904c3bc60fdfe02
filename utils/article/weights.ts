/**
 * What each signal adds to the log-odds that a page is an article, for a signal of 1. Fitted by logistic regression
 * with a penalty on large weights and with the sign of every weight fixed beforehand (a monotone, explainable
 * model), on pages of many sites and languages; chosen by cross-validation over sites, so that no site judges itself.
 */
export const WEIGHTS = {
  articleFolder: 1.54,
  bodyOfProse: 0.49,
  bodyShare: 0.32,
  cards: -0.64,
  cardsPerProse: -0.32,
  dated: -1.04,
  hasId: 1.02,
  headlineWords: 1.51,
  ldArticle: 0.6,
  ldOther: -0.7,
  linkShare: -0.33,
  longRun: 0.16,
  nearDate: 1.06,
  nearProse: 1,
  noDate: -0.96,
  ogArticle: 0.55,
  ogOther: -0.68,
  otherFolder: -1.56,
  prices: -0.44,
  proseNear: 0.38,
  published: 0.52,
  sapo: 0.85,
  slugAgrees: 0.64,
  slugWords: 0.32,
  thread: -0.54,
};

/** The log-odds of a page without any signal. */
export const BIAS = -3.16;

/** Signals by name: each from 0, absent, to 1, as strong as it gets. */
export type Signals = Record<keyof typeof WEIGHTS, number>;
