import type { Membership } from './model.ts';
import {
  branchOf,
  logName,
  noticeBranch,
  outName,
  personBranch,
  releaseName,
  rootOf,
  subBranch,
  under,
} from './names.ts';
import type { Reading, ReadingName } from './visit-model.ts';

/** What it takes to name a device's readings. */
export type Reader = Pick<Membership, 'panel' | 'sub' | 'who' | 'device' | 'role'>;

/** The letter of a reading's consumer: one for each pair of stream and filter, as a reviewer's rights name them. */
export const CONSUMER_LETTER = { own: 'w', all: 'a', sub: 's', person: 'p', released: 'r' } as const;
type ReviewerReading = keyof typeof CONSUMER_LETTER;

/** The consumer of a reviewer's device: all there is of it stands in the tags of its credentials (office/rights.ts). */
export const consumerName = (who: string, device: number, reading: ReviewerReading): string =>
  `${who}_${device}${CONSUMER_LETTER[reading]}`;

/** A part of the log as a device reads it. */
export function readingOf({ panel, sub, who, device }: Reader, name: ReadingName): Reading {
  const log = logName(panel);
  const out = outName(panel);
  const reviewers = `${rootOf(panel)}.r`;
  const own = (reading: ReviewerReading) => consumerName(who, device, reading);
  const office = `${who}_${device}_${name}`;
  const parts: Record<ReadingName, Omit<Reading, 'name'>> = {
    own: { stream: log, filter: under(branchOf(panel, sub, who)), consumer: own('own') },
    all: { stream: out, filter: under(noticeBranch(panel)), consumer: own('all') },
    sub: { stream: out, filter: under(subBranch(panel, sub)), consumer: own('sub') },
    person: { stream: out, filter: under(personBranch(panel, who)), consumer: own('person') },
    released: {
      stream: releaseName(panel, sub),
      filter: under(`${reviewers}.${sub}`),
      consumer: own('released'),
    },
    everyone: { stream: log, filter: under(reviewers), consumer: office },
    reviews: { stream: log, filter: `${reviewers}.*.*.reviews.>`, consumer: office },
    out: { stream: out, filter: under(`${rootOf(panel)}.o`), consumer: office },
  };
  return { name, ...parts[name] };
}

/** What a device writes: the reading in which it finds its own changes again. */
export const writtenBy = ({ role }: Pick<Reader, 'role'>): ReadingName =>
  role === 'reviewer' ? 'own' : 'out';

/** What a device reads at each visit, the roster's place first: without it nothing else can be checked. */
export const readBy = ({ role }: Pick<Reader, 'role'>): ReadingName[] =>
  role === 'reviewer' ? ['all', 'own', 'sub', 'person', 'released'] : ['out', 'everyone'];
