import { i18n } from '#i18n';
import { type Finding, REMARKS, type Remark, writeWorking } from '@/utils/figures/index.ts';
import type { Span } from '@/utils/model/records.ts';

/** Chromium loads no extension with a hyphen in the name of a text. */
const keyOf = (remark: Remark) => remark.replaceAll('-', '_') as Underlined<Remark>;

type Underlined<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underlined<Tail>}`
  : Name;

/** The working of a finding as plain arithmetic, in the UI's language. */
export function sayWorking({ working, verdict }: Finding): string {
  const remarks = Object.fromEntries(
    REMARKS.map((remark) => [remark, i18n.t(`checks.remark.${keyOf(remark)}`)]),
  );
  const printed = i18n.t('checks.printed');
  return writeWorking(working, verdict, { printed, remarks: remarks as Record<Remark, string> });
}

/** Where the figures of a finding stand in the text: not those of the headline. */
export const placesOf = ({ spans }: Finding): readonly Span[] =>
  spans.flatMap(({ start, end, in: where }) => (where === 'title' ? [] : { start, end }));
