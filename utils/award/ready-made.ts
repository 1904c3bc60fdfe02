import type { Award, AwardLevel, PresumableRule } from '@/utils/model/award.ts';
import editions from './data/editions.json' with { type: 'json' };
import otherAwards from './data/other-awards.json' with { type: 'json' };

/** What an award is made of when a reviewer chooses it: all but what belongs to the record. */
export type AwardDraft = Omit<Award, 'id' | 'createdAt' | 'deletedAt' | 'stamps'>;

export const READY_MADE_GROUPS = ['national', 'province', 'other'] as const;
/** Under which head an award is offered. */
export type ReadyMadeGroup = (typeof READY_MADE_GROUPS)[number];

/** An award that can be chosen. */
export interface ReadyMade {
  id: string;
  group: ReadyMadeGroup;
  draft: AwardDraft;
}

/** Types of work in every edition's rules that were found. */
const TYPES = ['báo in', 'báo điện tử', 'truyền hình', 'phát thanh', 'ảnh báo chí'];

/** First-round subcommittees as reported of the editions VI, VIII and IX. */
const SUBCOMMITTEES = ['Báo in 1', 'Báo in 2', 'Báo điện tử', 'Báo hình', 'Phát thanh', 'Ảnh'];

/** As the National Press Award has it (from 2012 and 2018 on); no rule of this award's own was found. */
const USUAL_MOST = 5;

/** What no rules that were found say. */
const UNKNOWN = { scale: null, criteria: [], subcommittees: [], blind: false };

const level = (name: string, { from, to, isPresumed }: Omit<AwardLevel, 'name'>): AwardLevel => ({
  name,
  from,
  to,
  isPresumed,
});

/**
 * The national award in its editions, newest first. Windows are those that printed rules state; where none was found
 * they are unknown, and the one of the running edition is inferred from earlier ones. Score sheets were never published.
 */
export const NATIONAL_AWARDS: readonly ReadyMade[] = editions.map((edition) => ({
  id: `bua-liem-vang-${edition.year}`,
  group: 'national',
  draft: {
    ...UNKNOWN,
    name: `Búa liềm vàng lần thứ ${edition.number} – năm ${edition.year}`,
    levels: [level('Toàn quốc', edition)],
    types: TYPES,
    maxParts: USUAL_MOST,
    maxAuthors: USUAL_MOST,
    licensedOnly: true,
    presumed: ['maxParts', 'maxAuthors'],
    subcommittees: SUBCOMMITTEES,
  },
}));

/** A province's own round: its rules differ from place to place, so nothing is known until somebody writes it down. */
const PROVINCIAL_TEMPLATE: ReadyMade = {
  id: 'cap-tinh',
  group: 'province',
  draft: {
    ...UNKNOWN,
    name: 'Giải báo chí về xây dựng Đảng cấp tỉnh',
    levels: [
      level('Cấp tỉnh', { from: null, to: null, isPresumed: false }),
      level('Toàn quốc', { from: null, to: null, isPresumed: false }),
    ],
    types: TYPES,
    maxParts: null,
    maxAuthors: null,
    licensedOnly: null,
    presumed: ['types'],
  },
};

/** Rounds of provinces and other awards of which printed rules were found; what they do not state is unknown. */
const OTHER_AWARDS: readonly ReadyMade[] = otherAwards.map(({ id, group, ...rules }) => ({
  id,
  group: group as ReadyMadeGroup,
  draft: { ...UNKNOWN, ...rules, presumed: rules.presumed as PresumableRule[] },
}));

/** All that can be chosen. */
export const READY_MADE: readonly ReadyMade[] = [...NATIONAL_AWARDS, PROVINCIAL_TEMPLATE, ...OTHER_AWARDS];
