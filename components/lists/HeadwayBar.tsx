import { i18n } from '#i18n';

/** How far something has come that takes longer than a moment. */
export interface Headway {
  done: number;
  all: number;
}

export const HeadwayBar = ({ done, all }: Headway) => (
  <label class="row">
    <progress value={done} max={all} />
    {i18n.t('bulk.headway', [done, all])}
  </label>
);
