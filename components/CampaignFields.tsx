import { i18n } from '#i18n';
import { CAMPAIGN_KINDS, type Campaign, type CampaignKind } from '@/utils/model';
import { ChoiceField, TextField } from './fields';

interface CampaignFieldsProps {
  campaign: Campaign;
  onChange: (campaign: Campaign) => void;
}

/** What a campaign is, each part open to correction. */
export function CampaignFields({ campaign, onChange }: CampaignFieldsProps) {
  const set = (edit: Partial<Campaign>) => onChange({ ...campaign, ...edit });
  return (
    <div class="fields-form">
      <TextField
        label={i18n.t('campaignField.name')}
        value={campaign.name}
        onChange={(name) => name !== null && set({ name })}
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
        onChange={(number) => set({ number })}
      />
      <TextField
        label={i18n.t('campaignField.issuer')}
        value={campaign.issuer}
        onChange={(issuer) => set({ issuer })}
      />
      <TextField
        label={i18n.t('campaignField.date')}
        value={campaign.date}
        onChange={(date) => set({ date })}
      />
    </div>
  );
}
