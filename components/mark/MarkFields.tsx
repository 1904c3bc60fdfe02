import { i18n } from '#i18n';
import {
  BLANK_STATISTIC,
  CAMPAIGN_FIELDS,
  STATISTIC_FIELDS,
  type WrittenCampaign,
} from '@/utils/model/mark-fields.ts';
import type { Statistic } from '@/utils/model/records.ts';
import type { MarkContent } from '@/utils/platform/editor-port.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import { summariseCampaign, summariseStatistic } from '../words/summaries.ts';
import { NoteField } from './NoteField.tsx';
import { RecordFields } from './RecordFields.tsx';

interface MarkFieldsProps {
  content: MarkContent;
  /** @param before what stood in the fields that were typed into */
  onEdit: (edit: TypedFields, before: TypedFields) => void;
}

/** Everything about a mark that is typed: its note, and how its campaign or figure is understood. */
export function MarkFields({ content, onEdit }: MarkFieldsProps) {
  const { id, kind, note, campaign, statistic } = content;
  return (
    <div class="stack" key={id}>
      <NoteField note={note} onSave={(note, before) => onEdit({ note }, { note: before })} />
      {kind === 'campaign' && campaign && (
        <details>
          <summary>{summariseCampaign(campaign)}</summary>
          <RecordFields<WrittenCampaign>
            fields={CAMPAIGN_FIELDS}
            label={(name) => i18n.t(`campaignField.${name}`)}
            record={campaign}
            onChange={(edited, before) =>
              onEdit({ campaign: { ...campaign, ...edited } }, { campaign: { ...campaign, ...before } })
            }
          />
        </details>
      )}
      {kind === 'statistic' && (
        <details>
          <summary>{statistic ? summariseStatistic(statistic) : i18n.t('card.noFigure')}</summary>
          <RecordFields<Statistic>
            fields={STATISTIC_FIELDS}
            label={(name) => i18n.t(`statisticField.${name}`)}
            record={statistic ?? BLANK_STATISTIC}
            onChange={(edited, before) => onEdit({ statistic: edited }, { statistic: statistic && before })}
          />
        </details>
      )}
    </div>
  );
}
