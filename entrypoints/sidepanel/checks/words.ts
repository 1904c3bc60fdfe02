import { i18n } from '#i18n';
import { remarkKey } from '@/utils/dossier/remark-key.ts';
import { type Finding, type Verdict, type Working, writeWorking } from '@/utils/figures/index.ts';
import type { Span } from '@/utils/model/records.ts';
import type { Said } from './said.ts';

/** The working of a finding as plain arithmetic, in the UI's language. */
export const sayWorking = ({ working, verdict }: { working: Working; verdict: Verdict }): string =>
  writeWorking(working, verdict, {
    printed: i18n.t('checks.printed'),
    remark: (remark) => i18n.t(`checks.remark.${remarkKey(remark)}`),
  });

/** Where the figures of a finding stand in the text: not those of the headline. */
export const placesOf = ({ spans }: Finding): readonly Span[] =>
  spans.flatMap(({ start, end, in: where }) => (where === 'title' ? [] : { start, end }));

/** “Đã trả lời với số cũ: Có lỗi · 712 + 546 = 1.258, bài ghi 1.248”; null where nothing was said before. */
export function sayBefore(said: Said | undefined): string | null {
  if (!said?.before) return null;
  const { answer, note } = said.before;
  const told = [answer && i18n.t(`checks.answer.${answer}`), note].filter(Boolean).join(' · ');
  return i18n.t('checks.before', [told, sayWorking(said.before)]);
}
