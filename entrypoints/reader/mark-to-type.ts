import type { Annotation } from '@/utils/model/records.ts';
import type { Session } from '@/utils/reading/index.ts';

/** The mark whose note waits for the reviewer's typing. */
export function markToType({ focus }: Session): Annotation | null {
  const { value: lookedAt } = focus.current;
  return (lookedAt?.type === 'mark' && lookedAt.isNew && focus.mark.value?.annotation) || null;
}
