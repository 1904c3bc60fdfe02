import type { Draft } from '../finding.ts';
import type { Whole } from '../whole.ts';
import { documents } from './again/documents.ts';
import { repeats } from './again/repeat.ts';
import { growths } from './growth/growth.ts';
import { lists } from './list.ts';
import { magnitudes } from './magnitude.ts';
import { orders } from './order.ts';
import { rates } from './rate.ts';
import { hundreds } from './share/hundred.ts';
import { shares } from './share/share.ts';
import { targets } from './share/target.ts';
import { slogans } from './slogan.ts';
import { fittingSums } from './sum/fitting-sum.ts';
import { ratios } from './sum/ratio.ts';
import { sums } from './sum/sum.ts';
import { chronologies } from './time/chronology.ts';
import { lengths } from './time/lengths.ts';
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
  slogans,
  unitFaults,
];
