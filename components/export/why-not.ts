import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';
import type { Fault } from '@/utils/model/fault.ts';

/** What a reviewer is told when no file came, with what to do about it. */
export function explainExport(fault: Fault): string {
  if (fault.code === 'missing') return i18n.t('exporting.nothing');
  // Whatever a writer stumbles over; it has changed nothing.
  if (fault.code === 'invalid') return i18n.t('exporting.notWritten');
  return i18n.t('exporting.failed', [explain(fault)]);
}
