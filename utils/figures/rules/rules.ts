import type { Draft } from '../finding.ts';
import type { Whole } from '../whole.ts';
import { chronologies } from './chronology.ts';
import { documents } from './documents.ts';
import { fittingSums } from './fitting-sum.ts';
import { growths } from './growth.ts';
import { hundreds } from './hundred.ts';
import { lengths } from './lengths.ts';
import { lists } from './list.ts';
import { magnitudes } from './magnitude.ts';
import { orders } from './order.ts';
import { rates } from './rate.ts';
import { ratios } from './ratio.ts';
import { repeats } from './repeat.ts';
import { shares } from './share.ts';
import { sums } from './sum.ts';
import { targets } from './target.ts';
import type { Ground } from './toolkit.ts';
import { unitFaults } from './unit.ts';

/** The rules that read one passage at a time. */
export const passageRules: readonly ((ground: Ground) => Draft[])[] = [
  sums,
  fittingSums,
  ratios,
  shares,
  hundreds,
  targets,
  growths,
  rates,
  orders,
  lists,
  magnitudes,
];

/** The rules that compare places of a whole text. */
export const textRules: readonly ((whole: Whole) => Draft[])[] = [
  chronologies,
  lengths,
  documents,
  repeats,
  unitFaults,
];
