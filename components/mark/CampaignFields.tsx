import { i18n } from '#i18n';
import { CAMPAIGN_KINDS, type Campaign, type CampaignKind } from '@/utils/model/records.ts';
import { ChoiceField, TextField } from '../fields.tsx';

interface CampaignFieldsProps {
  campaign: Campaign;
  /** @param before the campaign that it was written over */
  onChange: (campaign: Campaign, before: Campaign) => void;
}

/** What a campaign is, each part open to correction. */
export function CampaignFields({ campaign, onChange }: CampaignFieldsProps) {
  const set = (edit: Partial<Campaign>, before: Partial<Campaign> = {}) =>
    onChange({ ...campaign, ...edit }, { ...campaign, ...before });
  return (
    <div class="fields-form">
      <TextField
        label={i18n.t('campaignField.name')}
        value={campaign.name}
        onChange={(name, before) => name !== null && set({ name }, { name: before ?? '' })}
      />
      <ChoiceField<CampaignKind>
        label={i18n.t('campaignField.kind')}
        value={campaign.kind}
        choices={CAMPAIGN_KINDS}
        name={(kind) => i18n.t(`campaignKind.${kind}`)}
        onChange={(kind) => kind !== null && set({ kind })}
      />
      <TextField
        label={i18n.t('campaignField.number')}
        value={campaign.number}
        onChange={(number, before) => set({ number }, { number: before })}
      />
      <TextField
        label={i18n.t('campaignField.issuer')}
        value={campaign.issuer}
        onChange={(issuer, before) => set({ issuer }, { issuer: before })}
      />
      <TextField
        label={i18n.t('campaignField.date')}
        value={campaign.date}
        onChange={(date, before) => set({ date }, { date: before })}
      />
    </div>
  );
}
