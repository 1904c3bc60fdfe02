import { i18n } from '#i18n';
import type { Annotation } from '@/utils/model/records.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import { summariseCampaign, summariseStatistic } from '../words/summaries.ts';

interface OtherWordsProps {
  /** The mark as it was written here. */
  annotation: Annotation;
  /** What another tab wrote in its place. */
  other: TypedFields;
  /** Called with the fields as they shall be, and with the other tab's words, which the reviewer has seen. */
  onChoose: (chosen: TypedFields, before: TypedFields) => void;
}

/** Two tabs wrote into one place: both texts, for the reviewer to choose from. Until then neither is thrown away. */
export function OtherWords({ annotation, other, onChoose }: OtherWordsProps) {
  const fields = Object.keys(other) as (keyof TypedFields)[];
  const mine = Object.fromEntries(fields.map((field) => [field, annotation[field]]));
  const isNoted = Boolean(other.note && annotation.note);
  return (
    <section class="stack" role="alert" data-testid="other-words">
      <p class="status problem">{i18n.t('elsewhere.told')}</p>
      {fields.map((field) => (
        <blockquote key={field}>
          {describe(other, field, annotation.target.exact) || i18n.t('elsewhere.nothing')}
        </blockquote>
      ))}
      <div class="row">
        <button type="button" data-testid="take-other" onClick={() => onChoose(other, other)}>
          {i18n.t('elsewhere.takeOther')}
        </button>
        <button type="button" data-testid="keep-mine" onClick={() => onChoose(mine, other)}>
          {i18n.t('elsewhere.keepMine')}
        </button>
        {isNoted && (
          <button
            type="button"
            data-testid="keep-both"
            onClick={() => onChoose({ ...mine, note: `${other.note}\n${annotation.note}` }, other)}
          >
            {i18n.t('elsewhere.keepBoth')}
          </button>
        )}
      </div>
    </section>
  );
}

function describe(
  { note, campaign, statistic }: TypedFields,
  field: keyof TypedFields,
  printed: string,
): string {
  if (field === 'note') return note ?? '';
  if (field === 'campaign') return campaign ? summariseCampaign(campaign) : '';
  return statistic ? summariseStatistic(statistic, printed) : '';
}
