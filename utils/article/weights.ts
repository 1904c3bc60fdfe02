/**
 * What each signal adds to the log-odds that a page is an article, for a signal of 1. Fitted by logistic regression
 * with a penalty on large weights and with the sign of every weight fixed beforehand (a monotone, explainable
 * model), on pages of many sites and languages; chosen by cross-validation over sites, so that no site judges itself.
 */
export const WEIGHTS = {
  articleFolder: 1.54,
  bodyOfProse: 0.53,
  bodyShare: 0.35,
  cards: -0.6,
  cardsPerProse: -0.37,
  dated: -1.06,
  hasId: 1.03,
  headlineWords: 1.44,
  ldArticle: 0.58,
  ldOther: -0.7,
  linkShare: -0.35,
  longRun: 0.17,
  nearDate: 0.99,
  nearProse: 1.01,
  noDate: -1.08,
  ogArticle: 0.52,
  ogOther: -0.68,
  otherFolder: -1.59,
  prices: -0.45,
  proseNear: 0.42,
  published: 0.5,
  sapo: 0.85,
  slugAgrees: 0.67,
  slugWords: 0.28,
  thread: -0.54,
};

/** The log-odds of a page without any signal. */
export const BIAS = -3.05;

/** Signals by name: each from 0, absent, to 1, as strong as it gets. */
export type Signals = Record<keyof typeof WEIGHTS, number>;
