import { i18n } from '#i18n';
import {
  BLANK_STATISTIC,
  CAMPAIGN_FIELDS,
  STATISTIC_FIELDS,
  type WrittenCampaign,
} from '@/utils/model/mark-fields.ts';
import type { MarkedStatistic, Statistic } from '@/utils/model/records.ts';
import { without } from '@/utils/model/unconfirmed.ts';
import type { MarkContent } from '@/utils/platform/editor-port.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import { summariseCampaign, summariseStatistic } from '../words/summaries.ts';
import { CampaignName } from './CampaignName.tsx';
import { NoteField } from './NoteField.tsx';
import { RecordFields } from './RecordFields.tsx';

/** The name has a field of its own, with the gazetteer behind it. */
const { name: _, ...OTHER_CAMPAIGN_FIELDS } = CAMPAIGN_FIELDS;

interface MarkFieldsProps {
  content: MarkContent;
  /** @param before what stood in the fields that were typed into */
  onEdit: (edit: TypedFields, before: TypedFields) => void;
}

/** Everything about a mark that is typed: its note, and how its campaign or figure is understood. */
export function MarkFields({ content, onEdit }: MarkFieldsProps) {
  const { id, kind, note, campaign, statistic, quote } = content;
  return (
    <div class="stack" key={id}>
      <NoteField note={note} onSave={(note, before) => onEdit({ note }, { note: before })} />
      {kind === 'campaign' && campaign && (
        <details>
          <summary>{summariseCampaign(campaign)}</summary>
          <RecordFields<Omit<WrittenCampaign, 'name'>>
            fields={OTHER_CAMPAIGN_FIELDS}
            label={(name) => i18n.t(`campaignField.${name}`)}
            record={campaign}
            printed={quote}
            onChange={(edited, before) =>
              onEdit({ campaign: { ...campaign, ...edited } }, { campaign: { ...campaign, ...before } })
            }
          >
            <CampaignName
              label={i18n.t('campaignField.name')}
              campaign={campaign}
              onType={(name, before) =>
                onEdit({ campaign: { ...campaign, name } }, { campaign: { ...campaign, name: before } })
              }
              onChoose={(chosen) => onEdit({ campaign: chosen }, { campaign })}
            />
          </RecordFields>
        </details>
      )}
      {kind === 'statistic' && (
        <FigureFields
          statistic={statistic}
          printed={quote}
          onEdit={(edited, before) => onEdit({ statistic: edited }, { statistic: before })}
        />
      )}
    </div>
  );
}

interface FigureFieldsProps {
  statistic: MarkedStatistic | null;
  /** The marked words. */
  printed: string;
  onEdit: (edited: MarkedStatistic, before: MarkedStatistic | null) => void;
}

/** How a figure is understood; what the machine is not sure of stands in the one line that is always shown. */
function FigureFields({ statistic, printed, onEdit }: FigureFieldsProps) {
  const { unconfirmed, ...record } = statistic ?? { ...BLANK_STATISTIC, unconfirmed: [] };
  const labelOf = (name: keyof Statistic) => i18n.t(`statisticField.${name}`);
  return (
    <details>
      <summary>
        {statistic ? summariseStatistic(statistic, printed) : i18n.t('card.noFigure')}
        {unconfirmed.length > 0 && (
          <span class="doubts" data-testid="doubts">
            {i18n.t('card.doubt')}: {unconfirmed.map(labelOf).join(', ')}
          </span>
        )}
      </summary>
      <RecordFields<Statistic>
        fields={STATISTIC_FIELDS}
        label={labelOf}
        record={record}
        printed={printed}
        unconfirmed={unconfirmed}
        onChange={(edited, before, name) =>
          onEdit(
            { ...edited, unconfirmed: without(unconfirmed, name) },
            statistic && { ...before, unconfirmed },
          )
        }
      />
    </details>
  );
}
