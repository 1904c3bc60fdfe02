import type { Award, AwardLevel } from '@/utils/model/award.ts';
import editions from './data/editions.json' with { type: 'json' };

/** What an award is made of when a reviewer chooses it: all but what belongs to the record. */
export type AwardDraft = Omit<Award, 'id' | 'createdAt' | 'deletedAt' | 'stamps'>;

/** An award that can be chosen. */
export interface ReadyMade {
  id: string;
  draft: AwardDraft;
}

/** Types of work in every edition's rules that were found. */
const TYPES = ['báo in', 'báo điện tử', 'truyền hình', 'phát thanh', 'ảnh báo chí'];

/** First-round subcommittees as reported of the editions VI, VIII and IX. */
const SUBCOMMITTEES = ['Báo in 1', 'Báo in 2', 'Báo điện tử', 'Báo hình', 'Phát thanh', 'Ảnh'];

/** As the National Press Award has it (from 2012 and 2018 on); no rule of this award's own was found. */
const USUAL_MOST = 5;

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
  draft: {
    name: `Búa liềm vàng lần thứ ${edition.number} – năm ${edition.year}`,
    levels: [level('Toàn quốc', edition)],
    types: TYPES,
    maxParts: USUAL_MOST,
    maxAuthors: USUAL_MOST,
    licensedOnly: true,
    presumed: ['maxParts', 'maxAuthors'],
    scale: null,
    criteria: [],
    subcommittees: SUBCOMMITTEES,
    blind: false,
  },
}));

/** A province's own round: its rules differ from place to place, so nothing is known until somebody writes it down. */
const PROVINCIAL_TEMPLATE: ReadyMade = {
  id: 'cap-tinh',
  draft: {
    name: 'Giải báo chí về xây dựng Đảng cấp tỉnh',
    levels: [level('Cấp tỉnh', { from: null, to: null, isPresumed: false })],
    types: TYPES,
    maxParts: null,
    maxAuthors: null,
    licensedOnly: null,
    presumed: ['types'],
    scale: null,
    criteria: [],
    subcommittees: [],
    blind: false,
  },
};

/** All that can be chosen. */
export const READY_MADE: readonly ReadyMade[] = [...NATIONAL_AWARDS, PROVINCIAL_TEMPLATE];
