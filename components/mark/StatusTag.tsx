import { i18n } from '#i18n';
import type { UnseenReason } from '@/utils/article/index.ts';
import { isChangedBeside, type QuoteState } from '@/utils/dossier/changed-words.ts';
import type { Annotation } from '@/utils/model/records.ts';

interface StatusTagProps {
  annotation: QuoteState & Pick<Annotation, 'keptAsEvidence'>;
  /** Why the page does not show it now: then its stored status says nothing of the page. */
  unseen?: UnseenReason | null | undefined;
}

/** What anchoring found, said openly; a mark that stands where it stood needs no word. */
export function StatusTag({ annotation, unseen }: StatusTagProps) {
  if (unseen) return <span class="status status-unseen">{i18n.t(`unseen.${unseen}`)}</span>;
  const { anchorStatus } = annotation;
  if (anchorStatus === 'exact') return null;
  return <span class={`status status-${anchorStatus}`}>{describe(annotation)}</span>;
}

function describe(annotation: StatusTagProps['annotation']): string {
  const { anchorStatus, keptAsEvidence } = annotation;
  if (keptAsEvidence && (anchorStatus === 'orphan' || anchorStatus === 'ambiguous'))
    return i18n.t('status.evidence');
  return i18n.t(isChangedBeside(annotation) ? 'status.changedBeside' : `status.${anchorStatus}`);
}
