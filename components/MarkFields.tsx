import { i18n } from '#i18n';
import type { ContentEdit, MarkContent } from '@/utils/editor-port';
import { CampaignFields } from './CampaignFields';
import { NoteField } from './NoteField';
import { BLANK_STATISTIC, StatisticFields } from './StatisticFields';
import { summariseCampaign, summariseStatistic } from './summaries';

interface MarkFieldsProps {
  content: MarkContent;
  onEdit: (edit: ContentEdit) => void;
}

/** Everything about a mark that is typed: its note, and how its campaign or figure is understood. */
export function MarkFields({ content, onEdit }: MarkFieldsProps) {
  const { id, kind, note, campaign, statistic } = content;
  return (
    <div class="stack" key={id}>
      <NoteField note={note} onSave={(note) => onEdit({ note })} />
      {kind === 'campaign' && campaign && (
        <details>
          <summary>{summariseCampaign(campaign)}</summary>
          <CampaignFields campaign={campaign} onChange={(campaign) => onEdit({ campaign })} />
        </details>
      )}
      {kind === 'statistic' && (
        <details>
          <summary>{statistic ? summariseStatistic(statistic) : i18n.t('card.noFigure')}</summary>
          <StatisticFields
            statistic={statistic ?? BLANK_STATISTIC}
            onChange={(statistic) => onEdit({ statistic })}
          />
        </details>
      )}
    </div>
  );
}
