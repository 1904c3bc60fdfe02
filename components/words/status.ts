import { i18n } from '#i18n';
import type { UnseenReason } from '@/utils/article/index.ts';
import { isChangedBeside, type QuoteState } from '@/utils/dossier/changed-words.ts';
import type { Annotation } from '@/utils/model/records.ts';

/**
 * What anchoring found, in words; null for a mark that stands where it stood.
 * @param unseen why the page does not show it now: then its stored status says nothing of the page
 */
export function tellStatus(
  annotation: QuoteState & Pick<Annotation, 'keptAsEvidence'>,
  unseen: UnseenReason | null | undefined,
): string | null {
  if (unseen) return i18n.t(`unseen.${unseen}`);
  const { anchorStatus, keptAsEvidence } = annotation;
  if (anchorStatus === 'exact') return null;
  if (keptAsEvidence && (anchorStatus === 'orphan' || anchorStatus === 'ambiguous'))
    return i18n.t('status.evidence');
  return i18n.t(isChangedBeside(annotation) ? 'status.changedBeside' : `status.${anchorStatus}`);
}
