import type { UnseenReason } from '@/utils/article/index.ts';
import type { QuoteState } from '@/utils/dossier/changed-words.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { tellStatus } from '../words/status.ts';

interface StatusTagProps {
  annotation: QuoteState & Pick<Annotation, 'keptAsEvidence'>;
  /** Why the page does not show it now: then its stored status says nothing of the page. */
  unseen?: UnseenReason | null | undefined;
}

/** What anchoring found, said openly; a mark that stands where it stood needs no word. */
export function StatusTag({ annotation, unseen }: StatusTagProps) {
  const words = tellStatus(annotation, unseen);
  if (!words) return null;
  return <span class={`status status-${unseen ? 'unseen' : annotation.anchorStatus}`}>{words}</span>;
}
