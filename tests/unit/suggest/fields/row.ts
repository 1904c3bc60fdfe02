import type { Aim, StatisticField } from '../../../../utils/model/records.ts';

/** What is given of a figure beside its subject. */
export interface Told {
  baseline?: string;
  attribution?: string;
  aim?: Aim;
  doubts?: StatisticField[];
}

/** What is said of the figures of a text: of each its words, its subject, and what else is given. */
export type Row = [
  kind: string,
  text: string,
  figures: [span: string, subject: string | null, told?: Told][],
];
