import { i18n } from '#i18n';
import { remarkKey } from '@/utils/dossier/remark-key.ts';
import { type Finding, writeWorking } from '@/utils/figures/index.ts';
import type { Span } from '@/utils/model/records.ts';

/** The working of a finding as plain arithmetic, in the UI's language. */
export const sayWorking = ({ working, verdict }: Finding): string =>
  writeWorking(working, verdict, {
    printed: i18n.t('checks.printed'),
    remark: (remark) => i18n.t(`checks.remark.${remarkKey(remark)}`),
  });

/** Where the figures of a finding stand in the text: not those of the headline. */
export const placesOf = ({ spans }: Finding): readonly Span[] =>
  spans.flatMap(({ start, end, in: where }) => (where === 'title' ? [] : { start, end }));
