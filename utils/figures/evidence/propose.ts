import type { Ground } from '../rules/toolkit.ts';
import { averages } from './averages.ts';
import type { Candidate } from './candidate.ts';
import { changes } from './changes.ts';
import { hundreds } from './hundreds.ts';
import { plans } from './plans.ts';
import { products } from './products.ts';
import { shares } from './shares.ts';
import { sums } from './sums.ts';

/** All relations that figures of a passage may stand in, whatever they come to. */
export const propose = (ground: Ground): Candidate[] => [
  ...sums(ground),
  ...shares(ground),
  ...changes(ground),
  ...plans(ground),
  ...averages(ground),
  ...hundreds(ground),
  ...products(ground),
];
