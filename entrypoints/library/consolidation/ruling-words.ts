import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import type { Ruling } from '@/utils/model/entries.ts';

/** A subcommittee's decision in one line: “Đề xuất · Giải B · lý do · 22/11/2021”, as far as it was written. */
export const rulingWords = ({ verdict, rank, reason, decidedOn }: Ruling): string =>
  [verdict && i18n.t(`verdict.${verdict}`), rank.trim(), reason.trim(), decidedOn && formatDay(decidedOn)]
    .filter(Boolean)
    .join(' · ');

/** The same in as few words as tell what was decided. */
export const decidedWords = ({ verdict, rank, reason }: Ruling): string =>
  [verdict && i18n.t(`verdict.${verdict}`), rank.trim()].filter(Boolean).join(' · ') || reason.trim();
