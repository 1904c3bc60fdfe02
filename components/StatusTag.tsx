import { i18n } from '#i18n';
import type { Annotation } from '@/utils/model';

/** What anchoring found, said openly; a mark that stands where it stood needs no word. */
export function StatusTag({
  annotation,
}: {
  annotation: Pick<Annotation, 'anchorStatus' | 'keptAsEvidence'>;
}) {
  const { anchorStatus, keptAsEvidence } = annotation;
  if (anchorStatus === 'exact') return null;
  const evidence = keptAsEvidence && (anchorStatus === 'orphan' || anchorStatus === 'ambiguous');
  return (
    <span class={`status status-${anchorStatus}`}>
      {i18n.t(evidence ? 'status.evidence' : `status.${anchorStatus}`)}
    </span>
  );
}
