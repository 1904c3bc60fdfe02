import type { Agreement } from './agreement.ts';

export const STRENGTHS = ['few', 'uniform', 'none', 'weak', 'moderate', 'strong'] as const;
/** What an agreement amounts to; `few` and `uniform` say why there is no figure. */
export type Strength = (typeof STRENGTHS)[number];

/**
 * A word for Fleiss' κ: below 0.2 none worth the name, below 0.4 weak, below 0.6 moderate, from there strong (J. R. Landis, G. G. Koch, The
 * measurement of observer agreement for categorical data, 1977, whose bands these are, the outer ones put together).
 * @param least entries below which nothing is said
 */
export const strengthOfKappa = (agreement: Agreement, least: number): Strength =>
  strengthOf(agreement, least, [0.2, 0.4, 0.6]);

/**
 * A word for Krippendorff's α: he asks for 0.8, and lets conclusions stand as tentative from 0.667 on (K. Krippendorff, Content analysis, 2004). Below 0.2 there is none worth the name.
 * @param least entries below which nothing is said
 */
export const strengthOfAlpha = (agreement: Agreement, least: number): Strength =>
  strengthOf(agreement, least, [0.2, 0.667, 0.8]);

function strengthOf({ coefficient, entries }: Agreement, least: number, bands: readonly number[]): Strength {
  if (coefficient === null) return entries < least ? 'few' : 'uniform';
  const [weak, moderate, strong] = bands as [number, number, number];
  if (coefficient < weak) return 'none';
  if (coefficient < moderate) return 'weak';
  return coefficient < strong ? 'moderate' : 'strong';
}
