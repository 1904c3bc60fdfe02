import type { Award } from '@/utils/model/award.ts';
import { vietnamDay } from '@/utils/model/days.ts';
import { AWARD_FORMAT, AWARD_VERSION, type AwardFile, type AwardRules } from '@/utils/schema/award-file.ts';
import { slug } from '@/utils/text/slug.ts';

export const AWARD_EXTENSION = '.butnho-giai.json';

/** An award's rules apart from its record. */
export function rulesOf(award: Award): AwardRules {
  const { name, levels, types, maxParts, maxAuthors, licensedOnly, presumed } = award;
  const { scale, criteria, subcommittees, blind, excludedAuthors = [] } = award;
  return {
    name,
    levels,
    types,
    maxParts,
    maxAuthors,
    licensedOnly,
    presumed,
    scale,
    criteria,
    subcommittees,
    blind,
    excludedAuthors,
  };
}

/** The text of an award's file. @param exportedAt ISO 8601, UTC */
export function writeAwardFile(rules: AwardRules, exportedAt: string): string {
  const file: AwardFile = { format: AWARD_FORMAT, version: AWARD_VERSION, exportedAt, award: rules };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** “but-nho_2026-11-28_bua-liem-vang-lan-thu-vi-nam-2021.butnho-giai.json”. */
export const awardFileName = (name: string, exportedAt: string): string =>
  `but-nho_${vietnamDay(exportedAt)}_${slug(name) || 'giai'}${AWARD_EXTENSION}`;
