import { i18n } from '#i18n';
import { remarkKey } from '@/utils/dossier/remark-key.ts';
import { type Finding, REMARKS, type Remark, writeWorking } from '@/utils/figures/index.ts';
import type { Span } from '@/utils/model/records.ts';

/** The working of a finding as plain arithmetic, in the UI's language. */
export function sayWorking({ working, verdict }: Finding): string {
  const remarks = Object.fromEntries(
    REMARKS.map((remark) => [remark, i18n.t(`checks.remark.${remarkKey(remark)}`)]),
  );
  const printed = i18n.t('checks.printed');
  return writeWorking(working, verdict, { printed, remarks: remarks as Record<Remark, string> });
}

/** Where the figures of a finding stand in the text: not those of the headline. */
export const placesOf = ({ spans }: Finding): readonly Span[] =>
  spans.flatMap(({ start, end, in: where }) => (where === 'title' ? [] : { start, end }));
