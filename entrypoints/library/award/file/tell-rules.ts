import { i18n } from '#i18n';
import { sayFigure } from '@/components/award/said.ts';
import { formatDay } from '@/components/words/dates.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';

/** The rules of an award in words, each by its label; one that is not known is an empty text. */
export function tellRules(rules: AwardRules): Map<string, string> {
  const { levels, criteria, licensedOnly, scale, blind, presumed } = rules;
  const day = (iso: string | null) => (iso === null ? '…' : formatDay(iso));
  const guess = (isGuess: boolean) => (isGuess ? ` (${i18n.t('award.presumedShort')})` : '');
  const count = (rule: 'maxParts' | 'maxAuthors') =>
    rules[rule] === null ? '' : `${rules[rule]}${guess(presumed.includes(rule))}`;
  return new Map([
    [i18n.t('award.name'), rules.name],
    [
      i18n.t('award.levels'),
      levels
        .map(
          ({ name, from, to, isPresumed }) =>
            `${name} ${from || to ? `${day(from)}–${day(to)}` : ''}${guess(isPresumed)}`,
        )
        .join('\n'),
    ],
    [i18n.t('award.typesHead'), rules.types.join(', ') + guess(presumed.includes('types'))],
    [i18n.t('award.maxParts'), count('maxParts')],
    [i18n.t('award.maxAuthors'), count('maxAuthors')],
    [
      i18n.t('award.place'),
      i18n.t(`award.licensedOnly.${licensedOnly}`) + guess(presumed.includes('licensedOnly')),
    ],
    [
      i18n.t('award.sheet'),
      criteria.map(({ name, most }) => `${name} ${most === null ? '' : sayFigure(most)}`).join('\n'),
    ],
    [i18n.t('award.scale'), scale === null ? '' : sayFigure(scale)],
    [i18n.t('award.subcommitteesHead'), rules.subcommittees.join(', ')],
    [i18n.t('award.blind'), i18n.t(blind ? 'award.on' : 'award.off')],
    [i18n.t('award.excludedHead'), rules.excludedAuthors.join(', ')],
  ]);
}
