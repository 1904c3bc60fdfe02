import { i18n } from '#i18n';
import type { RowAttributes } from '@/components/lists/UnevenList.tsx';
import { summariseStatistic } from '@/components/words/summaries.ts';
import type { Group } from '@/utils/search/across.ts';

/** What a group of marks says: a campaign’s name and number, a figure and what is counted. */
export function groupName({ first }: Group): string {
  const { campaign, statistic, exact } = first;
  if (campaign) {
    const { name, number } = campaign;
    return number && !name.includes(number) ? `${name} (${number})` : name;
  }
  return statistic ? `${exact} · ${statistic.subject}` : exact;
}

interface GroupRowProps extends Omit<RowAttributes, 'key'> {
  group: Group;
  isChosen: boolean;
  onChoose: () => void;
}

/** Marks of several works that say the same, as one row. */
export function GroupRow({ group, isChosen, onChoose, ...attributes }: GroupRowProps) {
  const { first, works, sightings } = group;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose rows (AcrossView.tsx).
    <li
      {...attributes}
      class={isChosen ? 'found chosen' : 'found'}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-testid="group"
      onClick={onChoose}
    >
      <p class="sent">{groupName(group)}</p>
      <p class="meta">
        <span class={works > 1 ? 'strong' : ''}>{i18n.t('across.inWorks', works)}</span>
        <span>{i18n.t('across.times', sightings.length)}</span>
        {first.campaign && <span>{i18n.t(`campaignKind.${first.campaign.kind}`)}</span>}
        {first.statistic && <span>{summariseStatistic(first.statistic, first.exact)}</span>}
      </p>
    </li>
  );
}
