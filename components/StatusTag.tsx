import { i18n } from '#i18n';
import { isChangedBeside, type QuoteState } from '@/utils/dossier/changed-words';
import type { Annotation } from '@/utils/model';

interface StatusTagProps {
  annotation: QuoteState & Pick<Annotation, 'keptAsEvidence'>;
}

/** What anchoring found, said openly; a mark that stands where it stood needs no word. */
export function StatusTag({ annotation }: StatusTagProps) {
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
