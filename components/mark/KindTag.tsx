import { i18n } from '#i18n';
import type { AnnotationKind } from '@/utils/model/records.ts';

/** A kind's name under the line that its marks wear on the page. */
export function KindTag({ kind }: { kind: AnnotationKind }) {
  return <span class={`kind kind-${kind}`}>{i18n.t(`kind.${kind}`)}</span>;
}
